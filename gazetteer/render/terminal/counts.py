"""Tables of counts and of homonyms for a terminal."""

from collections.abc import Iterable

from rich.table import Table

from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.names.homonyms import Homonym
from gazetteer.render.terminal.plain import plain, table

Cells = tuple[str | int, ...]
_MOST_LETTERS = 20
"""Longer words may be broken."""


def count_table(title: str, columns: tuple[str, ...], rows: Iterable[Cells]) -> Table:
    """Return counts as a table.

    Args:
        title: What is counted.
        columns: The heads of the columns.
        rows: A label and the counts of each row.

    Returns:
        A table that rich can print. Where room is short, cells are broken between words and not inside them.
    """
    lines = [tuple(map(str, row)) for row in rows]
    made = table(*columns, title=title)
    made.padding = 0, 0, 0, 0
    for column, *cells in zip(made.columns, columns, *lines, strict=True):
        column.min_width = min(_MOST_LETTERS, max(len(word) for cell in cells for word in cell.split() or ("",)))
    for line in lines:
        made.add_row(*map(plain, line))
    return made


def homonym_table(homonyms: Iterable[Homonym], dataset: Dataset) -> Table:
    """Return homonyms as a table: a line for each entry, with what it is and the nearest namesake.

    Args:
        homonyms: The homonyms, in the order to show.
        dataset: Where the entries are found.

    Returns:
        A table that rich can print.
    """
    made = table("Form", "Entry", "What", "Evidence", "Nearest namesake, km", title="Homonyms")
    for homonym in homonyms:
        for index, entry_id in enumerate(homonym.entries):
            entry = dataset.entries[entry_id]
            what = entry.feature if isinstance(entry, Place) else str(entry.type)
            cells = (
                homonym.form if index == 0 else "",
                entry_id,
                what,
                str(entry.evidence),
                _nearest(homonym, entry_id),
            )
            made.add_row(*map(plain, cells))
    return made


def _nearest(homonym: Homonym, entry_id: str) -> str:
    distances = [pair.kilometres for pair in homonym.pairs if entry_id in (pair.one, pair.other)]
    known = [distance for distance in distances if distance is not None]
    return f"{min(known):.1f}" if known else "?"
