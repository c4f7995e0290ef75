"""Checks of how places stand to each other: circles, and what only one end or one side says."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from gazetteer.codes import RelationType
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.check.overlaps import overlap_as_stated
from gazetteer.dataset.figures import contesting, sides_of_parties
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import Place, Relation

_DOWNWARD = (RelationType.CONTAINS,)
_ORDERED = (RelationType.PART_OF, RelationType.CONTAINS, RelationType.SUCCESSOR_OF, RelationType.FLOWS_INTO)
_Above = Mapping[str, list[tuple[str, Relation]]]
"""What lies above each place, and the relation that says so."""


def place_is_related_to_itself(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is said to stand in the relation {relation!r} to itself; name another place.

    The id was copied from the wrong line.
    """
    for path, place, relation in _iter_relations(parsed):
        if relation.entry == place.id:
            yield Finding("places.yaml", (*path, "entry"), {"entry": place.id, "relation": relation.type.value})
    for path, place in parsed.of("places.yaml", Place).items():
        if place.id in place.distinct_from:
            where = (*path, "distinct-from", place.distinct_from.index(place.id))
            yield Finding("places.yaml", where, {"entry": place.id, "relation": "distinct-from"})


def relations_go_in_a_circle(parsed: Parsed) -> Iterator[Finding]:
    """According to {party!r}, the relation {relation!r} of {entry!r} to {other!r} leads back to it; mend one of them, or say why in a `note`.

    What contains a place cannot be part of it, to one party at one time. Where sources see it differently, notes tell.
    """  # noqa: E501
    above = _above(parsed)
    for path, place, relation in _iter_relations(parsed):
        if relation.type in _ORDERED and relation.entry != place.id and not relation.note:
            lower, upper = _ends(place, relation)
            if lower in _all_above(upper, above[_order(relation), relation.according_to], relation):
                facts = {"entry": place.id, "relation": relation.type.value, "other": relation.entry}
                yield Finding("places.yaml", (*path, "entry"), {**facts, "party": relation.according_to})


def overlap_is_said_at_one_end(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} overlaps {other!r} according to {party!r}, and {other!r} does not say so; add it there too.

    Nothing is wrong; only the card of one of the two places tells it.
    """
    overlaps = [(path, p, r) for path, p, r in _iter_relations(parsed) if r.type is RelationType.OVERLAPS]
    said = {(place.id, relation.entry, relation.according_to) for _, place, relation in overlaps}
    for path, place, relation in overlaps:
        if (relation.entry, place.id, relation.according_to) not in said:
            facts = {"entry": place.id, "other": relation.entry, "party": relation.according_to}
            yield Finding("places.yaml", path, facts)


def unit_is_told_by_one_side(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is contested, and only {side!r} says what unit it is part of; add what {other!r} counts it to.

    Nothing is wrong. Who held a place, or rejects its name, counted it to some unit of its own.
    """
    side_of = sides_of_parties(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        sides = contesting(place, side_of)
        wholes = (relation for relation in place.relations if relation.type is RelationType.PART_OF)
        telling = sides & {side_of.get(relation.according_to, "") for relation in wholes}
        for other in sorted(sides - telling) if len(telling) == 1 else ():
            yield Finding(
                "places.yaml", (*path, "relations"), {"entry": place.id, "side": min(telling), "other": other}
            )


def _iter_relations(parsed: Parsed) -> Iterator[tuple[YamlPath, Place, Relation]]:
    for path, place in parsed.of("places.yaml", Place).items():
        for index, relation in enumerate(place.relations):
            yield (*path, "relations", index), place, relation


def _order(relation: Relation) -> str:
    """Return by what a relation orders places: what contains a place is that of which it is part."""
    return RelationType.PART_OF if relation.type in _DOWNWARD else relation.type


def _ends(place: Place, relation: Relation) -> tuple[str, str]:
    """Return the lower and the upper end of a relation."""
    return (relation.entry, place.id) if relation.type in _DOWNWARD else (place.id, relation.entry)


def _above(parsed: Parsed) -> Mapping[tuple[str, str], _Above]:
    """Return what lies above each place, by what orders them and according to whom."""
    found: dict[tuple[str, str], dict[str, list[tuple[str, Relation]]]] = defaultdict(lambda: defaultdict(list))
    for _, place, relation in _iter_relations(parsed):
        if relation.type in _ORDERED:
            lower, upper = _ends(place, relation)
            found[_order(relation), relation.according_to][lower].append((upper, relation))
    return found


def _all_above(place_id: str, above: _Above, during: Relation) -> set[str]:
    """Return a place and all that lies above it while another relation held."""
    found: set[str] = set()
    queue = [place_id]
    while queue:
        if (at := queue.pop()) not in found:
            found.add(at)
            queue += [upper for upper, relation in above.get(at, ()) if overlap_as_stated(relation, during)]
    return found
