"""Forms, templates and hooks are what the services that read them ask for, and name what there is."""

import re
from pathlib import Path
from typing import Any

import pytest

from gazetteer.cli.app import COMMANDS
from gazetteer.dataset.yaml_reader import read_yaml

ROOT = Path(__file__).parents[1]
FORMS = sorted((ROOT / ".github" / "ISSUE_TEMPLATE").glob("*-*.yml"))
TEMPLATE = ROOT / ".github" / "pull_request_template.md"

# https://docs.github.com/communities: syntax for issue forms, and for GitHub's form schema.
FORM_KEYS = {"name", "description", "body"}
MORE_FORM_KEYS = {"assignees", "labels", "title", "type", "projects"}
ATTRIBUTES = {
    "markdown": ({"value"}, set()),
    "input": ({"label"}, {"description", "placeholder", "value"}),
    "textarea": ({"label"}, {"description", "placeholder", "value", "render"}),
    "dropdown": ({"label", "options"}, {"description", "multiple", "default"}),
    "checkboxes": ({"label", "options"}, {"description"}),
}
# https://pre-commit.com: creating new hooks.
HOOK_KEYS = {"id", "name", "entry", "language"}
MORE_HOOK_KEYS = {"files", "exclude", "types", "types_or", "exclude_types", "always_run", "fail_fast", "verbose"}
MORE_HOOK_KEYS |= {"pass_filenames", "require_serial", "description", "language_version", "args", "stages"}
MORE_HOOK_KEYS |= {"minimum_pre_commit_version"}


def read(path: Path) -> Any:
    document = read_yaml(path.read_bytes(), path=str(path))
    assert document.problems == ()
    return document.value


def test_there_is_a_form_for_each_thing_that_people_report():
    assert [path.name for path in FORMS] == ["claim-is-wrong.yml", "name-is-missing.yml"]
    assert read(ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml") == {"blank_issues_enabled": "true"}


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_is_what_github_takes(path):
    form = read(path)
    elements = form["body"]

    assert FORM_KEYS <= set(form) <= FORM_KEYS | MORE_FORM_KEYS
    assert any(element["type"] != "markdown" for element in elements)
    for element in elements:
        needed, allowed = ATTRIBUTES[element["type"]]
        assert needed <= set(element["attributes"]) <= needed | allowed
        assert set(element) <= {"type", "id", "attributes", "validations"}
        assert element.get("validations", {"required": "true"}) == {"required": "true"}
    asked = [element for element in elements if element["type"] != "markdown"]
    ids = [element["id"] for element in asked]
    labels = [element["attributes"]["label"] for element in asked]
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", name) for name in ids)
    assert (len(set(ids)), len(set(labels))) == (len(ids), len(labels))


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_choices_of_a_form_are_told_apart(path):
    choices = [element["attributes"]["options"] for element in read(path)["body"] if element["type"] == "dropdown"]

    for options in choices:
        assert len(set(options)) == len(options)
        assert "none" not in [option.lower() for option in options]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
def test_a_form_asks_for_a_source(path):
    (source,) = (element for element in read(path)["body"] if element.get("id") == "source")

    assert source["validations"] == {"required": "true"}


@pytest.mark.parametrize("path", [*FORMS, TEMPLATE], ids=lambda path: path.name)
def test_forms_take_no_side(path):
    text = path.read_text(encoding="utf-8")

    assert re.findall(r"\b(?:correct|incorrect|real|canonical|official name|true name)\b", text, re.IGNORECASE) == []


def test_the_template_asks_what_a_reviewer_wants_to_know():
    text = TEMPLATE.read_text(encoding="utf-8")

    assert re.findall("^## (.+)", text, re.MULTILINE) == [
        "What changed",
        "Where it was read",
        "Both sides",
        "What was run",
    ]
    assert all(f"`gazetteer {command}" in text for command in ("check", "fmt", "diff"))


def test_hooks_are_what_pre_commit_takes():
    for hook in read(ROOT / ".pre-commit-hooks.yaml"):
        assert HOOK_KEYS <= set(hook) <= HOOK_KEYS | MORE_HOOK_KEYS
        assert (hook["language"], hook["pass_filenames"]) == ("python", "false")


def test_hooks_run_commands_that_there_are():
    entries = [hook["entry"].split() for hook in read(ROOT / ".pre-commit-hooks.yaml")]

    assert [program for program, _ in entries] == ["gazetteer", "gazetteer"]
    assert {command for _, command in entries} <= set(COMMANDS)


@pytest.mark.parametrize("folder", ["data", "mydata", "some/where/names"])
@pytest.mark.parametrize(
    ("name", "hooks"),
    [
        ("places.yaml", ["gazetteer-fmt", "gazetteer-check"]),
        ("traps.csv", ["gazetteer-check"]),
        ("shapes/units.geojson", ["gazetteer-check"]),
        ("README.md", []),
    ],
)
def test_hooks_run_where_data_changed_whatever_its_folder_is_called(folder, name, hooks):
    all_hooks = read(ROOT / ".pre-commit-hooks.yaml")

    assert [hook["id"] for hook in all_hooks if re.search(hook["files"], f"{folder}/{name}")] == hooks
