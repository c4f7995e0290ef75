"""The map in a real browser, without a network."""

from dataclasses import replace
from itertools import combinations

import pytest

from gazetteer.render.map import MapLabel

pytestmark = pytest.mark.browser


def click_place(page, lat, lon):
    where = page.evaluate(
        f"(() => {{ const p = map_names.latLngToContainerPoint([{lat}, {lon}]); return [p.x, p.y]; }})()"
    )
    box = page.locator("#map_names").bounding_box()
    page.mouse.click(box["x"] + where[0], box["y"] + where[1])


def labels(page):
    return set(page.locator(".label:visible").all_text_contents())


def test_a_click_on_a_marker_shows_all_its_names(opened, five):
    with opened(five.to_html()) as state:
        click_place(state.page, 39.8153, 46.7515)
        card = state.page.locator("#card")
        card.wait_for()
        assert card.locator("h2").text_content() == "Khankendi/Stepanakert"
        assert card.locator("h3").all_text_contents() == ["Khankendi", "Stepanakert", "Sources"]
        assert card.locator('bdi[lang="hy"]').text_content() == "Ստեփանակերտ"
        assert card.locator('bdi[lang="fa"]').evaluate("e => getComputedStyle(e).direction") == "rtl"
        text = card.inner_text()
        for said in (
            "Armenia",
            "rejects it",
            "since 1991",
            "art. 1",
            "40 mentions in 2 texts",
            "Armenian 25 · Azerbaijani 15",
        ):
            assert said in text
        assert card.locator("a").get_attribute("href") == "https://example.org/law"
        assert card.locator("a").get_attribute("rel") == "noopener noreferrer"


