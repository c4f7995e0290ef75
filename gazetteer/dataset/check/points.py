"""Checks of where places are."""

from collections.abc import Iterator, Sequence
from statistics import median

from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place

_MARGIN = 1.0
_NEARER = 3
_ENOUGH = 2
_ENTRIES_BETWEEN_OUTLIERS = 10


def point_is_swapped(parsed: Parsed) -> Iterator[Finding]:
    """Longitude {lon} and latitude {lat} seem to be swapped; write at: [longitude, latitude]."""
    points = {path: place.point for path, place in parsed.of("places.yaml", Place).items() if place.point}
    for path, point in points.items():
        others = [other for other in points.values() if other is not point]
        lons, lats = [other.lon for other in others], [other.lat for other in others]
        if len(others) >= _ENOUGH and _is_swapped(point.lon, point.lat, lons, lats):
            yield Finding("places.yaml", (*path, "point", "at"), {"lon": point.lon, "lat": point.lat})


def _is_swapped(lon: float, lat: float, lons: Sequence[float], lats: Sequence[float]) -> bool:
    """Return whether a point is outside the box of the others, and, turned round, inside it and much nearer."""
    is_inside = _is_usual(lon, lons) and _is_usual(lat, lats)
    is_turned_inside = _is_usual(lat, lons) and _is_usual(lon, lats)
    middle_lon, middle_lat = median(lons), median(lats)
    distance = abs(lon - middle_lon) + abs(lat - middle_lat)
    distance_turned = abs(lat - middle_lon) + abs(lon - middle_lat)
    return is_turned_inside and not is_inside and _NEARER * distance_turned < distance


def _is_usual(value: float, others: Sequence[float]) -> bool:
    """Return whether a value is among most of the others; a few far ones, such as distant capitals, do not count."""
    trimmed = sorted(others)
    cut = len(trimmed) // _ENTRIES_BETWEEN_OUTLIERS
    return trimmed[cut] - _MARGIN <= value <= trimmed[-cut - 1] + _MARGIN


def place_has_no_point(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} has no point, so that no map can show it; add one."""
    for path, place in parsed.of("places.yaml", Place).items():
        if place.point is None and place.replaced_by is None:
            yield Finding("places.yaml", path, {"entry": place.id})
