"""A column on its way through: rows come, each distinct name is answered once, and what was said is counted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, cast

from gazetteer.columns.answer import COLUMNS, Answer
from gazetteer.columns.normalizing import Normalizer

if TYPE_CHECKING:
    from gazetteer.lookup.context import ContextOptions


class Distinct(NamedTuple):
    """A distinct name of a column, what was said of it, in how many rows it is and in which first (from 0)."""

    name: object
    answer: Answer
    rows: int
    first_row: int


@dataclass(slots=True)
class Said:
    """What is said of a distinct name, as it is written into each of its rows, and how many rows it has so far."""

    name: object
    answer: Answer
    cells: tuple[object, ...]
    first_row: int
    rows: int = 0


@dataclass
class Column:
    """Answers the names of a column, row by row.

    ``known`` is what is known of all rows, ``by_row`` the keys of what is known of each row besides.
    """

    normalizer: Normalizer
    known: Mapping[str, object]
    by_row: tuple[str, ...] = ()
    _said: dict[object, Said] = field(default_factory=dict)
    _length: int = 0

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that are added: `COLUMNS`, ``dated`` only where a date is known."""
        has_date = "date" in self.by_row or self.known.get("date") is not None
        return tuple(name for name in COLUMNS if name != "dated" or has_date)

    def cells(self, name: object, of_row: tuple[object, ...]) -> tuple[object, ...]:
        """Return what is added to the next row.

        Args:
            name: The name in it.
            of_row: What is known of its place, in the order of ``by_row``.
        """
        # 1, 1.0 and True are one key, and none of them is a name.
        key = (name, of_row) if of_row else name
        said = self._said.get(key)
        if said is None:
            said = self._said[key] = self._new(name, of_row)
        said.rows += 1
        self._length += 1
        return said.cells

    def _new(self, name: object, of_row: tuple[object, ...]) -> Said:
        options = cast("ContextOptions", {**self.known, **dict(zip(self.by_row, of_row, strict=True))})
        answer = self.normalizer.answer(name, options)
        return Said(name, answer, tuple(getattr(answer, column) for column in self.columns), self._length)

    def __len__(self) -> int:
        """Return how many rows were asked about."""
        return self._length

    def distinct(self) -> Iterator[Distinct]:
        """Yield the distinct names, in order of first occurrence."""
        for said in self._said.values():
            yield Distinct(said.name, said.answer, said.rows, said.first_row)
