"""A folder becomes a data set, or one error that lists everything that is wrong with its form."""

import pickle
import re
import shutil
from pathlib import Path

import pytest

from gazetteer.codes import FormRole, Stance
from gazetteer.dataset.csv_reader import read_csv
from gazetteer.dataset.files import built_in_folder, read_files
from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.parse import parse_files, to_dataset
from gazetteer.errors import DataError
from gazetteer.model import EdtfDate

MINI = Path(__file__).parents[1] / "data" / "mini"


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


@pytest.fixture(autouse=True)
def _own_cache(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def problems(folder: Path) -> list[str]:
    with pytest.raises(DataError) as caught:
        load_dataset(folder)
    return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]


def test_a_language_needs_a_form_and_a_case_a_name(folder):
    text = (folder / "places.yaml").read_text(encoding="utf-8").replace("en: Karabakh Economic Region", "en: []")
    (folder / "places.yaml").write_text(text, encoding="utf-8")
    (folder / "inflections.yaml").write_text(
        'paradigms: [{lang: hy, endings: [""], cases: {genitive plural: x}}]\n', encoding="utf-8"
    )
    found = problems(folder)
    assert any("is empty; write at least one, or remove the key" in problem for problem in found)
    assert any("case 'genitive plural' must be lower-case letters" in problem for problem in found)


def test_a_folder_becomes_a_data_set():
    dataset = load_dataset(MINI)
    assert list(dataset.places) == ["stepanakert-xankendi", "qarabag-iqtisadi-rayonu", "hadrut"]
    assert list(dataset.terms) == ["anti-terrorist-operation"]
    assert [entry.id for entry in dataset] == [*dataset.places, *dataset.terms]
    assert dataset.version.startswith("2026-01-01+")
    place = dataset.places["stepanakert-xankendi"]
    assert (place.point.lon, place.point.lat) == (46.7515, 39.8153)
    assert [name.heading for name in place.names] == [("Khankendi", "en"), ("Stepanakert", "en")]
    assert place.names[1].usage[0].stance is Stance.OFFICIAL
    assert place.names[1].usage[0].since == EdtfDate(text="1923", earliest="1923-01-01", latest="1923-12-31")
    assert place.names[1].usage[1].is_open is False
    assert place.control[1].is_open is True
    assert place.links.geonames == 146970
    assert [form.text for form in place.names[0].all_forms() if form.role is FormRole.HIDDEN] == ["Khankhendi"]


def test_what_an_entry_cites_once_holds_for_its_parts():
    place = load_dataset(MINI).places["stepanakert-xankendi"]
    assert {str(citation) for name in place.names for usage in name.usage for citation in usage.cite} == {"decree-1991"}
    assert [str(citation) for citation in place.point.cite] == ["geonames@146970"]


def test_rules_that_a_folder_does_not_have_are_the_built_in_ones(folder):
    assert {"dual", "armenian", "azerbaijani"} <= set(load_dataset(folder).policies)


def test_a_folder_may_have_policies_of_its_own(folder):
    (folder / "policies.yaml").write_text(
        "- {id: mine, label: {en: Mine}, description: x, steps: [{sides: [armenian], reason: y}]}"
    )
    assert list(load_dataset(folder).policies) == ["mine"]


def test_a_folder_needs_no_terms(folder):
    (folder / "terms.yaml").unlink()
    assert load_dataset(folder).terms == {}


def test_an_empty_list_may_be_left_empty(folder):
    (folder / "terms.yaml").write_text("# none yet\n")
    assert load_dataset(folder).terms == {}


def test_a_folder_that_does_not_exist(tmp_path):
    with pytest.raises(DataError, match="E005 there is no such folder"):
        load_dataset(tmp_path / "nowhere")


def test_all_missing_files_are_named(folder):
    (folder / "parties.yaml").unlink()
    (folder / "dataset.yaml").unlink()
    assert problems(folder) == [
        "dataset.yaml:1:1: E005 the file is missing; add it",
        "parties.yaml:1:1: E005 the file is missing; add it",
    ]


