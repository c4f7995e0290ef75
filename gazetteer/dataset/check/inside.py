"""Checks of points against areas: a place outside the area of the unit that it is said to be part of."""

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.codes import RelationType
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.check.shapes import shapes_under
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.shapes import shapes_in
from gazetteer.distance import kilometres
from gazetteer.errors import DataError
from gazetteer.model import Place

_OUTSIDE = 10.0
"""Kilometres: outlines are generalized, and a place on a border may lie on either side of one."""


def place_lies_outside_its_area(parsed: Parsed) -> Iterator[Finding]:
    """Place {entry!r} is {kilometres:.0f} km outside {area!r}, of which it is part according to {party!r}; mend one, or say why in its `note`.

    The outlines are generalized: what lies within 10 km of one is taken to be inside.
    """  # noqa: E501
    areas = _areas(parsed)
    for path, place in parsed.of("places.yaml", Place).items():
        for index, relation in enumerate(place.relations):
            is_explained = relation.type is not RelationType.PART_OF or relation.note
            if place.point is None or is_explained or relation.entry not in areas:
                continue
            far = _kilometres_outside(areas[relation.entry], place.point.lon, place.point.lat)
            if far > _OUTSIDE:
                facts = {"entry": place.id, "area": relation.entry, "party": relation.according_to, "kilometres": far}
                yield Finding("places.yaml", (*path, "relations", index), facts)


def _areas(parsed: Parsed) -> Mapping[str, Any]:
    """Return the areas of units by entry; none where the shapes are wrong in form, which is reported of them."""
    from shapely.geometry import shape  # noqa: PLC0415 - only this check wants it

    try:
        shapes = shapes_in(parsed.once(shapes_under))
    except DataError:
        return {}
    return {each.entry: shape(each.geometry) for each in shapes if each.since is None and each.until is None}


def _kilometres_outside(area: Any, lon: float, lat: float) -> float:
    """Return how far a point is from what is nearest of an area in degrees; 0 inside it."""
    from shapely.geometry import Point as Spot  # noqa: PLC0415
    from shapely.ops import nearest_points  # noqa: PLC0415

    nearest, _ = nearest_points(area, Spot(lon, lat))
    return kilometres(lon, lat, nearest.x, nearest.y)
