"""Make `relief.webp`, the soft shading under the generated map, from a published package.

Heights are ETOPO 2022 (NOAA, public domain) as sampled to 5 arc-minutes by `pyworldatlas-mapdata-standard` (CC0), which
keeps them country by country. They are joined, smoothed, lit from the north-west and stretched to the map's Mercator
grid. Run it with an optional folder that already holds the unpacked package::

    python tools/build_relief.py [--packages DIR]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["numpy", "pillow"]
# ///

import json
import math
import sqlite3
import sys
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from packaged import ASSETS, fetch_wheel, run
from PIL import Image

DATABASE = "pyworldatlas_mapdata_standard/data/maps.sqlite3"
COUNTRIES = ("AM", "AZ", "GE", "IQ", "IR", "KZ", "RU", "SY", "TM", "TR")
CELLS_PER_DEGREE = 12
NOTHING = -32768
WIDTH = 960
QUALITY = 50
METRES_PER_CELL = 8000
EXAGGERATION = 2.6

Grid = np.ndarray[Any, np.dtype[np.float64]]


def fetch(folder: Path) -> None:
    """Download and unpack the package into a folder."""
    fetch_wheel("pyworldatlas-mapdata-standard", folder, wanted=DATABASE)


def bounds() -> tuple[float, float, float, float]:
    """Read west, south, east and north from the base layer."""
    west, south, east, north = json.loads((ASSETS / "base.json").read_text(encoding="utf-8"))["bounds"]
    return west, south, east, north


def heights(database: Path) -> Grid:
    """Join the countries' heights on the sheet, south first; where none is known, sea level."""
    west, south, east, north = bounds()
    shape = round((north - south) * CELLS_PER_DEGREE), round((east - west) * CELLS_PER_DEGREE)
    joined = np.zeros(shape)
    with sqlite3.connect(database) as connection:
        for country in COUNTRIES:
            query = "select payload from country_map where alpha2 = ?"
            (payload,) = connection.execute(query, (country,)).fetchone()
            lay(json.loads(zlib.decompress(payload)), joined, west=west, south=south)
    return joined


def lay(country: dict[str, Any], joined: Grid, *, west: float, south: float) -> None:
    """Write one country's known heights into the joined grid."""
    cells = np.frombuffer(bytes.fromhex(country["elevation"]), dtype="<i2").reshape(country["rows"], country["columns"])
    row0 = round((country["south"] - south) * CELLS_PER_DEGREE)
    column0 = round((country["west"] - west) * CELLS_PER_DEGREE)
    rows, columns = np.nonzero(cells != NOTHING)
    down, right = rows + row0, columns + column0
    inside = (down >= 0) & (down < joined.shape[0]) & (right >= 0) & (right < joined.shape[1])
    joined[down[inside], right[inside]] = np.maximum(cells[rows[inside], columns[inside]], 0)


def mercator(latitude: float) -> float:
    """Project a latitude."""
    return math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))


def stretched(grid: Grid) -> Grid:
    """Resample a grid to the Mercator picture, north first, with soft edges between cells."""
    west, south, east, north = bounds()
    top, bottom = mercator(north), mercator(south)
    height = round(WIDTH * (top - bottom) / math.radians(east - west))
    wide = np.asarray(Image.fromarray(grid.astype("float32")).resize((WIDTH, 4 * height), Image.Resampling.BICUBIC))
    projected = [bottom + (top - bottom) * (1 - (row + 0.5) / height) for row in range(height)]
    latitudes = np.degrees(2 * np.arctan(np.exp(projected)) - math.pi / 2)
    rows = ((latitudes - south) / (north - south) * wide.shape[0]).astype(int)
    return np.asarray(wide[np.clip(rows, 0, wide.shape[0] - 1)], dtype="float64")


def lit(surface: Grid) -> Grid:
    """Light a surface from the north-west; 0 is full shade, 1 full light, flat ground in between."""
    step = METRES_PER_CELL * CELLS_PER_DEGREE * 12 / WIDTH
    down, right = np.gradient(surface * EXAGGERATION, step)
    length = np.sqrt(down**2 + right**2 + 1)
    light = (0.5 * right + 0.5 * down + 0.707) / length
    return np.asarray(np.clip(light, 0, 1), dtype="float64")


def tinted(surface: Grid) -> Grid:
    """Colour a surface: pale green low ground, cream hills, pale brown mountains, shaded."""
    stops = [0, 300, 900, 1800, 2800, 4500]
    red = [226, 236, 245, 239, 231, 248]
    green = [234, 238, 240, 228, 217, 246]
    blue = [214, 219, 222, 206, 197, 242]
    tint = np.stack([np.interp(surface, stops, band) for band in (red, green, blue)], axis=-1)
    shade = 1 + 0.6 * (lit(surface) - 0.707)
    return np.clip(tint * shade[..., None], 0, 255)


def build(folder: Path) -> None:
    """Write `relief.webp` from the unpacked package in a folder."""
    picture = Image.fromarray(tinted(stretched(heights(folder / DATABASE))).astype("uint8"))
    path = ASSETS / "relief.webp"
    picture.save(path, quality=QUALITY, method=6)
    sys.stderr.write(f"relief.webp: {picture.size}, {path.stat().st_size / 1024:.1f} KB\n")


if __name__ == "__main__":
    run(__doc__, fetch=fetch, build=build)
