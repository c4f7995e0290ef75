"""Make `data/shapes/rivers.geojson`: rivers that the ground under the map lacks.

The ground has the Kura and the Araks from Natural Earth, whose global set has none of their tributaries. The courses of
these are computed: where water runs on the elevations of GLOBE 1.0, whose cells are of about a kilometre. A course
starts where some 25 km² drain through a cell, follows the arm with the most water down through a place that the river
is known to pass, and ends nearest to the point of its mouth in `data/places.yaml`, or, where the plain is too flat for
the model to find that, at the last place that it is known to pass. The script stops where a course misses a place that
it should pass. Run it with an optional folder that already holds the unpacked packages::

    python tools/build_rivers.py [--packages DIR]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["contested-gazetteer", "numpy", "shapely"]
# ///

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drainage import Drainage
from elevations import fetch, read_elevations
from packaged import run
from shapely import LineString
from shapes import feature, kilometres, where, write_features

from gazetteer.dataset.load import load_dataset
from gazetteer.model import Place

WINDOW = (43.4, 38.3, 49.7, 42.2)
LEAST = 25.0
"""Square kilometres that drain through a cell where a course starts."""

NEAR = 1.5
"""Kilometres within which a course passes a place; the point of a town is somewhere in it."""

NEAR_MOUTH = 2.5
SIMPLE = 0.004


@dataclass(frozen=True)
class Course:
    """A river: a place that it is known to pass, others, and where it is drawn to."""

    through: str
    passing: tuple[str, ...] = ()
    down_to: str = ""
    """The last place that it is drawn to; its mouth where left out."""
    from_: str = ""
    """The place that it is drawn from; its source where left out."""


COURSES: Mapping[str, Course] = {
    "agstafacay-aghstev": Course("ijevan-karvansara", from_="dilican-dilijan"),
    "arpa-arpacay": Course("areni-arpa", ("cermuk-jermuk", "soylan-vayk"), down_to="areni-arpa"),
    "bergusad-vorotan": Course("qubadli-vorotan", ("qarakilse-sisian",)),
    "debed-tona": Course("alaverdi-allahverdi", from_="pambak-pembek"),
    "hakari-hekeri": Course("aghavno-zabux", ("berdzor-lacin",)),
    "karkar-qarqarcay": Course("askeran-esgeran", ("stepanakert-xankendi",), down_to="askeran-esgeran"),
    "khachen-xacincay": Course("vank-vengli", down_to="armenakavan-xacinderbetli"),
    "meghri-megri": Course("meghri-mehri"),
    "naxcivancay": Course("naxcivan-nakhijevan"),
    "oxcucay-voghji": Course("kapan-qafan", ("kovsakan-zengilan",)),
    "pambak-pembek": Course("qarakilse-vanadzor"),
    "tartar-tertercay": Course(
        "sarsangi-jrambar-serseng-su-anbari",
        ("dadivank-xudaveng", "mataghisi-jrambar-suqovusan-su-anbari"),
        down_to="tartar-terter",
    ),
}


def read_model(folder: Path) -> Drainage:
    """Read the elevations of the window and let the water run."""
    west, _, _, north = WINDOW
    return Drainage(read_elevations(folder, *WINDOW), west, north)


def course_of(entry: str, course: Course, model: Drainage, places: Mapping[str, Place]) -> list[tuple[float, float]]:
    """Return the points of a river, from its source down."""
    start = model.nearest_river(where(places[course.through]), NEAR)
    above, below = model.upstream(start, LEAST), model.downstream(start)
    if course.from_:
        above = _from(course.from_, start, model, places)
    line = [model.point(cell) for cell in (*reversed(above), *below)]
    first = _nearest(line, where(places[course.from_])) if course.from_ else 0
    last = _nearest(line, where(places[course.down_to or entry]))
    return line[first : last + 1]


def _from(entry: str, start: int, model: Drainage, places: Mapping[str, Place]) -> list[int]:
    """Return the cells from a place down to a cell, that cell left out, the lowest first."""
    cells = model.downstream(model.nearest_river(where(places[entry]), NEAR))
    return list(reversed(cells[: cells.index(start)]))


def _nearest(line: list[tuple[float, float]], point: tuple[float, float]) -> int:
    return min(range(len(line)), key=lambda index: kilometres(line[index], point))


def check(entry: str, course: Course, line: list[tuple[float, float]], places: Mapping[str, Place]) -> str:
    """Return how near the course passes the places that it should; stop where it misses one."""
    limits = dict.fromkeys((course.through, *course.passing), NEAR)
    if course.from_:
        limits[course.from_] = NEAR
    limits[course.down_to or entry] = NEAR if course.down_to == course.through else NEAR_MOUTH
    found = {place: min(kilometres(point, where(places[place])) for point in line) for place in limits}
    for place, limit in limits.items():
        if found[place] > limit:
            raise SystemExit(f"the course of {entry!r} passes {place!r} at {found[place]:.1f} km; mend the table")
    return ", ".join(f"{place} {distance:.1f} km" for place, distance in found.items())


def courses(model: Drainage, places: Mapping[str, Place]) -> Iterator[dict[str, Any]]:
    """Write the computed courses."""
    for entry, course in COURSES.items():
        line = course_of(entry, course, model, places)
        print(f"{entry}: {check(entry, course, line, places)}")
        note = "Computed from elevations on a grid of about a kilometre; up to two kilometres off, and not surveyed."
        note += " The lower course, in the plain, is left out." if course.down_to else ""
        properties = {"entry": entry, "kind": "river", "source": "globe-elevation", "licence": "public domain"}
        yield feature({**properties, "note": note}, LineString(line).simplify(SIMPLE))


def build(folder: Path) -> None:
    """Write the file."""
    write_features("rivers.geojson", courses(read_model(folder), load_dataset().places))


if __name__ == "__main__":
    run(__doc__ or "", fetch=fetch, build=build)
