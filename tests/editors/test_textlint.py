"""Rules for textlint, run in textlint itself."""

import json

import pytest

from gazetteer.editors.ruleset import rule_set
from gazetteer.editors.textlint import PACKAGE, textlint_files

pytestmark = pytest.mark.npm

TEXT = """\
# Ստեփանակերտում

The road from Stepanakert is open. Stepanakert's mayor spoke.

- Ստեփանակերտից եկավ Բերձոր։
- В Степанакерте и из Степанакерта.

| where | who |
|---|---|
| Berdzordan | *Berdzora* |
"""
FOUND = [
    (1, 3, "Ստեփանակերտում", "Խանքենդիում"),
    (3, 15, "Stepanakert", "Khankendi"),
    (3, 36, "Stepanakert", "Khankendi"),
    (5, 3, "Ստեփանակերտից", "Խանքենդիից"),
    (5, 22, "Բերձոր", "Լաչին"),
    (6, 5, "Степанакерте", "Ханкенди"),
    (6, 23, "Степанакерта", "Ханкенди"),
    (10, 3, "Berdzordan", "Laçından"),
    (10, 17, "Berdzora", "Laçına"),
]
LEFT_ALONE = """\
> Stepanakert in a block quote.

He said: “Stepanakert is ours.” «Степанакерт» „Ստեփանակերտ“ "Stepanakert, and *Stepanakert* too" 'Stepanakert'

`Stepanakert`, [road](http://x.org/Stepanakert), <https://Stepanakert.org>, ![Stepanakert](Stepanakert.png)

    Stepanakert in code

Khankendi (Stepanakert), Stepanakert/Khankendi, Şuşakənd, Stepanakertsy

<!-- Stepanakert -->

She said: “Stepanakert is ours
"""
SENTENCES = [
    ("azerbaijani", "The road from Stepanakert is open."),
    ("azerbaijani", "Stepanakert's mayor spoke."),
    ("azerbaijani", "Նա եկավ Ստեփանակերտից։"),
    ("azerbaijani", "Он вернулся из Степанакерта в Москву."),
    ("azerbaijani", "Stepanakert-based reporters wrote it."),
    ("armenian", "Xankəndidə görüş keçirildi, sonra Xankəndidən getdilər."),
    ("armenian", "The road from Khankendi is open."),
    ("armenian", "Նա Խանքենդիում էր։"),
    ("both-names-first", "In Stepanakert. Later in Stepanakert again."),
]


def test_names_are_found_where_they_stand(textlint):
    found, _ = textlint("azerbaijani", TEXT)
    for message, (line, column, old, new) in zip(found, FOUND, strict=True):
        assert (message["line"], message["column"]) == (line, column)
        assert f"“{old}”: write “{new}”" in message["message"]
        assert message["fix"]["text"] == new
        assert message["severity"] == 1
    assert "Stepanakert is official for Nagorno-Karabakh Republic" in found[0]["message"]
    assert "https://www.wikidata.org/wiki/Q129352" in found[0]["message"]


def test_what_is_not_the_authors_prose_is_left_alone(textlint):
    assert textlint("azerbaijani", LEFT_ALONE) == ([], LEFT_ALONE)
    assert textlint("azerbaijani", LEFT_ALONE, is_mended=True)[1] == LEFT_ALONE


@pytest.mark.parametrize(("style", "sentence"), SENTENCES)
def test_mending_writes_what_rewriting_does_and_nothing_the_second_time(gaz, textlint, style, sentence):
    _, once = textlint(style, f"{sentence}\n", is_mended=True)
    assert once == gaz.rewrite(f"{sentence}\n", style=style).after
    assert textlint(style, once, is_mended=True)[1] == once


def test_what_must_be_looked_at_is_told_and_not_mended(textlint):
    for text in ("Stepanakert-based", "In Shushi."):
        (found,) = textlint("azerbaijani", text)[0]
        assert "fix" not in found, text


def test_only_the_first_mention_is_to_have_both_names(textlint):
    (found,) = textlint("both-names-first", "Stepanakert is a town. Stepanakert is old.\n\nIn Stepanakert.")[0]
    assert found["column"] == 1
    assert "at its first mention" in found["message"]
    assert textlint("both-names-first", "“Stepanakert” it said. Stepanakert (Khankendi) and Stepanakert.")[0] == []


def test_names_that_nobody_would_give_are_taken_by_their_characters(hostile, textlint_with):
    made = rule_set(hostile.linter(style="azerbaijani"), hostile.index, langs=["en"])
    files = textlint_files(made, hostile.dataset.contexts)
    old, new = (name.forms["en"][0] for name in hostile.dataset.entries["hostile"].names)
    # Before the mark of a quotation that is in the name, all is prose.
    assert textlint_with(files, "In Old x now.")[0] == []
    assert {old: [new]} in [
        {each["text"]: each["options"]["en"]}
        for rule in json.loads(files[f"{PACKAGE}/rules.json"])["rules"]
        for each in rule["spellings"]
        if rule["entry"] == "hostile"
    ]


def test_the_rule_is_a_package_that_npm_can_install(rules, gaz):
    files = textlint_files(rules("describe"), gaz.dataset.contexts)
    package = json.loads(files[f"{PACKAGE}/package.json"])
    assert (package["name"], package["main"]) == (PACKAGE, "index.js")
    assert json.loads(files[".textlintrc.json"]) == {"rules": {PACKAGE.removeprefix("textlint-rule-"): True}}
