"""What the card says beside names: relations, control, people, gaps; and where it leads from there."""

from dataclasses import replace

import pytest

from gazetteer.codes import Aspect, Extent, RelationType
from gazetteer.render.map.records import (
    MapCitation,
    MapControl,
    MapPeople,
    MapPeriod,
    MapRelation,
    MapUnknown,
)

pytestmark = pytest.mark.browser


def facts(page, title):
    """Return the rows of a section of the card."""
    section = page.locator("#card .fact", has=page.locator(f"h3:has-text('{title}')"))
    return [" | ".join(row.locator("td").all_inner_texts()) for row in section.locator("tr:has(td)").all()]


def open_first(page):
    page.emulate_media(reduced_motion="reduce")
    page.locator('button[data-place="0"]').evaluate("e => e.click()")
    page.locator("#card").wait_for()


def test_relations_are_told_according_to_whom_and_when(opened, five):
    with opened(five.to_html()) as state:
        open_first(state.page)
        assert facts(state.page, "How it stands") == [
            "part of Karabakh Economic Region\nBy decree. | Azerbaijan | since 2021",
            "capital of elsewhere | De facto authorities [2] | 1991 – 2023",
        ]


def test_a_relation_leads_to_the_card_of_the_other_place(opened, five):
    with opened(five.to_html()) as state:
        open_first(state.page)
        state.page.locator("#card .to-place", has_text="Karabakh Economic Region").click()
        assert state.page.locator("#card h2").text_content() == "Karabakh Economic Region"
        assert state.page.evaluate("document.activeElement.id") == "card"
        state.page.keyboard.press("Escape")
        assert state.page.locator("#card").is_hidden()


@pytest.mark.parametrize("other", ["elsewhere", "constructor", "at", "__proto__", "length", "0"])
def test_a_place_that_is_not_there_is_called_by_its_id(opened, make, stepanakert, other):
    relation = MapRelation(RelationType.OVERLAPS, other, "armenia")
    with opened(make(replace(stepanakert, relations=(relation,))).to_html()) as state:
        open_first(state.page)
        assert facts(state.page, "How it stands")[0].startswith(f"overlaps {other} | Armenia")
        assert state.page.locator("#card .to-place").count() == 0


def test_other_places_are_named_by_the_policy(opened, make, stepanakert, make_town):
    relation = MapRelation(RelationType.PART_OF, stepanakert.id, "armenia")
    place = make_town("street", "A Street", 46.75, 39.81, relations=(relation,), mentions=stepanakert.mentions)
    with opened(make(place, stepanakert).to_html()) as state:
        open_first(state.page)
        assert state.page.locator("#card .to-place").text_content() == "Khankendi/Stepanakert"
        state.page.get_by_role("radio", name="Armenian names").check()
        assert state.page.locator("#card .to-place").text_content() == "Stepanakert"
        assert state.page.locator("#card .to-place bdi").get_attribute("lang") == "en"


def test_who_held_the_place_is_told_in_order(opened, five):
    with opened(five.to_html()) as state:
        open_first(state.page)
        assert facts(state.page, "Who held it") == [
            "De facto authorities [3] | 1991-09 – 2023-09",
            "Azerbaijan [3] | since 2023-09",
        ]


@pytest.mark.parametrize("order", [1, -1])
def test_control_through_an_area_around_it_says_which(opened, make, stepanakert, make_town, order):
    held = MapControl("nk", MapPeriod("1991", "2023"), Extent.WHOLE, "region")
    region = make_town("region", "Karabakh", 46.9, 39.9, "RGN")
    places = (replace(stepanakert, control=(held,)), region)[::order]
    with opened(make(*places).to_html()) as state:
        page = state.page
        page.emulate_media(reduced_motion="reduce")
        page.locator(".label", has_text="Stepanakert").click()
        title = page.locator("#card .fact h3", has_text="Who held")
        assert title.text_content() == "Who held the area around it, Karabakh"
        title.get_by_role("button").click()
        assert page.locator("#card h2").text_content() == "Karabakh"


def test_people_are_told_with_date_share_and_source(opened, make, stepanakert):
    people = (
        MapPeople("1989", "Armenians", "98.3 %", (MapCitation("note"),)),
        MapPeople("../1905", "Armenians"),
        MapPeople("1926~", "Armenians"),
    )
    with opened(make(replace(stepanakert, people=people)).to_html()) as state:
        open_first(state.page)
        section = state.page.locator("#card .fact", has_text="Most of its people")
        told = [item.strip() for item in section.locator("li").all_inner_texts()]
        assert told == ["Armenians (98.3 %), 1989 [3]", "Armenians, by 1905", "Armenians, c. 1926"]


def test_what_is_not_known_is_told(opened, make, stepanakert):
    unknown = (
        MapUnknown(Aspect.USAGE, "Looked for in two gazetteers.", ("armenian", "azerbaijani")),
        MapUnknown(Aspect.CONTROL, "No source tells."),
    )
    with opened(make(replace(stepanakert, unknown=unknown)).to_html()) as state:
        open_first(state.page)
        section = state.page.locator("#card .fact", has_text="Not known")
        assert section.locator("li").all_text_contents() == [
            "which name is used by: Armenian, Azerbaijani. Looked for in two gazetteers.",
            "who held it. No source tells.",
        ]


@pytest.mark.parametrize("what", list(Aspect))
def test_every_gap_has_words(opened, make, stepanakert, what):
    with opened(make(replace(stepanakert, unknown=(MapUnknown(what, "Why."),))).to_html()) as state:
        open_first(state.page)
        assert f"unknown-{what}" not in state.page.locator("#card").inner_text()


def test_a_place_shown_at_another_says_at_which_and_leads_there(opened, make, stepanakert, make_town):
    place = make_town("part", "A Part", 46.75, 39.81, shown_at=stepanakert.id, mentions=stepanakert.mentions)
    with opened(make(place, stepanakert).to_html()) as state:
        open_first(state.page)
        assert "shown at Khankendi/Stepanakert" in state.page.locator("#card .facts").first.text_content()
        state.page.locator("#card .facts .to-place").click()
        assert state.page.locator("#card h2").text_content() == "Khankendi/Stepanakert"


def test_a_party_without_a_label_is_called_by_its_id(opened, make, stepanakert):
    parties = {"armenia": make().content.parties["armenia"]}
    with opened(make(stepanakert, parties=parties).to_html()) as state:
        open_first(state.page)
        held = facts(state.page, "Who held it")
        assert [row.split(" [")[0] for row in held] == ["nk", "azerbaijan"]
