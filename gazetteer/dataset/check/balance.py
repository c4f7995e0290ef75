"""Checks of balance: whether every side that has a part in an entry is heard in it."""

from collections.abc import Iterable, Iterator, Mapping

from gazetteer.codes import Aspect, Stance
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.implied import with_implied_usage
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Party, Place, Source, Term


def contested_place_lacks_a_side(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is contested, but no usage by the side {side!r} is known; add one, or say so under `unknown`."""
    side_of = _sides(parsed)
    sources = _sources(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        for side in sorted(_contesting(place, side_of) - _heard(place, sources, side_of)):
            if not place.is_unknown(Aspect.USAGE, side):
                yield Finding("places.yaml", path, {"entry": place.id, "side": side})


def known_is_said_to_be_unknown(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} says that its {what} is unknown, and states it; take one of the two out."""
    side_of = _sides(parsed)
    sources = _sources(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        for index, item in enumerate(place.unknown):
            heard = _heard(place, sources, side_of).intersection(item.sides)
            states = {Aspect.POINT: place.point, Aspect.CONTROL: place.control, Aspect.USAGE: heard}
            if states[item.what]:
                yield Finding("places.yaml", (*path, "unknown", index), {"entry": place.id, "what": item.what})


def term_is_told_by_one_side(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} tells only the side {side!r}; add an objection, an alternative or another side's wording."""
    side_of = _sides(parsed)
    for path, term in parsed.of("terms.yaml", Term).items():
        heard = _sides_of((usage.by for usage in term.usages()), side_of)
        if len(heard) == 1 and not term.objections and not term.alternatives:
            yield Finding("terms.yaml", path, {"entry": term.id, "side": min(heard)})


def _contesting(place: Place, side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides between which a place is contested: those that reject a name, and those that held it in turn."""
    rejecting = _sides_of((usage.by for usage in place.usages() if usage.stance is Stance.REJECTS), side_of)
    holding = _sides_of((control.held_by for control in place.control), side_of)
    return rejecting | (holding if len(holding) > 1 else frozenset())


def _heard(place: Place, sources: Mapping[str, Source], side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides of which some party uses a name of a place."""
    usages = with_implied_usage(place, sources).usages()
    return _sides_of((usage.by for usage in usages if usage.is_use), side_of)


def _sources(parsed: Parsed) -> dict[str, Source]:
    return {source.id: source for source in parsed.of("sources.yaml", Source).values()}


def _sides(parsed: Parsed) -> dict[str, str]:
    return {party.id: party.side for party in parsed.of("parties.yaml", Party).values() if party.side}


def _sides_of(parties: Iterable[str], side_of: Mapping[str, str]) -> frozenset[str]:
    return frozenset(side_of[party] for party in parties if party in side_of)
