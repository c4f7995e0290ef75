"""Distances between points."""

from collections.abc import Sequence
from math import asin, cos, radians, sin, sqrt

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


def kilometres_to_nearest(lons: Sequence[float], lats: Sequence[float], *, rank: int) -> list[float]:
    """Return how far each of several points is from its nearest neighbour, its second nearest, and so on.

    Args:
        lons: Their longitudes, in degrees.
        lats: Their latitudes, in degrees.
        rank: Of which neighbour: 1 is the nearest. There must be more points than that.

    Returns:
        Kilometres along the great circle, in the order of the points. What is kept in memory grows as the points do.

    Examples:
        >>> far = kilometres_to_nearest([46.7515, 46.7489, 46.7489], [39.8153, 39.7583, 39.7583], rank=1)
        >>> [round(kilometres, 1) for kilometres in far]
        [6.3, 0.0, 0.0]
    """
    # Numpy takes longer to import than most questions take to answer.
    import numpy as np  # noqa: PLC0415

    lon, lat = np.radians(np.asarray(lons, float)), np.radians(np.asarray(lats, float))
    spots = np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)])
    squares = [np.partition(((spots.T - spot) ** 2).sum(axis=1), rank)[rank] for spot in spots.T]
    halves = np.minimum(np.sqrt(squares) / 2, 1)
    return [float(far) for far in 2 * EARTH_RADIUS * np.arcsin(halves)]
