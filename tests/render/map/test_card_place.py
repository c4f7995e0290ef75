"""What the card says of the place itself: notes, evidence, coordinates, and the same place elsewhere."""

from dataclasses import replace

import pytest

from gazetteer.codes import Evidence
from gazetteer.render.map.records import MapCitation, MapLink

pytestmark = pytest.mark.browser


def test_notes_evidence_and_where_a_name_was_seen_are_told(card, stepanakert):
    name = replace(stepanakert.names[0], note="Of the name.", seen_in={"ru": (MapCitation("note", "p. 1"),)})
    place = replace(
        stepanakert, names=(name, stepanakert.names[1]), notes=("Of the place.",), evidence=Evidence.ATTESTED
    )

    def see(card):
        assert card.locator(".note").all_text_contents() == ["Of the name.", "Of the place."]
        assert "seen in a text only" in card.locator(".facts").first.text_content()
        assert "so written in: Russian [3, p. 1]" in card.inner_text()

    card(place, see)


def test_links_elsewhere_lead_to_the_record(card, stepanakert):
    links = (
        MapLink("GeoNames", "146970", "https://www.geonames.org/"),
        MapLink("ISO 3166-2", "AZ-XA"),
        MapLink("Odd", "1", "javascript:"),
    )

    def see(card):
        elsewhere = card.locator(".elsewhere")
        assert elsewhere.inner_text().split() == [
            "Elsewhere",
            "GeoNames",
            "146970",
            "ISO",
            "3166-2",
            "AZ-XA",
            "Odd",
            "1",
        ]
        assert elsewhere.locator("a").count() == 1
        assert elsewhere.locator("a").get_attribute("href") == "https://www.geonames.org/146970"

    card(replace(stepanakert, links=links), see)


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [(39.8153, 46.7515, "39.815° N, 46.752° E"), (-33.9, -70.5, "33.900° S, 70.500° W")],
)
def test_coordinates_are_told(card, make_town, lat, lon, said):
    card(make_town("a", "A", lon, lat), lambda card: card.get_by_text(said).wait_for(), documents=())


def test_a_place_without_coordinates_says_so(card, make_town):
    card(
        make_town("a", "A", None, None),
        lambda card: card.get_by_text("no coordinates recorded").wait_for(),
        documents=(),
    )


def test_a_second_place_replaces_the_card_and_it_begins_at_its_top(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.set_viewport_size({"width": 1280, "height": 420})
        page.locator(".label", has_text="Stepanakert").click()
        card = page.locator("#card")
        card.evaluate("e => { e.scrollTop = 200; }")
        page.locator("button[data-place]", has_text="Moscow").click()
        assert card.locator("h2").text_content() == "Moscow"
        assert card.evaluate("e => e.scrollTop") == 0
        assert "Stepanakert" not in card.locator("h2").text_content()
