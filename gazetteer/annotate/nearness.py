"""How near places are to those that a text mentions."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import cos, radians, sin

import numpy as np
import numpy.typing as npt

from gazetteer.distance import EARTH_RADIUS
from gazetteer.model import Place

_REACH_KM, _LEAST = 60.0, 0.1
_WIDE = ("PCL", "CONT", "SEA")
"""Features of what is too large for its point to say where something is."""

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Nearness:
    """The points of places as unit vectors, so that many distances are measured at once; worked out when wanted.

    ``wide`` are the ids of regions that are too large for their point to say where something is.
    """

    places: Mapping[str, Place]
    wide: frozenset[str]
    _rows: Mapping[str, int] = field(repr=False, compare=False)
    _vectors: npt.NDArray[np.float64] = field(repr=False, compare=False)
    _met: dict[str, int | None] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, places: Mapping[str, Place], wide: frozenset[str]) -> "Nearness":
        """Make room for the points of places."""
        rows = {place: row for row, place in enumerate(places)}
        return cls(places, wide, rows, np.empty((len(rows), 3)))

    def to(self, known: Iterable[str], candidates: Iterable[str]) -> dict[str, float]:
        """Say how near each candidate is to the known places.

        Returns:
            The logarithm of the sum of what each known place adds, which falls with its distance; from -2.3 where none
            is near. Candidates without a point are left out, and so are all if nothing is known. A place is not near
            itself, and countries and regions of several countries are near nothing.
        """
        near = {place: row for place in candidates if (row := self._row(place)) is not None}
        rows = [row for place in known if (row := self._row(place)) is not None and not self._is_wide(place)]
        if not rows or not near:
            return {}
        cosines = self._vectors[list(near.values())] @ self._vectors[rows].T
        weights = np.exp(np.arccos(np.minimum(cosines, 1.0)) * (-EARTH_RADIUS / _REACH_KM))
        weights[np.equal.outer(list(near.values()), rows)] = 0.0
        return dict(zip(near, np.log(weights.sum(axis=1) + _LEAST).tolist(), strict=True))

    def _is_wide(self, place_id: str) -> bool:
        return place_id in self.wide or self.places[place_id].feature.startswith(_WIDE)

    def _row(self, place_id: str) -> int | None:
        """Return the row of a place among the vectors; ``None`` if it has no point."""
        if place_id not in self._met:
            row, place = self._rows.get(place_id), self.places.get(place_id)
            if row is not None and place is not None and place.point is not None:
                self._vectors[row] = _unit(place.point.lon, place.point.lat)
            else:
                row = None
            self._met[place_id] = row
        return self._met[place_id]


def _unit(lon: float, lat: float) -> Vector:
    east, north = radians(lon), radians(lat)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)
