"""Parquet files, read and written in blocks; the types of columns stay what they are."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import IO, Any

from gazetteer.columns.answer import NUMBERS
from gazetteer.columns.rows import MISSING, Row, Rows
from gazetteer.errors import InputError, OutputError

_MISSING = MISSING.format(format="Parquet", package="pyarrow")
_BLOCK = 20_000
"""How many rows are read and written at once."""


@contextmanager
def open_parquet(source: str) -> Iterator[Rows]:
    """Open a Parquet file.

    Args:
        source: A path.

    Yields:
        The table.

    Raises:
        InputError: If it is none, or pyarrow is not installed.
    """
    try:
        from pyarrow import ArrowException  # noqa: PLC0415 - an extra
        from pyarrow.parquet import ParquetFile  # noqa: PLC0415
    except ImportError as error:
        raise InputError(source, _MISSING) from error
    try:
        file = ParquetFile(source)
    except FileNotFoundError as error:
        raise InputError(source, "there is no such file; check the path") from error
    except (OSError, ArrowException) as error:
        raise InputError(source, f"it is no Parquet file ({error})") from error
    passed = [0]
    with file:
        schema, total = file.schema_arrow, file.metadata.num_rows
        yield Rows(source, tuple(schema.names), _rows(file, passed), total, lambda: passed[0], schema)


def write_parquet(table: Rows, file: IO[bytes]) -> None:
    """Write a table as a Parquet file. Columns of a format without types are text.

    Args:
        table: The table.
        file: Where to write.

    Raises:
        OutputError: If pyarrow is not installed.
    """
    try:
        import pyarrow as pa  # noqa: PLC0415 - an extra
        from pyarrow.parquet import ParquetWriter  # noqa: PLC0415
    except ImportError as error:
        raise OutputError("Parquet", _MISSING) from error
    schema = pa.schema([_field(pa, name, table) for name in table.all_columns()])
    with ParquetWriter(file, schema) as writer:
        while block := list(islice(table.rows, _BLOCK)):
            columns = zip(zip(*((*cells, *added) for cells, added in block), strict=True), schema, strict=True)
            arrays = [
                pa.array(map(_text, column) if _is_text(field) else column, field.type) for column, field in columns
            ]
            writer.write_batch(pa.record_batch(arrays, schema=schema))


def _field(pa: Any, name: str, table: Rows) -> Any:
    if name in table.added and name.endswith(NUMBERS):
        return pa.field(name, pa.float64())
    known = table.schema is not None and name in table.schema.names
    return table.schema.field(name) if known else pa.field(name, pa.string())


def _is_text(field: Any) -> bool:
    return str(field.type) == "string"


def _text(cell: object) -> str | None:
    return None if cell is None else str(cell).encode("utf-8", "backslashreplace").decode()


def _rows(file: Any, passed: list[int]) -> Iterator[Row]:
    for batch in file.iter_batches(_BLOCK):
        yield from ((cells, ()) for cells in zip(*(column.to_pylist() for column in batch.columns), strict=True))
        passed[0] += batch.num_rows
