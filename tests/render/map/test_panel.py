"""What stands beside the map before any script runs: it is whole, escaped, and in the language of the page."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from gazetteer.render.map.ground import base_layer
from gazetteer.render.map.label import label_text
from gazetteer.render.map.panel import panel, stamp, time_bar
from gazetteer.render.map.records import MapDocument, MapPolicy
from gazetteer.render.wording import INTERFACE_LANGUAGES, interface_language, side_labels, words

HOSTILE = '<b onload="x">\'&{{ 1 }}</b>'
VOID = {"input", "br", "img", "meta", "link", "path"}


class Reader(HTMLParser):
    """Reads markup and checks that what is opened is closed."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def read(markup):
    reader = Reader()
    reader.feed(markup)
    reader.close()
    assert reader.open == []
    return reader


def test_the_panel_reads_without_a_script(five):
    found = read(panel(five.content))
    for said in ("Names in a text", "Both names", "Armenian names", "Azerbaijani names", "Khankendi/Stepanakert",
                 "Moscow", "Nowhere", "a.txt", "b.txt", "Capital or administrative seat",
                 "endorses no claim"):  # fmt: skip
        assert said in found.text, said
    radios = [attributes for tag, attributes in found.tags if tag == "input" and attributes.get("type") == "radio"]
    checked = {(one["name"], one["value"]) for one in radios if "checked" in one}
    assert checked == {("policy", "0"), ("letters", "en"), ("ring", "sides")}


@pytest.mark.parametrize("part", [panel, stamp, time_bar])
@pytest.mark.parametrize("lang", INTERFACE_LANGUAGES)
def test_every_part_is_well_formed_in_every_language(five, part, lang):
    assert read(part(replace(five.content, lang=lang))).text.strip()


def test_text_of_the_data_is_escaped(make, make_town):
    town = make_town(HOSTILE, HOSTILE, None, None)
    content = make(
        town, title=HOSTILE, policies=(MapPolicy("dual", {"en": HOSTILE}, HOSTILE),), as_of=HOSTILE,
        data_version=HOSTILE, documents=(),
    ).content  # fmt: skip
    for part in (panel, stamp):
        found = read(part(content))
        assert not any("onload" in attributes for _, attributes in found.tags)
        assert HOSTILE in found.text


def test_the_stamp_names_policy_date_data_and_the_makers_of_the_ground(five):
    found = read(stamp(five.content))
    for said in ("Both names", "as of 2023-09-20", "2026-11-22+0a1b2c3d", "Leaflet", base_layer()["relief"]["source"]):
        assert said in found.text
    assert {attributes.get("rel") for tag, attributes in found.tags if tag == "a"} == {"noopener noreferrer"}


def test_the_time_bar_spans_the_years_and_begins_with_the_last(five):
    (slider,) = [a for _, a in read(time_bar(five.content)).tags if a.get("type") == "range"]
    assert (slider["min"], slider["max"], slider["value"]) == ("1900", "2026", "2026")
    assert slider["aria-label"] == "Year"


def test_lists_hold_every_place_that_is_wanted_once(five):
    buttons = [a["data-place"] for tag, a in read(panel(five.content)).tags if "data-place" in a]
    assert sorted(buttons) == ["0", "1", "2", "3"]


def test_no_more_than_250_places_of_the_map_are_listed_but_all_that_are_off_it(make, make_town):
    on = [make_town(f"on{n}", "On", 46, 39.5) for n in range(300)]
    off = [make_town(f"off{n}", "Off", None, None) for n in range(300)]
    found = read(panel(make(*on, *off, documents=()).content))
    assert sum("data-place" in attributes for _, attributes in found.tags) == 550
    assert "Not on this map (300)" in found.text


def test_many_texts_are_folded_away(make, stepanakert):
    few, many = (tuple(MapDocument(f"{n}.txt") for n in range(count)) for count in (6, 7))

    def is_open(documents):
        markup = panel(make(stepanakert, documents=documents).content)
        return '<section class="texts"><details open>' in markup

    assert (is_open(few), is_open(many)) == (True, False)


def test_a_place_is_listed_as_the_policy_calls_it(stepanakert, make):
    content = make(stepanakert).content
    assert label_text(stepanakert, content) == "Khankendi/Stepanakert"
    assert label_text(stepanakert, replace(content, policy="armenian")) == "Stepanakert"
    bracketing = replace(content, policies=(content.policies[0]._replace(join="brackets"),))
    assert label_text(stepanakert, bracketing) == "Khankendi (Stepanakert)"


@pytest.mark.parametrize(
    ("tag", "lang"),
    [("az-Cyrl", "az"), ("az", "az"), ("hy-Latn", "hy"), ("ru", "ru"), ("fr", "en"), ("hyw", "en"), ("", "en")],
)
def test_a_page_speaks_the_nearest_language_that_it_can(tag, lang):
    assert interface_language(tag) == lang


def test_sides_that_the_words_do_not_know_keep_their_own_label():
    assert set(side_labels("northern", "Northern").values()) == {"Northern"}
    assert len(set(side_labels("armenian", "Armenian").values())) == len(INTERFACE_LANGUAGES)
    assert all(side_labels(None, "x")[lang] == words(lang)["sides"][""] for lang in INTERFACE_LANGUAGES)
