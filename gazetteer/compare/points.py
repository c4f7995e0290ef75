"""Points: added, removed, moved how far and where to."""

from collections.abc import Iterator
from math import atan2, cos, degrees, radians, sin

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.wording import changes_in, citing
from gazetteer.compare.written import Plain
from gazetteer.distance import kilometres

_WINDS = ("north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west")
_METRES = 1000


def point_changes(old: Plain | None, new: Plain | None, where: Where) -> Iterator[Change]:
    """Yield what changed between the points of a place.

    Args:
        old: The point before, if it had one.
        new: The point now, if it has one.
        where: Where it stands in the new file.
    """
    if old is None and new is not None:
        yield where.change("added", "point", "point added: ", *_point_phrase(new, where), after=new)
    elif new is None and old is not None:
        yield where.change("removed", "point", "point removed: ", *_point_phrase(old, where), before=old)
    elif old is not None and new is not None:
        if _at(old) != _at(new):
            words = (f"point moved {moved(_at(old), _at(new))}, from ", (_shown(old),), " to ", (_shown(new),))
            yield where.change("moved", "point", *words, before=_position(old), after=_position(new))
        yield from changes_in("point", old, new, where.about("point"), but=("lon", "lat"))


def moved(old: tuple[float, float], new: tuple[float, float]) -> str:
    """Say how far one point is from another, and in which direction.

    Args:
        old: Longitude and latitude before, in degrees.
        new: Longitude and latitude now.

    Returns:
        A phrase with one of eight directions.

    Examples:
        >>> moved((46.7515, 39.8153), (46.7489, 39.7583)), moved((46.75, 39.8), (46.7503, 39.8))
        ('6.3 km south', '26 m east')
        >>> moved((46.75, 39.8), (46.750001, 39.8))
        'less than 1 m east'
    """
    return f"{how_far(kilometres(*old, *new))} {_wind(old, new)}"


def how_far(distance: float) -> str:
    """Return a distance, given in kilometres, in words.

    Examples:
        >>> how_far(2.345), how_far(0.0261), how_far(0)
        ('2.3 km', '26 m', 'less than 1 m')
    """
    metres = round(distance * _METRES)
    if metres >= _METRES:
        return f"{distance:,.1f} km"
    return f"{metres} m" if metres else "less than 1 m"


def _wind(old: tuple[float, float], new: tuple[float, float]) -> str:
    """Return in which of eight directions one sets out on the shortest way."""
    (lon, lat), (other_lon, other_lat) = (tuple(map(radians, point)) for point in (old, new))
    east = sin(other_lon - lon) * cos(other_lat)
    north = cos(lat) * sin(other_lat) - sin(lat) * cos(other_lat) * cos(other_lon - lon)
    return _WINDS[round(degrees(atan2(east, north)) / 45) % len(_WINDS)]


def _point_phrase(point: Plain, where: Where) -> tuple[Part, ...]:
    return ((_shown(point),), *citing(point, where))


def _at(point: Plain) -> tuple[float, float]:
    return point["lon"], point["lat"]


def _shown(point: Plain) -> str:
    return f"[{point['lon']:.10g}, {point['lat']:.10g}]"


def _position(point: Plain) -> dict[str, float]:
    return {"lon": point["lon"], "lat": point["lat"]}
