"""What the makers of `data/shapes/` share: where places are, how far apart, and how features are written."""

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from shapely import set_precision
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Place

KM_PER_DEGREE = 111.2

_FOLDER = Path(__file__).resolve().parents[1] / "data" / "shapes"
_PRECISION = 0.0001


def where(place: Place) -> tuple[float, float]:
    """Return the longitude and latitude of a place."""
    if place.point is None:
        raise SystemExit(f"{place.id!r} has no point; mend the table that names it")
    return place.point.lon, place.point.lat


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far two points, longitude and latitude, are apart."""
    east = (one[0] - other[0]) * math.cos(math.radians((one[1] + other[1]) / 2))
    return math.hypot(east, one[1] - other[1]) * KM_PER_DEGREE


def feature(properties: Mapping[str, Any], shape: BaseGeometry) -> dict[str, Any]:
    """Write a feature."""
    return {"type": "Feature", "properties": dict(properties), "geometry": mapping(set_precision(shape, _PRECISION))}


def write_features(name: str, features: Iterable[Mapping[str, Any]]) -> None:
    """Write a file of `data/shapes/`, one feature a line."""
    lines = [json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features]
    path = _FOLDER / name
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")
    print(f"{name}: {len(lines)} features, {path.stat().st_size} bytes")
