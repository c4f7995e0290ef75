"""How much each side is heard: its usages, what they cite, and the contested places in which it says nothing.

The figures let a reviewer see whether one side's claims grew. They judge nothing and never hold a change up.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gazetteer.codes import Stance
from gazetteer.dataset.check.finding import iter_entries
from gazetteer.dataset.implied import with_implied_usage
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Party, Place, Source

NO_SIDE = "no side"
"""Outlets, organizations and communities."""


@dataclass(frozen=True)
class SideFigures:
    """Of one side: its usages by stance, the citations of these, and the contested places where it is heard or not.

    A place is contested between the sides that reject a name of it and those that held it in turn; a side is heard if a
    party of it uses a name, also one whose use follows from a dataset.
    """

    official: int = 0
    uses: int = 0
    rejects: int = 0
    citations: int = 0
    heard: int = 0
    unheard: int = 0


FIGURES: Mapping[str, str] = {
    "official": "official",
    "uses": "uses",
    "rejects": "rejects",
    "citations": "citations",
    "heard": "contested, heard",
    "unheard": "contested, not heard",
}
"""The figures of a side, and what to call each."""


def side_figures(parsed: Parsed) -> dict[str, SideFigures]:
    """Return the figures of each side, A-Z, those of no side last.

    Args:
        parsed: What was read of a data folder.

    Returns:
        The figures by side; every side that a party declares is there.
    """
    side_of = {party.id: party.side or NO_SIDE for party in parsed.of("parties.yaml", Party).values()}
    sources = {source.id: source for source in parsed.of("sources.yaml", Source).values()}
    stances: Counter[tuple[str, str]] = Counter()
    citations: Counter[str] = Counter()
    contested: Counter[tuple[str, bool]] = Counter()
    for _, _, entry in iter_entries(parsed):
        for usage in entry.usages():
            side = side_of.get(usage.by, NO_SIDE)
            stances[side, usage.stance] += 1
            citations[side] += len(usage.cite) + len(usage.reported_by)
        if isinstance(entry, Place):
            contested.update(_contested(entry, sources, side_of))
    return {
        side: SideFigures(
            official=stances[side, Stance.OFFICIAL],
            uses=stances[side, Stance.USES],
            rejects=stances[side, Stance.REJECTS],
            citations=citations[side],
            heard=contested[side, True],
            unheard=contested[side, False],
        )
        for side in a_to_z(side_of.values())
    }


def _contested(place: Place, sources: Mapping[str, Source], side_of: Mapping[str, str]) -> Iterable[tuple[str, bool]]:
    """Return the sides between which a place is contested, each with whether it is heard."""
    rejecting = _sides((usage.by for usage in place.usages() if usage.stance is Stance.REJECTS), side_of)
    holding = _sides((control.held_by for control in place.control), side_of)
    contesting = rejecting | (holding if len(holding) > 1 else set())
    usages = with_implied_usage(place, sources).usages() if contesting else ()
    heard = _sides((usage.by for usage in usages if usage.is_use), side_of)
    return [(side, side in heard) for side in contesting]


def _sides(parties: Iterable[str], side_of: Mapping[str, str]) -> set[str]:
    return {side for party in parties if (side := side_of.get(party, NO_SIDE)) != NO_SIDE}


def a_to_z(sides: Iterable[str]) -> list[str]:
    """Return sides in the order in which they are shown, each once: A-Z, no side last."""
    return sorted({*sides}, key=lambda side: (side == NO_SIDE, side))
