"""Checks of usages against what is known of their parties: their own dates, and what they held."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from gazetteer.codes import Aspect, PartyType, RelationType, Stance
from gazetteer.dataset.check.finding import Finding, iter_names
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import EdtfDate, Party, Place, Usage


class _LocatedUsage(NamedTuple):
    """A usage by a known party, and where it stands."""

    file: str
    path: YamlPath
    usage: Usage
    party: Party


def usage_is_outside_its_party(parsed: Parsed) -> Iterator[Finding]:
    """The usage is of {date}, but {party!r} was from {since} until {until}; mend the date, or name the party then.

    What existed before a party, or after it, was said by another.
    """
    for located in _iter_usages(parsed):
        usage, party = located.usage, located.party
        for key, date in _dates(usage).items():
            if date.latest < party.first_day or date.earliest > party.last_day:
                yield _finding(located, key, date)
        if usage.is_open and isinstance(party.until, EdtfDate):
            yield _finding(located, "until", "open")


def authority_held_no_such_place(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} has an official name by the authority {party!r}, but nothing says who held it; add `control`.

    An authority makes names official where it governs. Without a record of that, the map and the policies that go by
    who held a place pass this one over.
    """
    places = parsed.of("places.yaml", Place)
    held = _held(places.values())
    for located in _iter_usages(parsed):
        place = places.get(located.path[:1])
        if located.file != "places.yaml" or place is None or place.id in held or place.is_unknown(Aspect.CONTROL):
            continue
        if located.party.type is PartyType.AUTHORITY and located.usage.stance is Stance.OFFICIAL:
            yield Finding(located.file, located.path, {"entry": place.id, "party": located.party.id})


def _held(places: Iterable[Place]) -> frozenset[str]:
    """Return the ids of the places that have a record of control, or are part of one that has."""
    parts: dict[str, list[str]] = defaultdict(list)
    queue: list[str] = []
    for place in places:
        queue += [place.id] if place.control else []
        for relation in place.relations:
            if relation.type is RelationType.PART_OF:
                parts[relation.entry].append(place.id)
            if relation.type is RelationType.CONTAINS:
                parts[place.id].append(relation.entry)
    held: set[str] = set()
    while queue:
        if (place_id := queue.pop()) not in held:
            held.add(place_id)
            queue += parts[place_id]
    return frozenset(held)


def _iter_usages(parsed: Parsed) -> Iterator[_LocatedUsage]:
    parties = {party.id: party for party in parsed.of("parties.yaml", Party).values()}
    for file, path, name in iter_names(parsed):
        for index, usage in enumerate(name.usage):
            if party := parties.get(usage.by):
                yield _LocatedUsage(file, (*path, "usage", index), usage, party)


def _dates(usage: Usage) -> Mapping[str, EdtfDate]:
    return {key: date for key in ("since", "until") if isinstance(date := getattr(usage, key), EdtfDate)}


def _finding(located: _LocatedUsage, key: str, date: object) -> Finding:
    party = located.party
    until = "now" if party.is_open else party.until or "an unknown day"
    facts = {"date": date, "party": party.id, "since": party.since or "an unknown day", "until": until}
    return Finding(located.file, (*located.path, key), facts)
