"""Every mistake that people make is found where it stands, and data without mistakes has no findings."""

import re
import shutil
from pathlib import Path

import pytest

from gazetteer.core import load
from gazetteer.dataset.check.reference import EXPLANATIONS
from gazetteer.dataset.check.registry import CHECKS, Report, check_folder, report_on
from gazetteer.dataset.files import REQUIRED
from gazetteer.errors import DataError, Problem
from gazetteer.evaluate.examples import tried_examples

DATA = Path(__file__).parents[1] / "data"
MINI = DATA / "mini"
MISTAKES = sorted((DATA / "mistakes").iterdir())
"""Each is the small data set with one mistake in it, and what is said of that, in `expected.txt`."""

# What is thin in the small data set itself.
THIN = {"N311", "N414"}

# These folders are laid over the small data set, not put in its place.
OF_OVERLAYS = {"E016", "E017"}

# These are about what surrounds a name, or need it.
OF_CONTEXTS = {"E911", "E912", "N901", "N902"}

A_PLACE = (
    "- {{id: {id}, feature: PPL, point: {{at: [{lon}, 39.5172]}}, cite: [decree-1991], "
    "names: [{{forms: {{az: {name}}}}}]}}\n"
)
PARTS = "".join(
    A_PLACE.format(id=f"v{n}", lon=lon, name=f"V{n}").replace(
        "cite", "relations: [{is: part-of, entry: hadrut, according-to: azerbaijan}], cite"
    )
    for n, lon in enumerate((46.01, 46.02, 46.03, 46.04, 46.05, 46.06, 47.5))
)


@pytest.fixture
def folder(tmp_path):
    return small(tmp_path / "data")


def small(folder: Path) -> Path:
    """Make the small data set, without the built-in contexts, which take longer to read than all the rest."""
    shutil.copytree(MINI, folder)
    (folder / "contexts.yaml").write_text("languages: []\n", encoding="utf-8")
    return folder


def serious(folder: Path) -> list[Problem]:
    return list(report_on(folder).of("error", "warning"))


def said_of(folder: Path, code: str) -> list[str]:
    """Return what is said of a folder, as `gazetteer check --notes --examples` does."""
    folders = [MINI, folder] if code in OF_OVERLAYS else [folder]
    try:
        report = tried(report_on(folder), folder) if code.startswith("E91") else report_on(*folders)
    except DataError as error:
        report = Report(error.problems, {}, None)
    found = [problem for problem in report.problems if problem.code not in THIN - {code}]
    return [str(problem).replace(f"{folder}/", "") for problem in found]


def tried(report: Report, folder: Path) -> Report:
    return report.joined_by(tried_examples(report.parsed, load(folder).annotate))


