"""CSV: one row per mention, for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator

from gazetteer.annotate.annotation import Annotation, Mention

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
    "policy",
    "as_of",
    "data_version",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def to_csv(annotations: Iterable[Annotation]) -> str:
    """Return the mentions of some texts as CSV.

    Args:
        annotations: The annotated texts, in the order of the rows.

    Returns:
        RFC 4180 text with a header line. Lists are joined by spaces. A cell that a spreadsheet would take for a formula
        begins with an apostrophe.
    """
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for annotation in annotations:
        writer.writerows(_rows(annotation))
    return buffer.getvalue()


def _rows(annotation: Annotation) -> Iterator[list[str]]:
    for mention in annotation.mentions:
        cells = (*_cells(annotation, mention), annotation.policy, annotation.as_of, annotation.data_version)
        yield [_safe("" if cell is None else str(cell)) for cell in cells]


def _cells(annotation: Annotation, mention: Mention) -> tuple[object, ...]:
    return (
        annotation.source,
        mention.start,
        mention.end,
        mention.surface,
        mention.kind,
        mention.entry,
        " ".join(candidate.entry for candidate in mention.candidates),
        mention.form,
        mention.lang,
        mention.headword,
        mention.side,
        " ".join(mention.used_by),
        mention.nested_in,
        mention.paired_with,
        mention.embedded,
        str(mention.quoted).lower(),
    )


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
