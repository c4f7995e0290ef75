"""The two tables that places are taken over from, and their rows in one form.

``whosonfirst_localities.csv`` holds localities of Who's On First; forms of a language are joined by ``|``.
``geonames_cities.csv`` holds towns of GeoNames with alternate names of all languages, untagged; of these only those in
Armenian script are taken, since the script tells the language.
"""

import csv
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from gazetteer.errors import DataError, Problem
from gazetteer.intake.spelling import RUINS, is_written_in, mended

LOCALITIES = "whosonfirst_localities.csv"
CITIES = "geonames_cities.csv"
COUNTRIES = ("AM", "AZ")
MAX_BYTES = 64 * 1024 * 1024
LANGUAGES = ("az", "hy", "ru", "en")
"""The languages whose forms are taken. Persian and Turkish forms of these tables are mostly titles of encyclopedia
articles, with the country in them, or copies of the Azerbaijani form; they cannot be laid to one of several names."""

_COLUMNS = {
    LOCALITIES: (
        "wof_id",
        "country",
        "name",
        "parent",
        "lat",
        "lon",
        "geonames_id",
        "wikidata_id",
        *LANGUAGES,
        "check",
    ),
    CITIES: ("geonames_id", "country", "name", "lat", "lon", "alternate_names"),
}


@dataclass(frozen=True)
class Row:
    """A settlement as a table has it.

    ``record`` cites it (``wof@1293456889``); ``point`` is longitude and latitude as the table writes them, and
    ``point_record`` cites where they are from; ``unit`` is what the table says that it lies in;
    ``feature`` its GeoNames feature code, ``PPLQ`` where the table calls it ruins; ``doubts`` are the
    flags of the table's own column ``check``.
    """

    record: str
    country: str
    name: str
    point: tuple[str, str]
    point_record: str
    forms: Mapping[str, tuple[str, ...]]
    geonames: int | None = None
    wikidata: str | None = None
    unit: str = ""
    feature: str = "PPL"
    doubts: frozenset[str] = field(default_factory=frozenset)

    @property
    def lon(self) -> float:
        """Longitude, in degrees."""
        return float(self.point[0])

    @property
    def lat(self) -> float:
        """Latitude, in degrees."""
        return float(self.point[1])

    @property
    def wof(self) -> int | None:
        """Its id in Who's On First, where it is from there."""
        source, _, locator = self.record.partition("@")
        return int(locator) if source == "wof" else None


def read_tables(folder: Path) -> tuple[Row, ...]:
    """Read the tables of a folder; a town that is in both is one row, with the point of GeoNames.

    Args:
        folder: Where ``whosonfirst_localities.csv`` and ``geonames_cities.csv`` are.

    Returns:
        The rows in the order of the tables.

    Raises:
        DataError: If a table is missing, is too long, lacks a column, or has a row that cannot be one; it lists all
            that is wrong.
    """
    problems: list[Problem] = []
    read = {name: _read(folder / name, _COLUMNS[name], problems) for name in (LOCALITIES, CITIES)}
    if problems:
        raise DataError(problems)
    towns = {int(cells["geonames_id"]): cells for cells in read[CITIES]}
    rows = [_with_town(row, towns.pop(row.geonames or 0, None)) for row in map(_locality, read[LOCALITIES])]
    return (*rows, *map(_town, towns.values()))


def _read(path: Path, columns: tuple[str, ...], problems: list[Problem]) -> list[dict[str, str]]:
    try:
        if path.stat().st_size > MAX_BYTES:
            problems.append(Problem(str(path), 1, 1, "E005", f"the table is longer than {MAX_BYTES} bytes; split it"))
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return list(_cells(csv.DictReader(file, restval=""), path, columns, problems))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        problems.append(
            Problem(str(path), 1, 1, "E005", f"the table cannot be read: {error}; name a folder that has it")
        )
        return []


def _cells(
    reader: "csv.DictReader[str]", path: Path, columns: tuple[str, ...], problems: list[Problem]
) -> Iterator[dict[str, str]]:
    """Yield the rows whose numbers are numbers; note missing columns and rows that are not."""
    missing = [name for name in columns if name not in (reader.fieldnames or ())]
    if missing:
        message = f"the table has no column {', '.join(missing)}; give the table that has it"
        problems.append(Problem(str(path), 1, 1, "E005", message))
        return
    for cells in reader:
        if wrong := next((sentence for sentence, is_wrong in _WRONG.items() if is_wrong(cells)), None):
            problems.append(Problem(str(path), reader.line_num, 1, "E005", f"{wrong}; mend the row or leave it out"))
        else:
            yield cells


def _is_degrees(text: str, most: float) -> bool:
    """Say whether a text is a number of degrees within bounds; `nan` is within none."""
    try:
        return -most <= float(text) <= most
    except ValueError:
        return False


def _is_id(text: str) -> bool:
    return text.isascii() and text.isdecimal()


_WRONG: Mapping[str, Callable[[Mapping[str, str]], bool]] = {
    "the country is neither AM nor AZ": lambda cells: cells["country"] not in COUNTRIES,
    "lat is no latitude": lambda cells: not _is_degrees(cells["lat"], 90),
    "lon is no longitude": lambda cells: not _is_degrees(cells["lon"], 180),
    "geonames_id is no whole number": lambda cells: not _is_id(cells["geonames_id"] or "0"),
    "wof_id is no whole number": lambda cells: not _is_id(cells.get("wof_id", "0")),
}


def _locality(cells: Mapping[str, str]) -> Row:
    record = f"wof@{cells['wof_id']}"
    return Row(
        record=record,
        country=cells["country"],
        name=mended(cells["name"]),
        point=(cells["lon"], cells["lat"]),
        point_record=record,
        forms=_by_script(cells),
        geonames=int(cells["geonames_id"] or 0) or None,
        wikidata=cells["wikidata_id"] or None,
        unit=cells["parent"],
        feature="PPLQ" if RUINS in cells["ru"] else "PPL",
        doubts=frozenset(flag for flag in cells["check"].split("|") if flag),
    )


def _by_script(cells: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Return the forms of a locality by language; one in another script than that of its language is none of it."""
    forms = {lang: _split(cells[lang]) for lang in LANGUAGES}
    # Among those in Azerbaijani the tables have some in Armenian script.
    forms["hy"] = tuple(dict.fromkeys((*forms["hy"], *_written_in("hy", forms["az"]))))
    return {lang: kept for lang, texts in forms.items() if (kept := _written_in(lang, texts))}


def _written_in(lang: str, forms: Iterable[str]) -> tuple[str, ...]:
    return tuple(form for form in forms if is_written_in(form, lang))


def _town(cells: Mapping[str, str]) -> Row:
    record = f"geonames@{cells['geonames_id']}"
    armenian = _written_in("hy", _split(cells["alternate_names"]))
    return Row(
        record=record,
        country=cells["country"],
        name=mended(cells["name"]),
        point=(cells["lon"], cells["lat"]),
        point_record=record,
        forms={"hy": armenian} if armenian else {},
        geonames=int(cells["geonames_id"]),
    )


def _with_town(row: Row, town: Mapping[str, str] | None) -> Row:
    """Return a locality with the point that GeoNames has for it now, which is nearer to the town's middle."""
    if town is None:
        return row
    changed = {"point": (town["lon"], town["lat"]), "point_record": f"geonames@{town['geonames_id']}"}
    return Row(**{**vars(row), **changed})


def _split(cell: str) -> tuple[str, ...]:
    forms = (mended(unicodedata.normalize("NFC", form)) for form in cell.split("|"))
    return tuple(dict.fromkeys(form for form in forms if form))
