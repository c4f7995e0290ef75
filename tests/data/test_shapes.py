"""What is drawn on the map: every shape says what it is, where it is from, and that it may be used."""

import json

import pytest
from shapely import Point, box
from shapely.geometry import shape

from gazetteer.core import Gazetteer
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.shapes import cited_in_shapes, read_shapes, shape_files
from gazetteer.model import EdtfDate

FOLDER = built_in_folder() / "shapes"
FEATURES = [
    pytest.param(feature, id=f"{path.stem}-{number}-{feature['properties']['entry']}")
    for path in sorted(FOLDER.glob("*.geojson"))
    for number, feature in enumerate(json.loads(path.read_text(encoding="utf-8"))["features"])
]
DRAWN = [param for param in FEATURES if "kind" in param.values[0]["properties"]]
USABLE = {"public domain", "CC0 1.0", "CC BY 4.0"}
FORMS = {"river": {"LineString", "MultiLineString"}, "line": {"LineString", "MultiLineString"}}


def only(name: str, **wanted: str):
    features = json.loads((FOLDER / name).read_text(encoding="utf-8"))["features"]
    (found,) = [one for one in features if wanted.items() <= one["properties"].items()]
    return shape(found["geometry"])


def where(gaz: Gazetteer, entry: str) -> Point:
    point = gaz.dataset.places[entry].point
    return Point(point.lon, point.lat)


@pytest.mark.parametrize("feature", FEATURES)
def test_a_shape_is_from_a_known_source_and_may_be_used(feature, gaz: Gazetteer):
    properties = feature["properties"]

    assert properties["source"] in gaz.dataset.sources
    assert properties["licence"] in USABLE
    assert properties["entry"] in gaz.dataset.places or properties["entry"] in gaz.dataset.terms


@pytest.mark.parametrize("feature", FEATURES)
def test_a_shape_is_valid_and_on_the_sheet(feature):
    geometry = shape(feature["geometry"])

    assert geometry.is_valid
    assert not geometry.is_empty
    assert box(41, 36.5, 53, 44).covers(geometry)


@pytest.mark.parametrize("feature", DRAWN)
def test_what_is_drawn_says_what_it_is(feature, gaz: Gazetteer):
    properties = feature["properties"]

    assert feature["geometry"]["type"] in FORMS.get(properties["kind"], {"Polygon", "MultiPolygon"})
    assert properties["note"].endswith(".")
    assert properties.get("held-by", "azerbaijan") in gaz.dataset.parties
    assert set(properties.get("otherwise", ())) <= set(gaz.dataset.places)
    bounds = [EdtfDate.parse(properties[key]) for key in ("since", "until") if key in properties]
    assert len(bounds) in {0, 2}
    assert not bounds or bounds[0].earliest <= bounds[1].latest


def test_what_is_drawn_is_no_area_of_a_unit():
    units = {shape.entry for shape in read_shapes(FOLDER.parent)}

    assert "lacin-rayonu" in units
    assert units.isdisjoint(param.values[0]["properties"]["entry"] for param in DRAWN)


def test_the_sources_of_what_is_drawn_count_as_cited():
    assert {"globe-elevation", "natural-earth-admin-1"} <= cited_in_shapes(shape_files(FOLDER.parent))


def test_what_is_drawn_stays_small():
    assert sum(path.stat().st_size for path in FOLDER.glob("*.geojson") if path.stem != "units") < 30_000


@pytest.mark.parametrize(
    ("river", "place"),
    [
        ("tartar-tertercay", "dadivank-xudaveng"),
        ("tartar-tertercay", "mataghisi-jrambar-suqovusan-su-anbari"),
        ("bergusad-vorotan", "qarakilse-sisian"),
        ("oxcucay-voghji", "kovsakan-zengilan"),
        ("arpa-arpacay", "cermuk-jermuk"),
        ("karkar-qarqarcay", "stepanakert-xankendi"),
    ],
)
def test_a_river_passes_the_places_on_it(river: str, place: str, gaz: Gazetteer):
    assert only("rivers.geojson", entry=river).distance(where(gaz, place)) < 0.02


def test_the_oblast_holds_the_seats_of_its_districts(gaz: Gazetteer):
    area = only("areas.geojson", entry="dagliq-qarabag-muxtar-vilayeti-lerrnayin-gharabaghi-inknavar-marz")
    seats = ("askeran-esgeran", "hadrut", "agdere-martakert", "martuni-xocavend", "shushi-susa", "stepanakert-xankendi")

    assert [seat for seat in seats if not area.contains(where(gaz, seat))] == []
    assert not area.contains(where(gaz, "berdzor-lacin"))


def test_no_town_lies_on_the_other_side_of_the_line_of_1994_than_its_records_say(gaz: Gazetteer):
    area = only("areas.geojson", **{"held-by": "nk-de-facto-1991-2023"})

    assert all(area.contains(where(gaz, town)) for town in ("agdam-akna", "berdzor-lacin", "shushi-susa", "hadrut"))
    assert not any(area.contains(where(gaz, town)) for town in ("berde-partav", "goris", "tartar-terter"))