def test_one_switch_renames_labels_list_card_and_stamp(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert {"Khankendi/Stepanakert", "Berdzor/Lachin"} <= labels(page)
        page.locator(".label", has_text="Stepanakert").click()
        page.get_by_label("Armenian names").check()
        assert {"Stepanakert", "Berdzor"} <= labels(page)
        assert page.locator("#card h2").text_content() == "Stepanakert"
        assert page.locator("#policy-shown").text_content() == "Armenian names"
        assert page.locator("#policy-why").text_content() == "The Armenian one is shown."
        assert page.locator("#status").text_content() == "Names shown: Armenian names"
        assert "Berdzor" in page.locator('button[data-place="1"]').text_content()


def test_places_off_the_map_are_listed_and_have_a_card(opened, five):
    with opened(five.to_html()) as state:
        off = state.page.locator("details.places").first
        assert off.locator("summary").text_content() == "Not on this map (2)"
        off.get_by_role("button", name="Moscow").click()
        assert "55.750° N, 37.600° E" in state.page.locator("#card").inner_text()
        off.get_by_role("button", name="Nowhere").click()
        assert "no coordinates recorded" in state.page.locator("#card").inner_text()


def test_the_card_says_at_which_place_another_is_shown(opened, make, stepanakert):
    region = replace(stepanakert, id="region", shown_at={"dual": MapLabel("Karabakh", "en")})
    with opened(make(region).to_html()) as state:
        state.page.locator("button.label").click()
        assert " · shown at Karabakh\n" in state.page.locator("#card .facts").inner_text()


def test_view_fits_the_places_on_the_sheet(opened, five):
    with opened(five.to_html()) as state:
        inside = (
            "map_names.getBounds().contains([39.8153, 46.7515]) && map_names.getBounds().contains([39.6387, 46.549])"
        )
        assert state.page.evaluate(inside)
        assert state.page.evaluate("map_names.getZoom()") > 9


def test_boundaries_can_be_taken_off(opened, five):
    count = "(() => { let n = 0; map_names.eachLayer((l) => { n += l.options.dashArray ? 1 : 0; }); return n; })()"
    with opened(five.to_html()) as state:
        assert state.page.evaluate(count) == 1
        state.page.locator("#boundaries").uncheck()
        assert state.page.evaluate(count) == 0
        state.page.locator("#boundaries").check()
        assert state.page.evaluate(count) == 1


def test_keyboard_reaches_the_card_and_comes_back(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        label = page.locator('.label[tabindex="0"]')
        label.focus()
        page.keyboard.press("ArrowRight")
        moved = page.evaluate("document.activeElement.textContent")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "card"
        page.keyboard.press("Escape")
        assert page.locator("#card").is_hidden()
        assert page.evaluate("document.activeElement.textContent") == moved


def test_labels_never_run_into_each_other(opened, make, stepanakert):
    crowd = [
        replace(
            stepanakert, id=f"p{number}", lon=46 + number % 8 / 12, lat=39.5 + number // 8 / 12, mentions=number + 1
        )
        for number in range(64)
    ]
    with opened(make(*crowd).to_html()) as state:
        boxes = [label.bounding_box() for label in state.page.locator(".label:visible").all()]
        assert len(boxes) > 10
        for one, other in combinations(boxes, 2):
            apart = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert apart or one["y"] + one["height"] <= other["y"] + 1 or other["y"] + other["height"] <= one["y"] + 1


def test_a_narrow_screen_starts_with_the_panel_closed(opened, five):
    with opened(five.to_html(), width=390, height=844) as state:
        page = state.page
        assert page.locator("fieldset").is_hidden()
        page.locator("#panel > summary").click()
        page.get_by_label("Azerbaijani names").check()
        page.locator("#panel > summary").click()
        assert {"Khankendi", "Lachin"} <= labels(page)
        assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_the_card_does_not_cover_its_place(opened, make, stepanakert, width, height):
    baku = replace(stepanakert, id="baku", lon=49.87, lat=40.41, labels={"dual": MapLabel("Baku", "en")})
    yerevan = replace(stepanakert, id="yerevan", lon=44.51, lat=40.18, labels={"dual": MapLabel("Yerevan", "en")})
    with opened(make(baku, yerevan).to_html(), width=width, height=height) as state:
        state.page.locator(".label", has_text="Baku").click()
        state.page.wait_for_function(
            """() => {
                const box = (id) => document.getElementById(id).getBoundingClientRect();
                const [card, map] = [box("card"), box("map_names")];
                const { x, y } = map_names.latLngToContainerPoint([40.41, 49.87]);
                return x + map.x < card.x || y + map.y < card.y;
            }"""
        )


def test_an_empty_map_draws_the_ground(opened, make):
    with opened(make().to_html()) as state:
        assert state.page.get_by_text("No place of the gazetteer is mentioned.").is_visible()
        assert state.page.locator(".leaflet-shade-pane img").count() == 1


def test_a_pointer_on_a_symbol_means_it_even_under_a_label(opened, make, stepanakert):
    where = [(39.4 + n // 10 * 0.05, 46.2 + n % 10 * 0.09 + n // 10 % 2 * 0.04) for n in range(100)]
    crowd = [replace(stepanakert, id=f"p{n}", lat=lat, lon=lon, mentions=1 + n) for n, (lat, lon) in enumerate(where)]
    with opened(make(*crowd).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.evaluate("home = [map_names.getCenter(), map_names.getZoom()]")
        names = page.evaluate(
            """(where) => where.map((at) => {
                const p = map_names.latLngToContainerPoint(at);
                const box = document.getElementById("map_names").getBoundingClientRect();
                const top = document.elementFromPoint(box.x + p.x, box.y + p.y);
                return top?.closest(".label") ? "label" : "";
            })""",
            where,
        )
        covered = [n for n, name in enumerate(names) if name]
        assert covered
        for n in covered[:5]:
            click_place(page, *where[n])
            page.locator("#card").wait_for()
            assert f"{1 + n} mention" in page.locator("#card").inner_text()
            page.keyboard.press("Escape")
            # The card moved the map; another place may lie outside of it now.
            page.evaluate("() => { map_names.setView(...home, { animate: false }); }")


def test_a_place_chosen_from_the_open_panel_of_a_narrow_screen_is_seen(opened, five):
    with opened(five.to_html(), width=390, height=844) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.locator("#panel > summary").click()
        page.locator("details.places > summary").last.click()
        page.locator("button[data-place]", has_text="Stepanakert").click()
        page.wait_for_function(
            """() => {
                const box = (id) => document.getElementById(id).getBoundingClientRect();
                const [card, map] = [box("card"), box("map_names")];
                const { x, y } = map_names.latLngToContainerPoint([39.8153, 46.7515]);
                return map_names.getSize().y === Math.round(map.height) && y > 0 && y + map.y < card.y;
            }"""
        )


def test_dragging_the_map_by_a_label_opens_nothing(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        box = page.locator(".label", has_text="Stepanakert").bounding_box()
        page.mouse.move(box["x"] + 5, box["y"] + 5)
        page.mouse.down()
        page.mouse.move(box["x"] + 60, box["y"] + 40, steps=5)
        page.mouse.up()
        assert page.evaluate("map_names.dragging.moved()")
        assert page.locator("#card").is_hidden()
