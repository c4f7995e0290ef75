"""Rules for Vale: held to what Vale's loader takes, and carried out as it carries them out."""

import configparser
import re
from typing import Any

import pytest
import yaml

from gazetteer.editors.ruleset import rule_set
from gazetteer.editors.vale import vale_files

LOOKED_AT = re.compile(r"_(?:look|first|later|named)(?:_\d+)?\.yml$")
STYLES = ("describe", "both-names-first", "armenian", "azerbaijani")
# The fields of Definition, Substitution and Existence in internal/check/*.go of github.com/vale-cli/vale (commit
# 375ff32), which is decoded with ErrorUnused: any other key is error E201. What they mean: vale.sh/docs/checks.
COMMON = {"extends", "message", "level", "scope", "link", "action", "limit", "name", "description"}
KEYS = {
    "substitution": COMMON | {"ignorecase", "nonword", "swap", "exceptions", "vocab", "capitalize", "pos"},
    "existence": COMMON | {"ignorecase", "nonword", "raw", "tokens", "append", "exceptions", "vocab"},
}
# internal/core/ini.go: what stands above the sections, and what in one.
CORE = {"StylesPath", "MinAlertLevel", "IgnoredScopes", "SkippedScopes", "WordTemplate", "Vocab"}
OF_SYNTAX = {"BasedOnStyles", "BlockIgnores", "TokenIgnores", "CommentDelimiters", "Transform", "Lang", "View"}


def faults(rule: dict[str, Any]) -> list[str]:
    """Return what `validateDefinition` and the decoder would refuse, with error E201."""
    found = [f"unknown key {key}" for key in rule.keys() - KEYS.get(str(rule.get("extends")), set())]
    found += [f"missing {key}" for key in ("extends", "message") if not isinstance(rule.get(key), str)]
    found += ["level"] if rule.get("level") not in {"suggestion", "warning", "error"} else []
    # CondSprintf: a substitution has two texts to put in, an existence one; any other per cent sign is doubled.
    wanted = 2 if rule["extends"] == "substitution" else 1
    holes = re.sub("%%", "", str(rule["message"]))
    found += ["holes"] if holes.count("%s") != wanted or holes.count("%") != wanted else []
    texts = rule["swap"] if rule["extends"] == "substitution" else dict.fromkeys(rule["tokens"], "-")
    found += [f"{key}: {value}" for key, value in texts.items() if not (isinstance(value, str) and key and value)]
    # A capture group would be counted as one of Vale's own.
    return found + [f"group in {key}" for key in texts if re.search(r"(?<!\\)\((?!\?)", re.sub(r"\[[^\]]*\]", "", key))]


@pytest.mark.parametrize("style", STYLES)
def test_every_rule_is_one_that_vale_takes(rules, style):
    for path, content in vale_files(rules(style)).items():
        if path.endswith(".yml"):
            rule = yaml.load(content, yaml.CSafeLoader)
            assert not faults(rule), path
            assert len(content) < 200_000, path
            assert (rule.get("action") == {"name": "replace"}) == (not LOOKED_AT.search(path)), path


def test_a_rule_that_vale_refuses_is_found_out():
    assert faults({"extends": "existence", "message": "%s %s", "level": "note", "tokens": ["(x)"], "swaps": {}}) == [
        "unknown key swaps",
        "level",
        "holes",
        "group in (x)",
    ]


def test_the_configuration_has_what_vale_knows(rules):
    files = vale_files(rules("armenian"))
    parser = configparser.RawConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read_string("[core]\n" + files[".vale.ini"])
    section = parser["*.{md,txt,html}"]
    assert set(parser["core"]) <= CORE
    assert set(section) <= OF_SYNTAX
    assert parser["core"]["StylesPath"] == "styles"
    assert any(path.startswith(f"styles/{section['BasedOnStyles']}/") for path in files)
    for pattern in (*section["TokenIgnores"].split(", "), section["BlockIgnores"]):
        assert re.compile(pattern).groups == 1


