"""What was found, for machines: JSON, annotations of GitHub, SARIF."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.dataset.check.reference import EXPLANATIONS
from gazetteer.dataset.check.registry import report_on
from gazetteer.errors import Fix, Problem
from gazetteer.export.findings import to_github, to_json, to_sarif

MINI = Path(__file__).parents[1] / "data" / "mini"
FOUND = [
    Problem("data/places.yaml", 41, 7, "E301", "unknown party 'ungn'; add it to parties.yaml"),
    Problem("data/my places.yaml", 3, 1, "W208", "form 'Նոր  Շեն' has several blanks", "warning", Fix((0, "x"), "y")),
    Problem("/a/sources.yaml", 1, 3, "N704", "source 'x' has no date", "note"),
]
RULES = {code: explained.sentence() for code, explained in EXPLANATIONS.items()}


def test_json_has_every_finding_with_its_place_and_fix():
    found = json.loads(to_json(FOUND, {}))["findings"]
    assert [(each["path"], each["line"], each["column"], each["code"]) for each in found] == [
        (problem.path, problem.line, problem.column, problem.code) for problem in FOUND
    ]
    assert [each["fix"] for each in found] == [None, {"path": [0, "x"], "value": "y"}, None]


def test_json_has_the_figures_of_every_side():
    report = report_on(MINI)
    balance = json.loads(to_json(report.problems, report.figures))["balance"]
    places = {each["side"]: each for each in balance if each["file"] == "places.yaml"}
    assert list(places) == ["armenian", "azerbaijani", "soviet"]
    assert (places["armenian"]["names"], places["armenian"]["official"]) == (2, 2)
    assert (places["azerbaijani"]["names"], places["azerbaijani"]["rejects"]) == (3, 1)


def test_annotations_have_the_level_of_the_finding():
    commands = to_github(FOUND).splitlines()
    assert [command.split(" ")[0] for command in commands] == ["::error", "::warning", "::notice"]
    assert commands[0].startswith("::error file=data/places.yaml,line=41,col=7,title=E301::unknown party")


@given(st.text(), st.text())
def test_no_text_breaks_out_of_its_annotation(path: str, message: str):
    written = to_github([Problem(path, 1, 1, "E001", message)])
    assert written.count("\n") == 1
    command, _, said = written.removeprefix("::").removesuffix("\n").partition("::")
    assert re.fullmatch(r"error file=[^,:\r\n]*,line=1,col=1,title=E001", command)
    unescaped = said.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    assert unescaped == message


def test_sarif_has_a_rule_for_every_code_and_a_result_for_every_finding():
    sarif = json.loads(to_sarif(FOUND, RULES))
    (run,) = sarif["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert sarif["version"] == "2.1.0"
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == [problem.code for problem in FOUND]
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == [
        "data/places.yaml",
        "data/my%20places.yaml",
        "file:///a/sources.yaml",
    ]
    assert places[0]["region"] == {"startLine": 41, "startColumn": 7}


@pytest.mark.npm
@pytest.mark.parametrize("problems", [FOUND, [], report_on(MINI).problems], ids=len)
def test_sarif_is_what_its_schema_describes(problems):
    (published,) = Path(".venv/npm/node_modules/@microsoft").glob("sarif-multitool-*/sarif-2.1.0.json")
    schema = json.loads(published.read_text(encoding="utf-8-sig"))
    written = json.loads(to_sarif(problems, RULES))
    jsonschema.validate(written, schema, format_checker=jsonschema.FormatChecker())
    with pytest.raises(jsonschema.ValidationError, match="is not one of"):
        jsonschema.validate({**written, "version": "2.0.0"}, schema)


def test_nothing_found_is_written_too():
    assert json.loads(to_json([], {})) == {"schema": 1, "findings": [], "balance": []}
    assert to_github([]) == ""
    assert json.loads(to_sarif([], RULES))["runs"][0]["results"] == []
