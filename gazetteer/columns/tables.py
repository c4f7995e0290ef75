"""Tables by the ending of their name: CSV, TSV, Excel and Parquet."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from typing import IO

from gazetteer.columns.delimited import STANDARD_STREAM, open_delimited, separator, write_delimited
from gazetteer.columns.excel import open_excel, write_excel
from gazetteer.columns.parquet import open_parquet, write_parquet
from gazetteer.columns.rows import Rows
from gazetteer.errors import InputError, OutputError

_READERS: Mapping[str, Callable[[str], AbstractContextManager[Rows]]] = {
    ".xlsx": open_excel,
    ".xlsm": open_excel,
    ".parquet": open_parquet,
    ".pq": open_parquet,
}
_WRITERS: Mapping[str, Callable[[Rows, IO[bytes]], None]] = {
    ".xlsx": write_excel,
    ".parquet": write_parquet,
    ".pq": write_parquet,
}
_TEXT = ("", ".csv", ".tsv", ".tab", ".txt")


def open_table(source: str, encoding: str) -> AbstractContextManager[Rows]:
    """Open a table.

    Args:
        source: A path, or ``-`` for comma-separated values on standard input.
        encoding: The encoding of text; other formats know theirs.

    Returns:
        What opens the table, and closes it afterwards; its rows are read when they are asked for.

    Raises:
        InputError: If it cannot be read, or nothing here reads files with such an ending.
    """
    ending = _ending(source)
    if ending in _READERS:
        return _READERS[ending](source)
    if ending in _TEXT:
        return open_delimited(source, encoding)
    raise InputError(source, f"files that end in {ending!r} cannot be read; save it as .csv, .tsv, .xlsx or .parquet")


def write_table(table: Rows, file: IO[bytes], name: str) -> None:
    """Write a table.

    Args:
        table: The table.
        file: Where to write.
        name: The name of the file, whose ending tells the format, or ``-`` for comma-separated values.

    Raises:
        OutputError: If nothing here writes files with such an ending, or the table does not fit into one.
        InputError: If the table cannot be read to its end.
    """
    ending = _ending(name)
    if ending in _WRITERS:
        _WRITERS[ending](table, file)
    elif ending in _TEXT:
        write_delimited(table, file, separator(name))
    else:
        raise OutputError(name, f"files that end in {ending!r} cannot be written; name a .csv, .tsv, .xlsx or .parquet")


def _ending(name: str) -> str:
    return "" if name == STANDARD_STREAM else Path(name).suffix.lower()
