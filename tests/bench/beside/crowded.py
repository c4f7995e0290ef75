"""Maps of as many places as one likes, made from the real ones, each with the whole of its card."""

import random
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice

from gazetteer.render.map.ground import base_layer, on_sheet
from gazetteer.render.map.records import MapContent, MapPlace

SEED = 7
AWAY = 0.12
"""How far from the real place a made one lies, in degrees, as a deviation."""


def drawn(content: MapContent) -> list[MapPlace]:
    """Return the places that a map draws."""
    return [place for place in content.places if not place.related and on_sheet(place.lon, place.lat, content.ground)]


def crowded(content: MapContent, count: int) -> MapContent:
    """Return a map that draws so many places: some of the real ones, or all and others made from them."""
    chance = random.Random(SEED)
    real = drawn(content)
    beside = [place for place in content.places if not on_sheet(place.lon, place.lat, content.ground) or place.related]
    if count <= len(real):
        places = [real[at] for at in sorted(chance.sample(range(len(real)), count))]
    else:
        places = [*real, *islice(_made(real, chance), count - len(real))]
    return replace(content, places=(*places, *beside))


def _made(real: list[MapPlace], chance: random.Random) -> Iterator[MapPlace]:
    west, south, east, north = base_layer()["bounds"]
    for number, place in enumerate(cycle(real)):
        lon = min(max(chance.gauss(place.lon or 0, AWAY), west), east)
        lat = min(max(chance.gauss(place.lat or 0, AWAY), south), north)
        yield replace(place, id=f"{place.id}-{number}", lon=round(lon, 4), lat=round(lat, 4))


def labels_under(content: MapContent, policy: str) -> set[str]:
    """Return what a policy calls the places that are drawn, in Latin letters and at the map's date."""
    join = next(one.join for one in content.policies if one.id == policy)
    letters = content.letters.index("en")
    return {_label(place, policy, letters, join) for place in drawn(content)}


def _label(place: MapPlace, policy: str, letters: int, join: str) -> str:
    forms = [form.text for name in place.names for form in name.forms]
    first, *rest = (forms[at] for at in place.naming[policy][0].wording[letters])
    if join == "slash" or not rest:
        return "/".join((first, *rest))
    return f"{first} ({', '.join(rest)})"
