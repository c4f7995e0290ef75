"""Checks of what parties say and hold: within their own dates, where they governed, and one at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from gazetteer.codes import Aspect, Extent, PartyType, RelationType, Stance
from gazetteer.dataset.check.finding import Finding, LocatedUsage, iter_usages
from gazetteer.dataset.check.overlaps import overlap_for_certain
from gazetteer.dataset.check.statements import iter_periods
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Control, EdtfDate, Party, Period, Place, Relation, Usage


def statement_is_outside_its_party(parsed: Parsed) -> Iterator[Finding]:
    """The {what} is dated {date}, but {party!r} was from {since} until {until}; mend the date, or name the party then.

    What existed before a party, or after it, was said by another. A relation may be older than who tells of it.
    """
    parties = parsed.by_id("parties.yaml", Party)
    for file, path, statement in iter_periods(parsed):
        party = parties.get(_party_of(statement))
        if party is not None:
            for key, date in _outside(statement, party):
                facts = {"what": type(statement).__name__.lower(), "date": date, **_life(party)}
                yield Finding(file, (*path, key), facts)


def place_is_held_by_two(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is held as a whole by {party!r} and by {other!r} at once; date the two, or say `extent: part`.

    Of two that hold a place at once, neither holds the whole.
    """
    for path, place in parsed.of("places.yaml", Place).items():
        whole = [(index, each) for index, each in enumerate(place.control) if each.extent is Extent.WHOLE]
        for (_, one), (index, other) in combinations(whole, 2):
            if one.held_by != other.held_by and overlap_for_certain(one, other):
                facts = {"entry": place.id, "party": other.held_by, "other": one.held_by}
                yield Finding("places.yaml", (*path, "control", index), facts)


def two_names_are_official_at_once(parsed: Parsed) -> Iterator[Finding]:
    """Party {party!r} has {form!r} and {other!r} as official in {lang!r} at once; see whether the dates are right, and whether the two are one name.

    Nothing is wrong: sources may differ over the year of a renaming, and a law may allow two names.
    """  # noqa: E501
    for group in _official_by_party(parsed):
        told: set[tuple[int, int]] = set()
        for one, other in combinations(group, 2):
            lang, pair = _shared_language(one, other), (id(one.name), id(other.name))
            is_of_two = one.name is not other.name and pair not in told
            if lang and is_of_two and overlap_for_certain(one.usage, other.usage):
                told.add(pair)
                forms = {"form": other.name.form_in(lang), "other": one.name.form_in(lang)}
                yield Finding(other.file, other.path, {"party": other.usage.by, "lang": lang, **forms})


def authority_held_no_such_place(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} has an official name by the authority {party!r}, but nothing says who held it; add `control`.

    An authority makes names official where it governs. Without a record of that, the map and the policies that go by
    who held a place pass this one over.
    """
    places = parsed.of("places.yaml", Place)
    held = _held(places.values())
    parties = parsed.by_id("parties.yaml", Party)
    for file, path, usage, _ in iter_usages(parsed):
        place, party = places.get(path[:1]), parties.get(usage.by)
        if file != "places.yaml" or place is None or place.id in held or place.is_unknown(Aspect.CONTROL):
            continue
        if party and party.type is PartyType.AUTHORITY and usage.stance is Stance.OFFICIAL:
            yield Finding(file, path, {"entry": place.id, "party": party.id})


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


def _party_of(statement: Period) -> str:
    """Return the party that a statement is about; nothing for what is about none."""
    match statement:
        case Usage():
            return statement.by
        case Relation():
            return statement.according_to
        case Control():
            return statement.held_by
    return ""


def _outside(statement: Period, party: Party) -> Iterator[tuple[str, object]]:
    """Yield the dates of a statement on which there was no such party, and their keys.

    The date from which a party held a place may be that of who held it before there was a state; a relation is told
    by a party of any time.
    """
    for key in ("since", "until"):
        date = getattr(statement, key)
        if isinstance(date, EdtfDate):
            is_early = isinstance(statement, Usage) and date.latest < party.first_day
            is_late = date.earliest > party.last_day and not (isinstance(statement, Relation) and key == "until")
            if is_early or is_late:
                yield key, date
    if statement.is_open and isinstance(party.until, EdtfDate):
        yield "until", "open"


def _life(party: Party) -> Mapping[str, object]:
    until = "now" if party.is_open else party.until or "an unknown day"
    return {"party": party.id, "since": party.since or "an unknown day", "until": until}


def _official_by_party(parsed: Parsed) -> Iterable[Sequence[LocatedUsage]]:
    """Return what each party has as official for an entry."""
    groups: dict[object, list[LocatedUsage]] = defaultdict(list)
    for located in iter_usages(parsed):
        if located.usage.stance is Stance.OFFICIAL:
            groups[located.file, located.path[:1], located.usage.by].append(located)
    return groups.values()


def _shared_language(one: LocatedUsage, other: LocatedUsage) -> str | None:
    """Return a language in which both names have a form that their usages hold for."""
    return next((lang for lang in one.name.forms if _holds_in(lang, one) and _holds_in(lang, other)), None)


def _holds_in(lang: str, located: LocatedUsage) -> bool:
    return any(map(located.usage.holds_for, located.name.forms.get(lang, ())))