def test_data_without_mistakes_has_no_problems():
    assert {problem.code for problem in check_folder(MINI)} == THIN


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_each_mistake_is_found_where_it_stands(tmp_path, mistake):
    folder = tmp_path / "data"
    if mistake.name[:4] not in OF_OVERLAYS:
        small(folder)
    if mistake.name[:4] in OF_CONTEXTS:
        (folder / "contexts.yaml").unlink()
    shutil.copytree(mistake, folder, dirs_exist_ok=True)
    if mistake.name == "E005-missing-file":
        (folder / "sources.yaml").unlink()
    code = mistake.name[:4]
    expected = (mistake / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert said_of(folder, code) == expected
    assert any(f": {code} " in line for line in expected)


def test_there_are_mistakes_of_every_kind_that_people_make():
    assert len(MISTAKES) >= 50
    assert {mistake.name[:4] for mistake in MISTAKES} == set(EXPLANATIONS)


@pytest.mark.parametrize("code", EXPLANATIONS)
def test_messages_say_what_to_do(code):
    assert re.fullmatch(r"[A-Z].*; .*\.", EXPLANATIONS[code].message)


@pytest.mark.parametrize("code", CHECKS)
def test_every_check_says_why(code):
    assert re.fullmatch(r"\S.*\.", EXPLANATIONS[code].reason)


def test_a_file_with_two_hundred_mistakes_reports_two_hundred(folder):
    with (folder / "places.yaml").open("a", encoding="utf-8") as places:
        for number in range(100):
            village = A_PLACE.format(id=f"v{number}", lon=44 + number / 20, name="Kənd  Bir")
            places.write(village.replace("cite: [decree-1991]", f"cite: [decree-{number}]"))
    found = [problem for problem in check_folder(folder) if problem.code not in THIN]
    assert {problem.code for problem in found} == {"E302", "W208"}
    assert len(found) == len({(problem.line, problem.column) for problem in found}) == 200


def test_severity_follows_the_code(folder):
    (folder / "sources.yaml").write_text("- {id: spare, title: X, kind: book}\n")
    found = {problem.code: problem.severity for problem in check_folder(folder)}
    assert found["W701"] == found["W702"] == "warning"
    assert found["E302"] == "error"
    assert found["N704"] == "note"


def test_a_place_in_an_area_that_says_so_is_held_as_the_area_is(folder):
    path = folder / "places.yaml"
    text = re.sub(r"  control: \[\{held-by: nk-de-facto.*\n", "", path.read_text(encoding="utf-8"))
    area = "- {id: area, feature: RGN, point: {at: [47, 39.5]}, cite: [decree-1991], names: [{forms: {en: Area}}]"
    contains = "relations: [{is: contains, entry: hadrut, according-to: azerbaijan}]"
    path.write_text(f"{text}{area}, {contains}}}\n", encoding="utf-8")
    assert {problem.code for problem in serious(folder)} == {"W310"}
    control = "control: [{held-by: nk-de-facto-1991-2023, until: 2020-10}]"
    path.write_text(f"{text}{area}, {contains}, {control}}}\n", encoding="utf-8")
    assert serious(folder) == []


def test_a_usage_that_is_said_four_times_is_found_three_times(folder):
    path = folder / "places.yaml"
    said = "    - {by: ussr, stance: official, since: 1923, until: 1991-12-26}\n"
    path.write_text(path.read_text(encoding="utf-8").replace(said, 4 * said), encoding="utf-8")
    assert [(problem.code, problem.line) for problem in serious(folder)] == [("W312", 10), ("W312", 11), ("W312", 12)]


def test_two_places_that_are_said_to_be_two_may_be_near(folder):
    path = folder / "places.yaml"
    twin = A_PLACE.format(id="hadrut-2", lon="47.0320", name="Hadrut").replace("cite", "distinct-from: [hadrut], cite")
    path.write_text(path.read_text(encoding="utf-8") + twin, encoding="utf-8")
    assert serious(folder) == []


def test_a_place_far_from_its_area_may_say_why(folder):
    path = folder / "places.yaml"
    explained = PARTS.replace("azerbaijan}", "azerbaijan, note: an exclave}")
    path.write_text(path.read_text(encoding="utf-8") + explained, encoding="utf-8")
    assert serious(folder) == []


@pytest.mark.parametrize(("other", "code"), [("nowhere", "E303"), ("anti-terrorist-operation", "E406")])
def test_a_place_is_shown_at_a_place_that_there_is(folder, other: str, code: str):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"  point: .*46\.9,.*\n", f"  point-of: {other}\n", text), encoding="utf-8")
    assert [problem.code for problem in serious(folder)] == [code]


def test_one_broken_record_does_not_hide_what_is_wrong_with_the_others(folder):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8").replace("feature: PPLA", "feature: town").replace("Qarabağ", "Qaraba\u01dd")
    path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in serious(folder)] == ["E013", "E204"]


def test_problems_are_in_file_order(folder):
    for name in ("parties.yaml", "places.yaml", "sources.yaml"):
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace("geonames", "geoname", 1) + "- {id: x}\n")
    found = check_folder(folder)
    assert list(found) == sorted(found, key=lambda problem: (problem.path, problem.line, problem.column))


