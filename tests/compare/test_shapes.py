"""Shapes: what came, went, was drawn anew or is said of them."""

import json
import shutil
from pathlib import Path

import pytest

from gazetteer.compare import compare, read_folder
from gazetteer.errors import DataError

MINI = Path(__file__).parents[1] / "data" / "mini"
UNIT = {"entry": "hadrut", "country": "AZ", "source": "geonames", "licence": "x"}
AREA = {"entry": "hadrut", "kind": "area", "source": "geonames", "licence": "x", "note": "x", "held-by": "armenia"}
RING = [[47, 39], [48, 39], [48, 40], [47, 39]]


@pytest.fixture
def folder(tmp_path):
    """Return a function that reads a folder with features, each with its properties and the ring of its area."""

    def read(*features):
        data = Path(shutil.copytree(MINI, tmp_path / str(len(list(tmp_path.iterdir())))))
        (data / "shapes").mkdir()
        drawn = [
            {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
            for properties, ring in features
        ]
        (data / "shapes" / "all.geojson").write_text(json.dumps({"features": drawn}), encoding="utf-8")
        return read_folder(data)

    return read


def said(old, new):
    return [f"{change.record} {change.kind} {change.sentence}" for change in compare(old, new)]


def test_an_area_that_came(folder):
    assert said(folder(), folder((AREA | {"since": "1994", "until": "2020"}, RING))) == [
        "hadrut shape-added shape added: area held by armenia from 1994 to 2020, 4 points, from geonames"
    ]


def test_an_area_drawn_anew_and_held_by_another(folder):
    old, new = folder((AREA, RING)), folder((AREA | {"held-by": "azerbaijan"}, [*RING[:3], [47, 40], RING[3]]))
    kinds = [change.kind for change in compare(old, new)]

    assert kinds == ["shape-held-by-changed", "shape-geometry-changed"]
    assert said(old, new)[1] == (
        "hadrut shape-geometry-changed shape, area held by azerbaijan: outline changed: 1 of 5 points new, "
        "0 of 4 gone, "
        "at most 68.0 km apart, area 4,770.3 to 9,540.5 km²"
    )


def test_a_border_point_that_moved_is_told_by_how_far(folder):
    old, new = folder((UNIT, RING)), folder((UNIT, [*RING[:2], [48, 40.001], RING[3]]))
    (change,) = compare(old, new)

    assert str(change.sentence) == (
        "shape, area of a unit: outline changed: 1 of 4 points new, 1 of 4 gone, at most 110 m apart, "
        "area 4,770.3 to 4,775.0 km²"
    )
    json.dumps([change.before, change.after])


@pytest.mark.parametrize("ring", [[], [["x", "y"]], [[47, 39]], [[47]], [[[47, 39]]], "x"])
def test_what_is_no_outline_is_refused_where_it_is(folder, ring):
    with pytest.raises(DataError, match=r"all\.geojson:1:1: E013 feature 1 \(hadrut\): "):
        compare(folder((UNIT, RING)), folder((UNIT, ring)))


def test_the_order_of_features_means_nothing(folder):
    assert said(folder((AREA, RING), (UNIT, RING)), folder((UNIT, RING), (AREA, RING))) == []


def test_the_area_of_a_unit_that_went(folder):
    (line,) = said(folder((UNIT, RING)), folder())

    assert line.startswith("hadrut shape-removed shape removed: area of a unit, 4 points")
