"""The ground that maps are drawn on, and the files that it carries."""

import base64
import json
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

Ground: TypeAlias = Mapping[str, Any]
"""What a map is drawn on: its bounds, its layers, and a relief where it has one."""

Bounds: TypeAlias = tuple[float, float, float, float]
"""West, south, east and north, in degrees."""

_MARGIN = 2.0
"""How far bare paper goes beyond places at least, in degrees; for many it is half of what they take up."""

_FARTHEST = (-180.0, -85.0, 180.0, 85.0)


def asset(name: str) -> bytes:
    """Read one of the files in the `assets` folder."""
    return files("gazetteer.render.map").joinpath("assets", name).read_bytes()


@cache
def base_layer() -> Ground:
    """Return the base layer, of the Caucasus, with the relief picture as a data address."""
    layer: dict[str, Any] = json.loads(asset("base.json"))
    picture = base64.b64encode(asset("relief.webp")).decode()
    relief = {
        "image": f"data:image/webp;base64,{picture}",
        "source": "GLOBE 1.0 elevations by NOAA",
        "licence": "public domain",
        "url": "https://www.ngdc.noaa.gov/mgg/topo/globe.html",
    }
    return {**layer, "relief": relief}


def ground_under(points: Iterable[tuple[float, float]]) -> Ground:
    """Return the ground that the places of a data set are drawn on.

    Args:
        points: Where they are, longitude and latitude.

    Returns:
        The base layer, where at least half of them lie on it; else bare paper around them.

    Examples:
        >>> ground_under([(46.75, 39.82), (37.62, 55.75)]) == ground_under([]) == base_layer()
        True
        >>> ground_under([(33.0, 35.0), (35.0, 36.0)])["bounds"]
        (31.0, 33.0, 37.0, 38.0)
    """
    there = list(points)
    if 2 * sum(on_sheet(lon, lat, base_layer()) for lon, lat in there) >= len(there):
        return base_layer()
    return {"bounds": _around(there), "unitsPerDegree": base_layer()["unitsPerDegree"], "layers": (), "relief": None}


def on_sheet(lon: float | None, lat: float | None, ground: Ground) -> bool:
    """Say whether a point is on a ground.

    Args:
        lon: Its longitude, `None` where there is no point.
        lat: Its latitude.
        ground: The ground.

    Returns:
        Whether it can be drawn.

    Examples:
        >>> [on_sheet(lon, lat, base_layer()) for lon, lat in ((46.75, 39.82), (37.62, 55.75), (None, None))]
        [True, False, False]
    """
    if lon is None or lat is None:
        return False
    west, south, east, north = ground["bounds"]
    return bool(west <= lon <= east and south <= lat <= north)


def sheet_bounds(ground: Ground) -> Bounds:
    """Return the bounds of a ground."""
    west, south, east, north = ground["bounds"]
    return west, south, east, north


def credited(ground: Ground) -> tuple[Mapping[str, Any], ...]:
    """Return what of a ground is owed to somebody: its layers and its relief; nothing of bare paper."""
    return (*ground["layers"], *([ground["relief"]] if ground["relief"] else []))


def _around(points: Iterable[tuple[float, float]]) -> Bounds:
    lons, lats = zip(*points, strict=True)
    margin = max(_MARGIN, (max(lons) - min(lons)) / 2, (max(lats) - min(lats)) / 2)
    west, south, east, north = _FARTHEST
    return (
        round(max(west, min(lons) - margin), 1),
        round(max(south, min(lats) - margin), 1),
        round(min(east, max(lons) + margin), 1),
        round(min(north, max(lats) + margin), 1),
    )