BROKEN = """\
- id: Hadrut_1
  feature: PPL
  point: {at: [46.7, 139.8], cite: [geonames@1]}
  cite: [geonames@2, nowhere]
  names:
  - forms: {hy: Հադրութ, az_x: Hadrut}
    usage:
    - {by: armeni, stance: official, since: autumn 1991}
    - {by: armenia, stance: officia, sinse: 1999, until: never}
  relations:
  - {is: part-of, entry: stepanakert-xankend, according-to: armenia}
  links: {geonames: abc, wikidata: 1234}
- id: twice
  feature: ppl
  names: {}
  evidence:
- id: twice
  names: []
- just text
- id: hadrut
  feature: PPL
  names:
  - forms: {hy: Հադրութ, az_x: Hadrut}
  - forms: {}
"""


def test_everything_that_is_wrong_is_reported_together_and_in_place(folder):
    (folder / "places.yaml").write_text(BROKEN, encoding="utf-8")
    append(folder / "parties.yaml", "- {id: daily, label: {en: X}, type: outlet, side: armenian}\n")
    append(folder / "sources.yaml", "- {id: z, title: X, kind: law, url: ftp://x}\n- {title: X\n")
    found = problems(folder)
    expected = [
        "parties.yaml:6:3: E013 daily: a party of type outlet belongs to no side; remove `side`",
        "parties.yaml:6:8: E102 id 'daily' is already used at .*/parties.yaml:5; choose another",
        "places.yaml:1:7: E101 Hadrut_1: 'Hadrut_1' is not an id; write lower-case ASCII letters and digits joined",
        "places.yaml:3:22: E401 Hadrut_1: lat '139.8' is out of range; write at: [longitude, latitude] in degrees",
        "places.yaml:8:12: E301 unknown party 'armeni'; did you mean 'armenia'?",
        "places.yaml:8:45: E013 Hadrut_1: since: 'autumn 1991' is not an EDTF date; write 1923, 1991-11, ",
        "places.yaml:9:29: E012 Hadrut_1: stance 'officia' is not one of 'official', 'uses' or 'rejects'",
        "places.yaml:9:38: E010 Hadrut_1: unknown key 'sinse'; valid keys: since, until, cite, by, stance, forms, ",
        "places.yaml:9:58: E013 Hadrut_1: until: 'never' is not an EDTF date; ",
        "places.yaml:11:26: E303 unknown entry 'stepanakert-xankend'; add it to places.yaml",
        "places.yaml:12:21: E013 Hadrut_1: geonames: 'abc' is not a whole number",
        "places.yaml:12:36: E013 Hadrut_1: wikidata: '1234' is not a Wikidata item such as Q129352",
        "places.yaml:14:12: E013 twice: feature: 'ppl' is not a GeoNames feature code such as PPL, ADM2 or STM",
        "places.yaml:15:10: E013 twice: names: must be a list, not a mapping",
        "places.yaml:16:12: E013 twice: evidence is empty; write a value or remove the key",
        "places.yaml:17:3: E011 twice: key 'feature' is missing; add it",
        "places.yaml:17:7: E102 id 'twice' is already used at .*/places.yaml:13; choose another",
        "places.yaml:18:10: E013 twice: names: is empty; write at least one, or remove the key",
        "places.yaml:19:3: E013 must be a mapping (key: value), not 'just text'",
        "places.yaml:23:26: E014 hadrut: unknown language tag 'az_x'; known: ar, az, az-Arab, ",
        "places.yaml:24:5: E013 hadrut: names: a name needs at least one form",
        "sources.yaml:6:1: E002 not readable as YAML: while parsing a flow mapping did not find expected ',' or '}'",
    ]
    missing = [line for line in expected if not any(_is_like(line, problem) for problem in found)]
    extra = [problem for problem in found if not any(_is_like(line, problem) for line in expected)]
    assert (missing, extra) == ([], [])
    assert len(found) == len(expected)


def _is_like(line: str, problem: str) -> bool:
    return re.match(re.escape(line).replace(re.escape(".*"), ".*"), problem) is not None


