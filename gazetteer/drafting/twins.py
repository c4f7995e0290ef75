"""Records that a new one may be: names that are spelt alike, whatever the script, and sources at the same address."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from gazetteer.distance import kilometres
from gazetteer.drafting.survey import Row, Survey
from gazetteer.language.fold import match_key
from gazetteer.language.romanize import bare
from gazetteer.language.tags import SCRIPTS
from gazetteer.model.address import address_of
from gazetteer.model.name import FORM_KEYS

_ALIKE = 90
_SHORTEST = 4
_MOST = 8
_FAR = 100.0


class Twin(NamedTuple):
    """A record that a new one may be: its row, the form that is alike, and how far it is in kilometres, if known."""

    row: Row
    form: str
    kilometres: float | None


def twins(record: Mapping[str, Any], file: str, known: Survey) -> tuple[Twin, ...]:
    """Find the records that a new one may be.

    Args:
        record: The new record, as plain values.
        file: Where it is to stand.
        known: What the folder holds.

    Returns:
        Records of the same file, spelt alike: equal names first, nearer ones before those far away. Places more than
        100 km away count only if a name is equal.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> place = {"names": [{"forms": {"en": "Khankandi"}}], "point": {"at": ["46.76", "39.82"]}}
        >>> [(twin.row.id, twin.form) for twin in twins(place, "places.yaml", survey(Path("tests/data/mini")))]
        [('stepanakert-xankendi', 'Khankandi')]
    """
    rows = known.rows[file]
    if file == "sources.yaml":
        return tuple(Twin(row, row.address, None) for row in rows.values() if _sameaddress_of(row, record))[:_MOST]
    keys = set(_keys(record))
    point = _point(record)
    found = {row.id: Twin(row, form, _far(row, point)) for row, form in _equal(keys, rows.values())}
    alike = (Twin(row, form, _far(row, point)) for row, form in _alike(keys, rows.values()))
    near = {twin.row.id: twin for twin in alike if twin.kilometres is None or twin.kilometres <= _FAR}
    return tuple(
        sorted({**near, **found}.values(), key=lambda twin: (twin.row.id not in found, twin.kilometres or 0.0))
    )[:_MOST]


def _keys(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the match keys of all forms or labels, Armenian ones in Latin letters too."""
    groups = [name.get(key, {}) for name in record.get("names", ()) for key in FORM_KEYS.values()]
    for lang, texts in ((lang, texts) for group in (*groups, record.get("label", {})) for lang, texts in group.items()):
        for text in texts if isinstance(texts, list) else [texts]:
            yield match_key(text)
            if SCRIPTS.get(lang) == "Armn":
                yield bare(text, "hy").replace("-", " ")


def _equal(keys: set[str], rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    for row in rows:
        if shared := keys & row.forms.keys():
            yield row, row.forms[min(shared)]


def _alike(keys: Iterable[str], rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    choices = [(key, row) for row in rows for key in row.forms]
    for key in (key for key in keys if len(key) >= _SHORTEST):
        matches = process.extract(
            key, [choice for choice, _ in choices], scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST
        )
        for found, _, index in matches:
            yield choices[index][1], choices[index][1].forms[found]


def _point(record: Mapping[str, Any]) -> tuple[float, float] | None:
    at = record.get("point", {}).get("at")
    return (float(at[0]), float(at[1])) if at else None


def _far(row: Row, point: tuple[float, float] | None) -> float | None:
    return kilometres(*row.point, *point) if row.point and point else None


def _sameaddress_of(row: Row, record: Mapping[str, Any]) -> bool:
    return bool(row.address) and address_of(row.address) == address_of(str(record.get("url") or ""))
