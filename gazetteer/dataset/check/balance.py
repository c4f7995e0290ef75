"""Checks of balance: whether every side that has a part in an entry is heard in it, and cited as well as the others.

The rules are the same for every side. None of them is an error but one that no side can dispute: what is stated cannot
be unknown at the same time.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import permutations

from gazetteer.codes import Aspect, Stance
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.figures import side_figures, sides_of_parties
from gazetteer.dataset.implied import with_implied_usage
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place, Source, Term

_ENOUGH_NAMES = 20
_HALF = 0.5


def contested_place_lacks_a_side(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is contested, but no usage by the side {side!r} is known; add one, or say so under `unknown`.

    A side has a part in a place if it rejects a name of it, or held it in turn with another.
    """
    side_of = sides_of_parties(parsed)
    sources = _sources(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        for side in sorted(contesting(place, side_of) - _heard(place, sources, side_of)):
            if not place.is_unknown(Aspect.USAGE, side):
                yield Finding("places.yaml", path, {"entry": place.id, "side": side})


def known_is_said_to_be_unknown(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} says that its {what} is unknown, and states it; take one of the two out.

    `unknown` keeps others from searching again; it is taken out when something was found.
    """
    side_of = sides_of_parties(parsed)
    sources = _sources(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        for index, item in enumerate(place.unknown):
            heard = _heard(place, sources, side_of).intersection(item.sides)
            states = {Aspect.POINT: place.point, Aspect.CONTROL: place.control, Aspect.USAGE: heard}
            if states[item.what]:
                yield Finding("places.yaml", (*path, "unknown", index), {"entry": place.id, "what": item.what})


def term_is_told_by_one_side(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} tells only the side {side!r}; add an objection, an alternative or another side's wording.

    A term without another voice reads as if all agreed.
    """
    side_of = sides_of_parties(parsed)
    for path, term in parsed.of("terms.yaml", Term).items():
        heard = _sides_of((usage.by for usage in term.usages()), side_of)
        if len(heard) == 1 and not term.objections and not term.alternatives:
            yield Finding("terms.yaml", path, {"entry": term.id, "side": min(heard)})


def side_is_cited_less(parsed: Parsed) -> Iterator[Finding]:
    """The names that the side {side!r} uses have {few:.1f} citations each in this file, and those of {other!r} {many:.1f}; look for sources of the first.

    Compared are the sides between which places are contested, with 20 names or more, by citations per name that a
    party of theirs has as official or uses.
    """  # noqa: E501
    side_of = sides_of_parties(parsed)
    places = parsed.of("places.yaml", Place).values()
    contested = frozenset().union(*(contesting(place, side_of) for place in places))
    enough = [f for f in side_figures(parsed) if f.side in contested and f.names >= _ENOUGH_NAMES]
    for one, other in permutations(enough, 2):
        few, many = one.citations_per_name, other.citations_per_name
        if one.file == other.file and few < _HALF * many:
            yield Finding(one.file, (), {"side": one.side, "few": few, "other": other.side, "many": many})


def contesting(place: Place, side_of: Mapping[str, str]) -> frozenset[str]:
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


def _sides_of(parties: Iterable[str], side_of: Mapping[str, str]) -> frozenset[str]:
    return frozenset(side_of[party] for party in parties if party in side_of)
