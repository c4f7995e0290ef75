"""Labels that do not run into each other: the most important first, each at the best free one of eight positions.

The rules are those of the page (`assets/arranging.js`): beside its symbol, or farther off with a line that leads to it.
Lines may be longer here, since nobody can point at a symbol to learn its name.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gazetteer.render.map.picture.boxes import Box, Grid, overlap

GAP = 3
_LEADERS = (12, 20, 30, 42, 56, 72)
_POSITIONS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
_TO_BE_KEPT_CLEAR = 6
_STEP = 4


class Wanting(NamedTuple):
    """A label that wants a box: where its symbol is, how far that reaches, its size, and whether it may stand off."""

    x: float
    y: float
    reach: float
    width: float
    height: float
    leader: bool = False

    @property
    def symbol(self) -> Box:
        """The box of its symbol."""
        return Box(self.x - self.reach, self.y - self.reach, self.x + self.reach, self.y + self.reach)


class Placed(NamedTuple):
    """The box of a label, and where the line that leads to it ends, if there is one."""

    box: Box
    end: tuple[float, float] | None = None


@dataclass(frozen=True)
class _Sheet:
    """What is on the map so far."""

    frame: Box
    labels: Grid = field(default_factory=Grid)
    symbols: Grid = field(default_factory=Grid)

    def cost(self, box: Box, own: Box) -> float:
        """Return how much of the symbols a box covers; infinity where no label may be."""
        if not box.is_inside(self.frame) or any(overlap(box, other) for other in self.labels.near(box)):
            return math.inf
        covered = 0.0
        # A box may be met in several cells, and would count twice.
        for symbol in set(self.symbols.near(box)) - {own}:
            area = overlap(box, symbol)
            if area and symbol.right - symbol.left > 2 * _TO_BE_KEPT_CLEAR:
                return math.inf
            covered += area
        return covered

    def is_crossed(self, x: float, y: float, end: tuple[float, float]) -> bool:
        """Say whether a line runs through a label, looking at every few pixels of it."""
        spots = _spots(x, y, end)
        return any(_is_in(spot, box) for spot in spots for box in self.labels.near(Box(*spot, *spot)))

    def keep(self, each: Wanting, placed: Placed) -> None:
        """Keep a label, and the line that leads to it, free from others."""
        left, top, right, bottom = placed.box
        self.labels.add(Box(left - GAP, top, right + GAP, bottom))
        for x, y in _spots(each.x, each.y, placed.end) if placed.end else ():
            self.labels.add(Box(x - 1, y - 1, x + 1, y + 1))


def arrange(
    wanting: Sequence[Wanting], frame: Box, *, most: int, covered: Iterable[Box] = ()
) -> Iterator[tuple[int, Placed]]:
    """Choose a box for each label that can have one, the first labels first, until there are enough.

    Args:
        wanting: The labels.
        frame: Where labels may be.
        most: How many there may be.
        covered: Where none may be.

    Yields:
        The positions of the labels that are shown, with their boxes.
    """
    sheet = _Sheet(frame)
    for each in wanting:
        sheet.symbols.add(each.symbol)
    for box in covered:
        sheet.labels.add(box)
    chosen = 0
    for at, each in enumerate(wanting):
        placed = _best(each, sheet)
        if placed is None:
            continue
        sheet.keep(each, placed)
        yield at, placed
        chosen += 1
        if chosen == most:
            return


def _best(each: Wanting, sheet: _Sheet) -> Placed | None:
    for away in (0, *_LEADERS) if each.leader else (0,):
        placed = _best_at(each, away, sheet)
        if placed is not None:
            return placed
    return None


def _best_at(each: Wanting, away: float, sheet: _Sheet) -> Placed | None:
    best, least = None, 1.0 if away else math.inf
    own = each.symbol
    for position in _POSITIONS:
        box = _box_at(each, each.reach + GAP + away, position)
        end = box.nearest(each.x, each.y) if away else None
        if end is not None and sheet.is_crossed(each.x, each.y, end):
            continue
        cost = sheet.cost(box, own)
        if cost < least:
            best, least = Placed(box, end), cost
        if least == 0:
            break
    return best


def _box_at(each: Wanting, distance: float, position: tuple[int, int]) -> Box:
    right, down = position
    away = distance * 0.75 if right and down else distance
    x = each.x + right * (away + each.width / 2)
    y = each.y + down * (away + each.height / 2 - (each.height * 0.3 if right else 0))
    return Box(x - each.width / 2, y - each.height / 2, x + each.width / 2, y + each.height / 2)


def _spots(x: float, y: float, end: tuple[float, float]) -> Iterator[tuple[float, float]]:
    """Yield points of a line, every few pixels."""
    steps = math.ceil(math.dist((x, y), end) / _STEP)
    return ((x + (end[0] - x) * at / steps, y + (end[1] - y) * at / steps) for at in range(1, steps))


def _is_in(spot: tuple[float, float], box: Box) -> bool:
    return box.left < spot[0] < box.right and box.top < spot[1] < box.bottom
