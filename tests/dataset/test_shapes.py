"""Whatever is wrong in a file of shapes is said in a sentence, and the rest of the folder is checked all the same."""

import json
import shutil
from pathlib import Path

import pytest

from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.shapes import read_drawn_shapes, read_shapes
from gazetteer.errors import DataError

MINI = Path(__file__).parents[1] / "data" / "mini"
UNIT = {"entry": "hadrut", "country": "AZ", "source": "geonames", "licence": "x"}
DRAWN = {"entry": "hadrut", "kind": "area", "source": "geonames", "licence": "x", "note": "x"}
AREA = {"type": "Polygon", "coordinates": [[[46.5, 39], [47.5, 39], [47.5, 40], [46.5, 39]]]}


@pytest.fixture
def said(tmp_path):
    """Return a function that says what is found in a file of shapes."""

    def check(content: bytes) -> list[str]:
        folder = Path(shutil.copytree(MINI, tmp_path / "data"))
        (folder / "contexts.yaml").write_text("languages: []\n", encoding="utf-8")
        (folder / "shapes").mkdir()
        (folder / "shapes" / "x.geojson").write_bytes(content)
        found = [str(problem) for problem in report_on(folder).of("error")]
        if any(": E0" in problem for problem in found):
            with pytest.raises(DataError):
                read_shapes(folder)
            with pytest.raises(DataError):
                read_drawn_shapes(folder)
        return [problem.removeprefix(f"{folder}/shapes/x.geojson:") for problem in found]

    return check


def feature(properties: object = UNIT, geometry: object = AREA) -> bytes:
    return json.dumps({"features": [{"properties": properties, "geometry": geometry}]}).encode()


def drawn(kind: object, coordinates: object) -> bytes:
    return feature(geometry={"type": kind, "coordinates": coordinates})


WRONG = {
    "no JSON": (b"not json", "1:1: E005 the file is no JSON from here on"),
    "too deep": (b"[" * 100_000, "1:1: E005 the file is no JSON: badly encoded, or nested too deeply"),
    "no UTF-8": (b'{"a": "\xe9"}', "1:1: E005 the file is no JSON: badly encoded"),
    "no collection": (
        b'{"type": "oops"}',
        "1:1: E005 the file is no FeatureCollection: the list 'features' is missing",
    ),
    "a list": (b"[]", "1:1: E005 the file is no FeatureCollection"),
    "no feature": (b'{"features": [5]}', "1:1: E011 feature 1: the mapping 'properties' is missing"),
    "a key missing": (feature({**UNIT, "kind": "area"}), "1:1: E011 feature 1 (hadrut): key 'note' is missing; add it"),
    "no text": (feature({**DRAWN, "note": 5}), "1:1: E013 feature 1 (hadrut): note must be text"),
    "a date": (feature({**DRAWN, "since": "in 1923"}), "1:1: E013 feature 1 (hadrut): since: 'in 1923' is not an EDTF"),
    "an unknown party": (feature({**DRAWN, "held-by": "armenai"}), "1:1: E301 feature 1 (hadrut): unknown party"),
    "no geometry": (feature(geometry=None), "1:1: E013 feature 1 (hadrut): geometry must be a LineString, "),
    "another kind": (drawn("Point", [46, 39]), "1:1: E013 feature 1 (hadrut): geometry must be a LineString, "),
    "a kind in a list": (drawn(["Polygon"], []), "1:1: E013 feature 1 (hadrut): geometry must be a LineString, "),
    "no coordinates": (
        drawn("MultiPolygon", []),
        "1:1: E013 feature 1 (hadrut): coordinates are none of a MultiPolygon",
    ),
    "text": (drawn("LineString", [["46", "39"]]), "1:1: E013 feature 1 (hadrut): coordinates are none of a LineString"),
    "an infinite one": (drawn("LineString", [[46, float("inf")]] * 2), "1:1: E013 feature 1 (hadrut): coordinates are"),
    "one far out": (drawn("LineString", [[46, 39], [46, 390]]), "1:1: E401 feature 1 (hadrut): a coordinate is out of"),
    "an open ring": (
        drawn("Polygon", [[[46, 39], [47, 39], [47, 40], [46, 40]]]),
        "1:1: E013 feature 1 (hadrut): a ring",
    ),
    "a line of a point": (
        drawn("LineString", [[46, 39]]),
        "1:1: E013 feature 1 (hadrut): a line of the LineString has 1",
    ),
}


@pytest.mark.parametrize(("content", "expected"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_with_a_shape_is_said_in_a_sentence(said, content: bytes, expected: str):
    (found,) = said(content)
    assert found.startswith(expected)
    assert "; " in found


@pytest.mark.parametrize(
    "properties", [UNIT, DRAWN, {**DRAWN, "since": "1923~", "until": "1991", "held-by": "armenia"}]
)
def test_a_shape_as_it_should_be_is_no_finding(said, properties: dict[str, str]):
    assert said(feature(properties)) == []
