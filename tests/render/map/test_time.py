"""The time slider: names by year, those of other times in brackets, what is not dated in grey, and who held a place."""

from dataclasses import replace

import pytest

from gazetteer.codes import DateStatus, Extent
from gazetteer.render.map.records import MapControl, MapPeriod

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("year", "shown"),
    [
        (1900, "Khankendi"),
        (1922, "[Khankendi]"),
        (1923, "Stepanakert"),
        (1990, "Stepanakert"),
        (1991, "Khankendi/Stepanakert"),
        (2026, "Khankendi/Stepanakert"),
    ],
)
def test_a_place_is_called_as_in_the_year(opened, five, labels, slide, year, shown):
    with opened(five.to_html()) as state:
        slide(state.page, year)
        assert shown in labels(state.page)
        assert state.page.locator("#date-shown").text_content() == f"of {year}"
        assert state.page.locator("#year-shown").text_content() == str(year)


def test_moving_the_slider_turns_the_year_on_and_the_tick_turns_it_off(opened, five, labels, slide):
    with opened(five.to_html()) as state:
        page = state.page
        assert not page.locator("#in-the-year").is_checked()
        slide(page, 1950)
        assert page.locator("#in-the-year").is_checked()
        page.locator("#in-the-year").uncheck()
        assert "Khankendi/Stepanakert" in labels(page)
        assert page.locator("#date-shown").text_content() == "as of 2023-09-20"
        assert page.locator("#time-note").is_hidden()
        page.locator("#in-the-year").check()
        assert page.locator("#date-shown").text_content() == "of 1950"


def test_a_name_of_another_time_stands_in_brackets_and_is_said_to_be_one(opened, five, labels, slide):
    with opened(five.to_html()) as state:
        page = state.page
        page.get_by_role("radio", name="Azerbaijani names").check()
        slide(page, 1950)
        assert "[Khankendi]" in labels(page)
        label = page.locator(".label", has_text="Khankendi")
        assert label.get_attribute("aria-label") == "[Khankendi], from another time"
        slide(page, 1995)
        assert "Khankendi" in labels(page)
        assert page.locator(".label", has_text="Khankendi").get_attribute("aria-label") is None


def test_a_name_without_dates_is_grey_and_said_to_have_none(opened, five, slide):
    with opened(five.to_html()) as state:
        page = state.page
        label = page.locator(".label", has_text="Lachin")
        plain = label.evaluate("e => getComputedStyle(e).color")
        slide(page, 1950)
        assert label.evaluate("e => getComputedStyle(e).color") != plain
        assert label.get_attribute("aria-label").endswith("Lachin, no dates recorded")
        page.locator("#in-the-year").uncheck()
        assert label.evaluate("e => getComputedStyle(e).color") == plain
        assert "no dates" not in (label.get_attribute("aria-label") or "")


def test_names_are_counted_by_what_is_known_of_the_year(opened, five, slide):
    with opened(five.to_html()) as state:
        page = state.page
        slide(page, 1995)
        assert page.locator("#time-counts").text_content() == (
            "In use: 2 · from another time: 0 · no dates recorded: 5"
        )
        page.get_by_role("radio", name="Azerbaijani names").check()
        slide(page, 1950)
        assert page.locator("#time-counts").text_content() == (
            "In use: 0 · from another time: 1 · no dates recorded: 4"
        )


def test_the_card_marks_what_held_in_the_year(opened, five, slide):
    with opened(five.to_html()) as state:
        page = state.page
        slide(page, 2000)
        page.locator(".label", has_text="Stepanakert").click()
        marked = [row.replace("\t", " ") for row in page.locator("#card tr.holds").all_inner_texts()]
        assert len(marked) == 4
        assert "official Azerbaijan" in marked[0]
        assert "rejects it Azerbaijan" in marked[1]
        assert "De facto authorities" in marked[2]
        assert "capital of" in marked[3]
        assert all("Soviet" not in row for row in marked)
        assert page.locator("#card h3 small").all_text_contents() == ["in use", "in use"]
        slide(page, 1950)
        marked = page.locator("#card tr.holds").all_inner_texts()
        assert len(marked) == 1
        assert "Soviet Union" in marked[0]
        assert page.locator("#card h3 small").all_text_contents() == ["from another time", "in use"]


def held(place, *control):
    return replace(place, control=control, mentions=())


def test_a_ring_tells_who_held_the_place_in_the_year(opened, make, stepanakert, slide, colours):
    with opened(make(stepanakert, documents=()).to_html()) as state:
        page = state.page
        bare = set(colours(page, stepanakert))
        slide(page, 2000)
        armenian = set(colours(page, stepanakert)) - bare
        slide(page, 2024)
        azerbaijani = set(colours(page, stepanakert)) - bare
        slide(page, 1950)
        assert armenian
        assert azerbaijani
        assert not armenian & azerbaijani
        assert set(colours(page, stepanakert)) == bare
        assert page.locator('input[name="ring"][value="holder"]').is_checked()


def test_who_held_a_part_is_in_the_card_and_not_in_the_ring(opened, make, stepanakert, slide, colours):
    part = MapControl("nk", MapPeriod("1991", "2023"), Extent.PART)
    with opened(make(held(stepanakert, part), documents=()).to_html()) as state:
        page = state.page
        before = set(colours(page, stepanakert))
        slide(page, 2000)
        assert set(colours(page, stepanakert)) == before
        page.locator(".label").click()
        assert "De facto authorities (a part of it)" in page.locator("#card").inner_text()


def test_no_ring_stays_none_as_the_year_goes(opened, make, stepanakert, slide):
    with opened(make(stepanakert, documents=()).to_html()) as state:
        page = state.page
        slide(page, 2000)
        page.locator('input[name="ring"][value="none"]').check()
        slide(page, 2001)
        assert page.locator('input[name="ring"][value="none"]').is_checked()


def test_the_card_says_which_names_are_undated(opened, make, stepanakert, slide):
    names = tuple(replace(name, in_use=((1900, DateStatus.UNKNOWN),)) for name in stepanakert.names)
    with opened(make(replace(stepanakert, names=names)).to_html()) as state:
        slide(state.page, 1950)
        state.page.locator(".label").click()
        assert state.page.locator("#card h3 small").all_text_contents() == ["no dates recorded", "no dates recorded"]
