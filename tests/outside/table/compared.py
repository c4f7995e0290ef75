"""What other publications state of places of the data, beside what the data has."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gazetteer.core import Gazetteer
from gazetteer.distance import kilometres
from gazetteer.language.fold import match_key
from gazetteer.model import Place

TABLE = Path(__file__).with_name("encyclopedias.tsv")
FARTHEST = 3.0


@dataclass(frozen=True)
class Compared:
    """One place in one publication: how far apart the points are, and names that the data does not have."""

    entry: str
    publisher: str
    kilometres: float
    unknown_names: tuple[str, ...]
    names: int
    difference: str

    @property
    def agrees(self) -> bool:
        """Whether the points are near and every name is known."""
        return self.kilometres <= FARTHEST and not self.unknown_names


def compared(gaz: Gazetteer) -> Iterator[Compared]:
    """Compare each line of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file, delimiter="\t"):
            place = gaz.entry(line["entry"])
            assert isinstance(place, Place)
            assert place.point
            known = {match_key(form.text) for name in place.names for form in name.all_forms()}
            names = [line[lang] for lang in ("hy", "az") if line[lang]]
            yield Compared(
                place.id,
                line["publisher"],
                kilometres(place.point.lon, place.point.lat, float(line["lon"]), float(line["lat"])),
                tuple(name for name in names if match_key(name) not in known),
                len(names),
                line["difference"],
            )
