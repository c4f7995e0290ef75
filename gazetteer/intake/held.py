"""Rows of one settlement: those whose place the data holds already, and those that are one settlement under two ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from gazetteer.distance import kilometres
from gazetteer.intake.outcome import Reason, Rejection
from gazetteer.intake.tables import Row
from gazetteer.language.fold import match_key
from gazetteer.model import Place

HELD_WITHIN = 3.0
"""Kilometres within which an entry with a form of the row is the row's settlement."""

SAME_WITHIN = 2.3
"""Kilometres within which two rows with a form in common are one settlement."""

_CELL = 0.1


class _Near:
    """Points in cells of a tenth of a degree, so that near ones are found without looking at all."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], list[tuple[float, float, str]]] = defaultdict(list)

    def add(self, lon: float, lat: float, item: str) -> None:
        self._cells[int(lon // _CELL), int(lat // _CELL)].append((lon, lat, item))

    def within(self, lon: float, lat: float, distance: float) -> Iterator[str]:
        """Yield the items within a distance of at most 8 km, nearest first."""
        column, line = int(lon // _CELL), int(lat // _CELL)
        around = [
            (kilometres(lon, lat, *point), item)
            for x in range(column - 1, column + 2)
            for y in range(line - 1, line + 2)
            for *point, item in self._cells.get((x, y), ())
        ]
        yield from (item for far, item in sorted(around) if far <= distance)


class Held:
    """The places that the data holds, by what a row may share with them."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.id: place for place in places if not place.replaced_by}
        self._by_geonames = {p.links.geonames: p.id for p in self._places.values() if p.links.geonames}
        self._by_wof = {p.links.wof: p.id for p in self._places.values() if p.links.wof}
        self._near = _Near()
        for place in self._places.values():
            if place.point and place.feature.startswith("PPL"):
                self._near.add(place.point.lon, place.point.lat, place.id)
        self._keys = {place.id: _entry_keys(place) for place in self._places.values()}

    def entry_of(self, row: Row) -> str | None:
        """Return the id of the entry that has a row's ids, or has its place and name and no ids from the tables."""
        for known, value in ((self._by_wof, row.wof), (self._by_geonames, row.geonames)):
            if value in known:
                return known[value]
        return next((entry for entry in self._namesakes(row, HELD_WITHIN) if not self._is_linked(entry)), None)

    def twin_of(self, row: Row) -> str | None:
        """Return the id of the entry that has a row's place and name, but was taken from another record."""
        return next((entry for entry in self._namesakes(row, SAME_WITHIN) if self._is_linked(entry)), None)

    def _namesakes(self, row: Row, distance: float) -> Iterator[str]:
        keys = row_keys(row)
        yield from (entry for entry in self._near.within(row.lon, row.lat, distance) if keys & self._keys[entry])

    def _is_linked(self, entry: str) -> bool:
        links = self._places[entry].links
        return links.wof is not None or links.geonames is not None


def row_keys(row: Row) -> frozenset[str]:
    """Return the match keys of a row's forms and of its name."""
    return frozenset(map(match_key, (row.name, *(form for forms in row.forms.values() for form in forms))))


def one_row_each(rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Rejection, ...]]:
    """Join rows of one settlement.

    Args:
        rows: Rows, those that are to be kept first.

    Returns:
        The rows, one for each settlement, with the forms of all; and those that were joined to another.
    """
    kept: dict[str, Row] = {}
    near = _Near()
    rejected: list[Rejection] = []
    for row in rows:
        keys = row_keys(row)
        candidates = near.within(row.lon, row.lat, SAME_WITHIN)
        same = next((record for record in candidates if keys & row_keys(kept[record])), None)
        if same is None:
            kept[row.record] = row
            near.add(row.lon, row.lat, row.record)
        else:
            kept[same] = _joined(kept[same], row)
            rejected.append(Rejection(row.record, row.name, Reason.SAME_PLACE, same))
    return tuple(kept.values()), tuple(rejected)


def _joined(row: Row, other: Row) -> Row:
    forms: Mapping[str, tuple[str, ...]] = {
        lang: tuple(dict.fromkeys((*row.forms.get(lang, ()), *other.forms.get(lang, ()))))
        for lang in (*row.forms, *(lang for lang in other.forms if lang not in row.forms))
    }
    return replace(row, forms=forms)


def _entry_keys(place: Place) -> frozenset[str]:
    return frozenset(match_key(form.text) for name in place.names for form in name.all_forms())
