"""Boxes in a grid, so that those which overlap another are found without looking at all."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_CELL = 48


class Box(NamedTuple):
    """A rectangle; y counts downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def is_inside(self, frame: "Box") -> bool:
        """Say whether no part of it is outside another."""
        return (
            self.left >= frame.left
            and self.right <= frame.right
            and self.top >= frame.top
            and self.bottom <= frame.bottom
        )

    def nearest(self, x: float, y: float) -> tuple[float, float]:
        """Return the point of it that is nearest to another."""
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share.

    Examples:
        >>> overlap(Box(0, 0, 2, 2), Box(1, 1, 5, 5)), overlap(Box(0, 0, 2, 2), Box(2, 0, 4, 2))
        (1, 0.0)
    """
    width = min(one[2], other[2]) - max(one[0], other[0])
    if width <= 0:
        return 0.0
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if height > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Grid:
    """Boxes by the cells that they touch; more can be added."""

    cells: dict[tuple[int, int], list[Box]] = field(default_factory=lambda: defaultdict(list))

    def add(self, box: Box) -> None:
        """Add a box."""
        for cell in _cells(box):
            self.cells[cell].append(box)

    def near(self, box: Box) -> Iterator[Box]:
        """Yield the boxes that touch a cell which another touches; one may come twice."""
        for cell in _cells(box):
            yield from self.cells.get(cell, ())


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box.left // _CELL), int(box.right // _CELL) + 1):
        for y in range(int(box.top // _CELL), int(box.bottom // _CELL) + 1):
            yield x, y
