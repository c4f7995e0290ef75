"""GeoJSON files to features; whatever is wrong with their form is a problem that says where, and nothing raises."""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from gazetteer.dataset.files import MAX_BYTES, read_bounded
from gazetteer.dataset.yaml_tree import shorten
from gazetteer.errors import Problem

LINES_WITHIN: Mapping[str, int] = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
"""The kinds of geometry that a shape may have, and how many lists are around a line or ring in each."""

_FEWEST_IN_LINE, _FEWEST_IN_RING = 2, 4
_FARTHEST = (180, 90)

Fault: TypeAlias = "tuple[str, str]"
"""A code and a sentence."""


class Feature(NamedTuple):
    """One feature, and what to call it in problems."""

    where: str
    properties: Mapping[str, Any]
    geometry: Any


@dataclass(frozen=True)
class FeatureFile:
    """The features of one file in its order, and what is wrong with it as a collection of them."""

    path: Path
    features: tuple[Feature, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_features(path: Path) -> FeatureFile:
    """Read a FeatureCollection.

    Args:
        path: The file.

    Returns:
        The features that have properties, and what is wrong with the file and with the others; no features where the
        file cannot be read.
    """
    try:
        content = read_bounded(path)
        if len(content) > MAX_BYTES:
            return _refused(path, f"the file is larger than {MAX_BYTES // 1024 // 1024} MB; split it")
        value = json.loads(content)
    except OSError as error:
        return _refused(path, f"the file cannot be read: {error.strerror}; mend its permissions, or take it out")
    except json.JSONDecodeError as error:
        return _refused(
            path, f"the file is no JSON from here on ({error.msg}); save it anew", error.lineno, error.colno
        )
    except (ValueError, RecursionError):
        return _refused(path, "the file is no JSON: badly encoded, or nested too deeply; save it anew as UTF-8")
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(features, list):
        return _refused(path, "the file is no FeatureCollection: the list 'features' is missing; add it")
    read = [_feature(path, number, each) for number, each in enumerate(features, start=1)]
    found = tuple(each for each in read if isinstance(each, Feature))
    return FeatureFile(path, found, tuple(each for each in read if isinstance(each, Problem)))


def faults_of_geometry(geometry: Any) -> Iterator[Fault]:
    """Yield what is wrong with the form of a geometry, the first fault alone.

    Examples:
        >>> list(faults_of_geometry({"type": "LineString", "coordinates": [[46.5, 39.5], [47.2, 39.5]]}))
        []
        >>> list(faults_of_geometry(None))
        [('E013', 'geometry must be a LineString, MultiLineString, Polygon or MultiPolygon; write one')]
        >>> list(faults_of_geometry({"type": "Polygon", "coordinates": [[[46.5, 39.5], [47.2, 39.5]]]}))
        [('E013', 'a ring of the Polygon has 2 points; write at least 4, the last like the first')]
    """
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if not isinstance(kind, str) or kind not in LINES_WITHIN:
        *kinds, last = LINES_WITHIN
        yield "E013", f"geometry must be a {', '.join(kinds)} or {last}; write one"
        return
    lines = [geometry.get("coordinates")]
    for _ in range(LINES_WITHIN[kind]):
        lines = [part for whole in lines for part in (whole if isinstance(whole, list) and whole else [None])]
    yield from next(filter(None, (_faults_of_line(line, kind) for line in lines)), ())


def _faults_of_line(line: Any, kind: str) -> tuple[Fault, ...]:
    is_ring = kind.endswith("Polygon")
    fewest, what = (_FEWEST_IN_RING, "ring") if is_ring else (_FEWEST_IN_LINE, "line")
    if not isinstance(line, list) or not all(map(_is_pair, line)):
        return (("E013", f"coordinates are none of a {kind}; write lists of [longitude, latitude]"),)
    if any(abs(degrees) > most for pair in line for degrees, most in zip(pair, _FARTHEST, strict=False)):
        return (("E401", "a coordinate is out of range; write [longitude, latitude] in degrees"),)
    if len(line) < fewest or (is_ring and line[0] != line[-1]):
        way_out = f"write at least {fewest}{', the last like the first' if is_ring else ''}"
        return (("E013", f"a {what} of the {kind} has {len(line)} points; {way_out}"),)
    return ()


def _is_pair(value: Any) -> bool:
    """Say whether a value is a longitude and a latitude, perhaps with a height."""
    return (
        isinstance(value, list)
        and len(value) >= len(_FARTHEST)
        and all(isinstance(degrees, int | float) and math.isfinite(degrees) for degrees in value)
    )


def _feature(path: Path, number: int, value: Any) -> Feature | Problem:
    properties = value.get("properties") if isinstance(value, dict) else None
    if not isinstance(properties, dict):
        message = f"feature {number}: the mapping 'properties' is missing; add it"
        return Problem(str(path), 1, 1, "E011", message)
    return Feature(f"feature {number} ({shorten(str(properties.get('entry')))})", properties, value.get("geometry"))


def _refused(path: Path, message: str, line: int = 1, column: int = 1) -> FeatureFile:
    return FeatureFile(path, problems=(Problem(str(path), line, column, "E005", message),))
