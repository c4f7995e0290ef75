"""The map on paper: what a reader needs to read it, and nothing to press."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture
def printed(opened, five):
    """Return a function that looks at the page as it is printed."""

    def look(see, prepare=lambda page: None):
        with opened(five.to_html()) as state:
            prepare(state.page)
            # What a browser says before it prints.
            state.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
            # What a browser says before it prints.
            state.page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
            state.page.emulate_media(media="print")
            see(state.page)

    return look


def test_controls_are_not_printed(printed):
    def see(page):
        for hidden in ("#search", ".tools", ".zoom", 'input[name="policy"]', 'input[name="letters"]', "#time",
                       "#page-language", 'input[name="class"]'):  # fmt: skip
            assert page.locator(hidden).first.is_hidden(), hidden

    printed(see)


def test_title_map_legend_and_stamp_are_printed(printed):
    def see(page):
        for shown in ("#map_names", ".legend li", ".side-list", "#stamp", "#policy-shown", ".note"):
            assert page.locator(shown).first.is_visible(), shown
        title = page.locator(".sheet").evaluate("e => getComputedStyle(e, '::before').content")
        assert title == '"Names in a text"'
        assert page.locator("#map_names .label").count() >= 2
        assert "Both names" in page.locator("#stamp").inner_text()
        assert "as of 2023-09-20" in page.locator("#stamp").inner_text()
        assert "2026-11-22+0a1b2c3d" in page.locator("#stamp").inner_text()

    printed(see)


def test_the_chosen_year_is_printed(printed, slide):
    printed(
        lambda page: page.locator("#stamp", has_text="of 1950").wait_for(),
        prepare=lambda page: slide(page, 1950),
    )


def test_kinds_that_are_taken_off_are_not_in_the_printed_legend(printed):
    def see(page):
        assert page.locator(".legend li", has_text="Capital").is_hidden()
        assert page.locator(".legend li", has_text="Region").is_visible()

    printed(see, prepare=lambda page: page.get_by_label("Capital or administrative seat").uncheck())


def test_an_open_card_is_printed_whole(printed):
    def see(page):
        card = page.locator("#card")
        assert card.is_visible()
        assert card.evaluate("e => e.scrollHeight - e.clientHeight") <= 1

    printed(see, prepare=lambda page: page.locator(".label", has_text="Stepanakert").click())


def test_a_card_stands_after_the_map_and_covers_nothing(printed, slide):
    def see(page):
        stage, frame, card = (page.locator(one).bounding_box() for one in ("#stage", "#map_names", "#card"))
        assert (frame["x"], frame["width"]) == (stage["x"], stage["width"])
        assert card["y"] >= frame["y"] + frame["height"] - 1
        assert page.locator(".panel").bounding_box()["y"] >= card["y"] + card["height"] - 1

    def prepare(page):
        page.locator(".label", has_text="Stepanakert").click()
        slide(page, 2000)

    printed(see, prepare=prepare)


def test_two_maps_are_printed_side_by_side(printed):
    def see(page):
        first, second = (page.locator(one).bounding_box() for one in ("#map_names", "#map-second"))
        assert first["width"] == pytest.approx(second["width"], abs=2)
        assert second["x"] >= first["x"] + first["width"]
        assert first["y"] == second["y"]

    printed(see, prepare=lambda page: page.locator("#two-maps").check())


def test_the_print_button_prints(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.evaluate("() => { window.print = () => { window.printed = true; }; }")
        page.locator("#print").click()
        assert page.evaluate("window.printed")
