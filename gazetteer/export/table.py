"""CSV: one row per mention, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from gazetteer.annotate.annotation import Annotation
from gazetteer.export.jsonl import mention_record

COLUMNS = (
    "source",
    "start",
    "end",
    "surface",
    "kind",
    "entry",
    "candidates",
    "form",
    "lang",
    "headword",
    "side",
    "used_by",
    "nested_in",
    "paired_with",
    "embedded",
    "quoted",
    "evidence",
    "lemma",
    "attributed_to",
    "anachronism",
    "policy",
    "as_of",
    "data_version",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(annotations: Iterable[Annotation]) -> Iterator[str]:
    """Yield the mentions of some texts as CSV, bit by bit.

    Args:
        annotations: The annotated texts, in the order of the rows.

    Yields:
        RFC 4180 text: a header line, then the rows of one text after the other. Lists are joined by spaces. A cell that
        a spreadsheet would take for a formula begins with an apostrophe.
    """
    yield _lines([COLUMNS])
    for annotation in annotations:
        yield _lines(_rows(annotation))


def _lines(rows: Iterable[Sequence[str]]) -> str:
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def _rows(annotation: Annotation) -> Iterator[list[str]]:
    for mention in annotation.mentions:
        record = {
            "source": annotation.source,
            **mention_record(mention),
            "policy": annotation.policy,
            "as_of": annotation.as_of,
            "data_version": annotation.data_version,
        }
        yield [_safe(_cell(record[column])) for column in COLUMNS]


def _cell(value: object) -> str:
    """Write a value: nothing for ``None``, ``true`` or ``false``, and lists with spaces between."""
    if isinstance(value, list):
        return " ".join(map(str, value))
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
