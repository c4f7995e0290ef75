"""What a data folder holds, as far as a new record wants to know: ids, names, points, addresses.

Reading a whole folder takes seconds, and somebody who adds a place waits for the answer. So each record is looked at
once, and what it says in short is kept in the user's cache directory under the hash of its lines: only what has changed
since is read again.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from gazetteer.atomic import write_atomically
from gazetteer.compiled.cache import cache_folder
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.language.fold import match_key
from gazetteer.model.name import FORM_KEYS

FILES = ("places.yaml", "terms.yaml", "parties.yaml", "sources.yaml")
_VERSION = 1
_KEPT = "drafting.json"
_BEGINNING = re.compile(r"^- ", re.MULTILINE)


class Row(NamedTuple):
    """What a record says in short.

    ``sort`` is its feature code, type or kind, ``group`` what its evidence or publisher is, ``forms`` its names, labels
    or title by match key, ``point`` longitude and latitude in degrees, ``address`` where a source can be read.
    """

    id: str
    sort: str
    group: str
    forms: Mapping[str, str]
    point: tuple[float, float] | None
    address: str


@dataclass(frozen=True)
class Survey:
    """The rows of a folder by file and id, in file order, and the lines of each record."""

    rows: Mapping[str, Mapping[str, Row]]
    texts: Mapping[str, Mapping[str, str]]

    def value(self, file: str, record_id: str) -> dict[str, Any] | None:
        """Return a record as plain values, or ``None`` where there is none with this id."""
        text = self.texts[file].get(record_id)
        return read_yaml(text.encode(), path=file).value[0] if text else None

    @property
    def entries(self) -> Mapping[str, Row]:
        """The rows of places and terms."""
        return {**self.rows["places.yaml"], **self.rows["terms.yaml"]}


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
        >>> found.value("sources.yaml", "nowhere") is None
        True
    """
    kept = _kept()
    rows: dict[str, dict[str, Row]] = {}
    texts: dict[str, dict[str, str]] = {}
    seen: dict[str, Row] = {}
    for file in FILES:
        rows[file], texts[file] = {}, {}
        for text in _records(folder / file):
            key = hashlib.blake2b(f"{file} {text}".encode(), digest_size=16).hexdigest()
            if row := kept.get(key) or _row(text):
                rows[file][row.id], texts[file][row.id], seen[key] = row, text, row
    if seen.keys() != kept.keys():
        _keep({**kept, **seen} if len(kept) < 10 * len(seen) else seen)
    return Survey(rows, texts)


def _records(path: Path) -> Iterator[str]:
    """Yield the lines of each record of a file, as far as they begin at the beginning of a line."""
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace").replace("\r\n", "\n")
    except OSError:
        return
    starts = [found.start() for found in _BEGINNING.finditer(text)]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield text[start:end]


def _row(text: str) -> Row | None:
    value = read_yaml(text.encode(), path="").value
    record = value[0] if isinstance(value, list) and value and isinstance(value[0], dict) else {}
    if not isinstance(record.get("id"), str):
        return None
    return Row(
        id=record["id"],
        sort=str(record.get("feature") or record.get("type") or record.get("kind") or ""),
        group=str(record.get("publisher") or record.get("evidence") or ""),
        forms={match_key(form): form for form in _forms(record)},
        point=_point(record),
        address=str(record.get("url") or ""),
    )


def _forms(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the forms of an entry, the labels of a party or the title of a source."""
    written = record.get("names")
    names = written if isinstance(written, list) else []
    groups = [name.get(key) for name in names if isinstance(name, dict) for key in FORM_KEYS.values()]
    for group in (*groups, record.get("label"), {"": record.get("title")}):
        for texts in group.values() if isinstance(group, dict) else ():
            yield from (text for text in (texts if isinstance(texts, list) else [texts]) if isinstance(text, str))


def _point(record: Mapping[str, Any]) -> tuple[float, float] | None:
    try:
        lon, lat = record["point"]["at"]
        return float(lon), float(lat)
    except (KeyError, TypeError, ValueError):
        return None


def _kept() -> dict[str, Row]:
    with suppress(OSError, ValueError, TypeError, KeyError):
        kept = json.loads((cache_folder() / _KEPT).read_bytes())
        if kept["version"] == _VERSION:
            return {key: _row_again(*row) for key, row in kept["rows"].items()}
    return {}


def _row_again(row_id: str, sort: str, group: str, forms: dict[str, str], point: Any, address: str) -> Row:
    return Row(row_id, sort, group, forms, (point[0], point[1]) if point else None, address)


def _keep(rows: Mapping[str, Row]) -> None:
    folder = cache_folder()
    if not folder.is_absolute():
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        written = json.dumps({"version": _VERSION, "rows": rows}, ensure_ascii=False)
        write_atomically(folder / _KEPT, written)
