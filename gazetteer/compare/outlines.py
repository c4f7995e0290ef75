"""Outlines of shapes: which points differ, how far two of them are apart, and what area they have."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from math import cos, radians
from typing import TYPE_CHECKING, Any

from gazetteer.compare.points import how_far
from gazetteer.distance import EARTH_RADIUS

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_LETTERS = 12


@dataclass(frozen=True)
class Outline:
    """A geometry, told from others by the first digits of a SHA-256.

    Examples:
        >>> str(Outline.of({"type": "LineString", "coordinates": [[46.5, 39.5], [46.6, 39.5]]}))
        '2 points, ddca383928dd'
    """

    digits: str
    geometry: Mapping[str, Any] = field(compare=False)

    @classmethod
    def of(cls, geometry: Mapping[str, Any]) -> "Outline":
        """Return the outline of a GeoJSON geometry in degrees of WGS 84."""
        digits = hashlib.sha256(json.dumps(geometry, sort_keys=True).encode()).hexdigest()
        return cls(digits[:_LETTERS], geometry)

    def __str__(self) -> str:
        """Return how many points it has, and its digits."""
        return f"{len(self.points)} points, {self.digits}"

    @cached_property
    def points(self) -> tuple[tuple[float, ...], ...]:
        """Its points, longitude first; the first of a ring is there again at its end."""
        return tuple(_points(self.geometry["coordinates"]))


def outline_change(old: Outline, new: Outline) -> str:
    """Say what became of an outline.

    Args:
        old: The outline before.
        new: The outline now.

    Returns:
        How many points came and went, how far the two are apart at most, and both areas where there are any;
        distances are right to about 1 % for what is no larger than a country.

    Examples:
        >>> shorter, longer = ({"type": "LineString", "coordinates": [[46, 40], [x, 40]]} for x in (46.5, 46.6))
        >>> outline_change(Outline.of(shorter), Outline.of(longer))
        'outline changed: 1 of 2 points new, 1 of 2 gone, at most 8.5 km apart'
    """
    came, went = len({*new.points} - {*old.points}), len({*old.points} - {*new.points})
    points = f"{came} of {len(new.points)} points new, {went} of {len(old.points)} gone"
    return f"outline changed: {', '.join((points, *_measured(old, new)))}"


def _measured(old: Outline, new: Outline) -> tuple[str, ...]:
    """Say how far two outlines are apart, and both areas."""
    latitudes = [point[1] for outline in (old, new) for point in outline.points]
    before, after = (_on_plane(outline, sum(latitudes) / len(latitudes)) for outline in (old, new))
    apart = f"at most {how_far(before.hausdorff_distance(after))} apart"
    is_area = before.area or after.area
    return (apart, f"area {before.area:,.1f} to {after.area:,.1f} km²") if is_area else (apart,)


def _points(coordinates: list[Any]) -> Iterator[tuple[float, ...]]:
    """Yield the points of a geometry, however deep its lists are."""
    if isinstance(coordinates[0], list):
        for part in coordinates:
            yield from _points(part)
    else:
        yield tuple(coordinates)


def _on_plane(outline: Outline, latitude: float) -> Any:
    """Return a geometry of shapely in kilometres: areas as on the earth, distances as they are about a latitude."""
    # Shapely takes longer to import than most folders take to compare.
    import numpy as np  # noqa: PLC0415
    from shapely import transform  # noqa: PLC0415
    from shapely.geometry import shape  # noqa: PLC0415

    narrowing = cos(radians(latitude))

    def projected(points: "npt.NDArray[np.float64]") -> "npt.NDArray[np.float64]":
        lon, lat = np.radians(points).T
        return np.column_stack((lon * narrowing, np.sin(lat) / narrowing)) * EARTH_RADIUS

    return transform(shape(outline.geometry), projected)
