"""Every code has a mistake that trips it where it stands, and data without mistakes trips none."""

import re
import shutil
from pathlib import Path

import pytest

from gazetteer.dataset.check import CHECKS, check_folder
from gazetteer.dataset.files import REQUIRED
from gazetteer.errors import DataError

MINI = Path(__file__).parents[1] / "data" / "mini"

# Code: file, pattern in it, what is put there instead, and the text at which the problem must be.
MISTAKES = {
    "E001": ("places.yaml", "feature: PPLA", "feature:\tPPLA", "\tPPLA"),
    "E002": ("places.yaml", "feature: PPLA", "feature: PPLA: x", ": x"),
    "E003": ("places.yaml", "feature: PPLA", "feature: PPLA\n  feature: PPL", "feature: PPL\n"),
    "E004": ("places.yaml", "feature: PPLA", "feature: !x PPLA", "!x PPLA"),
    "E010": ("places.yaml", "feature: PPLA", "feature: PPLA\n  featur: PPL", "featur:"),
    "E011": ("places.yaml", "  feature: PPLA\n", "", "id: stepanakert"),
    "E012": ("places.yaml", "stance: rejects", "stance: reject", "reject,"),
    "E013": ("places.yaml", "feature: PPLA", "feature: town", "town"),
    "E014": ("places.yaml", "az-Cyrl: Ханкәнди", "az-Kyrl: Ханкәнди", "az-Kyrl:"),
    "E101": ("places.yaml", "id: stepanakert-xankendi", "id: Stepanakert", "Stepanakert"),
    "E102": ("parties.yaml", "id: daily", "id: ussr", "ussr, label: {en: The"),
    "E201": ("places.yaml", "ru: Ханкенди", "ru: Ханкенди\u0438\u0306", "Ханкенди\u0438\u0306"),
    "E202": ("places.yaml", "ru: Ханкенди", "ru: Хан\u2067кенди", "Хан\u2067"),
    "E203": ("places.yaml", "en: Stepanakert}", "en: Step\u0430nakert}", "Step\u0430nakert"),
    "E204": ("places.yaml", "az: Xankəndi", "az: Xank\u01ddndi", "Xank\u01ddndi"),
    "E205": ("places.yaml", "Khankendi, Khankandi", "Khankendi, Khankandi, Khankendi", "Khankendi]"),
    "E301": ("places.yaml", "held-by: azerbaijan", "held-by: azerbaijann", "azerbaijann"),
    "E302": ("places.yaml", "geonames@146970", "geoname@146970", "geoname@"),
    "E303": ("places.yaml", "entry: qarabag", "entry: garabag", "garabag"),
    "E304": (
        "policies.yaml",
        r"\Z",
        "- {id: x, label: {en: X}, description: x, steps: [{sides: [x], reason: x}]}",
        "x], reason",
    ),
    "E309": (
        "policies.yaml",
        r"\Z",
        "- {id: x, label: {en: X}, description: x, steps: [{reason: x}], then: dull}",
        "dull}",
    ),
    "E305": ("terms.yaml", r"2023-09-19, cite: \[statement-2023\]", "2023-09-19", "{by: azerbaijan, stance: official"),
    "E306": ("places.yaml", "since: 1923, until: 1991-12-26", "since: 1991, until: 1923", "1991, until: 1923"),
    "E307": ("places.yaml", "since: 1923,", "since: 1923, forms: [Stepanakert, ru],", "ru],"),
    "E308": ("places.yaml", "since: 1923,", "since: 1921,", "1921,"),
    "W310": ("places.yaml", r"  control: \[.*\n", "", "{by: nk-de-facto-1991-2023, stance: official, since: 1991-09"),
    "E401": ("places.yaml", "39.8153", "139.8153", "139.8153"),
    "E402": ("places.yaml", "46.7515, 39.8153", "39.8153, 46.7515", "[39.8153"),
    "W403": ("places.yaml", "  point: .*46\\.9,.*\n", "", "id: qarabag"),
    "E406": (
        "places.yaml",
        "(  point: .*46\\.9,.*\n)",
        r"\1  point-of: stepanakert-xankendi\n",
        "stepanakert-xankendi\n",
    ),
    "W501": ("terms.yaml", r"(?s)    when:.*?\n(.*)anti-terror measures", r"\1liberation", "liberation"),
    "E502": ("terms.yaml", r"\n    cite: \[statement-2023\]", "", "id: september"),
    "W503": ("terms.yaml", r"(?s)  senses:.*?(?=  names:)", "", "id: anti"),
    "W601": (
        "places.yaml",
        r"usage: \[\{by: azerbaijan, stance: official, since: 1991.*\]",
        "usage: []",
        "id: stepanakert",
    ),
    "E603": (
        "places.yaml",
        "feature: PPLA",
        "feature: PPLA\n  unknown: [{what: usage, sides: [azerbaijani], note: x}, {what: point, note: x}]",
        "{what",
    ),
    "W602": ("terms.yaml", "(?s)  objections:.*", "", "id: anti"),
    "W701": ("sources.yaml", r"\Z", "- {id: spare, title: X, kind: book, url: 'https://example.org'}\n", "spare"),
    "W702": ("sources.yaml", ', url: "https://www.geonames.org/"', "", "{id: geonames"),
    "W703": (
        "sources.yaml",
        r"\Z",
        "- {id: again, title: X, kind: dataset, url: 'http://geonames.org'}\n",
        "'http://geonames.org'",
    ),
}

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
MISTAKES["E404"] = ("places.yaml", r"\Z", A_PLACE.format(id="hadrut-2", lon="47.0320", name="Hadrut"), "{id: hadrut-2")
MISTAKES["W405"] = ("places.yaml", r"\Z", PARTS, "{is: part-of")

