"""Distances between points."""

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
