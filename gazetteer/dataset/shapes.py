"""Areas and lines of places: the files of ``shapes/`` in a data folder.

Each is a GeoJSON FeatureCollection. A feature belongs to one entry and says where its geometry is from: ``entry``,
``country`` (the ISO 3166-1 code under which the source has it), ``source``, ``licence`` and, where one is known, the
period that it holds for (``since``, ``until``). A feature with a ``kind`` is there to be drawn on a map: it is no
unit's area, and has a ``note`` on what it is and is not in place of the country.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from gazetteer.dataset.geojson import Fault, Feature, FeatureFile, faults_of_geometry, read_features
from gazetteer.errors import DataError, DateError, Problem
from gazetteer.model import EdtfDate

SHAPES = "shapes"
KIND = "kind"
_OF_UNITS = ("entry", "country", "source", "licence")
_DRAWN = ("entry", "kind", "source", "licence", "note")
_DATES = ("since", "until")
_OPTIONAL = (*_DATES, "held-by")

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
    return shapes_in(shape_files(folder))


def shapes_in(files: Iterable[FeatureFile]) -> tuple[Shape, ...]:
    """Return the areas of units in files that `shape_files` gave.

    Raises:
        DataError: If a file is not GeoJSON of this form; it lists all that are not.
    """
    return tuple(
        Shape(**needed, since=dates.get("since"), until=dates.get("until"), geometry=geometry)
        for needed, dates, geometry in _features(files, _OF_UNITS, drawn=False)
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
        for needed, dates, geometry in _features(shape_files(folder), _DRAWN, drawn=True)
    )


def shape_files(folder: Path) -> Iterator[FeatureFile]:
    """Yield the files of shapes of a data folder in the order of their names, with what is wrong with their form."""
    for path in sorted((folder / SHAPES).glob("*.geojson")):
        read = read_features(path)
        faults = ((feature.where, *fault) for feature in read.features for fault in _faults(feature))
        problems = (Problem(str(path), 1, 1, code, f"{where}: {sentence}") for where, code, sentence in faults)
        yield replace(read, problems=(*read.problems, *problems))


def cited_in_shapes(files: Iterable[FeatureFile]) -> frozenset[str]:
    """Return the sources of all shapes in files, also of those that are only drawn."""
    return frozenset(str(feature.properties.get("source")) for file in files for feature in file.features)


def _features(files: Iterable[FeatureFile], needed: Sequence[str], *, drawn: bool) -> list[_Feature]:
    """Return the features that are drawn, or those that are not.

    Raises:
        DataError: If anything is wrong with the form of a file.
    """
    files = tuple(files)
    if problems := [problem for file in files for problem in file.problems]:
        raise DataError(problems)
    return [
        (_picked(feature, needed), _picked(feature, _OPTIONAL), feature.geometry)
        for file in files
        for feature in file.features
        if _is_drawn(feature) is drawn
    ]


def _picked(feature: Feature, keys: Sequence[str]) -> dict[str, str]:
    return {key: feature.properties[key] for key in keys if key in feature.properties}


def _is_drawn(feature: Feature) -> bool:
    return KIND in feature.properties


def _faults(feature: Feature) -> Iterator[Fault]:
    """Yield what is wrong with a feature: its keys, its dates, its geometry."""
    needed = _DRAWN if _is_drawn(feature) else _OF_UNITS
    for key in needed:
        if key not in feature.properties:
            yield "E011", f"key {key!r} is missing; add it to the properties"
    for key in filter(feature.properties.__contains__, dict.fromkeys((*needed, *_OPTIONAL))):
        value = feature.properties[key]
        if not isinstance(value, str):
            yield "E013", f"{key} must be text; put it in quotation marks"
        elif key in _DATES and value:
            yield from _faults_of_date(key, value)
    yield from faults_of_geometry(feature.geometry)


def _faults_of_date(key: str, value: str) -> Iterator[Fault]:
    try:
        EdtfDate.parse(value)
    except DateError as error:
        yield "E013", f"{key}: {error}"
