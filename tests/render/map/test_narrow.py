"""The map on a telephone."""

import pytest

pytestmark = pytest.mark.browser

SCREEN = {"width": 390, "height": 844}
SIDEWAYS = "() => [document.documentElement.scrollWidth, document.body.scrollWidth]"


def test_the_panel_is_closed_at_first_and_works_when_opened(opened, five, labels):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        assert page.locator("fieldset").first.is_hidden()
        assert page.locator("h1").is_visible()
        page.locator("#panel > summary").click()
        page.get_by_role("radio", name="Azerbaijani names").check()
        page.locator("#panel > summary").click()
        page.locator(".label", has_text="Lachin").wait_for()
        assert {"Khankendi", "Lachin"} <= labels(page)


def test_the_panel_opens_when_the_window_is_widened(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        assert page.locator("#search").is_hidden()
        page.set_viewport_size({"width": 1280, "height": 800})
        page.locator("#search").wait_for()
        page.set_viewport_size(SCREEN)
        page.locator("#search").wait_for(state="hidden")


def test_the_card_is_a_sheet_at_the_bottom(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        page.locator(".label", has_text="Stepanakert").click()
        card = page.locator("#card")
        card.wait_for()
        box, stage = card.bounding_box(), page.locator("#stage").bounding_box()
        assert box["width"] == SCREEN["width"]
        assert box["y"] + box["height"] == pytest.approx(stage["y"] + stage["height"], abs=1)
        assert box["height"] < stage["height"] * 0.7


def test_nothing_scrolls_sideways(opened, five, slide):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        assert page.evaluate(SIDEWAYS) == [390, 390]
        page.locator("#panel > summary").click()
        for details in page.locator("#panel details > summary").all():
            details.click()
        assert page.evaluate(SIDEWAYS) == [390, 390]
        assert (
            page.evaluate("() => { const e = document.querySelector('.panel'); return e.scrollWidth - e.clientWidth; }")
            == 0
        )
        page.locator("#page-language").select_option("ru")
        slide(page, 1950)
        page.locator("#two-maps").check()
        assert page.evaluate(SIDEWAYS) == [390, 390]
        page.locator("#search").fill("moscow")
        page.keyboard.press("Enter")
        assert page.evaluate(SIDEWAYS) == [390, 390]


def test_the_second_map_is_below_the_first(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        page.locator("#panel > summary").click()
        page.locator("#two-maps").check()
        page.locator("#panel > summary").click()
        first, second = (page.locator(frame).bounding_box() for frame in ("#map_names", "#map-second"))
        assert second["y"] >= first["y"] + first["height"]
        assert second["x"] == first["x"]
        assert first["height"] == pytest.approx(second["height"], abs=2)
        assert first["height"] > 200


def test_a_place_chosen_from_the_open_panel_is_seen(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
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


def test_a_result_of_the_search_closes_the_panel(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
        page = state.page
        page.locator("#panel > summary").click()
        page.locator("#search").fill("lachin")
        page.locator("#search-results li").first.click()
        assert page.locator("#card h2").text_content() == "Berdzor/Lachin"
        assert page.locator("#search").is_hidden()


def test_the_time_bar_lies_within_the_map(opened, five):
    with opened(five.to_html(), **SCREEN) as state:
        bar, stage = (state.page.locator(one).bounding_box() for one in ("#time", "#stage"))
        assert bar["x"] >= stage["x"]
        assert bar["x"] + bar["width"] <= stage["x"] + stage["width"]
        assert bar["y"] + bar["height"] <= stage["y"] + stage["height"]
