"""Where a new record belongs in its file: behind the one that is most like it. The rest of the file stays as it is."""

import re
from collections.abc import Mapping
from typing import Any

from gazetteer.distance import kilometres
from gazetteer.drafting.survey import Row, Survey

_LIKE_CLASS = 3
_ID = re.compile(r"- \{?id: *['\"]?([a-z0-9-]+)")


def neighbour(record: Mapping[str, Any], file: str, known: Survey) -> str | None:
    """Return the record behind which a new one belongs.

    Args:
        record: The new record, as plain values.
        file: Where it is to stand.
        known: What the folder holds.

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
    rows = [row for row in known.rows[file].values() if _is_like(row, record, file)]
    at = record.get("point", {}).get("at")
    if file == "places.yaml" and at:
        located = [(kilometres(*row.point, float(at[0]), float(at[1])), row.id) for row in rows if row.point]
        return min(located)[1] if located else None
    return rows[-1].id if rows else None


def inserted(text: str, block: str, behind: str | None) -> tuple[str, int]:
    r"""Put a record into a file.

    Args:
        text: The file.
        block: The lines of the record.
        behind: The id of the record that it follows; the end of the file where there is none.

    Returns:
        The file with the record, an empty line on either side of it, and the line that it begins in, from 1.

    Examples:
        >>> inserted("- id: a\n\n# Towns\n\n- id: b\n", "- id: new\n", "a")
        ('- id: a\n\n- id: new\n\n# Towns\n\n- id: b\n', 3)
        >>> inserted("# Nothing yet\n", "- id: new\n", None)
        ('# Nothing yet\n\n- id: new\n', 3)
    """
    lines = text.rstrip("\n").split("\n") if text.strip() not in ("", "[]") else []
    at = _end_of(lines, behind) if behind else len(lines)
    before, after = lines[:at], lines[at:]
    while after and not after[0].strip():
        after.pop(0)
    written = [*before, *([""] if before else []), *block.rstrip("\n").split("\n"), *(["", *after] if after else [])]
    return "\n".join(written) + "\n", len(before) + (2 if before else 1)


def _is_like(row: Row, record: Mapping[str, Any], file: str) -> bool:
    if file == "sources.yaml":
        return bool(row.group) and row.group == record.get("publisher")
    if file == "places.yaml":
        is_alike = row.sort[:_LIKE_CLASS] == str(record.get("feature", ""))[:_LIKE_CLASS]
        return is_alike and (row.group or "curated") == record.get("evidence", "curated")
    return row.sort == record.get("type")


def _end_of(lines: list[str], record_id: str) -> int:
    """Return the number of the line after the last of a record: what stands above the next record is of that."""
    starts = [number for number, line in enumerate(lines) if line.startswith("- ")]
    start = next(number for number in starts if _id(lines[number]) == record_id)
    end = next((number for number in starts if number > start), len(lines))
    while not lines[end - 1].strip() or lines[end - 1].startswith("#"):
        end -= 1
    return end


def _id(line: str) -> str:
    found = _ID.match(line)
    return found[1] if found else ""
