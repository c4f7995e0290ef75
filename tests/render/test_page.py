"""What a page and an index say, without a browser."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.core import load
from gazetteer.errors import DateError, UnknownEntryError, UnknownPolicyError
from gazetteer.render.page import IndexedText, to_index, to_page
from gazetteer.render.sides import NO_SIDE, abbreviations, sides_of

GAZ = load(Path(__file__).parents[1] / "data" / "mini")
ASSETS = Path(__file__).parents[2] / "gazetteer" / "render" / "page" / "assets"
TEXT = """The bus left Stepanakert at noon. On the new map the town is Khankendi, and "Khankendi" is on the sign.

Officials in Karabakh spoke of anti-terror measures. The Stepanakert Brandy was sold out."""


@pytest.fixture
def page():
    return to_page(GAZ.annotate(TEXT, source="bus.txt", date="2023-09-30"), GAZ.dataset)


def test_says_what_it_is_about(page):
    facts = dict(re.findall(r"<dt>(.*?)</dt><dd><bdi>(.*?)</bdi></dd>", page))
    assert facts == {
        "Source": "bus.txt",
        "Language": "English",
        "Names shown": "Both names",
        "Date asked about": "2023-09-30",
        "Data": GAZ.version,
    }
    assert "Showing it endorses no claim" in page
    assert GAZ.policy("dual").description in page
    assert "<title>bus.txt</title>" in page


def test_marks_say_kind_side_and_what_else(page):
    marks = re.findall(r'<mark id="(m\d)" class="(.*?)" data-style="(.*?)" data-letters="(.*?)">', page)
    assert marks == [
        ("m0", "place", "1", "Ar"),
        ("m1", "place", "2", "Az"),
        ("m2", "place quoted", "2", "Az ”"),
        ("m3", "term", "2", "Az t"),
        ("m4", "place embedded", "1", "Ar °"),
    ]


def test_lists_entries_with_counts_by_side(page):
    row = page.partition('<tr id="e-stepanakert-xankendi">')[2].partition("</tr>")[0]
    assert "Khankendi/<wbr>Stepanakert" in row
    assert '<a href="#m0"><bdi lang="en">Stepanakert</bdi></a> ×2' in row
    assert "3 <small>+1 inside other names</small>" in row
    assert re.findall(r"([A-Z][a-z]+)</span> (\d)</span>", row) == [("Armenian", "1"), ("Azerbaijani", "2")]


def test_legend_counts_only_what_counts(page):
    legend = page.partition('<aside class="legend"')[2].partition("</aside>")[0]
    assert re.findall(r'(\w+)</span> <span class="count">(\d)', legend) == [("Armenian", "1"), ("Azerbaijani", "3")]
    assert "quotation marks" in legend
    assert "loaded term" in legend
    assert "several entries" not in legend


def test_links_lead_where_they_should():
    annotation = GAZ.annotate(TEXT)
    page = to_page(annotation, GAZ.dataset, map_href="out/map 1.html", index_href="javascript:alert(1)")
    assert '<a href="out/map%201.html">Map</a>' in page
    assert '<a href="javascript%3Aalert%281%29">All texts</a>' in page
    assert set(re.findall(r' href="#([^"]+)"', page)) <= set(re.findall(r' id="([^"]+)"', page))


def test_policy_lets_only_its_own_style_and_script_in(page):
    policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)">', page)[1]
    style, script = (re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)[0] for tag in ("style", "script"))
    for part in (style, script):
        assert base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() in policy
    assert policy.startswith("default-src 'none';")
    assert not re.search(r"(src|@import|url\()\s*=?\s*[\"']?(https?:)?//", style + script)


def test_without_mentions():
    page = to_page(GAZ.annotate("Nothing is named here."), GAZ.dataset)
    assert "No place or term of the gazetteer is mentioned" in page
    assert "<title>Annotated text</title>" in page


def test_what_the_data_lacks_is_an_error():
    annotation = GAZ.annotate(TEXT)
    with pytest.raises(UnknownPolicyError):
        to_page(replace(annotation, policy="none"), GAZ.dataset)
    with pytest.raises(DateError):
        to_page(replace(annotation, as_of="autumn"), GAZ.dataset)
    with pytest.raises(UnknownEntryError):
        to_page(annotation, replace(GAZ.dataset, places={}, terms={}))


def test_index_lists_texts_and_the_most_mentioned():
    texts = [
        IndexedText(GAZ.annotate(TEXT, source="bus.txt"), "bus.html", "The bus"),
        IndexedText(GAZ.annotate("Bu Xankəndi yoludur.", source="az/yol.txt"), "az/yol.html"),
    ]
    index = to_index(texts, GAZ.dataset, map_href="map.html")
    assert index == to_index(texts, GAZ.dataset, map_href="map.html")
    assert '<a href="bus.html"><bdi>The bus</bdi></a><br><small><bdi>bus.txt</bdi> · <bdi>English</bdi>' in index
    assert '<a href="az/yol.html"><bdi>az/yol.txt</bdi></a><br><small><bdi>Azerbaijani</bdi>' in index
    assert '<a href="map.html">Map</a>' in index
    most = index.partition('id="most"')[2]
    assert 'Khankendi/<wbr>Stepanakert</bdi> <small>place</small></th><td class="number">4</td>' in most
    assert "<script" not in index


def test_index_of_nothing():
    assert "There are no texts." in to_index([], GAZ.dataset)


def test_sides_are_told_apart_by_rule():
    sides = sides_of(GAZ.dataset)
    assert [(side, look.letters, look.style) for side, look in sides.items()] == [
        ("armenian", "Ar", "1"),
        ("azerbaijani", "Az", "2"),
        ("soviet", "So", "3"),
        ("shared", "Sh", "shared"),
        (None, NO_SIDE.letters, "none"),
    ]
    assert abbreviations(["ab", "abc"]) == {"ab": "Ab", "abc": "Abc"}


@pytest.mark.parametrize("name", ["page.css", "page.js"])
def test_assets_can_be_read_by_people(name):
    assert max(map(len, (ASSETS / name).read_text(encoding="utf-8").splitlines())) <= 120


def test_colours_of_sides_differ_in_hue_only():
    css = (ASSETS / "page.css").read_text(encoding="utf-8")
    hues = re.findall(r'\[data-style="\d"\] \{ --side: oklch\(var\(--lightness\) var\(--chroma\) (\d+)\)', css)
    assert len(set(hues)) == 6
