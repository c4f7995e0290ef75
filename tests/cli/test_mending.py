"""`gazetteer check --fix`: fixes are made, what is left is reported, and comments stay."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazetteer.cli import mending
from gazetteer.cli.mending import mend, write_fixes
from gazetteer.dataset.check.registry import Report, report_on
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import Fix, Problem

MINI = Path(__file__).parents[1] / "data" / "mini"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def doubled(folder: Path) -> Iterator[Problem]:
    """Find ids with an x at the end, and say that one x less is better."""
    for path in sorted(folder.glob("*.yaml")):
        document = read_yaml(path.read_bytes(), path=str(path))
        for index, record in enumerate(document.value if isinstance(document.value, list) else []):
            if record["id"].endswith("x"):
                yield Problem(str(path), 1, 1, "E000", "an x", fix=Fix((index, "id"), record["id"][:-1]))
    yield Problem(str(MINI / "places.yaml"), 1, 1, "E000", "elsewhere", fix=Fix((0, "id"), "y"))
    yield Problem(str(folder / "traps.csv"), 1, 1, "E000", "no YAML", fix=Fix((0, "spelling"), "y"))


def test_a_folder_without_fixes_stays_as_it_is(run, folder):
    before = {path: path.read_bytes() for path in folder.iterdir()}
    done = run("check", "--fix", "data")

    assert "0 fixes made\n" in done.stderr
    assert (done.returncode, done.stdout) == (run("check", "data").returncode, run("check", "data").stdout)
    assert {path: path.read_bytes() for path in folder.iterdir()} == before


def test_fixes_are_made_round_after_round_and_what_is_left_is_told(folder, monkeypatch, capsys):
    parties = folder / "parties.yaml"
    parties.write_text("# us\n- {id: axx,   type: state} # A\n# them\n- {id: b,   type:   state}\n- {id: cx}\n")
    monkeypatch.setattr(mending, "report_on", lambda folder: Report(tuple(doubled(folder)), {}, None))
    elsewhere = (MINI / "places.yaml").read_bytes()
    left = mend(folder).problems

    assert parties.read_text() == ("# us\n# A\n- id: a\n  type: state\n# them\n- {id: b,   type:   state}\n- id: c\n")
    assert [problem.message for problem in left] == ["elsewhere", "no YAML"]
    assert capsys.readouterr().err == "3 fixes made\n"
    assert (MINI / "places.yaml").read_bytes() == elsewhere


def test_in_an_overlay_each_fix_is_made_in_the_record_that_it_is_for(tmp_path):
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    forms = ["Neu  bir", None, "Neu  iki", "Neu  üç", "Neu dörd", "Neu beş"]
    records = [
        f"- {{id: neu{number}, feature: PPL, names: [{{forms: {{az: {form}}}}}]}}\n"
        if form
        else "- {id: hadrut, names: [{forms: {hy: Հադրութ, az: [Had  rud], fr: Had  rout}}]}\n"
        for number, form in enumerate(forms)
    ]
    (overlay / "places.yaml").write_text("".join(records), encoding="utf-8")
    mend(MINI, overlay)

    mended = read_yaml((overlay / "places.yaml").read_bytes(), path="x").value
    assert [record["names"][0]["forms"]["az"] for record in mended] == [
        *("Neu bir", ["Had rud"], "Neu iki", "Neu üç", "Neu dörd", "Neu beş"),
    ]
    assert mended[1]["names"][0]["forms"]["fr"] == "Had rout"


PLANTED = """\
# above the first
- id: one # the first
  feature: PPL
  point: {at: [46.9, 39.5], cite: [decree-1991]}
  names:
  # above the forms
  - forms:
      az: [Xankәndi, "S\u0327us\u0327a"] # E204, E201
      en: [Stepаnakert, "Had\u00adrut", Two  words, Same, Same] # E203, E202, W208, E205
      fa: شوش\u064a # E207
      de: [Ｈadrut, Xank&#601;ndi] # E210, E211
    usage:
    - {by: azerbaijan, stance: uses, forms: [Stepаnakert], cite: [tracked]} # E307
    - {by: azerbaijan, stance: uses, forms: [Stepаnakert], cite: [tracked]} # W312
  note: "A \u202enote" # E212
# at the end
"""
TRACKED = "# a page\n- {id: tracked, title: X, kind: article, url: 'https://example.org/a?utm_source=x'} # W706\n"


def test_all_that_can_be_mended_is_mended_at_once_and_every_comment_stays(tmp_path, capsys):
    (tmp_path / "places.yaml").write_text(PLANTED, encoding="utf-8")
    (tmp_path / "sources.yaml").write_text(TRACKED, encoding="utf-8")
    planted = {problem.code for problem in report_on(MINI, tmp_path).problems if problem.fix}
    left = mend(MINI, tmp_path).problems
    mend(MINI, tmp_path)

    assert planted == {
        *("E201", "E202", "E203", "E204", "E205", "E207", "E210", "E211", "E212", "W208", "W312", "W706"),
    }
    assert [problem for problem in left if problem.fix or problem.code in {*planted, "E307"}] == []
    text = (tmp_path / "places.yaml").read_text(encoding="utf-8")
    assert sorted(re.findall("# .*", text)) == sorted(re.findall("# .*", PLANTED))
    assert "# a page\n" in (tmp_path / "sources.yaml").read_text(encoding="utf-8")
    assert capsys.readouterr().err.endswith("\n0 fixes made\n")


def test_what_is_counted_is_named_in_the_singular_where_it_is_one(run, folder):
    (folder / "contexts.yaml").write_text("languages: []\n", encoding="utf-8")
    places = folder / "places.yaml"
    text = places.read_text(encoding="utf-8")
    places.write_text(text.replace("en: Hadrut", "en: Had  rut") + "- {id: x}\n", encoding="utf-8")
    done = run("check", "--fix", "--examples", "data")

    assert "1 fix made\n" in done.stderr
    assert "no sentence was tried, since the data cannot be loaded; mend its errors first\n" in done.stderr
    assert "soviet 1 name, " in done.stderr
    assert "2 errors, 0 warnings, " in done.stderr


def test_a_fix_that_changes_nothing_ends_the_rounds(folder, monkeypatch, capsys):
    problem = Problem(str(folder / "parties.yaml"), 1, 1, "E000", "x", fix=Fix((0, "id"), "armenia"))
    (folder / "parties.yaml").write_text("- id: armenia\n")
    monkeypatch.setattr(mending, "report_on", lambda _: Report((problem,), {}, None))

    assert mend(folder).problems == (problem,)
    assert capsys.readouterr().err == "0 fixes made\n"


def test_a_fix_that_does_not_help_is_not_made_for_ever(folder, monkeypatch, capsys):
    def contrary(folder: Path) -> Report:
        value = read_yaml((folder / "parties.yaml").read_bytes(), path="x").value[0]["id"]
        fix = Fix((0, "id"), "b" if value == "a" else "a")
        return Report((Problem(str(folder / "parties.yaml"), 1, 1, "E000", "x", fix=fix),), {}, None)

    monkeypatch.setattr(mending, "report_on", contrary)
    assert len(mend(folder).problems) == 1
    assert re.fullmatch(r"\d\d? fixes made\n", capsys.readouterr().err)


def test_a_file_that_is_wrong_as_yaml_is_left_to_a_person(folder):
    parties, terms = folder / "parties.yaml", folder / "terms.yaml"
    parties.write_text("- {id: a, id: b}\n")
    terms.write_text("- {id: a}\n")
    problems = [Problem(str(path), 1, 1, "E000", "x", fix=Fix((0, "id"), "c")) for path in (parties, terms)]

    assert write_fixes(folder, problems) == 1
    assert (parties.read_text(), terms.read_text()) == ("- {id: a, id: b}\n", "- id: c\n")
