"""Rivers, lines and areas: drawn in a year of their period, with what they are and whose drawing they are."""

import pytest

from gazetteer.render.map.records import MapPeriod, MapShape

pytestmark = pytest.mark.browser

SQUARE = (((46.5, 39.6), (46.5, 40.0), (47.0, 40.0), (47.0, 39.6), (46.5, 39.6)),)
RIVER = MapShape("kura", "river", (((46.4, 39.7), (47.1, 39.8)),), "Only its lower part.", "atlas", "public domain")
AREA = MapShape(
    "front", "area", SQUARE, "No border.", "law", "CC BY 4.0", MapPeriod("1994-05", "2020-11"), held_by="nk"
)
LINE = MapShape("line", "line", SQUARE, "The line of contact.", "note", "CC0", MapPeriod("1994", "2020"))
DRAWN = """() => {
    let found = 0;
    map_names.eachLayer((layer) => { if (layer.getLatLngs) found += 1; });
    return found;
}"""


@pytest.fixture
def shaped(make, stepanakert):
    """Return a map with a river, an area and a line."""
    return make(stepanakert, shapes=(RIVER, AREA, LINE))


def notes(page):
    return page.locator("#shapes-drawn li").all_text_contents()


def test_areas_and_lines_are_drawn_only_in_a_year_of_their_period(opened, shaped, slide):
    with opened(shaped.to_html()) as state:
        page = state.page
        without = page.evaluate(DRAWN)
        for year, more in ((1993, 0), (1994, 2), (2020, 2), (2021, 0)):
            slide(page, year)
            assert page.evaluate(DRAWN) == without + more, year
            assert len(notes(page)) == 1 + more
        slide(page, 2000)
        page.locator("#in-the-year").uncheck()
        assert page.evaluate(DRAWN) == without


def test_what_has_no_period_is_always_drawn(opened, make, stepanakert, shaped):
    with opened(make(stepanakert).to_html()) as state:
        without = state.page.evaluate(DRAWN)
    with opened(shaped.to_html()) as state:
        assert state.page.evaluate(DRAWN) == without + 1
        assert notes(state.page) == ["Rivers. Only its lower part. An atlas (public domain)"]


def test_the_panel_says_what_is_drawn_and_whose_drawing_it_is(opened, shaped, slide):
    with opened(shaped.to_html()) as state:
        page = state.page
        slide(page, 2000)
        assert notes(page)[1:] == [
            "Hatched, held by De facto authorities. No border. A law (CC BY 4.0)",
            "Dotted line. The line of contact. A note (CC0)",
        ]
        link = page.locator("#shapes-drawn li").nth(1).locator("a")
        assert link.get_attribute("href") == "https://example.org/law"
        assert link.get_attribute("rel") == "noopener noreferrer"
        assert page.locator("#shapes-drawn bdi[lang='en']").count() == 3


def test_fronts_and_areas_can_be_taken_off_and_rivers_stay(opened, shaped, slide):
    with opened(shaped.to_html()) as state:
        page = state.page
        without = page.evaluate(DRAWN)
        slide(page, 2000)
        page.locator("#areas").uncheck()
        assert page.evaluate(DRAWN) == without
        assert len(notes(page)) == 1
        page.locator("#areas").check()
        assert page.evaluate(DRAWN) == without + 2


def test_an_area_is_hatched_in_the_colour_of_who_held_it(opened, make, stepanakert, slide):
    # The holder is the first party that the page names, which is nothing else than any other.
    first = AREA._replace(held_by="azerbaijan")
    with opened(make(stepanakert, shapes=(first,)).to_html()) as state:
        slide(state.page, 2000)
        assert notes(state.page) == ["Hatched, held by Azerbaijan. No border. A law (CC BY 4.0)"]


def test_the_hatching_tells_who_held_an_area(opened, make, stepanakert, slide):
    looks = {}
    for party in ("nk", "armenia", "azerbaijan", "ussr"):
        with opened(make(stepanakert, shapes=(AREA._replace(held_by=party),)).to_html()) as state:
            slide(state.page, 2000)
            looks[party] = state.page.screenshot(clip={"x": 500, "y": 200, "width": 300, "height": 200})
    assert looks["nk"] == looks["armenia"]
    assert len(set(looks.values())) == 3


def test_lines_of_one_kind_and_note_are_told_of_once(opened, make, stepanakert):
    rivers = [RIVER._replace(entry=f"r{n}") for n in range(5)]
    with opened(make(stepanakert, shapes=tuple(rivers)).to_html()) as state:
        assert len(notes(state.page)) == 1


def test_shapes_lie_where_they_should(opened, make, stepanakert):
    with opened(make(stepanakert, shapes=(RIVER,)).to_html()) as state:
        points = state.page.evaluate(
            """() => {
                const found = [];
                map_names.eachLayer((layer) => {
                    const line = layer.getLatLngs?.()[0];
                    if (line?.length === 2) for (const { lat, lng } of line) found.push([lat, lng]);
                });
                return found;
            }"""
        )
        assert points == [[pytest.approx(39.7, abs=1e-3), pytest.approx(46.4, abs=1e-3)],
                          [pytest.approx(39.8, abs=1e-3), pytest.approx(47.1, abs=1e-3)]]  # fmt: skip


def test_the_built_in_lines_and_areas_come_and_go(opened, gaz, slide):
    with opened(gaz.map(places=["stepanakert-xankendi"], policy="dual").to_html()) as state:
        page = state.page
        always = len(notes(page))
        slide(page, 2000)
        then = notes(page)
        slide(page, 1910)
        assert len(notes(page)) == always < len(then)
        assert all("shape-" not in note for note in then)


def test_rivers_are_shown_no_closer_than_they_are_known(opened, gaz):
    drawn = "() => { let n = 0; map_names.eachLayer((l) => { n += l.options.smoothFactor === 0 ? 1 : 0; }); return n; }"
    with opened(gaz.map(places=["stepanakert-xankendi"], policy="dual").to_html()) as state:
        found = []
        for zoom in (8, 10.5, 11, 9):
            state.page.evaluate("(zoom) => { map_names.setZoom(zoom, { animate: false }); }", zoom)
            found.append(state.page.evaluate(drawn))
        rivers = sum(shape.kind == "river" for shape in gaz.map(places=[]).content.shapes)
        assert found == [rivers, rivers, 0, rivers]
