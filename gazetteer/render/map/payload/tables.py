"""Tables: what many records share is said once, and records refer to it by position. So no id becomes a key."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeAlias, TypeVar

from gazetteer.render.map.records import MapCitation
from gazetteer.render.markup import Json

Naming: TypeAlias = "tuple[int | tuple[int, ...], ...]"
"""Which of a place's wordings each policy calls for, and since when."""

T = TypeVar("T", bound=Hashable)


@dataclass
class Table(Generic[T]):
    """Things in the order in which they are first met."""

    positions: dict[T, int] = field(default_factory=dict)

    def at(self, thing: T) -> int:
        """Return the position of a thing; a new one is put at the end."""
        return self.positions.setdefault(thing, len(self.positions))

    def rows(self, row: Callable[[T], Json]) -> list[Json]:
        """Return the rows of the table."""
        return [row(thing) for thing in self.positions]


@dataclass
class Tables:
    """What the places of one map share."""

    langs: Table[str] = field(default_factory=Table)
    parties: Table[str] = field(default_factory=Table)
    sources: Table[str] = field(default_factory=Table)
    citations: Table[MapCitation] = field(default_factory=Table)
    namings: Table[Naming] = field(default_factory=Table)
    registers: Table[tuple[str, str]] = field(default_factory=Table)

    def cite(self, citations: Sequence[MapCitation]) -> list[int]:
        """Return the positions of citations, and note their sources."""
        for citation in citations:
            self.sources.at(citation.source)
        return [self.citations.at(citation) for citation in citations]


def trimmed(*cells: Json) -> list[Json]:
    """Return a row without the empty cells at its end, which a script reads back as empty.

    Examples:
        >>> trimmed("a", 0, "", [])
        ['a']
        >>> trimmed(0, 1)
        [0, 1]
    """
    row = list(cells)
    while row and row[-1] in ("", 0, None, [], ()):
        row.pop()
    return row
