"""How near places are to those that a text mentions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import cos, radians, sin

import numpy as np

from gazetteer.distance import EARTH_RADIUS
from gazetteer.model import Place

_REACH_KM, _LEAST = 60.0, 0.1
_WIDE = ("PCL", "CONT", "RGN", "SEA", "ADM1H")
"""Features of what is too large for its point to say where something is."""

Vector = tuple[float, float, float]


@dataclass(frozen=True)
class Nearness:
    """The points of places as unit vectors, so that many distances are measured at once; worked out when wanted."""

    places: Mapping[str, Place]
    _vectors: dict[str, Vector | None] = field(default_factory=dict, repr=False, compare=False)

    def to(self, known: Iterable[str], candidates: Iterable[str]) -> dict[str, float]:
        """Say how near each candidate is to the known places.

        Returns:
            The logarithm of the sum of what each known place adds, which falls with its distance; from -2.3 where none
            is near. Candidates without a point are left out, and so are all if nothing is known. A place is not near
            itself, and countries are near nothing.
        """
        known = [place for place in known if self._vector(place) and not self.places[place].feature.startswith(_WIDE)]
        near = [place for place in candidates if place in self.places and self._vector(place)]
        if not known or not near:
            return {}
        cosines = self._all(near) @ self._all(known).T
        weights = np.exp(np.arccos(np.minimum(cosines, 1.0)) * (-EARTH_RADIUS / _REACH_KM))
        column = {place: at for at, place in enumerate(known)}
        themselves = [(at, column[place]) for at, place in enumerate(near) if place in column]
        weights[tuple(zip(*themselves, strict=True)) or ([], [])] = 0.0
        return dict(zip(near, np.log(weights.sum(axis=1) + _LEAST).tolist(), strict=True))

    def _all(self, places: Sequence[str]) -> "np.ndarray[tuple[int, int], np.dtype[np.float64]]":
        return np.array([self._vectors[place] for place in places], dtype=np.float64)

    def _vector(self, place_id: str) -> Vector | None:
        if place_id not in self._vectors:
            point = self.places[place_id].point
            self._vectors[place_id] = _unit(point.lon, point.lat) if point else None
        return self._vectors[place_id]


def _unit(lon: float, lat: float) -> Vector:
    east, north = radians(lon), radians(lat)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)
