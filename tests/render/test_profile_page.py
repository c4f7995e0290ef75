"""The page of a profile in a real browser: what it shows, that it is accessible, and that hostile text does nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.core import load
from gazetteer.render.profile import to_profile_page

pytestmark = pytest.mark.browser

GAZ = load(Path(__file__).parents[1] / "data" / "mini")
TEXT = """The bus left Stepanakert (Khankendi) at noon, and "Khankendi" is on the sign.

Later Khankendi was quiet, and Stepanakert too. Officials in Karabakh spoke of anti-terror measures.
The Stepanakert Brandy was sold out. <img src=x onerror=alert(1)> {{ 7*7 }}"""
HOSTILE = (
    "<img src=x onerror=alert(1)>",
    "</title></style><script>alert(1)</script>",
    "{{ 7*7 }} {% raw %}",
    "\"'><svg onload=alert(1)>",
)


@pytest.fixture
def show(opened):
    """Return a function that opens a page and gives it when its main part is there."""
    return lambda html, **options: opened(html, name="profile.html", ready="main", **options)


@pytest.fixture
def annotation():
    return GAZ.annotate(TEXT, source="bus.txt", date="2023-09-30")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 700, 1280])
def test_the_page_is_accessible_and_fits(show, axe, annotation, width, scheme):
    with show(to_profile_page(annotation, GAZ.dataset), width=width) as state:
        state.page.emulate_media(color_scheme=scheme)
        assert axe(state.page) == []
        assert state.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        clipped = (
            "[...document.querySelectorAll('td, th, h2, li')].filter(one => one.scrollWidth > one.clientWidth + 1)"
        )
        assert state.page.evaluate(f"{clipped}.map(one => one.textContent)") == []


def test_bars_have_one_scale_and_numbers_beside_them(show, annotation):
    with show(to_profile_page(annotation, GAZ.dataset)) as state:
        rows = state.page.locator("[aria-labelledby=names] tbody tr")
        assert [text.split() for text in rows.locator("th").all_text_contents()] == [["Armenian"], ["Azerbaijani"]]
        assert rows.nth(0).locator("td").all_text_contents() == ["2", "0", "0"]
        assert rows.nth(1).locator("td").all_text_contents() == ["2", "1", "0"]
        widths = state.page.evaluate(
            "[...document.querySelectorAll('.bar rect')].map(one => one.getAttribute('width'))"
        )
        assert widths[:3] == ["100.00%", "100.00%", "50.00%"]


def test_sides_differ_by_more_than_colour_and_weigh_the_same(show, annotation):
    with show(to_profile_page(annotation, GAZ.dataset)) as state:
        fills = state.page.evaluate("[...document.querySelectorAll('pattern')].map(one => one.innerHTML)")
        assert len(set(fills)) == len(fills) == 8
        heights = state.page.evaluate("[...document.querySelectorAll('.bar')].map(one => one.clientHeight)")
        assert len(set(heights)) == 1


def test_the_strip_has_a_tick_for_every_mention_that_counts(show, annotation):
    with show(to_profile_page(annotation, GAZ.dataset)) as state:
        lanes = state.page.locator(".lane svg")
        assert lanes.locator(".tick, .dot").count() == len(annotation.counted())
        assert lanes.nth(0).get_attribute("aria-label") == "Armenian: 2 mentions, from beginning to end"
        assert lanes.nth(0).locator(".quotation").count() == 1


def test_tables_say_what_is_given_first_and_what_stands_apart(show, annotation):
    with show(to_profile_page(annotation, GAZ.dataset)) as state:
        first = state.page.locator("[aria-labelledby=places] tbody tr").first
        assert first.locator("td").first.text_content() == "Stepanakert, then Khankendi 1:14, own voice"
        assert state.page.locator("[aria-labelledby=apart] td li").all_text_contents() == [
            "Stepanakert 3:32",
            "Khankendi 3:7",
        ]
        assert "Date of the text: 2023-09-30" in state.page.locator("[aria-labelledby=times]").text_content()
        assert "It gives no score" in state.page.locator("main").text_content()
        assert "1 name inside the names of something else" in state.page.locator("main").text_content()


def test_a_text_of_nothing_says_so(show, axe):
    with show(to_profile_page(GAZ.annotate("Nothing."), GAZ.dataset)) as state:
        text = state.page.locator("main").text_content()
        assert "No place of the gazetteer is mentioned." in text
        assert "No date was given" in text
        assert state.page.locator(".lane").count() == 0
        assert axe(state.page) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_shown_and_does_nothing(show, annotation, text):
    mentions = tuple(
        replace(each, surface=text, lemma=text, headword=text, anachronism=text, used_by=(text,)) for each in annotation
    )
    hostile = replace(annotation, source=text, mentions=mentions)
    with show(to_profile_page(hostile, GAZ.dataset, title=text, index_href=text)) as state:
        assert state.page.locator("h1").text_content() == text
        assert state.page.locator("[aria-labelledby=places] tbody th").first.text_content() == text
        assert text in state.page.locator("[aria-labelledby=times]").text_content()
        assert state.page.locator("main script, main img").count() == 0


def test_it_needs_no_script(annotation):
    assert "<script" not in to_profile_page(annotation, GAZ.dataset)


def test_it_prints_in_full(show, annotation):
    with show(to_profile_page(annotation, GAZ.dataset)) as state:
        state.page.emulate_media(media="print")
        assert state.page.locator(".lane svg").first.is_visible()
        assert state.page.locator(".bar").first.is_visible()
