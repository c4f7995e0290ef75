"""Which part of the earth a picture shows: Web Mercator, fitted to the places that matter, as on the page."""

import math
from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from gazetteer.render.map.ground import Bounds

Point: TypeAlias = tuple[float, float]
"""Longitude and latitude, in degrees."""

_NARROWEST = 3
"""How many degrees of longitude a map shows at least, so that a reader sees where a place is."""

_OUTLYING = 0.005
_MARGIN = (150, 70)
_LEAST_MARGIN = 8
_KM_PER_DEGREE = 111.32


class View(NamedTuple):
    """A rectangle of the map: its upper left corner and its scale in degrees of longitude, its size in pixels."""

    west: float
    north: float
    scale: float
    width: float
    height: float

    def x(self, lon: float) -> float:
        """Return where a longitude is."""
        return (lon - self.west) * self.scale

    def y(self, lat: float) -> float:
        """Return where a latitude is."""
        return (self.north - mercator(lat)) * self.scale

    def has(self, x: float, y: float) -> bool:
        """Say whether a point of the picture is in view."""
        return 0 < x < self.width and 0 < y < self.height

    @property
    def zoom(self) -> float:
        """The zoom level at which a page shows the map as large."""
        return math.log2(self.scale * 360 / 256)

    @property
    def pixels_per_km(self) -> float:
        """How long a kilometre is in the middle of the view."""
        middle = latitude(self.north - self.height / self.scale / 2)
        return self.scale / (_KM_PER_DEGREE * math.cos(math.radians(middle)))


def mercator(lat: float) -> float:
    """Return how far north of the equator a latitude is on a Web Mercator map, in degrees of longitude.

    Examples:
        >>> mercator(0.0), round(mercator(40.0), 2)
        (0.0, 43.71)
    """
    return math.degrees(math.asinh(math.tan(math.radians(lat))))


def latitude(y: float) -> float:
    """Undo `mercator`."""
    return math.degrees(math.atan(math.sinh(math.radians(y))))


def bounds_of(points: Sequence[Point]) -> Bounds:
    """Return the bounds of points; of many, the few that lie farthest out do not count.

    Args:
        points: The points, at least one.

    Returns:
        Their bounds.

    Examples:
        >>> bounds_of([(46.0, 39.0), (47.0, 40.0)])
        (46.0, 39.0, 47.0, 40.0)
    """
    left = int(len(points) * _OUTLYING)
    (west, east), (south, north) = ((ends[left], ends[-1 - left]) for ends in map(sorted, zip(*points, strict=True)))
    return west, south, east, north


def shape_of(bounds: Bounds) -> float:
    """Return how high bounds are for their width."""
    west, south, east, north = bounds
    return _ratio(mercator(north) - mercator(south), east - west)


def fit(bounds: Bounds, width: float, height: float, *, sheet: Bounds, exactly: bool = False) -> View:
    """Fit a view to bounds, with a margin; the sheet fills it always.

    Args:
        bounds: What must be in view.
        width: The width of the view in pixels.
        height: Its height.
        sheet: The bounds of the ground.
        exactly: Whether there is no margin and no least extent.

    Returns:
        The view.
    """
    west, south, east, north = bounds
    top, bottom = mercator(north), mercator(south)
    across, down = (0.0, 0.0) if exactly else _margins(width, height)
    fitting = min(_ratio(width - across, east - west), _ratio(height - down, top - bottom))
    scale = max(fitting if exactly else min(fitting, width / _NARROWEST), _filling(width, height, sheet))
    left, up = _within((west + east) / 2, (top + bottom) / 2, width / scale, height / scale, sheet)
    return View(left, up, scale, width, height)


def _margins(width: float, height: float) -> tuple[float, float]:
    across, down = _MARGIN
    return min(across, width / _LEAST_MARGIN), min(down, height / _LEAST_MARGIN)


def _filling(width: float, height: float, sheet: Bounds) -> float:
    """Return the smallest scale at which the sheet fills a view."""
    west, south, east, north = sheet
    return max(width / (east - west), height / (mercator(north) - mercator(south)))


def _within(x: float, y: float, across: float, down: float, sheet: Bounds) -> Point:
    """Return the upper left corner of a view around a middle, moved so that it does not go over the sheet."""
    west, south, east, north = sheet
    left = min(max(x - across / 2, west), east - across)
    return left, max(min(y + down / 2, mercator(north)), mercator(south) + down)


def _ratio(one: float, other: float) -> float:
    return one / other if other else math.inf
