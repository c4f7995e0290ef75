"""Checks of an overlay see the data under it, and tell of the overlay alone."""

import shutil
from pathlib import Path

import pytest
import yaml

from gazetteer.dataset.check.registry import report_on
from gazetteer.errors import DataError

MINI = Path(__file__).parents[2] / "data" / "mini"
WITH_AREAS = MINI.parent / "mistakes" / "W407-outside-its-district"
TOWN = "stepanakert-xankendi"
SURVEY = '- {id: survey, title: Our survey, kind: article, url: "https://example.org/survey"}\n'


@pytest.fixture
def found(write):
    """Return what lists the findings of the checks in an overlay."""

    def findings(**files: str) -> list[str]:
        folder = write(**files)
        return [str(problem).removeprefix(f"{folder}/") for problem in report_on(MINI, folder).of("error", "warning")]

    return findings


def test_checks_find_what_is_wrong_in_an_overlay_at_its_lines_and_nothing_else(found):
    problems = found(
        parties="- {id: weekly, label: {en: Weekly}, type: outlet, since: 2000}\n",
        sources=SURVEY + "- {id: unused, title: X, kind: book, note: x}\n",
        places=f"""\
- id: {TOWN}
  cite: [survey]
  names:
  - forms: {{az: Xankəndi, en: Khan Town, hy: [Хан]}}
    usage:
    - {{by: weekly, stance: uses, since: 1999}}
  - forms: {{en: Qala}}
    usage: [{{by: weekly, stance: uses, since: 2004, until: 2003}}]
  control: [{{held-by: ussr, since: 1991, until: 1990}}]
- id: hamlet
  feature: PPL
  names: [{{forms: {{en: Hamlet}}, usage: [{{by: weekly, stance: uses}}]}}]
""",
    )
    assert [problem.rpartition(";")[0] for problem in problems] == [
        "places.yaml:4:47: E203 form 'Хан' is tagged hy, but 'Х' (U+0425) is Cyrillic",
        "places.yaml:6:41: E308 the usage is dated 1999, but 'weekly' was from 2000 until an unknown day",
        "places.yaml:8:47: E306 the period begins in 2004, after its end in 2003",
        "places.yaml:9:36: E306 the period begins in 1991, after its end in 1990",
        "places.yaml:10:3: W403 place 'hamlet' has no point, so that no map can show it",
        "places.yaml:12:41: E305 the usage cites nothing",
        "sources.yaml:2:8: W701 source 'unused' is cited nowhere",
    ]


def test_an_area_under_an_overlay_holds_for_what_is_added(write, tmp_path):
    under = Path(shutil.copytree(WITH_AREAS, tmp_path / "data", dirs_exist_ok=True))
    for path in MINI.iterdir():
        if not (under / path.name).exists():
            shutil.copy(path, under)
    place = next(entry for entry in yaml.safe_load((under / "places.yaml").read_text()) if "relations" in entry)
    local = write(places=yaml.safe_dump([{**place, "id": "the-same-again"}], allow_unicode=True))
    assert "W407" in {problem.code for problem in report_on(under, local).of("warning")}


def test_an_overlay_that_is_all_right_gives_no_finding_whatever_is_under_it(write, tmp_path):
    under = Path(shutil.copytree(MINI, tmp_path / "data"))
    with (under / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: nowhere, feature: PPL, cite: [decree-1991], names: [{forms: {en: Nowhere}}]}\n")
    local = write(places="- {id: hadrut, names: [{forms: {en: [Hadrut, Gadrut]}}]}\n")
    assert len(report_on(under).of("error", "warning")) == 1
    assert report_on(under, local).of("error", "warning") == ()


def test_of_several_overlays_the_last_is_checked(write):
    one = write("one", places="- {id: hamlet, feature: PPL, cite: [decree-1991], names: [{forms: {en: Hamlet}}]}\n")
    two = write(
        "two", places="- {id: hamlet, point: {at: [46.9, 39.8]}, names: [{forms: {hy: Hamlet}, cite: [decree-1991]}]}\n"
    )
    found = [str(problem).removeprefix(f"{two}/")[:22] for problem in report_on(MINI, one, two).of("error", "warning")]
    assert found == ["places.yaml:1:23: E305", "places.yaml:1:64: E203"]


def test_a_form_added_to_a_language_is_checked_whether_it_stands_alone_or_in_a_list(found):
    for form in ("Had  rut", "[Had  rut]"):
        problems = found(places=f"- {{id: hadrut, names: [{{forms: {{hy: Հադրութ, az: {form}}}}}]}}\n")
        assert [problem.split(" ")[1] for problem in problems] == ["W208"]


def test_what_is_under_an_overlay_must_be_in_order(write, tmp_path):
    under = Path(shutil.copytree(MINI, tmp_path / "data"))
    (under / "sources.yaml").write_text("- x", encoding="utf-8")
    with pytest.raises(DataError, match=r"data/sources\.yaml:1:3: E013"):
        report_on(under, write(places=""))
