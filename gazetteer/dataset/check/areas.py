"""Checks of places against each other: two that may be one, and one that lies far from where a party says it does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice, takewhile
from math import radians
from statistics import median
from typing import NamedTuple

from gazetteer.codes import RelationType
from gazetteer.dataset.check.finding import Finding, LocatedForm, iter_forms
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.distance import EARTH_RADIUS, kilometres, kilometres_to_nearest
from gazetteer.language.fold import match_key
from gazetteer.model import Place, Point

_NEAR = 1.0
_FAR = 20.0
_TIMES_THE_USUAL = 4
_NEIGHBOURS = 3
_FEWEST = 6
_COUNTRY = "PCL"


class _Located(NamedTuple):
    """A place, where it or what is said of it stands, and its point."""

    path: YamlPath
    place: Place
    point: Point


class _Namesake(NamedTuple):
    """A place, one of its forms, and its point."""

    form: LocatedForm
    place: Place
    point: Point


def near_places_share_a_name(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is {kilometres:.1f} km from {other!r}, with the form {form!r} and feature code of both; merge them, or say `distinct-from`.

    Two datasets often have one place under two spellings.
    """  # noqa: E501
    seen: set[frozenset[str]] = set()
    for group in _namesakes(parsed):
        for one, other in _near(group):
            pair = frozenset((one.place.id, other.place.id))
            far = kilometres(one.point.lon, one.point.lat, other.point.lon, other.point.lat)
            if far <= _NEAR and pair not in seen and not _are_distinct(one.place, other.place):
                seen.add(pair)
                yield other.form.finding(entry=other.place.id, other=one.place.id, kilometres=far)


def _namesakes(parsed: Parsed) -> Iterable[Sequence[_Namesake]]:
    """Return the places that have a form and a feature code in common, each once."""
    found: dict[tuple[str, str], dict[str, _Namesake]] = defaultdict(dict)
    places = parsed.of("places.yaml", Place)
    for form in iter_forms(parsed):
        place = places.get(form.path[:1]) if form.file == "places.yaml" else None
        if place and place.point and not place.replaced_by:
            found[place.feature, match_key(form.text)].setdefault(place.id, _Namesake(form, place, place.point))
    return ([*group.values()] for group in found.values())


def _near(group: Sequence[_Namesake]) -> Iterator[tuple[_Namesake, _Namesake]]:
    """Yield the pairs that are no farther from north to south than places that may be one; in each, in file order."""
    by_latitude = sorted(group, key=lambda each: each.point.lat)
    for index, one in enumerate(by_latitude):
        for other in takewhile(partial(_is_near_in_latitude, one), islice(by_latitude, index + 1, None)):
            yield (one, other) if one.form.path[:1] < other.form.path[:1] else (other, one)


def _is_near_in_latitude(one: _Namesake, other: _Namesake) -> bool:
    return radians(other.point.lat - one.point.lat) * EARTH_RADIUS <= _NEAR


def _are_distinct(one: Place, other: Place) -> bool:
    return other.id in one.distinct_from or one.id in other.distinct_from


def place_lies_far_from_its_area(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is {kilometres:.0f} km from the nearest other places of {area!r} according to {party!r}; mend it, or say why in a `note` of the relation.

    Either the point or the unit is that of a namesake.
    """  # noqa: E501
    for (area, party), members in _members(parsed).items():
        if len(members) < _FEWEST:
            continue
        lons, lats = [member.point.lon for member in members], [member.point.lat for member in members]
        distances = kilometres_to_nearest(lons, lats, rank=_NEIGHBOURS)
        bound = max(_FAR, _TIMES_THE_USUAL * median(distances))
        for member, distance in zip(members, distances, strict=True):
            if distance > bound:
                facts = {"entry": member.place.id, "kilometres": distance, "area": area, "party": party}
                yield Finding("places.yaml", member.path, facts)


def _members(parsed: Parsed) -> Mapping[tuple[str, str], Sequence[_Located]]:
    """Return the places that each party has in each area.

    One whose relation has a note is explained already; in a country places may lie far apart.
    """
    found: dict[tuple[str, str], list[_Located]] = defaultdict(list)
    countries = {p.id for p in parsed.of("places.yaml", Place).values() if p.feature.startswith(_COUNTRY)}
    for path, place in parsed.of("places.yaml", Place).items():
        for index, relation in enumerate(place.relations):
            is_of_area = relation.type is RelationType.PART_OF and relation.entry not in countries
            if is_of_area and place.point and not relation.note:
                member = _Located((*path, "relations", index), place, place.point)
                found[relation.entry, relation.according_to].append(member)
    return found