MISTAKES["E801"] = ("traps.csv", r"\Z", "spelling,kind,why\nStepanakert,brand,x\n", "Stepanakert,")
MISTAKES["E802"] = ("traps.csv", r"\Z", "spelling,kind,why\nSusa,brand,x\nSUSA,brand,x\n", "SUSA,")
MISTAKES["E015"] = (
    "romanizations.yaml",
    r"\Z",
    "- {id: x, lang: hy, to: hy-Latn, label: X, source: X, package: tetrak-translit, scheme: bgn}",
    "bgn}",
)

# A mistake in an id leaves references to it behind; a source that is there twice is cited once.
ALSO = {"E102": ["E301"], "W703": ["W701"]}


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def test_data_without_mistakes_has_no_problems():
    assert check_folder(MINI) == ()


@pytest.mark.parametrize("code", MISTAKES)
def test_each_mistake_is_found_where_it_stands(folder, code):
    name, pattern, replacement, place = MISTAKES[code]
    path = folder / name
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    after, count = re.subn(pattern, replacement, before, count=1)
    assert count == 1
    path.write_text(after, encoding="utf-8")
    found = check_folder(folder)
    assert {problem.code for problem in found} == {code, *ALSO.get(code, ())}
    lines = after.split("\n")
    places = [lines[problem.line - 1][problem.column - 1 :] + "\n" for problem in found if problem.code == code]
    assert [text for text in places if text.startswith(place)] == places


def test_every_check_has_a_mistake():
    assert set(CHECKS) <= set(MISTAKES)


@pytest.mark.parametrize("code", CHECKS)
def test_messages_are_sentences(code):
    assert re.fullmatch(r"[A-Z].*; .*\.", CHECKS[code].__doc__ or "")


def test_severity_follows_the_code(folder):
    (folder / "sources.yaml").write_text("- {id: spare, title: X, kind: book}\n")
    found = {problem.code: problem.severity for problem in check_folder(folder)}
    assert found["W701"] == found["W702"] == "warning"
    assert found["E302"] == "error"


def test_a_place_in_an_area_that_says_so_is_held_as_the_area_is(folder):
    path = folder / "places.yaml"
    text = re.sub(r"  control: \[\{held-by: nk-de-facto.*\n", "", path.read_text(encoding="utf-8"))
    area = "- {id: area, feature: RGN, point: {at: [47, 39.5]}, cite: [decree-1991], names: [{forms: {en: Area}}]"
    contains = "relations: [{is: contains, entry: hadrut, according-to: azerbaijan}]"
    path.write_text(f"{text}{area}, {contains}}}\n", encoding="utf-8")
    assert {problem.code for problem in check_folder(folder)} == {"W310"}
    control = "control: [{held-by: nk-de-facto-1991-2023, until: 2020-10}]"
    path.write_text(f"{text}{area}, {contains}, {control}}}\n", encoding="utf-8")
    assert check_folder(folder) == ()


def test_two_places_that_are_said_to_be_two_may_be_near(folder):
    path = folder / "places.yaml"
    twin = A_PLACE.format(id="hadrut-2", lon="47.0320", name="Hadrut").replace("cite", "distinct-from: [hadrut], cite")
    path.write_text(path.read_text(encoding="utf-8") + twin, encoding="utf-8")
    assert check_folder(folder) == ()


def test_a_place_far_from_its_area_may_say_why(folder):
    path = folder / "places.yaml"
    explained = PARTS.replace("azerbaijan}", "azerbaijan, note: an exclave}")
    path.write_text(path.read_text(encoding="utf-8") + explained, encoding="utf-8")
    assert check_folder(folder) == ()


@pytest.mark.parametrize(("other", "code"), [("nowhere", "E303"), ("anti-terrorist-operation", "E406")])
def test_a_place_is_shown_at_a_place_that_there_is(folder, other: str, code: str):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"  point: .*46\.9,.*\n", f"  point-of: {other}\n", text), encoding="utf-8")
    assert [problem.code for problem in check_folder(folder)] == [code]


def test_one_broken_record_does_not_hide_what_is_wrong_with_the_others(folder):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8").replace("feature: PPLA", "feature: town").replace("Qarabağ", "Qaraba\u01dd")
    path.write_text(text, encoding="utf-8")
    assert [problem.code for problem in check_folder(folder)] == ["E013", "E204"]


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


ALLOWED = {
    "roman numerals in a Cyrillic form": ("ru: Ханкенди", "ru: II Ханкенди"),
    "a joiner in a Persian form": ("ru: Ханкенди", "fa: خان\u200cکندی"),
    "a digit": ("ru: Ханкенди", "ru: Ханкенди-2"),
    "a misspelling with a wrong schwa": ("en: Khankhendi", "az: Xank\u01ddndi"),
    "a misspelling in a wrong script": ("en: Khankhendi", "en: Kh\u0430nkendi"),
    "a usage about some forms": ("since: 1923,", "since: 1923, forms: [Степанакерт, Stepanakert],"),
    "a usage from the year of its party's beginning on": ("since: 1923,", "since: 1922-12-30,"),
    "a period of one day": ("since: 1923, until: 1991-12-26", "since: 1923-05-01, until: 1923-05"),
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
    assert check_folder(folder) == ()
