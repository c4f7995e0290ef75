"""What data folders hold, as far as a new record wants to know: ids, names, points, addresses.

Reading a whole folder takes seconds, and somebody who adds a place waits for the answer. So each record is looked at
once, and what it says in short is kept in the user's cache directory under the hash of its lines: only what has changed
since is read again.
"""

import hashlib
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.atomic import write_atomically
from gazetteer.compiled.cache import cache_folder
from gazetteer.dataset.files import read_bounded
from gazetteer.dataset.layout import formatted
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting.cutting import Cut, body, cut
from gazetteer.drafting.rows import Row, row_of
from gazetteer.errors import GazetteerError

FILES = ("places.yaml", "terms.yaml", "parties.yaml", "sources.yaml")
_VERSION = 2
_KEPT = "drafting.json"


@dataclass(frozen=True)
class Survey:
    """The rows of a folder, and of what it is laid over, by file and id, in file order, and the lines of each record.

    ``own`` is the ids of the folder itself, and ``cuts`` its files, cut apart; ``None`` for one whose records do not
    each begin a line, so that none can be put among them.
    """

    rows: Mapping[str, Mapping[str, Row]]
    texts: Mapping[str, Mapping[str, str]]
    own: Mapping[str, frozenset[str]]
    cuts: Mapping[str, Cut | None]

    def of(self, file: str) -> Mapping[str, Row]:
        """Return the rows that share a namespace with those of a file: places and terms have one."""
        return self.entries if file in ("places.yaml", "terms.yaml") else self.rows[file]

    @property
    def entries(self) -> Mapping[str, Row]:
        """The rows of places and terms."""
        return {**self.rows["places.yaml"], **self.rows["terms.yaml"]}

    def over(self, under: "Survey") -> "Survey":
        """Return what the folder holds together with what it is laid over; of two with one id, that below counts."""
        rows = {file: {**self.rows[file], **under.rows[file]} for file in FILES}
        texts = {file: {**self.texts[file], **under.texts[file]} for file in FILES}
        return Survey(rows, texts, self.own, self.cuts)


def survey(folder: Path) -> Survey:
    """Look through a data folder; what cannot be read is passed over, since `gazetteer check` tells it.

    Args:
        folder: The folder.

    Returns:
        What it holds.

    Examples:
        >>> found = survey(Path("tests/data/mini"))
        >>> found.rows["places.yaml"]["hadrut"].point
        (47.0317, 39.5172)
        >>> len(found.cuts["places.yaml"].records) == len(found.own["places.yaml"])
        True
    """
    kept = _kept()
    seen: dict[str, Row | None] = {}
    read = {file: _read(folder / file, kept, seen) for file in FILES}
    if any(key not in kept for key in seen):
        _keep({**kept, **seen} if len(kept) < 10 * len(seen) else seen)
    return Survey(
        rows={file: {row.id: row for row, _ in records} for file, (records, _) in read.items()},
        texts={file: {row.id: text for row, text in records} for file, (records, _) in read.items()},
        own={file: frozenset(row.id for row, _ in records) for file, (records, _) in read.items()},
        cuts={file: whole for file, (_, whole) in read.items()},
    )


_Rows = dict[str, Row | None]
"""Rows by the hash of the lines that they are of; ``None`` for a record without an id."""


def _read(path: Path, kept: _Rows, seen: _Rows) -> tuple[list[tuple[Row, str]], Cut | None]:
    """Return the records of a file, and the file cut apart; one laid out otherwise is cut as it would be laid out."""
    try:
        content = read_bounded(path)
    except FileNotFoundError:
        return [], Cut("", ())
    except OSError:
        return [], None
    with suppress(UnicodeDecodeError, _NotOneRecordError):
        whole = cut(content.decode())
        if whole.is_plain and b"\r" not in content:
            return _records(whole, path.name, kept, seen), whole
    with suppress(GazetteerError, _NotOneRecordError):
        return _records(cut(formatted(content, path=str(path))), path.name, kept, seen), None
    return [], None


class _NotOneRecordError(Exception):
    """Lines that begin as a record does are not one record, or not to be read."""


def _records(whole: Cut, file: str, kept: _Rows, seen: _Rows) -> list[tuple[Row, str]]:
    """Return the records of a file that have an id, and their lines."""
    found = []
    for text in map(body, whole.records):
        key = hashlib.blake2b(f"{file} {text}".encode(), digest_size=16).hexdigest()
        row = seen[key] = kept[key] if key in kept else _row(text)
        if row:
            found.append((row, text))
    return found


def _row(text: str) -> Row | None:
    document = read_yaml(text.encode(), path="")
    if document.problems or not isinstance(document.value, list) or len(document.value) != 1:
        raise _NotOneRecordError
    record = document.value[0]
    return row_of(record) if isinstance(record, dict) and isinstance(record.get("id"), str) else None


def _kept() -> _Rows:
    """Return what was kept; nothing where that is not as this version keeps it."""
    with suppress(OSError, ValueError, TypeError, KeyError, AttributeError):
        kept = json.loads((cache_folder() / _KEPT).read_bytes())
        if kept["version"] == _VERSION:
            return {key: row and _row_again(*row) for key, row in kept["rows"].items()}
    return {}


def _row_again(row_id: str, sort: str, group: str, forms: Any, links: Any, point: Any, address: str) -> Row:
    lon_lat = (float(point[0]), float(point[1])) if point else None
    return Row(str(row_id), str(sort), str(group), dict(forms), tuple(map(str, links)), lon_lat, str(address))


def _keep(rows: _Rows) -> None:
    folder = cache_folder()
    if not folder.is_absolute():
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        written = json.dumps({"version": _VERSION, "rows": rows}, ensure_ascii=False)
        write_atomically(folder / _KEPT, written)
