"""Plain tables: the bytes of a CSV file in, rows with their positions out, in the form that YAML is read into.

For lists that are kept in a spreadsheet. The first line names the columns; commas separate, or semicolons, as
spreadsheets write them in countries where the comma is a decimal point.
"""

import csv
import re
from collections.abc import Iterator

from gazetteer.dataset.files import MAX_BYTES
from gazetteer.dataset.yaml_tree import Document, Position, YamlPath
from gazetteer.errors import Problem

_MOST_ROWS = 100_000

# What ends a line in an editor; other characters that Python takes for one are letters of a cell.
_LINE_END = re.compile(r"\r\n|\r|\n")


def read_csv(content: bytes, *, path: str) -> Document:
    r"""Read a table.

    Args:
        content: The bytes of the file, UTF-8 with or without a byte-order mark.
        path: What to call the file in problems.

    Returns:
        The document. Its ``value`` is a list of mappings from column to text, empty cells left out, or ``None`` where
        the file is empty or cannot be read; its ``problems`` say all that is wrong, in file order.

    Examples:
        >>> document = read_csv(b"spelling,why\nSusa,a town in Italy\n", path="traps.csv")
        >>> document.value, document.position((0, "why"))
        ([{'spelling': 'Susa', 'why': 'a town in Italy'}], (2, 6))
        >>> print(read_csv(b"spelling,why\nSusa\n", path="traps.csv").problems[0])
        traps.csv:2:1: E001 the row has 1 cells and the first line names 2; quote a cell that has a comma in it
    """
    if len(content) > MAX_BYTES:
        return _refused(path, 1, "the file is too large; split it")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _refused(path, content[: error.start].count(b"\n") + 1, "it is not UTF-8 from here on; save it as UTF-8")
    lines = _LINE_END.split(text)
    try:
        rows = list(_rows(lines))
    except csv.Error as error:
        return _refused(path, 1, f"it is no table ({error}); save it as CSV")
    return _table(path, lines, rows) if rows else Document(path=path, value=None)


def _rows(lines: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows with the line that each begins in."""
    separator = ";" if lines[0].count(";") > lines[0].count(",") else ","
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=separator, strict=True)
    begun = 1
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield begun, cells
        begun = reader.line_num + 1


def _table(path: str, lines: list[str], rows: list[tuple[int, list[str]]]) -> Document:
    _, columns = rows[0]
    if len(rows) > _MOST_ROWS:
        return _refused(path, rows[_MOST_ROWS][0], "the table is too long; split it")
    fitting = [(line, cells) for line, cells in rows[1:] if len(cells) == len(columns)]
    problems = tuple(
        Problem(
            path, line, 1, "E001", f"the row has {len(cells)} cells and the first line names {len(columns)}; {_WAY}"
        )
        for line, cells in rows[1:]
        if len(cells) != len(columns)
    )
    value = [{name: cell for name, cell in zip(columns, cells, strict=True) if cell} for _, cells in fitting]
    positions: dict[YamlPath, Position] = {(): (1, 1)}
    for at, (line, cells) in enumerate(fitting):
        positions |= _positions(at, line, lines[line - 1], dict(zip(columns, cells, strict=True)))
    return Document(path=path, value=value, problems=problems, positions=positions)


_WAY = "quote a cell that has a comma in it"


def _positions(at: int, line: int, written: str, cells: dict[str, str]) -> dict[YamlPath, Position]:
    """Return where the cells of a row stand; one that goes on in another line stands where the row begins."""
    positions: dict[YamlPath, Position] = {(at,): (line, 1)}
    begin = 0
    for name, cell in cells.items():
        begin = max(written.find(cell, begin), begin)
        positions[at, name] = (line, begin + 1)
        begin += len(cell)
    return positions


def _refused(path: str, line: int, message: str) -> Document:
    return Document(path=path, value=None, problems=(Problem(path, line, 1, "E001", message),))
