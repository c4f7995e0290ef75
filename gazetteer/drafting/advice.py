"""What is known about where a new place may be, told to who says where it is."""

from collections.abc import Mapping
from typing import Any

from gazetteer.distance import kilometres
from gazetteer.drafting.rows import point_of
from gazetteer.drafting.survey import Survey
from gazetteer.drafting.twins import twins

_REGION = 100.0
_MOST = 3


def shared_points(record: Mapping[str, Any], known: Survey) -> list[str]:
    """Return a sentence about each place with whose point a new one may be shown: a namesake, or its unit.

    None is taken unasked: its point is cited to other sources, and may be that of another place.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> shared_points({"names": [{"forms": {"en": "Hadrut"}}]}, survey(Path("tests/data/mini")))
        ["'hadrut' is at 47.0317, 39.5172; to show it there, leave the point out, and give --point-of 'hadrut'"]
    """
    units = [relation["entry"] for relation in record.get("relations", ()) if relation["is"] == "part-of"]
    namesakes = [twin.row.id for twin in twins(record, "places.yaml", known)][:_MOST]
    rows = known.rows["places.yaml"]
    points = {each: row.point for each in (*namesakes, *units) if (row := rows.get(each)) and row.point}
    return [
        f"{each!r} is at {lon:g}, {lat:g}; to show it there, leave the point out, and give --point-of {each!r}"
        for each, (lon, lat) in points.items()
    ]


def misplaced(record: Mapping[str, Any], known: Survey) -> list[str]:
    """Return a sentence where a point is far from all places on record, and would be near one if it were exchanged.

    Examples:
        >>> from pathlib import Path
        >>> from gazetteer.drafting.survey import survey
        >>> misplaced({"point": {"at": ["39.52", "47.03"]}}, survey(Path("tests/data/mini")))
        ['no place on record is within 100 km of 39.52, 47.03, and some are of 47.03, 39.52; longitude comes first']
    """
    if (point := point_of(record)) is None or _is_near(*point, known) or not _is_near(point[1], point[0], known):
        return []
    lon, lat = point
    told = f"no place on record is within {_REGION:g} km of {lon:g}, {lat:g}, and some are of {lat:g}, {lon:g}"
    return [f"{told}; longitude comes first"]


def _is_near(lon: float, lat: float, known: Survey) -> bool:
    points = (row.point for row in known.rows["places.yaml"].values())
    return any(point and kilometres(*point, lon, lat) <= _REGION for point in points)
