"""One choice of policy renames everything that the page shows; letters and the language of the page are choices too."""

import re
from dataclasses import replace

import pytest

from gazetteer.render.map.records import MapPolicy

pytestmark = pytest.mark.browser


def test_one_choice_renames_labels_lists_card_and_stamp(opened, five, labels):
    with opened(five.to_html()) as state:
        page = state.page
        assert {"Khankendi/Stepanakert", "Berdzor/Lachin"} <= labels(page)
        page.locator(".label", has_text="Stepanakert").click()
        page.locator("details.places > summary").last.click()
        page.get_by_role("radio", name="Armenian names").check()
        assert {"Stepanakert", "Berdzor"} <= labels(page)
        assert page.locator("#card h2").text_content() == "Stepanakert"
        assert page.locator('button[data-place="1"] bdi').text_content() == "Berdzor"
        assert page.locator("#policy-shown").text_content() == "Armenian names"
        assert page.locator("#policy-why").text_content() == "The Armenian one is shown."
        assert page.locator("#status").text_content() == page.locator("#stamp").text_content()
        assert "Armenian names" in page.locator("#status").text_content()


def test_search_results_are_named_by_the_policy(opened, five):
    with opened(five.to_html()) as state:
        state.page.get_by_role("radio", name="Azerbaijani names").check()
        state.page.locator("#search").fill("stepanakert")
        result = state.page.locator("#search-results li").first
        assert result.locator("bdi").first.text_content() == "Khankendi"
        assert result.locator("small").text_content() == "Stepanakert · Capital or administrative seat"


def test_a_list_that_is_opened_later_has_the_names_of_the_policy(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.get_by_role("radio", name="Armenian names").check()
        page.locator("details.places > summary").last.click()
        page.locator('button[data-place="1"] bdi', has_text=re.compile("^Berdzor$")).wait_for()


def test_a_place_that_a_policy_says_nothing_of_is_called_as_by_the_first(opened, make, stepanakert, make_town, labels):
    town = make_town("town", "Town", 47.5, 40)
    with opened(make(replace(stepanakert, mentions=()), town, documents=()).to_html()) as state:
        state.page.get_by_role("radio", name="Armenian names").check()
        assert labels(state.page) == {"Stepanakert", "Town"}


def test_a_policy_that_puts_brackets_puts_them_everywhere(opened, make, stepanakert, labels):
    changes = stepanakert.naming["dual"]
    naming = {**stepanakert.naming, "azerbaijani": changes}
    with opened(make(replace(stepanakert, naming=naming)).to_html()) as state:
        page = state.page
        page.locator("details.places > summary").last.click()
        page.get_by_role("radio", name="Azerbaijani names").check()
        page.locator(".label").click()
        assert labels(page) == {"Khankendi (Stepanakert)"}
        assert page.locator("#card h2").text_content() == "Khankendi (Stepanakert)"
        assert page.locator('button[data-place="0"] bdi').text_content() == "Khankendi (Stepanakert)"


def test_policies_beyond_the_first_four_are_a_click_away(opened, make, stepanakert):
    many = tuple(MapPolicy(f"p{n}", {"en": f"Policy {n}"}) for n in range(6))
    with opened(make(stepanakert, policies=many, policy="p0").to_html()) as state:
        page = state.page
        assert page.locator('input[name="policy"]:visible').count() == 4
        page.get_by_text("More points of view").click()
        page.get_by_role("radio", name="Policy 5").check()
        assert page.locator("#policy-shown").text_content() == "Policy 5"


def test_a_map_opens_with_its_own_policy_chosen_even_among_the_last(opened, make, stepanakert):
    many = tuple(MapPolicy(f"p{n}", {"en": f"Policy {n}"}) for n in range(6))
    with opened(make(stepanakert, policies=many, policy="p5").to_html()) as state:
        chosen = state.page.get_by_role("radio", name="Policy 5")
        assert chosen.is_checked()
        assert chosen.is_visible()


def test_letters_are_latin_or_each_names_own_or_those_of_the_page(opened, five, labels):
    with opened(five.to_html()) as state:
        page = state.page
        assert page.get_by_label("Latin").is_checked()
        page.get_by_label("Original script").check()
        assert {"Xankəndi/Ստեփանակերտ", "Բերձոր/Laçın"} <= labels(page)
        page.get_by_role("radio", name="Language of this page").check()
        assert "Khankendi/Stepanakert" in labels(page)
        page.locator("#page-language").select_option("ru")
        assert "Khankendi/Степанакерт" in labels(page)
        page.locator("#page-language").select_option("hy")
        assert "Khankendi/Ստեփանակերտ" in labels(page)


def test_labels_say_which_language_they_are_in_where_it_is_one(opened, five):
    with opened(five.to_html()) as state:
        label = state.page.locator(".label", has_text="Stepanakert")
        assert label.get_attribute("lang") == "en"
        state.page.get_by_role("radio", name="Original script").check()
        assert state.page.locator(".label", has_text="Ստեփանակերտ").get_attribute("lang") is None
        state.page.get_by_role("radio", name="Armenian names").check()
        assert state.page.locator(".label", has_text="Ստեփանակերտ").get_attribute("lang") == "hy"


def test_a_name_that_both_sides_use_stands_in_both_scripts(opened, gaz, labels):
    shared = gaz.map(places=["stepanakert-xankendi", "baki-baku", "hadrut"], policy="dual")
    with opened(shared.to_html()) as state:
        state.page.get_by_label("Original script").check()
        assert "Հադրութ/Hadrut" in labels(state.page)


def test_letters_that_only_this_map_offers_are_a_choice_of_their_own(opened, gaz):
    with opened(gaz.map(places=["stepanakert-xankendi"], policy="armenian", lang="fr").to_html()) as state:
        offered = state.page.locator('input[name="letters"]').evaluate_all("all => all.map((one) => one.value)")
        assert offered == ["en", "own", "page", "fr"]
        assert state.page.locator('input[value="fr"]').is_checked()
        assert state.page.locator(".label:not(.label-landmark)").all_text_contents() == ["Stepanakert"]
