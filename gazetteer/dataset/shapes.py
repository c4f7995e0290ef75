"""Areas and lines of places: the files of ``shapes/`` in a data folder.

Each is a GeoJSON FeatureCollection. A feature belongs to one entry and says where its geometry is from: ``entry``,
``country`` (the ISO 3166-1 code under which the source has it), ``source``, ``licence`` and, where one is known, the
period that it holds for (``since``, ``until``).
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.errors import DataError, Problem

SHAPES = "shapes"
_NEEDED = ("entry", "country", "source", "licence")


@dataclass(frozen=True)
class Shape:
    """One geometry of one entry, as a GeoJSON mapping in degrees of WGS 84."""

    entry: str
    country: str
    source: str
    licence: str
    geometry: Mapping[str, Any]
    since: str | None = None
    until: str | None = None


def read_shapes(folder: Path) -> tuple[Shape, ...]:
    """Read the shapes of a data folder.

    Args:
        folder: The data folder.

    Returns:
        Its shapes in the order of the files' names; empty where it has none.

    Raises:
        DataError: If a file is not GeoJSON of this form; it lists all that are not.
    """
    problems: list[Problem] = []
    shapes = [shape for path in sorted((folder / SHAPES).glob("*.geojson")) for shape in _read(path, problems)]
    if problems:
        raise DataError(problems)
    return tuple(shapes)


def _read(path: Path, problems: list[Problem]) -> Iterator[Shape]:
    try:
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            properties = feature["properties"]
            period = {key: properties.get(key) for key in ("since", "until")}
            yield Shape(**{key: str(properties[key]) for key in _NEEDED}, **period, geometry=feature["geometry"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"not a FeatureCollection whose features have {', '.join(_NEEDED)} and a geometry: {error!r}"
        problems.append(Problem(str(path), 1, 1, "E005", message))
