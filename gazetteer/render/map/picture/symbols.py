"""Symbols of places: a shape by class, a size by mentions, and a ring that tells whose names are used."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

from gazetteer.render.map.features import FeatureClass
from gazetteer.render.map.looks import SideStyle, side_style
from gazetteer.render.map.picture.styles import LANDMARK
from gazetteer.render.map.picture.svg import Attribute, element, number

_UNITS = 10
_GAP = 2.5
RING = 5.0
"""How much farther a symbol reaches with a ring."""

Paint: TypeAlias = Mapping[str, Attribute]
"""How something is filled and drawn."""

_WHITE: Paint = {"stroke": "#fff", "stroke_opacity": 0.85}


class Symbol(NamedTuple):
    """A symbol where it is drawn; ``shares`` are the numbers of sides' styles with how much each has of the ring."""

    x: float
    y: float
    radius: float
    group: FeatureClass
    landmark: bool = False
    shares: tuple[tuple[str, int], ...] = ()

    @property
    def reach(self) -> float:
        """How far it goes from its middle."""
        return self.radius + (RING if self.shares else 0)


def symbols(drawn: Iterable[Symbol]) -> Iterator[str]:
    """Draw symbols, the large ones first, so that the small ones on them are seen.

    Args:
        drawn: The symbols.

    Yields:
        Markup; what looks alike stands in one group.
    """
    ordered = sorted(drawn, key=lambda one: (-one.radius, one.landmark, one.group.id))
    for (radius, landmark, _), alike in groupby(ordered, key=lambda one: (one.radius, one.landmark, one.group.id)):
        them = list(alike)
        yield from (_ring(one) for one in them if one.shares)
        yield _outlines(them, them[0].group, radius / _UNITS, landmark=landmark)


def ring_width(radius: float) -> float:
    """Return how thick the ring around a symbol is."""
    return min(3.0, max(1.6, radius / 3))


def side_mark(style: str, x: float, y: float, length: float = 20) -> str:
    """Draw the line of a side as it is in rings, from a point to the right.

    Args:
        style: The number of the side's style.
        x: Where it begins.
        y: The height of its middle.
        length: How long it is.

    Returns:
        Markup.
    """
    line = side_style(style)
    ways = (-1.6, 1.6) if line.double else (0.0,)
    drawn = (f"M{number(x)} {number(y + way)}h{number(length)}" for way in ways)
    return element("path", d="".join(drawn), fill="none", **_stroke(line, 1.4 if line.double else 3))


def _outlines(them: Sequence[Symbol], group: FeatureClass, unit: float, *, landmark: bool) -> str:
    """Draw symbols of one size and class; a white edge parts those that overlap."""
    scale = number(unit)
    places = [f"translate({number(one.x)} {number(one.y)}) scale({scale})" for one in them]
    paths = [element("path", d=group.path, transform=at) for at in places]
    layers = _hollow(group, unit, landmark=landmark) if group.open or landmark else _solid(group, unit)
    drawn = (element("g", *paths, **paint) for paint in layers)
    return element("g", *drawn, stroke_linejoin="round", fill_rule="evenodd")


def _solid(group: FeatureClass, unit: float) -> Sequence[Paint]:
    edge = min(2.2, unit * 7) / unit
    return ({"fill": group.colour, "paint_order": "stroke", "stroke_width": edge, **_WHITE},)


def _hollow(group: FeatureClass, unit: float, *, landmark: bool) -> Sequence[Paint]:
    """Open symbols are outlines with a thin white veil, so that they hide little."""
    edge, line = min(4.4, unit * 14) / unit, min(1.5 if landmark else 2.2, unit * 7) / unit
    return (
        {"fill": "none", "stroke_width": edge, **_WHITE},
        {"fill": "#fff", "fill_opacity": 0.45},
        {"fill": "none", "stroke": LANDMARK if landmark else group.colour, "stroke_width": line},
    )


def _ring(one: Symbol) -> str:
    """Draw a ring of parts, clockwise from the top, each with its share."""
    width = ring_width(one.radius)
    around = one.radius + _GAP + width / 2
    white = element("circle", cx=one.x, cy=one.y, r=around, stroke_width=width + 2, **_WHITE)
    total, done, parts = sum(share for _, share in one.shares), 0, []
    for style, share in one.shares:
        line = side_style(style)
        ways = (-width / 2, width / 2) if line.double else (0.0,)
        thick = width / 2.5 if line.double else width
        path = "".join(_arc(one.x, one.y, around + way, done / total, (done + share) / total) for way in ways)
        parts.append(element("path", d=path, **_stroke(line, thick)))
        done += share
    return element("g", white, *parts, fill="none")


def _stroke(line: SideStyle, width: float) -> Paint:
    dashes = " ".join(map(number, line.dashes)) or None
    return {"stroke": line.colour, "stroke_width": width, "stroke_dasharray": dashes}


def _arc(x: float, y: float, radius: float, begin: float, end: float) -> str:
    """Return the path of a part of a circle; it goes through its middle, as no arc can end where it began."""
    stops = (begin, (begin + end) / 2, end)
    (x0, y0), *others = ((x + radius * math.sin(math.tau * at), y - radius * math.cos(math.tau * at)) for at in stops)
    size = number(radius)
    arcs = (f"A{size} {size} 0 0 1 {number(to_x)} {number(to_y)}" for to_x, to_y in others)
    return f"M{number(x0)} {number(y0)}{''.join(arcs)}"
