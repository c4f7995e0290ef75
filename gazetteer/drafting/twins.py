"""Records that a new one may be: spelt alike, whatever the script, of one number or address, or at one spot."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from rapidfuzz import fuzz, process

from gazetteer.distance import kilometres
from gazetteer.drafting.placing import LIKE_CLASS
from gazetteer.drafting.rows import Row, forms_of, links_of, point_of
from gazetteer.drafting.survey import Survey
from gazetteer.language.fold import match_key
from gazetteer.language.romanize import bare
from gazetteer.language.tags import SCRIPTS
from gazetteer.model.address import address_of

_ALIKE = 90
_SHORTEST = 4
_MOST = 8
_FAR = 100.0
_ONE_SPOT = 1.0


class Twin(NamedTuple):
    """A record that a new one may be: its row, what both share, and how far it is in kilometres, if known.

    ``shared`` is a form, a title, a number or an address; empty where it is only at the same spot.
    """

    row: Row
    shared: str
    kilometres: float | None


def twins(record: Mapping[str, Any], file: str, known: Survey) -> tuple[Twin, ...]:
    """Find the records that a new one may be.

    Args:
        record: The new record, as plain values.
        file: Where it is to stand.
        known: What the folder holds.

    Returns:
        Records of the same file, those that are equal in something first, nearer ones before those far away. Places
        more than 100 km away count only if something is equal; those of the same sort within 1 km count whatever their
        names.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> place = {"names": [{"forms": {"en": "Khankandi"}}], "point": {"at": ["46.76", "39.82"]}}
        >>> [(twin.row.id, twin.shared) for twin in twins(place, "places.yaml", survey(Path("tests/data/mini")))]
        [('stepanakert-xankendi', 'Khankandi')]
    """
    rows = known.rows[file].values()
    keys = set(_keys(record))
    point = point_of(record)
    equal = {row.id: Twin(row, shared, _far(row, point)) for row, shared in _equal(record, keys, rows)}
    # Titles of sources are alike by the dozen: resolutions differ in their numbers alone.
    spelt = [] if file == "sources.yaml" else [Twin(row, form, _far(row, point)) for row, form in _alike(keys, rows)]
    spot = [Twin(row, "", _far(row, point)) for row in rows if row.sort[:LIKE_CLASS] == _sort(record)]
    near = {twin.row.id: twin for twin in spot if twin.kilometres is not None and twin.kilometres <= _ONE_SPOT}
    near |= {twin.row.id: twin for twin in spelt if twin.kilometres is None or twin.kilometres <= _FAR}
    return tuple(
        sorted({**near, **equal}.values(), key=lambda twin: (twin.row.id not in equal, twin.kilometres or 0.0))
    )[:_MOST]


def _sort(record: Mapping[str, Any]) -> str:
    return str(record.get("feature") or "")[:LIKE_CLASS]


def _keys(record: Mapping[str, Any]) -> Iterator[str]:
    """Yield the match keys of all forms, labels or titles, Armenian ones in Latin letters too."""
    for lang, text in forms_of(record):
        yield match_key(text)
        if SCRIPTS.get(lang) == "Armn":
            yield bare(text, "hy").replace("-", " ")


def _equal(record: Mapping[str, Any], keys: set[str], rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    """Yield rows with what they have in common with a record: a name or title, a number, or an address."""
    links, address = set(links_of(record)), address_of(str(record.get("url") or ""))
    for row in rows:
        if named := keys & row.forms.keys():
            yield row, row.forms[min(named)]
        elif numbered := links & set(row.links):
            yield row, min(numbered)
        elif address and address_of(row.address) == address:
            yield row, row.address


def _alike(keys: Iterable[str], rows: Iterable[Row]) -> Iterator[tuple[Row, str]]:
    choices = [(key, row) for row in rows for key in row.forms]
    for key in (key for key in keys if len(key) >= _SHORTEST):
        matches = process.extract(
            key, [choice for choice, _ in choices], scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST
        )
        for found, _, index in matches:
            yield choices[index][1], choices[index][1].forms[found]


def _far(row: Row, point: tuple[float, float] | None) -> float | None:
    return kilometres(*row.point, *point) if row.point and point else None
