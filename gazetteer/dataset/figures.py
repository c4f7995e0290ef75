"""How much a data folder says for each side: names, who has them as official, uses or rejects them, and citations.

Figures are counts of what is stated, not of what follows from a dataset. They judge nothing: a side that governed more
places has more official names.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from gazetteer.codes import Stance
from gazetteer.dataset.implied import with_implied_usage
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Name, Party, Place, Source, Term, Usage

NO_SIDE = "no side"
"""Outlets, organizations and communities."""

_FILES: Mapping[str, type[Place | Term]] = {"places.yaml": Place, "terms.yaml": Term}


@dataclass(frozen=True, kw_only=True)
class SideFigures:
    """What is said for one side.

    ``names`` are those that a party of the side has as official or uses; ``official``, ``uses`` and ``rejects`` count
    usages by stance, ``citations`` the distinct citations of usages, name by name. ``heard`` and ``unheard`` count the
    contested places in which a party of the side is recorded to use a name, and those in which none is.
    """

    names: int = 0
    official: int = 0
    uses: int = 0
    rejects: int = 0
    citations: int = 0
    heard: int = 0
    unheard: int = 0

    @property
    def citations_per_name(self) -> float:
        """How many citations a name of the side has on average; 0 where it has no names."""
        return self.citations / self.names if self.names else 0.0

    def __add__(self, other: "SideFigures") -> "SideFigures":
        """Return the figures of two files together."""
        keys = (field.name for field in fields(self))
        return SideFigures(**{key: getattr(self, key) + getattr(other, key) for key in keys})


FIGURES: Mapping[str, str] = {
    "names": "names",
    "official": "official",
    "uses": "uses",
    "rejects": "rejects",
    "citations": "citations",
    "heard": "heard",
    "unheard": "not heard",
}
"""The figures of a side, and what to call each."""


def figures_by_file(parsed: Parsed) -> dict[str, dict[str, SideFigures]]:
    """Count what each file says for each side.

    Args:
        parsed: What was read of a data folder; records that are wrong in form do not count.

    Returns:
        The figures by file, places first, and by side, A-Z, those of no side last; none for a side of which a file
        says nothing.

    Examples:
        >>> from gazetteer.dataset.files import read_files
        >>> from gazetteer.dataset.parse import parse_files
        >>> from pathlib import Path
        >>> figures = figures_by_file(parse_files(read_files(Path("tests/data/mini"))))
        >>> [(side, each.names, each.citations) for side, each in figures["places.yaml"].items()]
        [('armenian', 2, 2), ('azerbaijani', 3, 5), ('soviet', 1, 1)]
    """
    side_of = sides_of_parties(parsed)
    sources = parsed.by_id("sources.yaml", Source)
    counted = {}
    for file, model in _FILES.items():
        totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        for entry in parsed.of(file, model).values():
            for side, key, number in _counts(entry, side_of, sources):
                totals[side][key] += number
        counted[file] = {side: SideFigures(**totals[side]) for side in a_to_z(totals)}
    return counted


def side_figures(parsed: Parsed) -> dict[str, SideFigures]:
    """Count what a data folder says for each side, as `figures_by_file` does for each file.

    Returns:
        The figures by side, A-Z, those of no side last; every side that a party declares is there.
    """
    by_file = figures_by_file(parsed)
    declared = {party.side or NO_SIDE for party in parsed.of("parties.yaml", Party).values()}
    sides = a_to_z({*declared, *(side for figures in by_file.values() for side in figures)})
    return {side: sum((f.get(side, SideFigures()) for f in by_file.values()), SideFigures()) for side in sides}


def a_to_z(sides: Iterable[str]) -> list[str]:
    """Return sides in the order in which they are shown, each once: A-Z, no side last."""
    return sorted({*sides}, key=lambda side: (side == NO_SIDE, side))


def contesting(place: Place, side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides between which a place is contested: those that reject a name, and those that held it in turn."""
    rejecting = sides_of((usage.by for usage in place.usages() if usage.stance is Stance.REJECTS), side_of)
    holding = sides_of((control.held_by for control in place.control), side_of)
    return rejecting | (holding if len(holding) > 1 else frozenset())


def heard(place: Place, sources: Mapping[str, Source], side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides of which some party uses a name of a place, also where that follows from a dataset."""
    usages = with_implied_usage(place, sources).usages()
    return sides_of((usage.by for usage in usages if usage.is_use), side_of)


def sides_of(parties: Iterable[str], side_of: Mapping[str, str]) -> frozenset[str]:
    """Return the sides of parties; those that have none add nothing."""
    return frozenset(side for party in parties if (side := side_of.get(party, NO_SIDE)) != NO_SIDE)


def sides_of_parties(parsed: Parsed) -> dict[str, str]:
    """Return the sides of the parties that have one, by the parties' ids."""
    return {party.id: party.side for party in parsed.of("parties.yaml", Party).values() if party.side}


def _counts(
    entry: Place | Term, side_of: Mapping[str, str], sources: Mapping[str, Source]
) -> Iterator[tuple[str, str, int]]:
    """Yield what an entry adds to the figures: the side, the figure, and how much."""
    for name in entry.names:
        for side, usages in _by_side(name, side_of).items():
            yield side, "names", any(usage.is_use for usage in usages)
            yield side, "citations", len({str(cited) for u in usages for cited in (*u.cite, *u.reported_by)})
            yield from ((side, usage.stance.value, 1) for usage in usages)
    if isinstance(entry, Place) and (sides := contesting(entry, side_of)):
        using = heard(entry, sources, side_of)
        yield from ((side, "heard" if side in using else "unheard", 1) for side in sides)


def _by_side(name: Name, side_of: Mapping[str, str]) -> Mapping[str, list[Usage]]:
    found: dict[str, list[Usage]] = defaultdict(list)
    for usage in name.usage:
        found[side_of.get(usage.by, NO_SIDE)].append(usage)
    return found
