"""Rows of made-up settlements, and small tables of them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gazetteer.intake.tables import CITIES, LOCALITIES, Row

LOCALITY_COLUMNS = (
    "wof_id,country,name,parent,lat,lon,geonames_id,wikidata_id,wikipedia,az,hy,hy_latn,ru,en,tr,fa,check"
)
CITY_COLUMNS = "geonames_id,country,admin1,name,lat,lon,population,alternate_names"


@pytest.fixture
def a_row() -> Callable[..., Row]:
    """Return a maker of rows: `a_row(1, az="Bala", hy="Մեծ", at=(46.5, 39.8))`."""

    def make(number: int, *, at: tuple[float, float] = (46.5, 39.8), country: str = "AZ", **given: Any) -> Row:
        names = {lang: tuple(given.pop(lang).split("|")) for lang in ("az", "hy", "ru", "en") if lang in given}
        return Row(
            record=f"wof@{number}",
            country=country,
            name=given.pop("name", ""),
            point=(str(at[0]), str(at[1])),
            point_record=f"wof@{number}",
            forms=names,
            geonames=given.pop("geonames", number),
            **given,
        )

    return make


@pytest.fixture
def tables(tmp_path: Path) -> Callable[..., Path]:
    """Return a writer of both tables, each given as a list of rows that name their columns."""

    def write(localities: list[dict[str, str]], cities: list[dict[str, str]]) -> Path:
        for name, columns, rows in ((LOCALITIES, LOCALITY_COLUMNS, localities), (CITIES, CITY_COLUMNS, cities)):
            with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns.split(","), restval="")
                writer.writeheader()
                writer.writerows(rows)
        return tmp_path

    return write
