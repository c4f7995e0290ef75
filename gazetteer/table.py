"""A table of counts or figures, and its form as Markdown."""

from dataclasses import dataclass

Cell = str | int


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts under a title: a label first in each row, then a number for each further column.

    ``note`` says what is counted, where the title does not.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


def to_markdown(table: CountTable) -> str:
    """Write a table as a section of a Markdown page.

    Args:
        table: A table.

    Returns:
        A heading, the note, and the table; numbers are aligned to the right, and a bar in a cell is escaped.

    Examples:
        >>> print(to_markdown(CountTable("Towns", ("where", "towns"), (("north", 2), ("south", 1)))))
        ## Towns
        <BLANKLINE>
        | where | towns |
        |---|--:|
        | north | 2 |
        | south | 1 |
        <BLANKLINE>
    """
    is_number = [all(isinstance(row[index], int) for row in table.rows) for index in range(len(table.columns))]
    rule = "|".join("--:" if number and table.rows else "---" for number in is_number)
    lines = [f"## {table.title}", "", *([table.note, ""] if table.note else [])]
    lines += [_line(table.columns), f"|{rule}|", *map(_line, table.rows), ""]
    return "\n".join(lines)


def _line(cells: tuple[Cell, ...]) -> str:
    return f"| {' | '.join(str(cell).replace('|', chr(92) + '|') for cell in cells)} |"
