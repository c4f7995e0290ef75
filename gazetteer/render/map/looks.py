"""How sides, the ground and symbols are drawn, on the page and in a picture."""

import math
from typing import NamedTuple


class Line(NamedTuple):
    """How a line is drawn: its colour, width and dashes in pixels, how opaque it is, and what fills it."""

    colour: str
    width: float
    dashes: tuple[float, ...] = ()
    opacity: float = 1.0
    fill: str = ""


GROUND = {
    "water": Line("#8fb3cc", 1, fill="#cfe2ee"),
    "rivers": Line("#8fb3cc", 1.2),
    "boundaries": Line("#666666", 1.3, (6, 4), 0.75),
}
"""By the layer of the ground."""


class SideStyle(NamedTuple):
    """How a side's line is drawn: its colour, its dashes, and whether it is a double line."""

    colour: str
    dashes: tuple[float, ...] = ()
    double: bool = False


SIDE_STYLES = {
    "1": SideStyle("#a16100"),
    "2": SideStyle("#2a75ba", double=True),
    "3": SideStyle("#a54f83", (1.5, 2.5)),
    "4": SideStyle("#008889", (5, 2.5)),
    "5": SideStyle("#777700", (3, 1.5)),
    "6": SideStyle("#7e5db1", (6, 2, 1.5, 2)),
    "shared": SideStyle("#5c5c5c"),
    "none": SideStyle("#adadad"),
}
"""By the number of a side's style; names that several sides share, and names of none, have no number.

All colours have lightness 55 % and chroma 0.13 in OKLCH, so that no side stands out. They are written in sRGB because
renderers of pictures do not know OKLCH.
"""


def side_style(style: str) -> SideStyle:
    """Return how the line of a side is drawn.

    Args:
        style: The number of its style.

    Returns:
        How it is drawn; a number that is none, as names of no side.

    Examples:
        >>> side_style("3").dashes, side_style("7") == side_style("none")
        ((1.5, 2.5), True)
    """
    return SIDE_STYLES.get(style, SIDE_STYLES["none"])


SIZES = {
    "largest": 15.0,
    # Of a place that is mentioned.
    "smallest": 4.5,
    "landmark": 3.5,
    # Of a place that is not mentioned, to which something is added for its weight.
    "unmentioned": 2.0,
    "byWeight": 0.4,
    # How many mentions make the largest, where no place has more.
    "enough": 16.0,
}
"""Radii of symbols, in pixels; the page's script works them out in the same way, since they change with its filters."""


def radius_for(mentions: int, most: int) -> float:
    """Return how large the symbol of a place is that is mentioned: its area grows with the mentions.

    Args:
        mentions: How often the place is mentioned.
        most: How often the place is mentioned that is mentioned most.

    Returns:
        Its radius in pixels.

    Examples:
        >>> radius_for(16, 16), radius_for(4, 16), radius_for(1, 100)
        (15.0, 7.5, 4.5)
    """
    return max(SIZES["smallest"], SIZES["largest"] * math.sqrt(mentions / max(most, SIZES["enough"])))


def unmentioned_radius(weight: float, *, landmark: bool) -> float:
    """Return how large the symbol of a place is that is not mentioned.

    Args:
        weight: How early it gets a label.
        landmark: Whether it is there only to read the map by.

    Returns:
        Its radius in pixels.

    Examples:
        >>> unmentioned_radius(5.0, landmark=False), unmentioned_radius(5.0, landmark=True)
        (4.0, 3.5)
    """
    return SIZES["landmark"] if landmark else SIZES["unmentioned"] + weight * SIZES["byWeight"]
