"""Search over every form in every script, by pointer and by keyboard."""

from dataclasses import replace

import pytest

from gazetteer.render.map.records import MapForm, MapName

pytestmark = pytest.mark.browser


def found(page, query):
    page.locator("#search").fill(query)
    return page.locator("#search-results:visible li > bdi").all_text_contents()


@pytest.mark.parametrize(
    "query",
    ["xankendi", "XANKƏNDİ", "xank", "Ստեփանակերտ", "ՍՏԵՓԱՆԱԿԵՐՏ", "степанакерт", "خان کندی", "stepan’akert", "akert"],
)
def test_any_spelling_in_any_script_finds_the_place(opened, five, query):
    with opened(five.to_html()) as state:
        assert found(state.page, query) == ["Khankendi/Stepanakert"]


def test_a_name_in_cyrillic_finds_the_built_in_place(opened, gaz):
    with opened(gaz.map(places=["stepanakert-xankendi", "baki-baku"], policy="dual").to_html()) as state:
        assert found(state.page, "ХАНКЕНДИ") == ["Khankendi/Stepanakert"]


def test_the_results_stay_away_when_the_focus_comes_back_and_return_with_a_click(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        found(page, "xankendi")
        page.keyboard.press("Enter")
        page.locator("#card").wait_for()
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == "search"
        assert page.locator("#search-results").is_hidden()
        page.locator("#search").click()
        assert page.locator("#search-results").is_visible()


def test_the_form_that_matched_is_shown_in_its_language(opened, five):
    with opened(five.to_html()) as state:
        found(state.page, "خان کندی")
        matched = state.page.locator("#search-results small bdi")
        assert matched.text_content() == "خان‌کندی"
        assert matched.get_attribute("lang") == "fa"
        assert matched.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_a_misspelling_is_found_and_never_shown(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert found(page, "hankenti") == ["Khankendi/Stepanakert"]
        assert "matched by a spelling that is not shown" in page.locator("#search-results").inner_text()
        page.keyboard.press("Enter")
        page.locator("#card").wait_for()
        assert "Hankenti" not in page.locator("body").inner_text()


def test_nothing_found_is_said_in_sight_and_aloud(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        assert found(page, "atlantis") == []
        assert page.locator("#search-none").inner_text() == "No place on this map has such a name."
        assert page.locator("#status").text_content() == "No place on this map has such a name."
        assert page.locator("#search").get_attribute("aria-expanded") == "false"
        assert found(page, "xankendi")
        assert page.locator("#search-none").is_hidden()
        assert page.locator("#status").text_content() == "Found: 1"
        found(page, "")
        assert page.locator("#search-none").is_hidden()
        assert page.locator("#search-results").is_hidden()


def test_a_result_goes_near_and_opens_the_card(opened, make, stepanakert, make_town, view):
    far = make_town("far", "Far", 49.5, 40.3)
    mentioned = replace(stepanakert, mentions=())
    with opened(make(mentioned, far, documents=()).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        before = view(page)[2]
        assert found(page, "far") == ["Far"]
        page.locator("#search-results li").click()
        page.locator("#card").wait_for()
        assert page.locator("#card h2").text_content() == "Far"
        assert view(page)[2] >= 10 > before
        assert page.evaluate("() => map_names.getBounds().contains([40.3, 49.5])")
        assert page.locator("#search-results").is_hidden()


def test_a_place_that_is_not_on_the_map_is_found_too(opened, five):
    with opened(five.to_html()) as state:
        assert found(state.page, "moscow") == ["Moscow"]
        state.page.keyboard.press("Enter")
        assert state.page.locator("#card h2").text_content() == "Moscow"


def test_places_that_others_only_refer_to_are_not_found(opened, five):
    with opened(five.to_html()) as state:
        assert found(state.page, "Karabakh Economic Region") == []


def test_the_best_answer_comes_first(opened, make, make_town):
    names = ("New Martuni", "Old Martuni West", "Martunik", "Martuni", "Amartuni")
    towns = [make_town(f"t{n}", name, 46 + n / 5, 40) for n, name in enumerate(names)]
    with opened(make(*towns, documents=()).to_html()) as state:
        assert found(state.page, "martuni") == ["Martuni", "Martunik", "New Martuni", "Old Martuni West", "Amartuni"]


def test_twelve_are_listed_and_all_are_counted(opened, make, make_town):
    towns = [make_town(f"t{n}", f"Vank {n}", 45.5 + n / 10, 40) for n in range(20)]
    with opened(make(*towns, documents=()).to_html()) as state:
        assert len(found(state.page, "vank")) == 12
        assert state.page.locator("#status").text_content() == "Found: 20"


def test_the_keyboard_walks_the_results(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        search = page.locator("#search")
        found(page, "e")
        options = page.locator("#search-results li")
        count = options.count()
        assert count > 1
        assert search.get_attribute("aria-expanded") == "true"
        assert search.get_attribute("aria-activedescendant") is None
        page.keyboard.press("ArrowDown")
        assert search.get_attribute("aria-activedescendant") == "found-0"
        assert options.nth(0).get_attribute("aria-selected") == "true"
        page.keyboard.press("ArrowUp")
        assert search.get_attribute("aria-activedescendant") == f"found-{count - 1}"
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowDown")
        assert page.locator("#search-results [aria-selected='true']").get_attribute("id") == "found-1"
        chosen = options.nth(1).locator("bdi").first.text_content()
        page.keyboard.press("Enter")
        assert page.locator("#card h2").text_content() == chosen
        assert page.evaluate("document.activeElement.id") == "card"


def test_arrow_up_begins_with_the_last_result(opened, five):
    with opened(five.to_html()) as state:
        found(state.page, "e")
        last = state.page.locator("#search-results li").count() - 1
        state.page.keyboard.press("ArrowUp")
        assert state.page.locator("#search").get_attribute("aria-activedescendant") == f"found-{last}"


def test_enter_takes_the_first_result(opened, five):
    with opened(five.to_html()) as state:
        first = found(state.page, "ba")[0]
        state.page.keyboard.press("Enter")
        assert state.page.locator("#card h2").text_content() == first


def test_escape_puts_the_results_away_and_enter_then_opens_nothing(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        found(page, "xankendi")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Escape")
        search = page.locator("#search")
        assert page.locator("#search-results").is_hidden()
        assert search.get_attribute("aria-expanded") == "false"
        assert search.get_attribute("aria-activedescendant") is None
        page.keyboard.press("Enter")
        assert page.locator("#card").is_hidden()


def test_escape_in_the_search_leaves_an_open_card_open(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.locator(".label", has_text="Stepanakert").click()
        found(page, "baku")
        page.keyboard.press("Escape")
        assert page.locator("#card").is_visible()


def test_a_name_without_letters_is_never_an_answer_to_an_empty_search(opened, make, stepanakert):
    names = (MapName(forms=(MapForm("…", "en"), MapForm("Stepanakert", "en"))),)
    change = stepanakert.naming["dual"][0]._replace(wording=((1,),) * 5)
    place = replace(stepanakert, names=names, naming={"dual": (change,)})
    with opened(make(place).to_html()) as state:
        assert found(state.page, "   ") == []
        assert found(state.page, "…") == []
        assert state.page.locator("#search-none").is_hidden()
