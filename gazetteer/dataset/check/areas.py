"""Checks of places against each other: two that may be one, and one that lies far from where a party says it does."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from statistics import median
from typing import NamedTuple

from gazetteer.codes import RelationType
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.distance import kilometres, kilometres_between
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


def near_places_share_a_name(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is {kilometres:.1f} km from {other!r}, with the form {form!r} and feature code of both; merge them, or say `distinct-from`.

    Two datasets often have one place under two spellings.
    """  # noqa: E501
    seen: set[frozenset[str]] = set()
    for (_, key), group in _namesakes(parsed).items():
        for one, other in combinations(group, 2):
            far = kilometres(one.point.lon, one.point.lat, other.point.lon, other.point.lat)
            pair = frozenset((one.place.id, other.place.id))
            if far <= _NEAR and pair not in seen and not _are_distinct(one.place, other.place):
                seen.add(pair)
                facts = {"entry": other.place.id, "other": one.place.id, "form": _forms(other.place)[key]}
                yield Finding("places.yaml", other.path, {**facts, "kilometres": far})


def _namesakes(parsed: Parsed) -> Mapping[tuple[str, str], Sequence[_Located]]:
    """Return the places that have a form and a feature code in common."""
    found: dict[tuple[str, str], list[_Located]] = defaultdict(list)
    for path, place in parsed.of("places.yaml", Place).items():
        if place.point and not place.replaced_by:
            for key in _forms(place):
                found[place.feature, key].append(_Located(path, place, place.point))
    return found


def _forms(place: Place) -> Mapping[str, str]:
    return {match_key(form.text): form.text for name in place.names for form in name.all_forms()}


def _are_distinct(one: Place, other: Place) -> bool:
    return other.id in one.distinct_from or one.id in other.distinct_from


def place_lies_far_from_its_area(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is {kilometres:.0f} km from the nearest other places of {area!r} according to {party!r}; mend it, or say why in a `note` of the relation.

    Either the point or the unit is that of a namesake.
    """  # noqa: E501
    for (area, party), members in _members(parsed).items():
        if len(members) < _FEWEST:
            continue
        distances = _to_neighbours([member.point for member in members])
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


def _to_neighbours(points: Sequence[Point]) -> list[float]:
    """Return how far each point is from the farthest of its nearest neighbours, in kilometres."""
    distances = kilometres_between([point.lon for point in points], [point.lat for point in points])
    return [sorted(to_others)[_NEIGHBOURS] for to_others in distances.tolist()]
