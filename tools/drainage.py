"""Where water runs on a grid of elevations: each cell drains to one neighbour, and the rivers follow from that.

Hollows are filled from the edge of the grid inwards, lowest cells first, so that every cell drains to the edge.
"""

import heapq
import math
from dataclasses import dataclass, field

import numpy as np
from elevations import CELLS_PER_DEGREE, Grid
from shapes import KM_PER_DEGREE, kilometres

_SLOPE = 1e-4
"""Metres by which a cell in a filled hollow lies above the one it drains to."""

_AROUND = [(row, column) for row in (-1, 0, 1) for column in (-1, 0, 1) if (row, column) != (0, 0)]


@dataclass
class Drainage:
    """A grid of elevations in metres, whose north-western corner is at `west` and `north`."""

    heights: Grid
    west: float
    north: float
    below: list[int] = field(init=False)
    """For each cell the number of the one that it drains to; -1 at the edge."""
    drained: list[float] = field(init=False)
    """For each cell the square kilometres that drain through it."""

    def __post_init__(self) -> None:
        rows, columns = self.heights.shape
        self.below = [-1] * (rows * columns)
        order = self._descend(rows, columns)
        sides = np.cos(np.radians(self.north - (np.arange(rows) + 0.5) / CELLS_PER_DEGREE))
        self.drained = np.repeat(sides * (KM_PER_DEGREE / CELLS_PER_DEGREE) ** 2, columns).tolist()
        for cell in reversed(order):
            if self.below[cell] >= 0:
                self.drained[self.below[cell]] += self.drained[cell]

    def _descend(self, rows: int, columns: int) -> list[int]:
        """Find what each cell drains to; return the cells, each after the one that it drains to."""
        edge = {row * columns + column for row in range(rows) for column in (0, columns - 1)}
        edge |= {row * columns + column for row in (0, rows - 1) for column in range(columns)}
        heights = self.heights.ravel().tolist()
        queue = [(heights[cell], cell, -1) for cell in sorted(edge)]
        heapq.heapify(queue)
        order, done = [], bytearray(rows * columns)
        while queue:
            level, cell, below = heapq.heappop(queue)
            if done[cell]:
                continue
            done[cell], self.below[cell] = 1, below
            order.append(cell)
            row, column = divmod(cell, columns)
            for down, right in _AROUND:
                if 0 <= row + down < rows and 0 <= column + right < columns:
                    other = cell + down * columns + right
                    if not done[other]:
                        raised = level + _SLOPE * math.hypot(down, right)
                        heapq.heappush(queue, (max(heights[other], raised), other, cell))
        return order

    def point(self, cell: int) -> tuple[float, float]:
        """Return the middle of a cell, longitude and latitude."""
        row, column = divmod(cell, self.heights.shape[1])
        return self.west + (column + 0.5) / CELLS_PER_DEGREE, self.north - (row + 0.5) / CELLS_PER_DEGREE

    def nearest_river(self, point: tuple[float, float], within: float) -> int:
        """Return the cell with the most water within some kilometres of a point."""
        column, row = int((point[0] - self.west) * CELLS_PER_DEGREE), int((self.north - point[1]) * CELLS_PER_DEGREE)
        columns = self.heights.shape[1]
        cells: list[int] = [(row + down) * columns + column + right for down in range(-3, 4) for right in range(-3, 4)]
        near = [cell for cell in cells if kilometres(self.point(cell), point) <= within]
        return max(near, key=self.drained.__getitem__)

    def upstream(self, cell: int, least: float) -> list[int]:
        """Return the cells above a cell, up the arm with the most water, as long as so many km² drain through them."""
        found: list[int] = []
        columns = self.heights.shape[1]
        while True:
            around = [cell + down * columns + right for down, right in _AROUND]
            feeding = [one for one in around if 0 <= one < len(self.below) and self.below[one] == cell]
            feeding = [one for one in feeding if self.drained[one] >= least]
            if not feeding:
                return found
            cell = max(feeding, key=self.drained.__getitem__)
            found.append(cell)

    def downstream(self, cell: int) -> list[int]:
        """Return a cell and those below it, to the edge of the grid."""
        found = [cell]
        while self.below[found[-1]] >= 0:
            found.append(self.below[found[-1]])
        return found
