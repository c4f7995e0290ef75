"""Distances between points."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

EARTH_RADIUS = 6371.0088
"""Kilometres; the mean radius of WGS 84."""


def kilometres(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Return the length of the great circle between two points.

    Args:
        lon: Longitude of the first, in degrees.
        lat: Latitude of the first, in degrees.
        other_lon: Longitude of the second, in degrees.
        other_lat: Latitude of the second, in degrees.

    Returns:
        Kilometres, right to 0.5 % (the earth is taken for a sphere).

    Examples:
        >>> round(kilometres(46.7515, 39.8153, 46.7489, 39.7583), 1)
        6.3
    """
    lon, lat, other_lon, other_lat = map(radians, (lon, lat, other_lon, other_lat))
    half = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin((other_lon - lon) / 2) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(half))


def kilometres_between(lons: Sequence[float], lats: Sequence[float]) -> "npt.NDArray[np.float64]":
    """Return the lengths of the great circles between all of several points.

    Args:
        lons: Their longitudes, in degrees.
        lats: Their latitudes, in degrees.

    Returns:
        Kilometres, a row and a column for each point; empty where there is none.

    Examples:
        >>> kilometres_between([46.7515, 46.7489], [39.8153, 39.7583]).round(1).tolist()
        [[0.0, 6.3], [6.3, 0.0]]
    """
    # Numpy takes longer to import than most questions take to answer.
    import numpy as np  # noqa: PLC0415

    lon, lat = np.radians(np.asarray(lons, float)), np.radians(np.asarray(lats, float))
    half = np.sin((lat[:, None] - lat) / 2) ** 2
    half += np.cos(lat[:, None]) * np.cos(lat) * np.sin((lon[:, None] - lon) / 2) ** 2
    return np.asarray(2 * EARTH_RADIUS * np.arcsin(np.sqrt(half)))
