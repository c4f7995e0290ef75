"""The map's page as text: self-contained, the same each time, and honest about what it shows."""

import hashlib
import json
import re

import folium
import folium.plugins
import pytest

from gazetteer.errors import GazetteerWarning, UnknownPolicyError
from gazetteer.render.map.ground import asset, base_layer
from gazetteer.render.wording import words

LEAFLET = {
    "leaflet.js": "db49d009c841f5ca34a888c96511ae936fd9f5533e90d8b2c4d57596f4e5641a",
    "leaflet.css": "a7837102824184820dfa198d1ebcd109ff6d0ff9a2672a074b9a1b4d147d04c6",
}
ATLAS = ("An atlas", "https://example.org/atlas", "")


@pytest.mark.parametrize("name", LEAFLET)
def test_leaflet_is_the_published_one(name):
    assert hashlib.sha256(asset(name)).hexdigest() == LEAFLET[name]


def test_third_party_parts_are_named_with_their_licences():
    text = asset("THIRD-PARTY.md").decode()
    assert all(part in text for part in ("BSD 2-Clause License", "Volodymyr Agafonkin", "public domain", "GLOBE 1.0"))


def test_ground_is_small_and_every_layer_is_credited(five):
    assert len(asset("base.json")) <= 40 * 1024
    assert len(asset("relief.webp")) <= 44 * 1024
    html = five.to_html()
    for layer in (*base_layer()["layers"], base_layer()["relief"]):
        assert layer["source"] in html
        assert layer["licence"] in html


def test_two_builds_are_identical(make, stepanakert, five):
    assert make(stepanakert).to_html() == make(stepanakert).to_html()
    assert five.to_html() == five.to_html()


def test_page_refers_to_nothing_outside(five):
    html = five.to_html()
    assert not re.search(r"<(script|img|iframe|source)[^>]*\ssrc=", html)
    assert re.findall(r"<link[^>]*>", html) == ['<link rel="icon" href="data:,">']
    assert five.default_js == five.default_css == []


def test_page_has_what_readers_and_browsers_need(five):
    html = five.to_html()
    assert '<html lang="en">' in html
    assert "<title>Names in a text</title>" in html
    assert 'content="width=device-width, initial-scale=1"' in html
    assert "default-src 'none'" in html
    assert "unsafe-inline" not in html


def test_policy_version_and_date_are_printed(five, make):
    html = five.to_html()
    assert '<bdi id="policy-shown">Both names</bdi></b>' in html
    assert '<span id="date-shown">as of 2023-09-20</span>' in html
    assert "<bdi>2026-11-22+0a1b2c3d</bdi>" in html
    assert "endorses no claim" in html
    assert '<span id="date-shown">for no particular date</span>' in make(as_of=None).to_html()


def test_no_places_make_a_sensible_page(make):
    assert "No place of the gazetteer is mentioned." in make().to_html()


def test_unknown_policy_is_named(make):
    with pytest.raises(UnknownPolicyError, match="no policy 'mine'; known: dual"):
        make(policy="mine")


def test_layers_that_need_a_request_are_warned_of(five):
    folium.plugins.MarkerCluster().add_to(five)
    with pytest.warns(GazetteerWarning, match="no longer self-contained and will not load https://"):
        five.to_html()


def test_other_folium_maps_keep_their_links():
    assert folium.Map.default_js


def test_notebooks_get_a_frame_that_cannot_reach_them(five):
    frame = five._repr_html_()
    assert 'sandbox="allow-scripts allow-popups allow-downloads allow-modals"' in frame
    assert "allow-same-origin" not in frame
    assert "<script" not in frame


def test_data_for_the_script_is_json(five):
    data, cards = (
        json.loads(re.search(rf'id="{name}">(.*?)</script>', five.to_html(), re.DOTALL)[1])
        for name in ("names-data", "cards-data")
    )
    assert data["places"]["id"] == ["stepanakert-xankendi", "berdzor-lacin", "moskva", "nowhere", "baki-baku", "region"]
    assert data["places"]["lat"] == [39.8153, 39.6387, 55.75, None, 40.41, 39.9]
    sources = set(zip(*(cards["sources"][key] for key in ("title", "url", "publication")), strict=True))
    assert sources == {("A law", "https://example.org/law", "Parliament, 1991"), ("A note", "", ""), ATLAS}


def test_a_page_is_written_in_the_language_that_was_asked_for(make, stepanakert):
    html = make(stepanakert, lang="ru").to_html()
    assert '<html lang="ru">' in html
    assert words("ru")["note"] in html
    assert '<html lang="en">' in make(stepanakert, lang="fr").to_html()
