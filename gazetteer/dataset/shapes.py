"""Areas and lines of places: the files of ``shapes/`` in a data folder.

Each is a GeoJSON FeatureCollection. A feature belongs to one entry and says where its geometry is from: ``entry``,
``country`` (the ISO 3166-1 code under which the source has it), ``source``, ``licence`` and, where one is known, the
period that it holds for (``since``, ``until``). A feature with a ``kind`` is there to be drawn on a map: it is no
unit's area, and has a ``note`` on what it is and is not in place of the country.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from gazetteer.errors import DataError, Problem

SHAPES = "shapes"
KIND = "kind"
_OF_UNITS = ("entry", "country", "source", "licence")
_DRAWN = ("entry", "kind", "source", "licence", "note")
_OPTIONAL = ("since", "until", "held-by")

_Feature: TypeAlias = "tuple[dict[str, str], dict[str, str], Mapping[str, Any]]"
"""What a feature must have, what it may have, and its geometry."""


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


@dataclass(frozen=True)
class DrawnShape:
    """A river, lake, line or area to draw, as a GeoJSON mapping in degrees of WGS 84; dates are EDTF, or empty."""

    entry: str
    kind: str
    source: str
    licence: str
    note: str
    geometry: Mapping[str, Any]
    since: str = ""
    until: str = ""
    held_by: str = ""


def read_shapes(folder: Path) -> tuple[Shape, ...]:
    """Read the shapes of a data folder.

    Args:
        folder: The data folder.

    Returns:
        Its areas of units in the order of the files' names; empty where it has none.

    Raises:
        DataError: If a file is not GeoJSON of this form; it lists all that are not.
    """
    return tuple(
        Shape(**needed, since=dates.get("since"), until=dates.get("until"), geometry=geometry)
        for needed, dates, geometry in _features(folder, _OF_UNITS, drawn=False)
    )


def read_drawn_shapes(folder: Path) -> tuple[DrawnShape, ...]:
    """Read what a data folder has to draw on a map, as `read_shapes` reads the areas of units.

    Returns:
        Its rivers, lines and areas in the order of the files' names; empty where it has none.

    Raises:
        DataError: If a file is not GeoJSON of this form; it lists all that are not.
    """
    return tuple(
        DrawnShape(**needed, **{key.replace("-", "_"): value for key, value in dates.items()}, geometry=geometry)
        for needed, dates, geometry in _features(folder, _DRAWN, drawn=True)
    )


def cited_in_shapes(folder: Path) -> frozenset[str]:
    """Return the sources of all shapes of a data folder, also of those that are only drawn."""
    found: set[str] = set()
    for path in (folder / SHAPES).glob("*.geojson"):
        with suppress(OSError, ValueError, KeyError, TypeError):
            features = json.loads(path.read_text(encoding="utf-8"))["features"]
            found |= {str(feature["properties"]["source"]) for feature in features}
    return frozenset(found)


def _features(folder: Path, needed: Sequence[str], *, drawn: bool) -> list[_Feature]:
    problems: list[Problem] = []
    paths = sorted((folder / SHAPES).glob("*.geojson"))
    found = [feature for path in paths for feature in _read(path, needed, problems, drawn=drawn)]
    if problems:
        raise DataError(problems)
    return found


def _read(path: Path, needed: Sequence[str], problems: list[Problem], *, drawn: bool) -> Iterator[_Feature]:
    try:
        for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
            properties = feature["properties"]
            if (KIND in properties) is drawn:
                dates = {key: str(properties[key]) for key in _OPTIONAL if key in properties}
                yield {key: str(properties[key]) for key in needed}, dates, feature["geometry"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"not a FeatureCollection whose features have {', '.join(needed)} and a geometry: {error!r}"
        problems.append(Problem(str(path), 1, 1, "E005", message))
