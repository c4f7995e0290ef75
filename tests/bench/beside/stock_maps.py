"""Maps of the same places as folium makes them by itself, with all names of a place in its popup.

What such a page fetches from elsewhere lies on disk, from npm, and the page is led there, so that only drawing is
compared; of two style sheets, which these pages make no use of, npm has none, and they are empty here. There are no
tiles, which would take longer than all the rest.
"""

import html
import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import folium
import pytest
from environment import BUILD
from folium.plugins import FastMarkerCluster, MarkerCluster

from gazetteer.render.map.records import MapPlace

PACKAGES = (
    "leaflet@1.9.3",
    "jquery@3.7.1",
    "bootstrap@5.2.2",
    "@fortawesome/fontawesome-free@6.2.0",
    "drmonty-leaflet-awesome-markers@2.0.2",
    "leaflet.markercluster@1.1.0",
)
LIES_AT = (
    (r"https://cdn\.jsdelivr\.net/npm/((?:@[\w-]+/)?[\w.-]+)@[\d.]+/", r"\1/"),
    (r"https://code\.jquery\.com/jquery-[\d.]+\.min\.js", "jquery/dist/jquery.min.js"),
    (r"https://cdnjs\.cloudflare\.com/ajax/libs/leaflet\.markercluster/[\d.]+/", "leaflet.markercluster/dist/"),
    (
        r"https://cdnjs\.cloudflare\.com/ajax/libs/Leaflet\.awesome-markers/[\d.]+/leaflet\.awesome-markers\.(js|css)",
        r"drmonty-leaflet-awesome-markers/\1/leaflet.awesome-markers.\1",
    ),
    (r"https://[^\"]*/(bootstrap-glyphicons|leaflet\.awesome\.rotate\.min)\.css", "empty.css"),
)
"""Where npm keeps what the pages fetch, whatever its version."""

FETCHED = re.compile(r"<(?:script|link)[^>]* (?:src|href)=\"(https://[^\"]+)\"")
SPECIAL = re.compile(r"[{}`$\\]")
AREA = ((38.0, 43.0), (42.5, 51.0))
CALLBACK = """
function (row) {
  const marker = L.marker(new L.LatLng(row[0], row[1]));
  marker.bindPopup(row[2]);
  return marker;
}
"""


def assets() -> Path:
    """Return the folder of what stock pages fetch, which is filled where there is none yet; skip without npm."""
    folder = BUILD / "peers-map"
    installed = folder / "installed"
    wanted = "\n".join(PACKAGES)
    if not installed.exists() or installed.read_text("utf-8") != wanted:
        npm = shutil.which("npm")
        if npm is None:
            pytest.skip("stock maps are left out: what they fetch from elsewhere is taken from npm, which is missing")
        folder.mkdir(parents=True, exist_ok=True)
        quietly = ("--silent", "--no-audit", "--no-fund", "--ignore-scripts")
        subprocess.run([npm, "install", *quietly, "--prefix", folder, *PACKAGES], check=True)
        (folder / "node_modules" / "empty.css").write_text("", "utf-8")
        installed.write_text(wanted, "utf-8")
    return folder / "node_modules"


def popup(place: MapPlace) -> str:
    """Return all names of a place as markup; of what means something to folium's templates and scripts, it has none."""
    texts = dict.fromkeys(form.text for name in place.names for form in name.forms)
    items = "".join(f"<li>{html.escape(text)}</li>" for text in texts)
    return f"<ul>{SPECIAL.sub(lambda found: f'&#{ord(found[0])};', items)}</ul>"


def each(area: Any, places: Sequence[MapPlace]) -> None:
    """Add a marker for each place."""
    for place in places:
        folium.Marker((place.lat or 0, place.lon or 0), popup=folium.Popup(popup(place))).add_to(area)


def clustered(area: Any, places: Sequence[MapPlace]) -> None:
    """Add them to a cluster."""
    each(MarkerCluster().add_to(area), places)  # type: ignore[no-untyped-call]


def fast(area: Any, places: Sequence[MapPlace]) -> None:
    """Add them as rows that the page makes markers of."""
    rows = [[place.lat, place.lon, popup(place)] for place in places]
    FastMarkerCluster(rows, callback=CALLBACK).add_to(area)  # type: ignore[no-untyped-call]


def geojson(area: Any, places: Sequence[MapPlace]) -> None:
    """Add them as features that the page makes circles of, on one canvas."""
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
            "properties": {"names": popup(place)},
        }
        for place in places
    ]
    data = {"type": "FeatureCollection", "features": features}
    fields = folium.GeoJsonPopup(fields=["names"], labels=False)
    folium.GeoJson(data, marker=folium.CircleMarker(radius=4), popup=fields).add_to(area)


KINDS: dict[str, Callable[[Any, Sequence[MapPlace]], None]] = {
    "Marker each": each,
    "MarkerCluster": clustered,
    "FastMarkerCluster": fast,
    "GeoJson on canvas": geojson,
}


def stock_map(kind: str, places: Sequence[MapPlace]) -> str:
    """Return a page as folium makes it."""
    area = folium.Map(tiles=None, prefer_canvas=True, maxZoom=18)
    area.fit_bounds(AREA)
    KINDS[kind](area, places)
    return str(area.get_root().render())


def fetched(page: str) -> list[str]:
    """Return the addresses that a page fetches its scripts and styles from."""
    return FETCHED.findall(page)


def from_disk(page: str, folder: Path) -> str:
    """Lead a page to the files on disk."""
    for address, path in LIES_AT:
        page = re.sub(address, f"{folder.as_uri()}/{path}", page)
    assert fetched(page) == []
    return page
