"""A new record has an id of its own, is compared and checked, and stands where it belongs; nothing else changes."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.drafting import survey as surveying
from gazetteer.drafting.cutting import body, cut, inserted
from gazetteer.drafting.desk import desk
from gazetteer.drafting.questions import QUESTIONS
from gazetteer.drafting.survey import survey
from gazetteer.errors import DraftError, OutputError
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
    line = made.write()
    after = made.path.read_text(encoding="utf-8")
    assert after.replace(made.block, "").replace("\n\n", "\n") == before[made.path.name].replace("\n\n", "\n")
    assert after.split("\n")[line - 1] == made.block.split("\n")[0]
    found = {problem.code for problem in report_on(folder).of("error", "warning")}
    assert found == ({"W701"} if kind == "source" else set())


def test_ids_take_no_side(folder: Path):
    made = desk(folder).draft("place", {"name": ["hy: Շուշի", "az: Şuşa"], "feature": ["PPL"], "cite": ["geonames"]})
    assert made.value["id"] == "shushi-susa"
    again = desk(folder).draft("place", {"name": ["hy: Հադրութ; az: Hadrut"], "feature": ["PPL"], "cite": ["geonames"]})
    assert again.value["id"] == "hadrut-2"


def test_an_id_is_never_taken_twice(folder: Path):
    assert new_id([{"az": ["Hadrut"]}], {"hadrut", "hadrut-2"}, ("az", "hy")) == "hadrut-3"
    made = desk(folder).draft("place", {**NORSHEN, "id": ["hadrut"]})
    assert [problem.code for problem in made.problems] == ["E102"]


@pytest.mark.parametrize(
    "form", ["en: Stepanakert", "hy: Ստեփանակերտ", "en: Stepanakertt", "ru: Степанакерт", "az: Xankendi"]
)
def test_what_may_be_there_already_is_told(folder: Path, form: str):
    made = desk(folder).draft("place", {**NORSHEN, "name": [form], "at": ["46.75, 39.81"], "id": ["new"]})
    assert [twin.row.id for twin in made.twins] == ["stepanakert-xankendi"]


@pytest.mark.parametrize(
    ("kind", "given", "shared"),
    [
        ("place", {"name": ["en: Zork"], "link": ["geonames=1"]}, "geonames=1"),
        ("place", {"name": ["en: Zork"], "at": ["46.7515, 39.8160"]}, ""),
        ("source", {"title": ["decree on the  abolition"], "kind": ["law"]}, "Decree on the Abolition"),
    ],
)
def test_what_shares_a_number_a_spot_or_a_title_may_be_there_already(folder: Path, kind: str, given, shared: str):
    places, sources = folder / "places.yaml", folder / "sources.yaml"
    places.write_text(
        places.read_text() + "- {id: one, feature: PPL, links: {geonames: 1}, names: [{forms: {en: A}}]}\n"
    )
    sources.write_text(sources.read_text() + "- {id: two, title: Decree on the Abolition, kind: law}\n")
    found = desk(folder).draft(kind, {"feature": ["PPL"], "cite": ["decree-1991"], **given}).twins
    assert [twin.shared for twin in found] == [shared]


def test_a_source_at_the_same_address_may_be_there_already(folder: Path):
    made = desk(folder).draft("source", {"title": ["X"], "kind": ["law"], "url": ["http://www.example.org/decree/"]})
    assert [twin.row.id for twin in made.twins] == ["decree-1991"]


def test_the_point_of_a_namesake_or_of_the_unit_is_told_with_whose_it_is(folder: Path):
    at = desk(folder)
    assert at.shared_points({"name": ["en: Hadrut"]})[0].startswith("'hadrut' is at 47.0317, 39.5172; ")
    unit = {"name": ["en: Norshen"], "part-of": ["qarabag-iqtisadi-rayonu azerbaijan"]}
    assert at.shared_points(unit)[0].startswith("'qarabag-iqtisadi-rayonu' is at 46.9, 39.8; ")
    assert at.shared_points({"name": ["en: Norshen"]}) == []


def test_a_place_stands_behind_the_nearest_of_its_sort(folder: Path):
    made = desk(folder).draft("place", {**NORSHEN, "feature": ["PPLA2"], "at": ["46.8, 39.8"]})
    line = made.write()
    lines = made.path.read_text(encoding="utf-8").split("\n")
    assert lines.index("- id: stepanakert-xankendi") < line - 1 < lines.index("- id: qarabag-iqtisadi-rayonu")


def test_what_is_wrong_is_told_at_the_line_that_it_will_have(folder: Path):
    made = desk(folder).draft("place", {**NORSHEN, "name": ["en: Norsh\u0435n | armenia uses 2023/1991 [decree-1991]"]})
    assert made.has_errors
    made.write()
    lines = made.path.read_text(encoding="utf-8").split("\n")
    told = {problem.code: lines[problem.line - 1][problem.column - 1 :] for problem in made.problems}
    assert told["E203"].startswith("Norsh")
    assert told["E306"].startswith("2023")


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


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'{"version": 0}',
        b'{"version": 2, "rows": [1]}',
        b'{"version": 2, "rows": {"x": [1]}}',
        b'{"version": 2, "rows": {"x": ["a", "b", "c", ["d"], [], null, ""]}}',
        b'{"version": 2, "rows": {"x": ["a", "b", "c", {}, [], "d", ""]}}',
    ],
)
def test_a_damaged_cache_is_no_loss(folder: Path, content: bytes, tmp_path: Path):
    expected = survey(folder).rows
    (tmp_path / "cache" / "contested-gazetteer" / "drafting.json").write_bytes(content)
    assert survey(folder).rows == expected


BLOCKS = st.lists(st.sampled_from(["# Towns\n", "\n", "- id: {}\n  note: x\n", "- {{id: {}, note: x}}\n"]), max_size=12)


@given(BLOCKS, st.integers(0, 12))
def test_the_rest_of_a_file_stays_as_it_is(blocks: list[str], behind: int):
    text = "".join(block.format(f"r{number}") for number, block in enumerate(blocks))
    records = cut(text).records
    after, line = inserted(
        cut(text), "- id: new\n  note: y\n", body(records[behind % len(records)]) if records else None
    )
    assert after.split("\n")[line - 1] == "- id: new"
    kept = [each for each in after.replace("- id: new\n  note: y\n", "").split("\n") if each]
    assert kept == [each for each in text.split("\n") if each]
    if records:
        assert cut(after).records[behind % len(records) + 1].startswith("- id: new")


NAMES = ["en: Falkland Sound | armenia uses", "es: Estrecho de San Carlos | azerbaijan uses"]


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1]])
def test_where_no_languages_are_said_an_id_has_every_name_that_is_used(folder: Path, names: list[str]):
    assert (
        desk(folder).draft("place", {**NORSHEN, "name": names}).value["id"] == "estrecho-de-san-carlos-falkland-sound"
    )


def test_the_languages_of_a_data_set_make_its_ids(folder: Path):
    with (folder / "dataset.yaml").open("a", encoding="utf-8") as manifest:
        manifest.write("languages: {north: ru, south: uk, east: az}\n")
    given = {**NORSHEN, "name": ["ru: Алушта; en: Alushta", "az: Aluşda", "en: Elsewhere"]}
    assert desk(folder).draft("place", given).value["id"] == "alusda-alushta"
    with (folder / "dataset.yaml").open("a", encoding="utf-8") as manifest:
        manifest.write("id-languages: [az]\n")
    assert desk(folder).draft("place", given).value["id"] == "alusda"


@pytest.mark.parametrize(
    ("kind", "given"),
    [
        ("place", {**NORSHEN, "name": ["ru: Алушта"]}),
        ("term", {**RECORDS["term"], "name": ["ru: Слово"]}),
        ("party", {"label": ["ru: Газета"], "type": ["outlet"]}),
        ("source", {"title": ["Указ"], "kind": ["law"], "publisher": ["Газета"], "date": ["2001"]}),
    ],
)
def test_where_no_id_can_be_made_one_is_asked_for(folder: Path, kind: str, given):
    with pytest.raises(DraftError, match="none can be made in the letters a to z; give one with --id"):
        desk(folder).draft(kind, given)
    assert desk(folder).draft(kind, {**given, "id": ["mine"]}).value["id"] == "mine"


def test_the_id_of_a_source_says_nothing_twice(folder: Path):
    assert desk(folder).draft("source", {"title": ["My notes"], "kind": ["book"]}).value["id"] == "my-notes"


def test_the_ids_of_built_in_places_are_as_they_were_made():
    made = {"name": ["hy: Շուշի", "az: Şuşa", "ru: Шуша; en: Shusha"], "feature": ["PPL"], "cite": ["geonames@1"]}
    assert desk(built_in_folder()).draft("place", made).value["id"].startswith("shushi-susa")


INDENTED = "  - id: a\n    feature: PPL\n    names:\n      - forms: {en: Zork}\n"


@pytest.mark.parametrize(
    "text",
    [
        INDENTED,
        "[{id: a, feature: PPL, names: [{forms: {en: Zork}}]}]\n",
        "- id: a\r\n  feature: PPL\r\n  names:\r\n  - forms: {en: Zork}\r\n",
    ],
)
def test_a_file_that_is_laid_out_otherwise_is_read_and_not_written(folder: Path, text: str):
    (folder / "places.yaml").write_bytes(text.encode())
    assert survey(folder).rows["places.yaml"]["a"].forms == {"zork": "Zork"}
    with pytest.raises(OutputError, match="run `gazetteer check`, then `gazetteer fmt`"):
        desk(folder).draft("place", NORSHEN)
    assert (folder / "places.yaml").read_bytes() == text.encode()


@pytest.mark.parametrize("text", ["a: 1\n", "a:\n- {id: x}\n", "- id: [\n", "- {id: x}\n  y: z\n", "# \udcff\n"])
def test_nothing_is_put_into_a_broken_file(folder: Path, text: str):
    (folder / "places.yaml").write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(OutputError, match="run `gazetteer check`, then `gazetteer fmt`"):
        desk(folder).draft("place", NORSHEN)


@pytest.mark.parametrize(
    "beginning", ["- feature: PPL\n  id: a\n", "-   id: a\n    feature: PPL\n", "-\n  id: a\n  feature: PPL\n"]
)
def test_a_place_can_follow_a_record_however_that_begins(folder: Path, beginning: str):
    indent = " " * (len(beginning.split("\n")[1]) - len(beginning.split("\n")[1].lstrip()))
    rest = f"{indent}point: {{at: [47.1, 39.6]}}\n{indent}names: [{{forms: {{en: Zork}}}}]\n"
    (folder / "places.yaml").write_text(f"{beginning}{rest}# Below\n", encoding="utf-8")
    made = desk(folder).draft("place", {**NORSHEN, "id": ["new"]})
    made.write()
    assert (folder / "places.yaml").read_text(encoding="utf-8") == f"{beginning}{rest}\n{made.block}\n# Below\n"


def test_what_others_wrote_in_the_meantime_stays(folder: Path):
    first, second = (desk(folder).draft("source", {**RECORDS["source"], "id": [each]}) for each in ("one", "two"))
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write("- {id: by-hand, title: Zork, kind: map}\n")
    first.write()
    line = second.write()
    written = (folder / "sources.yaml").read_text(encoding="utf-8")
    assert [each in written for each in (first.block, second.block, "- {id: by-hand,")] == [True] * 3
    assert written.split("\n")[line - 1] == second.block.split("\n")[0]
    with pytest.raises(OutputError, match="another record has the id 'one' by now; run this again"):
        first.write()


def test_answers_are_judged_as_soon_as_they_are_given(folder: Path):
    at = desk(folder)

    def told(kind: str, key: str, answer: str, **given: list[str]) -> str:
        question = next(question for question in QUESTIONS[kind] if question.key == key)
        with pytest.raises(DraftError) as raised:
            at.accepted(kind, question, answer, given)
        return str(raised.value)

    assert "'village' is not a GeoNames feature code" in told("place", "feature", "village")
    assert "is not an EDTF date" in told("source", "date", "31.12.2020")
    assert "must begin with https://" in told("source", "url", "example.org")
    assert "lang 'English' cannot be used" in told("source", "lang", "English")
    assert "is not an EDTF date" in told("party", "since", "long ago")
    assert "objection 'armenia No.' cannot be used" in told("term", "objection", "armenia No.")
    assert "wikidata=Q1 already" in told("place", "link", "wikidata=Q2", link=["wikidata=Q1"])
    assert "'No Id' is not an id" in told("place", "id", "No Id")


@pytest.mark.parametrize("blank", ["", "  ", " , "])
def test_what_is_needed_is_not_blank(folder: Path, blank: str):
    for kind, key in (("place", "cite"), ("source", "title"), ("term", "definition")):
        question = next(question for question in QUESTIONS[kind] if question.key == key)
        with pytest.raises(DraftError, match="this is needed; write something"):
            desk(folder).checked(question, blank)


@pytest.mark.parametrize(
    ("answer", "told"),
    [("x" * 10_001, "write at most 10,000 characters"), ("x\ufffd", "no UTF-8"), ("x" + chr(0xD800), "no UTF-8")],
)
def test_what_is_too_long_or_no_text_is_refused(folder: Path, answer: str, told: str):
    question = next(question for question in QUESTIONS["place"] if question.key == "note")
    with pytest.raises(DraftError, match=told):
        desk(folder).checked(question, answer)


def test_a_place_is_shown_at_one_point(folder: Path):
    with pytest.raises(DraftError, match="shown there or at a point of its own; leave one out"):
        desk(folder).draft("place", {**NORSHEN, "point-of": ["hadrut"]})


def test_longitude_and_latitude_that_are_exchanged_are_told(folder: Path):
    at = desk(folder)
    assert "longitude comes first" in at.doubts("place", {"at": ["39.82, 46.75"]})[0]
    assert at.doubts("place", {"at": ["46.75, 39.82"]}) == at.doubts("place", {"at": ["10, 50"]}) == []
