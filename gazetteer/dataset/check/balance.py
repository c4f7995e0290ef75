"""Checks of balance: whether every side that has a part in an entry is heard in it, and cited as well as the others.

The rules are the same for every side. None of them is an error but one that no side can dispute: what is stated cannot
be unknown at the same time.
"""

from collections.abc import Iterator
from itertools import permutations

from gazetteer.codes import Aspect
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.figures import contesting, figures_by_file, heard, sides_of, sides_of_parties
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place, Source, Term

_ENOUGH_NAMES = 20
_HALF = 0.5


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


def known_is_said_to_be_unknown(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} says that its {what} is unknown, and states it; take one of the two out.

    `unknown` keeps others from searching again; it is taken out when something was found.
    """
    side_of = sides_of_parties(parsed)
    sources = parsed.by_id("sources.yaml", Source)
    for path, place in parsed.of("places.yaml", Place).items():
        for index, item in enumerate(place.unknown):
            using = heard(place, sources, side_of).intersection(item.sides)
            states = {Aspect.POINT: place.point, Aspect.CONTROL: place.control, Aspect.USAGE: using}
            if states[item.what]:
                yield Finding("places.yaml", (*path, "unknown", index), {"entry": place.id, "what": item.what})


def term_is_told_by_one_side(parsed: Parsed) -> Iterator[Finding]:
    """Term {entry!r} tells only the side {side!r}; add an objection, an alternative or another side's wording.

    A term without another voice reads as if all agreed.
    """
    side_of = sides_of_parties(parsed)
    for path, term in parsed.of("terms.yaml", Term).items():
        telling = sides_of((usage.by for usage in term.usages()), side_of)
        if len(telling) == 1 and not term.objections and not term.alternatives:
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
