"""The ground that every map is drawn on, and the files that it carries."""

import base64
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


def asset(name: str) -> bytes:
    """Read one of the files in the `assets` folder."""
    return files("gazetteer.render.map").joinpath("assets", name).read_bytes()


@cache
def base_layer() -> Mapping[str, Any]:
    """Return the base layer with the relief picture as a data address."""
    layer: dict[str, Any] = json.loads(asset("base.json"))
    picture = base64.b64encode(asset("relief.webp")).decode()
    relief = {
        "image": f"data:image/webp;base64,{picture}",
        "source": "GLOBE 1.0 elevations by NOAA",
        "licence": "public domain",
        "url": "https://www.ngdc.noaa.gov/mgg/topo/globe.html",
    }
    return {**layer, "relief": relief}


def on_sheet(lon: float | None, lat: float | None) -> bool:
    """Say whether a point is on the ground that the base layer covers.

    Args:
        lon: Its longitude, `None` where there is no point.
        lat: Its latitude.

    Returns:
        Whether it can be drawn.

    Examples:
        >>> on_sheet(46.75, 39.82), on_sheet(37.62, 55.75), on_sheet(None, None)
        (True, False, False)
    """
    if lon is None or lat is None:
        return False
    west, south, east, north = base_layer()["bounds"]
    return bool(west <= lon <= east and south <= lat <= north)
