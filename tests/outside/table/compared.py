"""What other publications state of places of the data, beside what the data has."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazetteer.core import Gazetteer
from gazetteer.distance import kilometres
from gazetteer.language.fold import match_key
from gazetteer.model import Place

TABLES = tuple(sorted(Path(__file__).parent.glob("*.tsv")))
FARTHEST = 3.0


@dataclass(frozen=True)
class Compared:
    """One place in one publication: how far apart the points are, and names that the data does not have."""

    entry: str
    publisher: str
    kilometres: float
    unknown_names: tuple[str, ...]
    names: Mapping[str, str]
    difference: str

    @property
    def agrees(self) -> bool:
        """Whether the points are near and every name is known."""
        return self.kilometres <= FARTHEST and not self.unknown_names


def compared(gaz: Gazetteer) -> Iterator[Compared]:
    """Compare each line of the tables."""
    for table in TABLES:
        with table.open(encoding="utf-8", newline="") as file:
            yield from (_compared(line, gaz) for line in csv.DictReader(file, delimiter="\t"))


def _compared(line: Mapping[str, str], gaz: Gazetteer) -> Compared:
    place = gaz.entry(line["entry"])
    assert isinstance(place, Place)
    assert place.point
    assert not place.point_of
    known = {match_key(form.text) for name in place.names for form in name.all_forms()}
    names = {column: line[column] for column in ("hy", "az", "other") if line[column]}
    return Compared(
        place.id,
        line["publisher"],
        kilometres(place.point.lon, place.point.lat, float(line["lon"]), float(line["lat"])),
        tuple(name for name in names.values() if match_key(name) not in known),
        names,
        line["difference"],
    )


def have_both_names(found: Iterable[Compared]) -> frozenset[str]:
    """Return the ids of the places for which some publication has the Armenian and the Azerbaijani name."""
    return frozenset(one.entry for one in found if {"hy", "az"} <= one.names.keys())
