"""How near places are to those that a text mentions."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gazetteer.distance import EARTH_RADIUS
from gazetteer.model import Place

_REACH_KM, _LEAST = 60.0, 0.1
_WIDE = ("PCL", "CONT", "RGN", "SEA", "ADM1H")
"""Features of what is too large for its point to say where something is."""


@dataclass(frozen=True)
class Nearness:
    """The points of all places as unit vectors, so that many distances are measured at once."""

    rows: Mapping[str, int]
    vectors: npt.NDArray[np.float64]
    wide: frozenset[str]

    @classmethod
    def of(cls, places: Iterable[Place]) -> "Nearness":
        """Take the points of places; those without one are near nothing."""
        places = tuple(places)
        wide = frozenset(place.id for place in places if place.feature.startswith(_WIDE))
        located = [(place.id, place.point) for place in places if place.point]
        lon, lat = np.radians(np.array([(point.lon, point.lat) for _, point in located]).reshape(-1, 2)).T
        vectors = np.stack((np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)), axis=1)
        return cls({place_id: row for row, (place_id, _) in enumerate(located)}, vectors, wide)

    def to(self, known: Sequence[str], candidates: Sequence[str]) -> dict[str, float]:
        """Say how near each candidate is to the known places.

        Returns:
            The logarithm of the sum of what each known place adds, which falls with its distance; from -2.3 where none
            is near. Candidates without a point are left out, and so are all if nothing is known. A place is not near
            itself, and countries are near nothing.
        """
        from_rows = [self.rows[place] for place in known if place in self.rows and place not in self.wide]
        near = [place for place in candidates if place in self.rows]
        rows = [self.rows[place] for place in near]
        if not from_rows or not rows:
            return {}
        cosines = self.vectors[rows] @ self.vectors[from_rows].T
        weights = np.exp(np.arccos(np.minimum(cosines, 1.0)) * (-EARTH_RADIUS / _REACH_KM))
        weights[np.equal.outer(rows, from_rows)] = 0.0
        return dict(zip(near, np.log(weights.sum(axis=1) + _LEAST).tolist(), strict=True))
