"""The ground: relief, water, rivers, and boundaries, all of them in one dashed grey, whoever draws them elsewhere."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from gazetteer.render.map.ground import Ground, sheet_bounds
from gazetteer.render.map.looks import GROUND
from gazetteer.render.map.picture.styles import PAPER
from gazetteer.render.map.picture.svg import Attribute, element, number
from gazetteer.render.map.picture.view import View
from gazetteer.render.map.records import MapShape

_CLOSE_BY, _VEIL = 9, 0.2
_FINEST = 0.6
"""Points of a line that lie closer to each other, in pixels, are one."""


def ground(view: View, shapes: Sequence[MapShape], below: Ground) -> Iterator[str]:
    """Draw the ground under a view.

    Args:
        view: What is shown.
        shapes: What else is drawn; only rivers are, since a picture is of no year.
        below: What is drawn on.

    Yields:
        Markup.
    """
    yield element("rect", width=view.width, height=view.height, fill=PAPER)
    if below["relief"]:
        yield from _relief(view, below)
    for layer in below["layers"]:
        yield element("path", d=_path(layer, view, below), stroke_linejoin="round", **paint(layer["id"]))

    rivers = (_curve([(view.x(lon), view.y(lat)) for lon, lat in part]) for part in _rivers(shapes))
    yield element("path", d="".join(rivers), **paint("rivers"))


def _relief(view: View, below: Ground) -> Iterator[str]:
    west, south, east, north = sheet_bounds(below)
    left, top = view.x(west), view.y(north)
    yield element(
        "image",
        href=below["relief"]["image"],
        x=left,
        y=top,
        width=view.x(east) - left,
        height=view.y(south) - top,
        preserveAspectRatio="none",
    )
    if view.zoom >= _CLOSE_BY:
        # A veil, since opacity would make a renderer draw the whole picture of the relief, far beyond the view.
        yield element("rect", width=view.width, height=view.height, fill=PAPER, fill_opacity=_VEIL)


def paint(layer: str) -> Mapping[str, Attribute]:
    """Return how a layer of the ground is drawn, as attributes."""
    line = GROUND[layer]
    return {
        "fill": line.fill or "none",
        "stroke": line.colour,
        "stroke_width": line.width,
        "stroke_dasharray": " ".join(map(number, line.dashes)) or None,
        "stroke_opacity": None if line.opacity == 1 else line.opacity,
    }


def _rivers(shapes: Sequence[MapShape]) -> Iterator[tuple[tuple[float, float], ...]]:
    for shape in shapes:
        if shape.kind == "river":
            yield from shape.parts


def _curve(line: Sequence[tuple[float, float]]) -> str:
    """Return a curve that is led by points and bends between them."""
    (x, y), *inner, (last_x, last_y) = line
    ways = [f"M{number(x)} {number(y)}"]
    for (x, y), (next_x, next_y) in pairwise([*inner, (last_x, last_y)]):
        ways.append(f"Q{number(x)} {number(y)} {number((x + next_x) / 2)} {number((y + next_y) / 2)}")
    return f"{''.join(ways)}L{number(last_x)} {number(last_y)}"


def _path(layer: Mapping[str, Any], view: View, below: Ground) -> str:
    end = "z" if layer["kind"] == "area" else ""
    lines = (_line(numbers, view, below) for rings in layer["shapes"] for numbers in rings)
    return "".join(f"{line}{end}" for line in lines if line)


def _line(numbers: Sequence[int], view: View, below: Ground) -> str:
    return _drawn(_points(numbers, view, below), view)


def _drawn(line: Iterator[tuple[float, float]], view: View) -> str:
    """Return a line as a path, nothing where it is out of view."""
    points = list(_thinned(line))
    across, down = zip(*points, strict=True)
    if max(across) < 0 or min(across) > view.width or max(down) < 0 or min(down) > view.height or len(points) < 2:  # noqa: PLR2004
        return ""
    return "M" + "L".join(f"{number(round(x, 1))} {number(round(y, 1))}" for x, y in points)


def _points(numbers: Sequence[int], view: View, below: Ground) -> Iterator[tuple[float, float]]:
    """Undo the writing of points as differences in whole units."""
    west, south, _, _ = sheet_bounds(below)
    units = below["unitsPerDegree"]
    east, north = 0, 0
    for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
        east, north = east + dx, north + dy
        yield view.x(west + east / units), view.y(south + north / units)


def _thinned(points: Iterator[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    last = next(points)
    yield last
    point = last
    for point in points:
        if abs(point[0] - last[0]) + abs(point[1] - last[1]) >= _FINEST:
            yield point
            last = point
    if point is not last:
        yield point
