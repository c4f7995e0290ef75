"""Where a new record belongs in its file: behind the one that is most like it."""

from collections.abc import Mapping
from typing import Any

from gazetteer.distance import kilometres
from gazetteer.drafting.rows import Row, point_of
from gazetteer.drafting.survey import Survey

LIKE_CLASS = 3
"""How many letters of a feature code tell the sort of thing: PPL, ADM, STM."""


def neighbour(record: Mapping[str, Any], file: str, known: Survey) -> str | None:
    """Return the record behind which a new one belongs.

    Args:
        record: The new record, as plain values.
        file: Where it is to stand.
        known: What the folder holds; what it is laid over does not count.

    Returns:
        The id of the nearest place of the same evidence and sort of feature; of the last term or party of the same
        type; of the last source of the same publisher. ``None`` where there is none: the end of the file.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> known = survey(Path("tests/data/mini"))
        >>> neighbour({"feature": "PPL", "point": {"at": ["47", "39.5"]}}, "places.yaml", known)
        'hadrut'
    """
    rows = [row for row in known.rows[file].values() if row.id in known.own[file] and _is_like(row, record, file)]
    if point := point_of(record):
        located = [(kilometres(*row.point, *point), row.id) for row in rows if row.point]
        return min(located)[1] if located else None
    return rows[-1].id if rows else None


def _is_like(row: Row, record: Mapping[str, Any], file: str) -> bool:
    if file == "sources.yaml":
        return bool(row.group) and row.group == record.get("publisher")
    if file == "places.yaml":
        is_alike = row.sort[:LIKE_CLASS] == str(record.get("feature", ""))[:LIKE_CLASS]
        return is_alike and (row.group or "curated") == record.get("evidence", "curated")
    return row.sort == record.get("type")
