"""``gazetteer export``: the rules of a style as a folder."""

import json

import pytest

STYLE = """\
- id: house
  extends: armenian
  places: {first: written, later: chosen}
"""


@pytest.mark.parametrize(("program", "file"), [("vale", ".vale.ini"), ("textlint", ".textlintrc.json")])
def test_rules_are_written_into_a_folder_of_their_own(run, tmp_path, program, file):
    done = run("export", program, "--style", "azerbaijani", "--lang", "en", "-o", "rules")
    assert done.returncode == 0
    assert "forms are left out, README.md says why" in done.stderr
    assert (tmp_path / "rules" / file).is_file()
    page = (tmp_path / "rules" / "README.md").read_text(encoding="utf-8")
    assert f"# The style azerbaijani for {program}" in page
    assert "| it means another entry too |" in page
    again = run("export", program, "--style", "azerbaijani", "--lang", "en", "-o", "rules")
    assert again.returncode == 2
    assert "it is there and not empty; name a folder that is not there yet" in again.stderr


def test_a_style_of_ones_own_is_exported(run, tmp_path):
    (tmp_path / "house.yaml").write_text(STYLE, encoding="utf-8")
    assert run("export", "textlint", "--style", "house.yaml", "--lang", "en", "-o", "rules").returncode == 0
    made = json.loads((tmp_path / "rules/textlint-rule-gazetteer/rules.json").read_text(encoding="utf-8"))
    assert made["style"] == "house"
    certain = [each for rule in made["rules"] for each in rule["spellings"] if "certain" in each]
    assert "later" in {each.get("when") for each in certain}


def test_what_cannot_be_done_is_said(run):
    assert "nobody" in run("export", "vale", "--style", "nobody", "-o", "rules").stderr
    assert "unknown language tag 'xx'" in run("export", "vale", "--style", "armenian", "--lang", "xx", "-o", "r").stderr
