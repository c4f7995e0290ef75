"""CSV and TSV, read and written row by row; what is not added stays as it is."""

import codecs
import csv
import io
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import IO, Any

from gazetteer.columns.rows import Row, Rows
from gazetteer.errors import InputError

STANDARD_STREAM = "-"
_SEPARATORS = {".tsv": "\t", ".tab": "\t"}
_LINE_END = "\r\n"
_LONGEST_CELL = 1 << 26
_SAMPLE = 1 << 16
_BOM = "\ufeff"


@contextmanager
def open_delimited(source: str, encoding: str) -> Iterator[Rows]:
    """Open a table of separated values.

    Args:
        source: A path, or ``-`` for standard input.
        encoding: The encoding of its text, such as ``utf-8`` or ``cp1251``.

    Yields:
        The table; what separates is told by the ending of the name, else by the first line.

    Raises:
        InputError: If it cannot be read, is empty, or two of its columns have one name; while rows are read also, if
            one is not as long as the header or is no text in that encoding.
    """
    with _opened(source) as raw:
        try:
            text = io.TextIOWrapper(raw, encoding=encoding, newline="")
            first = text.readline(_SAMPLE)
        except LookupError as error:
            raise InputError(source, f"there is no encoding {encoding!r}; name one such as utf-8 or cp1251") from error
        except UnicodeError as error:
            raise InputError(source, _undecodable(encoding, error)) from error
        mark = _BOM if first.startswith(_BOM) else ""
        # Cells may be long; the module has no other way to allow it.
        csv.field_size_limit(_LONGEST_CELL)
        reader = csv.reader(chain([first.removeprefix(_BOM)], text), delimiter=separator(source, first))
        total = os.fstat(raw.fileno()).st_size if source != STANDARD_STREAM else None
        header = _header(source, reader)
        yield Rows(source, header, _rows(source, encoding, reader, len(header)), total, raw.tell, mark=mark)
        text.detach()


def write_delimited(table: Rows, file: IO[bytes], separator: str) -> None:
    """Write a table as UTF-8, by RFC 4180; lone surrogates are escaped.

    Args:
        table: The table.
        file: Where to write.
        separator: What stands between cells.
    """
    text = io.TextIOWrapper(file, encoding="utf-8", errors="backslashreplace", newline="")
    text.write(table.mark + _line(table.all_columns(), separator) + _LINE_END)
    # Rows share what is added, so that it need not be written out a million times.
    endings: dict[int, str] = {}
    for cells, added in table.rows:
        ending = endings.get(id(added))
        if ending is None:
            ending = endings[id(added)] = separator + _line(added, separator) + _LINE_END
        text.write(_line(cells, separator) + ending)
    text.flush()
    text.detach()


def _line(cells: Sequence[object], separator: str) -> str:
    """Write cells as RFC 4180 has them, without the end of the line."""
    try:
        joined = separator.join(cells)  # type: ignore[arg-type] # what is no text is written below
    except TypeError:
        joined = '"'
    # What holds none of these needs no quotation marks, as most rows do not.
    if not ('"' in joined or "\n" in joined or "\r" in joined) and joined.count(separator) == len(cells) - 1:
        return joined
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator).writerow(cells)
    return written.getvalue().removesuffix(_LINE_END)


def separator(name: str, first_line: str = "") -> str:
    """Return what separates the cells of a file: by the ending of its name, else what its first line has most of."""
    known = _SEPARATORS.get(Path(name).suffix.lower())
    return known or max(",;\t|", key=lambda candidate: (first_line.count(candidate), candidate == ","))


@contextmanager
def _opened(source: str) -> Iterator[IO[bytes]]:
    """Open a file to read it; standard input stays open afterwards."""
    if source == STANDARD_STREAM:
        yield sys.stdin.buffer
        return
    try:
        raw = Path(source).open("rb")  # noqa: SIM115 - closed below; what is raised while it is read is not caught here
    except FileNotFoundError as error:
        raise InputError(source, "there is no such file; check the path") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(source, f"it cannot be read ({reason})") from error
    with raw:
        yield raw


def _header(source: str, reader: Iterator[list[str]]) -> tuple[str, ...]:
    header = next(reader, [])
    if not header:
        raise InputError(source, "it is empty; the first line must name the columns")
    if twice := sorted({name for name in header if header.count(name) > 1}):
        raise InputError(source, f"two columns are named {twice[0]!r}; rename one")
    return tuple(header)


def _rows(source: str, encoding: str, reader: Any, length: int) -> Iterator[Row]:
    try:
        for cells in reader:
            if len(cells) != length and cells:
                line = f"line {reader.line_num} has {len(cells)} cells and the header {length}"
                raise InputError(source, f"{line}; quote cells that have a separator in them")
            if cells:
                yield cells, ()
    except csv.Error as error:
        raise InputError(source, f"line {reader.line_num} cannot be read ({error}); save the table anew") from error
    except UnicodeError as error:
        raise InputError(source, _undecodable(encoding, error)) from error


def _undecodable(encoding: str, error: UnicodeError) -> str:
    return f"it is no {codecs.lookup(encoding).name} text ({error}); name its encoding with --encoding"
