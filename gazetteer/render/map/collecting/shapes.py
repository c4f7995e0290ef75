"""Rivers, lines and areas of the data folder, as a map has them."""

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.dataset.data import Dataset
from gazetteer.dataset.shapes import read_drawn_shapes
from gazetteer.render.map.records import MapPeriod, MapShape


def shapes_of(dataset: Dataset) -> tuple[MapShape, ...]:
    """Return what the folders of a data set have to draw, in the order of their files.

    Exclaves without a period are left out: the ground's boundaries are those that they were taken from.

    Raises:
        DataError: If a file of shapes is not of the form that it should have.
    """
    return tuple(
        MapShape(
            entry=shape.entry,
            kind=shape.kind,
            parts=tuple(_parts(shape.geometry)),
            note=shape.note,
            source=shape.source,
            licence=shape.licence,
            period=MapPeriod(shape.since, shape.until),
            held_by=shape.held_by,
        )
        for folder in dataset.folders
        for shape in read_drawn_shapes(folder)
        if shape.since or shape.kind not in {"area", "lake"}
    )


def _parts(geometry: Mapping[str, Any]) -> Iterator[tuple[tuple[float, float], ...]]:
    """Yield the lines or rings of a geometry."""
    depths = {"LineString": 0, "MultiLineString": 1, "Polygon": 1, "MultiPolygon": 2}
    nested = [geometry["coordinates"]]
    for _ in range(depths[geometry["type"]]):
        nested = [part for whole in nested for part in whole]
    for line in nested:
        yield tuple((lon, lat) for lon, lat, *_ in line)