def test_of_suggestions_that_fit_equally_well_the_first_in_the_alphabet_is_made(folder):
    append(folder / "sources.yaml", "- {id: law-c, title: X, kind: law}\n- {id: law-b, title: X, kind: law}\n")
    text = (folder / "terms.yaml").read_text(encoding="utf-8").replace("cite: [statement-2023]", "cite: [law-a]", 1)
    (folder / "terms.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == ["terms.yaml:7:12: E302 unknown source 'law-a'; did you mean 'law-b'?"]


def test_an_unknown_source_is_reported_where_it_is_written_and_not_where_it_is_handed_down(folder):
    text = (folder / "places.yaml").read_text(encoding="utf-8").replace("cite: [decree-1991]", "cite: [decre-1991]", 1)
    (folder / "places.yaml").write_text(text, encoding="utf-8")
    assert problems(folder) == ["places.yaml:4:10: E302 unknown source 'decre-1991'; did you mean 'decree-1991'?"]


def test_a_citation_that_is_not_one_is_reported_once(folder):
    text = (folder / "places.yaml").read_text(encoding="utf-8").replace("cite: [decree-1991]", "cite: [[x], Y!]", 1)
    (folder / "places.yaml").write_text(text, encoding="utf-8")
    assert [line.split(" ")[0] + line.split(" ")[1] for line in problems(folder)] == [
        "places.yaml:4:10:E013",
        "places.yaml:4:15:E101",
        "places.yaml:4:15:E302",
    ]


@pytest.mark.parametrize(("step", "column"), [("sides: [armenan]", 66), ("in-language: {armenan: hy}", 81)])
def test_an_unknown_side_of_a_policy_is_reported(folder, step: str, column: int):
    (folder / "policies.yaml").write_text(
        f"- {{id: mine, label: {{en: Mine}}, description: x, steps: [{{{step}, reason: y}}]}}"
    )
    assert problems(folder) == [f"policies.yaml:1:{column}: E304 unknown side 'armenan'; did you mean 'armenian'?"]


def test_a_list_where_a_mapping_belongs_and_the_other_way_round(folder):
    (folder / "dataset.yaml").write_text("- x")
    (folder / "sources.yaml").write_text("geonames: x")
    assert problems(folder)[0] == "dataset.yaml:1:1: E013 must be a mapping (key: value), not a list"
    assert "sources.yaml:1:1: E013 the file must be a list of records, each beginning with `- id: `" in problems(folder)


def test_the_error_survives_pickling(folder):
    (folder / "places.yaml").write_text("- id: x\n")
    with pytest.raises(DataError) as caught:
        load_dataset(folder)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_the_order_of_names_in_the_file_means_nothing(folder):
    before = load_dataset(folder)
    places = folder / "places.yaml"
    text = places.read_text(encoding="utf-8")
    first, second = re.findall(r"  - forms: .*\n(?:    .*\n)+", text)[:2]
    places.write_text(text.replace(first + second, second + first), encoding="utf-8")
    assert places.read_text(encoding="utf-8") != text
    assert load_dataset(folder).places == before.places


def test_the_digest_changes_with_the_data_and_not_with_its_place(folder):
    before = load_dataset(folder)
    assert before.digest == load_dataset(MINI).digest
    append(folder / "places.yaml", "\n# a remark\n")
    assert load_dataset(folder).digest != before.digest


def test_the_built_in_folder_is_the_one_in_the_checkout():
    assert built_in_folder().name in ("data", "_data")
    assert (built_in_folder() / "policies.yaml").is_file()


def test_parsing_raises_nothing_and_putting_together_does(folder):
    (folder / "places.yaml").write_text("- x")
    parsed = parse_files(read_files(folder))
    assert parsed.problems
    with pytest.raises(DataError):
        to_dataset(parsed)


@pytest.mark.parametrize("content", [",", '""', "\n,\n", " \n"])
def test_a_table_of_nothing_but_blanks_has_no_rows(content: str):
    document = read_csv(content.encode(), path="traps.csv")
    assert (document.value, document.problems) == (None, ())


@pytest.mark.parametrize("character", ["\x0b", "\x85", "\u2028"])
def test_only_what_ends_a_line_in_an_editor_ends_one_in_a_table(character: str):
    document = read_csv(f"spelling,why\r\nA{character}B,x\rC,y\n".encode(), path="traps.csv")
    assert document.value == [{"spelling": f"A{character}B", "why": "x"}, {"spelling": "C", "why": "y"}]
    assert document.position((1, "spelling")) == (3, 1)
