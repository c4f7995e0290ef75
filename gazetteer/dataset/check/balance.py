"""Checks of balance: whether every side that has a part in an entry is heard in it, and cited as well as the others.

The rules are the same for every side. None of them is an error but one that no side can dispute: what is stated cannot
be unknown at the same time.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import permutations

from gazetteer.codes import Aspect, Stance
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.figures import NO_SIDE, contesting, figures_by_file, heard, sides_of, sides_of_parties
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place, Source, Term, Usage

_ENOUGH_NAMES = 20
_HALF = 0.5
_CLEARLY_MORE = 3


def contested_place_lacks_a_side(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is contested, but no usage by the side {side!r} is known; add one, or say so under `unknown`.

    A side has a part in a place if it rejects a name of it, or held it in turn with another.
    """
    side_of = sides_of_parties(parsed)
    sources = parsed.by_id("sources.yaml", Source)
    for path, place in parsed.of("places.yaml", Place).items():
        for side in sorted(contesting(place, side_of) - heard(place, sources, side_of)):
            if not place.is_unknown(Aspect.USAGE, side):
                yield Finding("places.yaml", path, {"entry": place.id, "side": side})


def rejecting_side_is_heard_alone(parsed: Parsed) -> Iterator[Finding]:
    """The side {side!r} rejects a name of {entry!r}, and nobody else is known to use one; add who does, or say so under `unknown`.

    What is rejected is somebody's name. A place that tells of the objection alone lacks the other side, whichever it is.
    """  # noqa: E501
    side_of = sides_of_parties(parsed)
    sources = parsed.by_id("sources.yaml", Source)
    for path, place in parsed.of("places.yaml", Place).items():
        rejecting = sides_of((usage.by for usage in _rejections(place)), side_of)
        if len(rejecting) != 1 or heard(place, sources, side_of) - rejecting or _uses_what_is_rejected(place):
            continue
        if not any(item.what is Aspect.USAGE and {*item.sides} - rejecting for item in place.unknown):
            yield Finding("places.yaml", (*path, "names"), {"entry": place.id, "side": min(rejecting)})


def known_is_said_to_be_unknown(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} says that its {what} is unknown, and states it; take one of the two out.

    `unknown` keeps others from searching again; it is taken out when something was found.
    """
    side_of = sides_of_parties(parsed)
    sources = parsed.by_id("sources.yaml", Source)
    for path, place in parsed.of("places.yaml", Place).items():
        using = heard(place, sources, side_of) if place.unknown else frozenset()
        for index, item in enumerate(place.unknown):
            states = {
                Aspect.POINT: place.point,
                Aspect.CONTROL: place.control,
                Aspect.USAGE: using.intersection(item.sides),
            }
            if states[item.what]:
                yield Finding("places.yaml", (*path, "unknown", index), {"entry": place.id, "what": item.what})


def term_is_told_by_one_side(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} tells only the side {side!r}; add an objection, an alternative or another side's wording.

    A term without another voice reads as if all agreed.
    """
    side_of = sides_of_parties(parsed)
    for path, term in parsed.of("terms.yaml", Term).items():
        telling = sides_of((usage.by for usage in term.usages()), side_of)
        if len(telling) == 1 and _answering(term, side_of) <= telling:
            yield Finding("terms.yaml", path, {"entry": term.id, "side": min(telling)})


def side_is_cited_less(parsed: Parsed) -> Iterator[Finding]:
    """The names that the side {side!r} uses have {few:.1f} citations each in this file, and those of {other!r} {many:.1f}; look for sources of the first.

    Compared are the sides between which places are contested, with 20 names or more, by citations per name that a
    party of theirs has as official or uses.
    """  # noqa: E501
    side_of = sides_of_parties(parsed)
    places = parsed.of("places.yaml", Place).values()
    contested = frozenset().union(*(contesting(place, side_of) for place in places))
    for file, figures in figures_by_file(parsed).items():
        enough = {side: each for side, each in figures.items() if side in contested and each.names >= _ENOUGH_NAMES}
        for one, other in permutations(enough, 2):
            few, many = enough[one].citations_per_name, enough[other].citations_per_name
            if few < _HALF * many:
                yield Finding(file, (), {"side": one, "few": few, "other": other, "many": many})


def side_is_cited_less_in_entry(parsed: Parsed) -> Iterator[Finding]:
    """For names of the side {side!r}, {entry!r} cites {few}, and for those of {other!r} {many}; look for sources of the first.

    Nothing is wrong: of some places one side writes more. Compared are the sides between which a place is contested.
    """  # noqa: E501
    side_of = sides_of_parties(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        cited = {side: len(found) for side, found in _cited(place, side_of).items()}
        if len(cited) > 1:
            few, many = min(sorted(cited), key=cited.__getitem__), max(sorted(cited), key=cited.__getitem__)
            if cited[many] >= max(_CLEARLY_MORE * cited[few], _CLEARLY_MORE):
                facts = {"side": few, "few": cited[few], "other": many, "many": cited[many]}
                yield Finding("places.yaml", (*path, "names"), {"entry": place.id, **facts})


def _rejections(place: Place) -> Iterator[Usage]:
    yield from (usage for usage in place.usages() if usage.stance is Stance.REJECTS)


def _uses_what_is_rejected(place: Place) -> bool:
    """Say whether some party uses a name that another rejects."""
    for name in place.names:
        rejecting = {usage.by for usage in name.usage if usage.stance is Stance.REJECTS}
        if rejecting and {usage.by for usage in name.usage if usage.is_use} - rejecting:
            return True
    return False


def _answering(term: Term, side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides of those who object to a term or say otherwise, with those of no side as one."""
    parties = (*(each.by for each in term.objections), *(by for each in term.alternatives for by in each.used_by))
    return frozenset(side_of.get(party, NO_SIDE) for party in parties)


def _cited(place: Place, side_of: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Return what is cited for the usages of each side between which a place is contested, where it has any."""
    contested = contesting(place, side_of)
    found: dict[str, set[str]] = defaultdict(set)
    for usage in place.usages():
        if usage.is_use and side_of.get(usage.by) in contested:
            found[side_of[usage.by]].update(str(cited) for cited in (*usage.cite, *usage.reported_by))
    return found
