"""What a style asks of single forms, whatever reads the rules."""

from collections import Counter

import pytest

from gazetteer.editors.asked import Doubt, When
from gazetteer.editors.ruleset import rule_set
from gazetteer.errors import LanguageError


def spellings(made, entry):
    return {each.text: each for rule in made.rules if rule.entry == entry for each in rule.spellings}


@pytest.mark.parametrize(
    ("style", "text", "option"),
    [
        ("azerbaijani", "Ստեփանակերտից", "Խանքենդիից"),
        ("armenian", "Խանքենդիից", "Ստեփանակերտից"),
        ("azerbaijani", "Stepanakert", "Khankendi"),
        ("armenian", "Khankendi", "Stepanakert"),
    ],
)
def test_each_form_is_replaced_in_its_own_case_on_both_sides(rules, style, text, option):
    found = spellings(rules(style), "stepanakert-xankendi")[text]
    assert (found.all_options, found.is_certain, found.when) == ((option,), True, When.ALWAYS)


def test_a_name_whose_case_is_open_is_told_with_all_that_it_may_be(rules):
    found = spellings(rules("armenian"), "stepanakert-xankendi")["Ханкенди"]
    assert {"Степанакерт", "Степанакерта", "Степанакерте"} <= set(found.all_options)
    assert not found.is_certain


def test_what_may_mean_something_else_is_never_certain(rules):
    assert not spellings(rules("azerbaijani"), "shushi-susa")["Shushi"].is_certain
    assert rules("azerbaijani").left_out[Doubt.HOMONYM]
    assert rules("azerbaijani").left_out[Doubt.WORD]
    assert rules("azerbaijani").left_out[Doubt.SENSE]


def test_what_is_certain_means_one_entry_alone(gaz, rules):
    for rule in rules("armenian").rules:
        for each in rule.spellings:
            if each.is_certain and each.all_options:
                assert rule.entry in {found.entry.id for found in gaz.lookup(each.text)}, each.text


def test_both_sides_have_about_as_many_rules(rules):
    sides = [
        Counter(each.is_certain for rule in rules(side).rules for each in rule.spellings)
        for side in ("armenian", "azerbaijani")
    ]
    assert sides[0][True] == pytest.approx(sides[1][True], rel=0.2)


def test_languages_narrow_the_rules(gaz):
    made = rule_set(gaz.linter(style="azerbaijani"), gaz.index, langs=["de"])
    assert {lang for rule in made.rules for each in rule.spellings for lang in each.options} == {"de"}
    with pytest.raises(LanguageError):
        rule_set(gaz.linter(style="azerbaijani"), gaz.index, langs=["xx"])
