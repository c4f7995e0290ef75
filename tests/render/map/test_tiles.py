"""Tiles of a provider over the ground: only those that a page for others can ask for, and what is said without them."""

import base64
import re

import pytest
import xyzservices

from gazetteer.errors import TilesError
from gazetteer.render.map.collecting.tiles import find_tiles
from gazetteer.render.map.records import MapTiles

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
TILES = MapTiles("Somebody's", "https://{s}.tiles.example/{z}/{x}/{y}.png", "© <b>Somebody</b>", 18, "abc")
FAILED = "The tiles of Somebody's could not be loaded; the map is shown without them."


def usable():
    for name in xyzservices.providers.flatten():
        try:
            yield find_tiles(name)
        except TilesError:
            continue


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Nobody.Nothing", "there is no such provider"),
        ("Thunderforest.OpenCycleMap", "wants a key"),
        ("Esri.ArcticImagery", "another projection"),
    ],
)
def test_tiles_that_no_page_can_show_are_refused_with_what_to_name_instead(gaz, name, why):
    with pytest.raises(TilesError, match=f"{name}.*{why}.*name one of xyzservices"):
        gaz.map(places=[], tiles=name)


def test_the_address_of_all_tiles_is_one_that_leaflet_fills_in():
    found = list(usable())
    assert len(found) > 500
    for tiles in found:
        assert set(re.findall(r"\{(.*?)\}", tiles.address)) <= {"s", "x", "y", "z"}
        assert bool(tiles.subdomains) == ("{s}" in tiles.address)


def test_the_page_may_ask_the_hosts_of_the_tiles_and_nobody_else(make):
    page = make(tiles=TILES).to_html()
    asked = re.search(r"img-src ([^;]*);", page)[1]
    assert re.findall(r"https?://\S+", asked) == [f"https://{letter}.tiles.example" for letter in "abc"]
    assert "https:" not in re.search(r"img-src ([^;]*);", make().to_html())[1]


@pytest.fixture
def with_tiles(browser, make, stepanakert, tmp_path):
    """Return a function that opens a map with tiles, of which some come, and gives the page to a check."""

    def show(comes, see):
        path = tmp_path / "map.html"
        make(stepanakert, tiles=TILES).save(str(path))
        context = browser.new_context(viewport={"width": 1000, "height": 700})
        page = context.new_page()
        faults = []
        page.on("pageerror", lambda error: faults.append(str(error)))

        def answer(route):
            if comes(route.request.url):
                route.fulfill(body=PICTURE, content_type="image/png")
            else:
                route.abort()

        context.route("https://**/*", answer)
        page.goto(path.as_uri())
        page.locator(".label").first.wait_for()
        see(page)
        context.close()
        assert faults == []

    return show


@pytest.mark.browser
def test_tiles_that_come_lie_over_the_ground_and_are_credited(with_tiles):
    def see(page):
        page.locator(".leaflet-tiles-pane img.leaflet-tile-loaded").first.wait_for(state="attached")
        assert page.locator("#tiles-credit").inner_text() == "© <b>Somebody</b>"

    with_tiles(lambda url: True, see)


@pytest.mark.browser
def test_where_no_tile_comes_the_page_says_so_and_shows_its_own_ground(with_tiles):
    def see(page):
        page.get_by_text(FAILED).first.wait_for()
        assert page.locator("#status").text_content() == FAILED
        assert page.locator(".leaflet-tiles-pane img").count() == 0
        assert page.locator(".leaflet-shade-pane img").is_visible()

    with_tiles(lambda url: False, see)


@pytest.mark.browser
def test_a_tile_that_is_missing_now_and_then_takes_nothing_off(with_tiles):
    def see(page):
        for zoom in (8, 9, 10, 9, 8):
            page.evaluate("(zoom) => { map_names.setZoom(zoom, { animate: false }); }", zoom)
            page.wait_for_timeout(200)
        assert page.locator(".leaflet-tiles-pane img.leaflet-tile-loaded").count() > 0
        assert page.get_by_text(FAILED).count() == 0

    with_tiles(lambda url: not url.endswith(("1.png", "5.png")), see)
