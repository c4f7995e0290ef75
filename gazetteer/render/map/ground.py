"""The files that every map carries: scripts, styles, and the ground that it is drawn on."""

import base64
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

SCRIPTS = ("symbols.js", "labels.js", "card.js", "base.js", "names.js")
"""The map's own scripts, in the order in which they are joined."""


def asset(name: str) -> bytes:
    """Read one of the files in the `assets` folder."""
    return files("gazetteer.render.map").joinpath("assets", name).read_bytes()


def _text(name: str) -> str:
    """Read a text with the line ends that a browser makes of all others before it hashes a script or style."""
    return asset(name).decode().replace("\r\n", "\n")


@cache
def script() -> str:
    """Return Leaflet and the map's own scripts, which share one scope and leave one name, `gazetteerMap`."""
    own = "\n".join(_text(name) for name in SCRIPTS)
    leaflet = _text("leaflet.js").partition("//# sourceMappingURL")[0]
    return f'{leaflet}\nwindow.gazetteerMap = (() => {{\n"use strict";\n{own}\nreturn drawMap;\n}})();\n'


@cache
def style() -> str:
    """Return Leaflet's style sheet and the map's own."""
    return _text("leaflet.css") + _text("names.css")


@cache
def base_layer() -> Mapping[str, Any]:
    """Return the base layer with the relief picture as a data address."""
    layer: dict[str, Any] = json.loads(asset("base.json"))
    picture = base64.b64encode(asset("relief.webp")).decode()
    relief = {
        "image": f"data:image/webp;base64,{picture}",
        "source": "ETOPO 2022 relief by NOAA",
        "licence": "CC0",
        "url": "https://www.ncei.noaa.gov/products/etopo-global-relief-model",
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
