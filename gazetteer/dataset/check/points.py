"""Checks of where places are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from gazetteer.codes import Aspect
from gazetteer.dataset.check.finding import Finding, iter_entries
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place, Point

_MARGIN = 1.0
_NEARER = 3
_ENOUGH = 2
_ENTRIES_BETWEEN_OUTLIERS = 10


@dataclass(frozen=True)
class _Others:
    """All values but one, in order; the one is left out without copying the rest."""

    ordered: Sequence[float]
    left_out: int

    @classmethod
    def of(cls, ordered: Sequence[float], value: float) -> Self:
        """Leave out one value that is among them."""
        return cls(ordered, bisect_left(ordered, value))

    def __len__(self) -> int:
        return len(self.ordered) - 1

    def at(self, index: int) -> float:
        """Return the value at an index."""
        return self.ordered[index if index < self.left_out else index + 1]

    @property
    def middle(self) -> float:
        """Their median."""
        return (self.at((len(self) - 1) // 2) + self.at(len(self) // 2)) / 2

    def has_like(self, value: float) -> bool:
        """Say whether a value is among most of them; a few far ones, such as distant capitals, do not count."""
        cut = len(self) // _ENTRIES_BETWEEN_OUTLIERS
        return self.at(cut) - _MARGIN <= value <= self.at(len(self) - cut - 1) + _MARGIN


def point_is_swapped(parsed: Parsed) -> Iterator[Finding]:
    """Longitude {lon} and latitude {lat} seem to be swapped; write at: [longitude, latitude], or say why in `note`.

    GeoJSON and this data write longitude first; many pages write latitude first.
    """
    points = {path: place.point for path, place in parsed.of("places.yaml", Place).items() if place.point}
    lons, lats = sorted(point.lon for point in points.values()), sorted(point.lat for point in points.values())
    if len(points) <= _ENOUGH:
        return
    for path, point in points.items():
        if not point.note and _is_swapped(point, _Others.of(lons, point.lon), _Others.of(lats, point.lat)):
            yield Finding("places.yaml", (*path, "point", "at"), {"lon": point.lon, "lat": point.lat})


def _is_swapped(point: Point, lons: _Others, lats: _Others) -> bool:
    """Return whether a point is outside the box of the others, and, turned round, inside it and much nearer."""
    is_inside = lons.has_like(point.lon) and lats.has_like(point.lat)
    is_turned_inside = lons.has_like(point.lat) and lats.has_like(point.lon)
    distance = abs(point.lon - lons.middle) + abs(point.lat - lats.middle)
    distance_turned = abs(point.lat - lons.middle) + abs(point.lon - lats.middle)
    return is_turned_inside and not is_inside and _NEARER * distance_turned < distance


def point_is_nowhere(parsed: Parsed) -> Iterator[Finding]:
    """The point is at longitude 0 and latitude 0, in the Gulf of Guinea; write where the place is, or leave it out.

    Programs write two zeros where they know nothing.
    """
    for path, place in parsed.of("places.yaml", Place).items():
        if place.point and place.point.lon == place.point.lat == 0 and not place.point.note:
            yield Finding("places.yaml", (*path, "point", "at"))


def place_has_no_point(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} has no point, so that no map can show it; add one, or say under `unknown` where it was sought.

    A place without a point is found in texts and is on no map.
    """
    for path, place in parsed.of("places.yaml", Place).items():
        if not (place.point or place.point_of or place.replaced_by or place.is_unknown(Aspect.POINT)):
            yield Finding("places.yaml", path, {"entry": place.id})


def point_is_not_to_be_had(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is shown at {other!r}; that must be a place with a point of its own, and this one states none.

    A place that is no spot of its own, such as a province, is shown where another is.
    """
    entries = {entry.id: entry for _, _, entry in iter_entries(parsed)}
    for path, place in parsed.of("places.yaml", Place).items():
        if place.point_of not in entries:
            continue
        other = entries[place.point_of]
        if place.point or not isinstance(other, Place) or not other.point:
            yield Finding("places.yaml", (*path, "point-of"), {"entry": place.id, "other": place.point_of})
