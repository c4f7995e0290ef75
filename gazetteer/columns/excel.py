"""Excel workbooks, read and written row by row: the first sheet, values without formulas."""

import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import IO, Any

from gazetteer.columns.rows import MISSING, Row, Rows
from gazetteer.errors import InputError, OutputError

_MOST_ROWS = 1_048_576
_MOST_BYTES = 1 << 31
_MISSING = MISSING.format(format="Excel", package="openpyxl")


@contextmanager
def open_excel(source: str) -> Iterator[Rows]:
    """Open the first sheet of a workbook.

    Args:
        source: A path.

    Yields:
        The table; numbers and dates stay what they are, formulas are their last values.

    Raises:
        InputError: If it is no workbook, is empty, unpacks to more than 2 GB, or openpyxl is not installed.
    """
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise InputError(source, _MISSING) from error
    try:
        with zipfile.ZipFile(source) as packed:
            if sum(part.file_size for part in packed.infolist()) > _MOST_BYTES:
                raise InputError(source, "it unpacks to more than 2 GB; save it as CSV")
        book = load_workbook(source, read_only=True, data_only=True)
    except FileNotFoundError as error:
        raise InputError(source, "there is no such file; check the path") from error
    except (OSError, KeyError, ValueError, IndexError, zipfile.BadZipFile) as error:
        raise InputError(source, f"it is no Excel workbook ({error}); save it as .xlsx or .csv") from error
    with closing(book):
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(values_only=True)
        header = tuple("" if cell is None else str(cell) for cell in next(rows, ()))
        if not any(header):
            raise InputError(source, "its first sheet is empty; the first row must name the columns")
        counted = _Counted(rows)
        yield Rows(source, header, counted, (sheet.max_row or 1) - 1, lambda: counted.passed)


def write_excel(table: Rows, file: IO[bytes]) -> None:
    """Write a table as a workbook with one sheet. Text is never a formula, whatever it begins with.

    Args:
        table: The table.
        file: Where to write.

    Raises:
        OutputError: If it has more rows than a sheet can hold, or openpyxl is not installed.
    """
    try:
        from openpyxl import Workbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise OutputError("Excel", _MISSING) from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet("normalized")
    sheet.append(table.all_columns())
    for count, (cells, added) in enumerate(table.rows, 2):
        if count > _MOST_ROWS:
            raise OutputError("Excel", f"a sheet holds {_MOST_ROWS} rows and the table has more; write CSV or Parquet")
        sheet.append([_cell(value, sheet) for value in (*cells, *added)])
    book.save(file)


class _Counted(Iterator[Row]):
    """Yields rows and counts them."""

    def __init__(self, rows: Iterator[tuple[Any, ...]]) -> None:
        self._rows = rows
        self.passed = 0

    def __next__(self) -> Row:
        self.passed += 1
        return next(self._rows), ()


def _cell(value: Any, sheet: Any) -> Any:
    if not isinstance(value, str):
        return value
    from openpyxl.cell import WriteOnlyCell  # noqa: PLC0415 - an extra
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415

    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value).encode("utf-8", "replace").decode())
    if value.startswith("="):
        cell.data_type = "s"
    return cell
