"""What is on a map: the view, the places in it with their symbols, and the places that are not."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gazetteer.render.map.ground import Bounds, Ground, on_sheet, sheet_bounds
from gazetteer.render.map.picture.items import Item
from gazetteer.render.map.picture.symbols import Symbol
from gazetteer.render.map.picture.view import Point, View, bounds_of
from gazetteer.render.map.records import MapSide

_CROWD, _SMALLEST = 400, 0.55


class Sheet(NamedTuple):
    """A view, the places in it with their symbols, and those that are wanted and are not in it.

    ``scale`` says how large symbols are against their size in the data.
    """

    view: View
    drawn: Sequence[tuple[Item, Symbol]]
    missing: Sequence[Item]
    scale: float


def sheet_of(items: Sequence[Item], view: View, sides: Mapping[str | None, MapSide], ground: Ground) -> Sheet:
    """Put places on a view.

    Args:
        items: The places, the most important first.
        view: What is shown.
        sides: All sides, for the rings.
        ground: What is drawn on.

    Returns:
        The sheet; a place that is there only to read the map by is never missing.
    """
    spots = [(item, spot) for item in items if (spot := _spot(item, view, ground)) is not None]
    scale = _zoom_factor(view.zoom) * _crowding(len(spots))
    drawn = [(item, _symbol(item, spot, scale, sides)) for item, spot in spots]
    there = {id(item) for item, _ in spots}
    return Sheet(view, drawn, [item for item in items if id(item) not in there and not item.landmark], scale)


def wanted_bounds(items: Sequence[Item], ground: Ground) -> Bounds:
    """Return the bounds of the places that matter; wide ones count only where there are no others.

    Args:
        items: The places.
        ground: What is drawn on.

    Returns:
        The bounds, those of the ground where no place is on it.
    """
    there = [item for item in items if not item.landmark and item.point is not None and on_sheet(*item.point, ground)]
    points = list(_points(item for item in there if item.is_spot)) or list(_points(there))
    return bounds_of(points) if points else sheet_bounds(ground)


def _points(items: Iterable[Item]) -> Iterator[Point]:
    return (item.point for item in items if item.point is not None)


def _spot(item: Item, view: View, ground: Ground) -> Point | None:
    if item.point is None or not on_sheet(*item.point, ground):
        return None
    x, y = view.x(item.point[0]), view.y(item.point[1])
    return (x, y) if view.has(x, y) else None


def _symbol(item: Item, spot: Point, scale: float, sides: Mapping[str | None, MapSide]) -> Symbol:
    shares = tuple((sides[side].style, share) for side, share in item.shares)
    return Symbol(*spot, item.radius * scale, item.group, item.landmark, shares)


def _zoom_factor(zoom: float) -> float:
    """Return how large symbols are at a zoom: smaller when many crowd together."""
    return min(1.25, max(0.45, 0.72 + 0.14 * (zoom - 7)))


def _crowding(seen: int) -> float:
    """Return how much symbols shrink where very many are in view."""
    return min(1.0, max(_SMALLEST, math.sqrt(_CROWD / max(seen, 1))))
