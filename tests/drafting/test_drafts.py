"""A new record has an id of its own, is compared and checked, and stands where it belongs; nothing else changes."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting import survey as surveying
from gazetteer.drafting.desk import desk
from gazetteer.drafting.placing import inserted
from gazetteer.drafting.survey import survey
from gazetteer.names.ids import new_id

MINI = Path(__file__).parents[1] / "data" / "mini"
NORSHEN = {
    "name": ["hy: Նորշեն; en: Norshen | armenia uses 1995/open [decree-1991]"],
    "feature": ["PPL"],
    "at": ["47.1, 39.6"],
    "cite": ["decree-1991"],
    "match": ["The road to Norshen reopened."],
}


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "data"))


RECORDS = {
    "place": NORSHEN,
    "term": {
        "name": ["en: buffer zone | armenia uses [statement-2023]"],
        "type": ["territory"],
        "definition": ["What armenia calls a strip of land."],
        "cite": ["statement-2023"],
        "match": ["They spoke of a buffer zone."],
        "objection": ["azerbaijan It denies that there is one. [statement-2023]"],
    },
    "source": {
        "title": ["A page"],
        "kind": ["article"],
        "publisher": ["The Daily"],
        "date": ["2023-10-15"],
        "url": ["https://example.org/page"],
    },
    "party": {"label": ["en: The Weekly; hy: Շաբաթաթերթ"], "type": ["outlet"]},
}


@pytest.mark.parametrize("kind", RECORDS)
def test_a_new_record_is_written_and_checks(folder: Path, kind: str):
    before = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    made = desk(folder).draft(kind, RECORDS[kind])
    assert made.problems == ()
    made.write()
    after = made.path.read_text(encoding="utf-8")
    assert after.replace(made.block, "").replace("\n\n", "\n") == before[made.path.name].replace("\n\n", "\n")
    assert after.split("\n")[made.line - 1] == made.block.split("\n")[0]
    found = {problem.code for problem in report_on(folder).of("error", "warning")}
    assert found == ({"W701"} if kind == "source" else set())


def test_ids_take_no_side(folder: Path):
    made = desk(folder).draft("place", {"name": ["hy: Շուշի", "az: Şuşa"], "feature": ["PPL"], "cite": ["geonames"]})
    assert made.value["id"] == "shushi-susa"
    again = desk(folder).draft("place", {"name": ["hy: Հադրութ; az: Hadrut"], "feature": ["PPL"], "cite": ["geonames"]})
    assert again.value["id"] == "hadrut-2"


def test_an_id_is_never_taken_twice(folder: Path):
    assert new_id([{"az": ["Hadrut"]}], {"hadrut", "hadrut-2"}) == "hadrut-3"
    made = desk(folder).draft("place", {**NORSHEN, "id": ["hadrut"]})
    assert [problem.code for problem in made.problems] == ["E102"]


@pytest.mark.parametrize(
    "form", ["en: Stepanakert", "hy: Ստեփանակերտ", "en: Stepanakertt", "ru: Степанакерт", "az: Xankendi"]
)
def test_what_may_be_there_already_is_told(folder: Path, form: str):
    made = desk(folder).draft("place", {**NORSHEN, "name": [form], "at": ["46.75, 39.81"]})
    assert [twin.row.id for twin in made.twins] == ["stepanakert-xankendi"]


def test_a_source_at_the_same_address_may_be_there_already(folder: Path):
    made = desk(folder).draft("source", {"title": ["X"], "kind": ["law"], "url": ["http://www.example.org/decree/"]})
    assert [twin.row.id for twin in made.twins] == ["decree-1991"]


def test_a_point_is_proposed_from_a_namesake_or_the_unit(folder: Path):
    at = desk(folder)
    assert at.proposed_point({"name": ["en: Hadrut"]}) == "47.0317, 39.5172"
    unit = {"name": ["en: Norshen"], "part-of": ["qarabag-iqtisadi-rayonu azerbaijan"]}
    assert at.proposed_point(unit) == "46.9, 39.8"
    assert at.proposed_point({"name": ["en: Norshen"]}) == ""


def test_a_place_stands_behind_the_nearest_of_its_sort(folder: Path):
    made = desk(folder).draft("place", {**NORSHEN, "feature": ["PPLA2"], "at": ["46.8, 39.8"]})
    lines = made.text.split("\n")
    assert lines.index("- id: stepanakert-xankendi") < made.line - 1 < lines.index("- id: qarabag-iqtisadi-rayonu")


def test_what_is_wrong_is_told_at_the_line_that_it_will_have(folder: Path):
    made = desk(folder).draft("place", {**NORSHEN, "name": ["en: Norsh\u0435n | armenia uses 2023/1991 [decree-1991]"]})
    lines = made.text.split("\n")
    told = {problem.code: lines[problem.line - 1][problem.column - 1 :] for problem in made.problems}
    assert told["E203"].startswith("Norsh")
    assert told["E306"].startswith("2023")
    assert made.has_errors


def test_only_what_has_changed_is_read_again(folder: Path, monkeypatch):
    survey(folder)
    with (folder / "places.yaml").open("a", encoding="utf-8") as places:
        places.write("- {id: new, feature: PPL, names: [{forms: {en: New}}]}\n")
    read = []
    monkeypatch.setattr(
        surveying, "read_yaml", lambda content, **more: (read.append(content), read_yaml(content, **more))[1]
    )
    assert "new" in survey(folder).rows["places.yaml"]
    assert read == [b"- {id: new, feature: PPL, names: [{forms: {en: New}}]}\n"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"version": 0}', b'{"version": 1, "rows": {"x": [1]}}'])
def test_a_damaged_cache_is_no_loss(folder: Path, content: bytes, tmp_path: Path):
    expected = survey(folder).rows
    (tmp_path / "cache" / "contested-gazetteer" / "drafting.json").write_bytes(content)
    assert survey(folder).rows == expected


BLOCKS = st.lists(st.sampled_from(["# Towns\n", "\n", "- id: {}\n  note: x\n", "- {{id: {}, note: x}}\n"]), max_size=12)


@given(BLOCKS, st.integers(0, 12))
def test_the_rest_of_a_file_stays_as_it_is(blocks: list[str], behind: int):
    text = "".join(block.format(f"r{number}") for number, block in enumerate(blocks))
    ids = [f"r{number}" for number, block in enumerate(blocks) if "id:" in block]
    after, line = inserted(text, "- id: new\n  note: y\n", ids[behind % len(ids)] if ids else None)
    assert after.split("\n")[line - 1] == "- id: new"
    kept = [each for each in after.replace("- id: new\n  note: y\n", "").split("\n") if each]
    assert kept == [each for each in text.split("\n") if each]
    if ids:
        assert after.split("\n")[: line - 1].count(f"- id: {ids[behind % len(ids)]}") <= 1