@pytest.mark.parametrize("name", ["nowhere", "places.yaml/x", "x" * 300, "x\0"])
def test_a_folder_that_does_not_exist_is_no_finding(folder, name):
    with pytest.raises(DataError, match="E005 there is no such folder"):
        check_folder(folder / name)


@pytest.mark.parametrize("name", REQUIRED)
def test_a_file_that_is_missing_or_cannot_be_read_is_no_finding(folder, name):
    (folder / name).unlink()
    with pytest.raises(DataError, match=f"{name}:1:1: E005 the file is missing"):
        check_folder(folder)
    (folder / name).mkdir()
    with pytest.raises(DataError, match=f"{name}:1:1: E005 the file cannot be read"):
        check_folder(folder)


def test_a_trap_is_a_form_in_capitals_too_and_may_be_a_word_in_small_letters(folder):
    (folder / "traps.csv").write_text("spelling,kind,why\nHADRUT,word,x\nhadrut,word,x\n", encoding="utf-8")
    assert [problem.line for problem in serious(folder) if problem.code == "E801"] == [2]


ALLOWED = {
    "roman numerals in a Cyrillic form": ("ru: Ханкенди", "ru: II Ханкенди"),
    "a joiner in a Persian form": ("ru: Ханкенди", "fa: خان\u200cکندی"),
    "a digit": ("ru: Ханкенди", "ru: Ханкенди-2"),
    "a misspelling with a wrong schwa": ("en: Khankhendi", "az: Xank\u01ddndi"),
    "a misspelling in a wrong script": ("en: Khankhendi", "en: Kh\u0430nkendi"),
    "a usage about some forms": ("since: 1923,", "since: 1923, forms: [Степанакерт, Stepanakert],"),
    "a usage from the year of its party's beginning on": ("since: 1923,", "since: 1922-12-30,"),
    "a period of one day": ("since: 1923, until: 1991-12-26", "since: 1923-05-01, until: 1923-05"),
    "periods of one source that join in a year": (
        "since: 1923, until: 1991-12-26}",
        "since: 1923, until: 1978}\n    - {by: ussr, stance: official, since: 1978, until: 1991-12-26}",
    ),
    "a use of other forms than those that are rejected": (
        "stance: rejects, since",
        (
            "stance: uses, forms: [Stepanakert], until: open, cite: [geonames]}\n"
            "    - {by: azerbaijan, stance: rejects, forms: [Ստեփանակերտ], since"
        ),
    ),
    "a place that two hold in part": (
        "2023-09-20}\n  - {held-by: azerbaijan,",
        "2024}\n  - {held-by: armenia, extent: part,",
    ),
    "a relation that is older than who tells of it": (
        "according-to: azerbaijan, until: open",
        "according-to: azerbaijan, since: 1828",
    ),
    "a part that became the whole": (
        "according-to: azerbaijan, until: open}]",
        (
            "according-to: azerbaijan, until: 1940}, "
            "{is: contains, entry: qarabag-iqtisadi-rayonu, according-to: azerbaijan, since: 1940}]"
        ),
    ),
    "an authority's name of a part of what it held": (
        "control: [{held-by: nk-de-facto-1991-2023, until: 2020-10}, ",
        "relations: [{is: part-of, entry: stepanakert-xankendi, according-to: armenia}]  #",
    ),
}


@pytest.mark.parametrize(("old", "new"), ALLOWED.values(), ids=ALLOWED)
def test_what_only_looks_like_a_mistake_is_allowed(folder, old, new):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    assert serious(folder) == []


def test_a_name_that_nobody_is_said_to_use_cites_where_it_was_read(folder):
    file = folder / "places.yaml"
    before = file.read_text(encoding="utf-8")
    place = A_PLACE.format(id="v", lon=46.01, name="V").replace("cite: [decree-1991], names", "names")
    file.write_text(before + place.replace("39.5172]", "39.5172], cite: [decree-1991]"), encoding="utf-8")
    line = before.count("\n") + 1
    assert [f"{each.line}:{each.code} {each.message}" for each in report_on(folder).of("error")] == [
        f"{line}:E305 the name cites nothing; add `cite` with a source that shows it"
    ]
