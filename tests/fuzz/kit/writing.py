"""What holds of an annotated text in files: every format has the same mentions."""

import csv
import io
import json
from collections.abc import Iterator

import pyarrow.parquet as pq

from gazetteer.annotate.annotation import Annotation
from gazetteer.export.jsonl import annotation_record, to_line
from gazetteer.export.parquet import write_parquet
from gazetteer.export.table import to_csv

COLUMNS = ("start", "end", "surface", "entry", "headword", "nested_in", "paired_with", "embedded", "attributed_to")


def written_alike(annotation: Annotation) -> Iterator[str]:
    """JSON comes back as it went, and CSV and Parquet have its rows."""
    record = annotation_record(annotation)
    line = to_line(record)
    if len(line.splitlines()) != 1 or not line.endswith("\n"):
        yield "the record is not one line"
    if json.loads(line) != record:
        yield "the record that comes back is another one"
    rows = [tuple(_cell(mention[column]) for column in COLUMNS) for mention in record["mentions"]]
    if _rows_of_csv(annotation) != rows:
        yield "CSV has other rows"
    if _rows_of_parquet(annotation) != rows:
        yield "Parquet has other rows"


def _rows_of_csv(annotation: Annotation) -> list[tuple[str, ...]]:
    written = "".join(to_csv([annotation])).encode("utf-8", "backslashreplace").decode()
    table = csv.DictReader(io.StringIO(written, newline=""))
    return [tuple(row[column].removeprefix("'") for column in COLUMNS) for row in table]


def _rows_of_parquet(annotation: Annotation) -> list[tuple[str, ...]]:
    file = io.BytesIO()
    write_parquet([annotation], file)
    rows = pq.ParquetFile(io.BytesIO(file.getvalue())).read().to_pylist()
    return [tuple(_cell(row[column]) for column in COLUMNS) for row in rows]


def _cell(value: object) -> str:
    """Write a value as a cell of CSV, which has no marks of a formula in front of it."""
    return "" if value is None else str(value).encode("utf-8", "backslashreplace").decode().removeprefix("'")