@pytest.mark.parametrize(
    ("style", "text", "expected"),
    [
        ("azerbaijani", "In Stepanakert.", [("Stepanakert", "Khankendi")]),
        ("azerbaijani", "Stepanakert's mayor", [("Stepanakert", "Khankendi")]),
        ("azerbaijani", "Ստեփանակերտից Բերձոր", [("Ստեփանակերտից", "Խանքենդիից"), ("Բերձոր", "Լաչին")]),
        ("azerbaijani", "из Степанакерта", [("Степанакерта", "Ханкенди")]),
        ("azerbaijani", "Berdzordan çıxdı", [("Berdzordan", "Laçından")]),
        ("armenian", "Xankəndi getdi", [("Xankəndi", "Stepanakert")]),
        ("armenian", "Xankəndidə", [("Xankəndidə", "Stepanakert")]),
        ("armenian", "Խանքենդիից", [("Խանքենդիից", "Ստեփանակերտից")]),
    ],
)
def test_names_are_replaced_in_their_case(vale, style, text, expected):
    found = sorted(vale(style, text), key=lambda each: text.index(each[1]))
    assert [each[1:] for each in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Stepanakertsy, Xstepanakert, Stepanakert_2, Ստեփանակերտցի",
        '“In Stepanakert,” «в Степанакерте», „Ստեփանակերտում“, "in Stepanakert"',
        "Khankendi (Stepanakert), Khankendi/Stepanakert, Stepanakert (Khankendi)",
        "Stepanakert-based",
        "stepanakert",
    ],
)
def test_what_is_no_name_of_its_own_is_left_alone(vale, text):
    assert vale("azerbaijani", text) == []


def test_a_name_is_not_found_in_a_longer_one(vale):
    assert {found for _, found, _ in vale("armenian", "Şuşakənd")} <= {"Şuşakənd"}
    assert {found for _, found, _ in vale("armenian", "Şuşada qaldı.")} == {"Şuşada"}


def test_what_a_rule_cannot_tell_is_a_suggestion(rules, vale):
    (found,) = vale("both-names-first", "In Stepanakert.")
    assert found[0].startswith("stepanakert-xankendi_first")
    assert found[1:] == ("Stepanakert", "Stepanakert (Khankendi)")
    path = f"styles/GazetteerBothNamesFirst/{found[0]}.yml"
    rule = yaml.safe_load(vale_files(rules("both-names-first"))[path])
    assert rule["level"] == "suggestion"
    assert "a rule cannot tell which mention of a text is the first" in rule["message"]


def test_a_message_says_whose_names_they_are_and_links_to_the_place(rules):
    files = vale_files(rules("azerbaijani"))
    rule = yaml.safe_load(files["styles/GazetteerAzerbaijani/stepanakert-xankendi.yml"])
    assert "Khankendi is official for Azerbaijan" in rule["message"]
    assert "Stepanakert is official for Nagorno-Karabakh Republic" in rule["message"]
    assert rule["link"] == "https://www.wikidata.org/wiki/Q129352"
    assert rule["level"] == "warning"


def test_terms_are_pointed_out_on_both_sides(vale):
    text = "It spoke of Armenian aggression; others spoke of Azerbaijani aggression."
    named = {found[1] for found in vale("both-names-first", text) if "_named" in found[0]}
    assert named == {"Armenian aggression", "Azerbaijani aggression"}


def test_names_that_nobody_would_give_are_taken_by_their_characters(hostile, vale_with):
    made = rule_set(hostile.linter(style="azerbaijani"), hostile.index, langs=["en"])
    files = {path: each for path, each in vale_files(made).items() if path.endswith("/hostile.yml")}
    (content,) = files.values()
    assert not faults(yaml.safe_load(content))
    (old, new) = (name.forms["en"][0] for name in hostile.dataset.entries["hostile"].names)
    assert ("hostile", old, new) in vale_with(files, f"In {old} now.")
    assert vale_with(files, "In Old x now.") == []
