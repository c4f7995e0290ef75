"""How much a data folder says for each side: names, who has them as official, uses or rejects them, and citations.

Figures are counts of what is stated, not of what follows from a dataset. They judge nothing: a side that governed more
places has more official names.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from gazetteer.codes import Stance
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Name, Party, Place, Term, Usage


@dataclass(frozen=True, kw_only=True)
class SideFigures:
    """What one file says for one side.

    ``entries`` and ``names`` are those that a party of the side has as official or uses; ``official``, ``uses`` and
    ``rejects`` count usages by stance, and ``citations`` the distinct citations of usages, name by name.
    """

    file: str
    side: str
    entries: int = 0
    names: int = 0
    official: int = 0
    uses: int = 0
    rejects: int = 0
    citations: int = 0

    @property
    def citations_per_name(self) -> float:
        """How many citations a name of the side has on average; 0 where it has no names."""
        return self.citations / self.names if self.names else 0.0

    def counts(self) -> dict[str, int]:
        """Return the counts by what is counted."""
        return {field.name: getattr(self, field.name) for field in fields(self)[2:]}


def sides_of_parties(parsed: Parsed) -> dict[str, str]:
    """Return the sides of the parties that have one, by the parties' ids."""
    return {party.id: party.side for party in parsed.of("parties.yaml", Party).values() if party.side}


def side_figures(parsed: Parsed) -> tuple[SideFigures, ...]:
    """Count what is said for each side.

    Args:
        parsed: What was read of a data folder; records that are wrong in form do not count.

    Returns:
        The figures of places, then of terms, by side A-Z; none for a side of which a file says nothing.

    Examples:
        >>> from gazetteer.dataset.files import read_files
        >>> from gazetteer.dataset.parse import parse_files
        >>> from pathlib import Path
        >>> parsed = parse_files(read_files(Path("tests/data/mini")))
        >>> [(figures.side, figures.names, figures.citations) for figures in side_figures(parsed)][:2]
        [('armenian', 2, 2), ('azerbaijani', 3, 4)]
    """
    side_of = sides_of_parties(parsed)
    files: Mapping[str, Iterable[Place | Term]] = {
        "places.yaml": parsed.of("places.yaml", Place).values(),
        "terms.yaml": parsed.of("terms.yaml", Term).values(),
    }
    return tuple(figures for file, entries in files.items() for figures in _of_file(file, entries, side_of))


def _of_file(file: str, entries: Iterable[Place | Term], side_of: Mapping[str, str]) -> Iterable[SideFigures]:
    totals: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for entry in entries:
        using = {side for name in entry.names for side, usages in _by_side(name, side_of).items() if _used(usages)}
        for side in using:
            totals[side]["entries"] += 1
        for name in entry.names:
            for side, usages in _by_side(name, side_of).items():
                _add(totals[side], usages)
    return [SideFigures(file=file, side=side, **totals[side]) for side in sorted(totals)]


def _by_side(name: Name, side_of: Mapping[str, str]) -> Mapping[str, list[Usage]]:
    found: dict[str, list[Usage]] = defaultdict(list)
    for usage in name.usage:
        if side := side_of.get(usage.by):
            found[side].append(usage)
    return found


def _used(usages: Iterable[Usage]) -> bool:
    return any(usage.is_use for usage in usages)


def _add(total: dict[str, int], usages: list[Usage]) -> None:
    total["names"] += _used(usages)
    for stance in Stance:
        total[stance.value] += sum(usage.stance is stance for usage in usages)
    total["citations"] += len({str(citation) for usage in usages for citation in (*usage.cite, *usage.reported_by)})
