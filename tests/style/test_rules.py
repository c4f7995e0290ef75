"""Styles inherit, and what one says against itself is an error at its line."""

import pytest

from gazetteer.errors import DataError, UnknownStyleError
from gazetteer.style.rules import rules_of

SHIPPED = ("describe", "both-names-first", "armenian", "azerbaijani")


def test_the_shipped_styles_are_these(gaz):
    assert tuple(gaz.dataset.styles) == SHIPPED


def test_a_style_takes_from_the_one_it_extends_what_it_does_not_say(styled):
    rules = rules_of("ours", styled("  extends: both-names-first\n  one-sided: warning\n").dataset.styles)

    assert (str(rules.first), str(rules.policy), str(rules.one_sided), str(rules.open)) == (
        "both",
        "dual",
        "warning",
        "note",
    )


def test_the_worked_examples_mirror_each_other(gaz):
    armenian, azerbaijani = (rules_of(side, gaz.dataset.styles) for side in ("armenian", "azerbaijani"))

    assert armenian.policy == "armenian"
    assert azerbaijani.policy == "azerbaijani"
    for key in ("first", "later", "level", "spelling", "one_sided", "inconsistent", "anachronism", "open", "voices"):
        assert getattr(armenian, key) == getattr(azerbaijani, key)
    assert [(rule.level, rule.write) for rule in armenian.terms] == [
        (rule.level, rule.write) for rule in azerbaijani.terms
    ]


def test_describe_asks_for_nothing(gaz):
    text = "Stepanakert and Khankendi: the anti-terrorist operation in Karabakh, the blockade of Artsakh."

    assert {str(found.level) for found in gaz.lint(text)} == {"note"}
    assert gaz.rewrite(text, style="describe").edits == ()


def test_an_unknown_style_lists_the_known_ones(gaz):
    with pytest.raises(UnknownStyleError, match="no style and no file 'fair'; known: describe, both-names-first"):
        gaz.lint("", style="fair")


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("  extends: ours\n", "2:12: E322 style 'ours' extends itself"),
        ("  places: {first: both, policy: armenian}\n", "2:19: E328 style 'ours' wants all names"),
        ("  places: {together: {en: '{name} {name}'}}\n", "2:22: E013 ours: together: wording"),
        ("  places: {together: {en: '{name} («{others}»)'}}\n", "2:27: E329 names written together"),
        ("  in-voices: [quoted]\n", "2:14: E"),
        ("  terms: [{level: loud}]\n", "2:19: E"),
        ("  terms:\n  - {level: note}\n  - {level: error}\n", "4:5: E324 rule 2 for terms is never reached"),
        ("  terms: [\n", "3:1: E002"),
    ],
)
def test_a_broken_style_is_told_with_line_and_column(styled, said, problem):
    with pytest.raises(DataError) as caught:
        styled(said)

    assert problem in str(caught.value)
