"""`Rows`: a table that is read row by row, so that its length costs no memory, and what is added to it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from gazetteer.columns.column import Column
from gazetteer.columns.told import told
from gazetteer.errors import InputError

MISSING = "reading and writing {format} needs {package}; install contested-gazetteer[tables]"
"""What is said where the library for a format is not installed."""

Row = tuple[Sequence[Any], tuple[Any, ...]]
"""The cells of a row as they were, and those that are added; rows with the same name share the latter."""


class Rows(NamedTuple):
    """A table: its header, its rows in order, and how far reading them is (``done`` of ``total``, in any unit).

    ``added`` are the columns that are not in the header but in the second part of each row. ``schema`` has the types of
    the columns where the format has types (an Arrow schema), else ``None``.
    """

    source: str
    header: tuple[str, ...]
    rows: Iterator[Row]
    total: int | None
    done: Callable[[], int]
    schema: Any = None
    mark: str = ""
    """What the text began with: a byte-order mark, or nothing."""

    added: tuple[str, ...] = ()

    def all_columns(self) -> tuple[str, ...]:
        """Return the names of all columns."""
        return (*self.header, *self.added)


class Wanted(NamedTuple):
    """Which column has the names, which columns tell more of each row's place, and how added columns begin."""

    names: str
    by_row: tuple[str, ...] = ()
    prefix: str = ""


def answered(table: Rows, wanted: Wanted, column: Column) -> Rows:
    """Add to each row what is said of its name.

    Args:
        table: The table.
        wanted: Which columns count; those ``by_row`` in the order of the column's.
        column: What answers the names.

    Returns:
        The table with the columns that are added: `COLUMNS`, ``dated`` only where a date is known.

    Raises:
        InputError: If a column that is named is not there, or one that is added is there already.
    """
    at, places = _place(table, wanted.names), [_place(table, name) for name in wanted.by_row]
    added = tuple(wanted.prefix + name for name in column.columns)
    for name in added:
        if name in table.header:
            raise InputError(table.source, f"it has a column {name!r} already; give the added ones a --prefix")
    rows = (
        (cells, column.cells(cells[at], tuple(told(cells[place]) for place in places) if places else ()))
        for cells, _ in table.rows
    )
    return table._replace(added=added, rows=rows)


def _place(table: Rows, name: str) -> int:
    if name not in table.header:
        raise InputError(table.source, f"it has no column {name!r}; it has {', '.join(map(repr, table.header))}")
    return table.header.index(name)
