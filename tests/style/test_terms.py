"""What a style says of loaded terms."""

TEXT = "Baku announced an anti-terrorist operation in Karabakh."
RULE = """\
  terms:
  - {term: [anti-terrorist-operation], level: error, note: House rule 7., use: {en: military operation}}
"""


def test_a_term_is_told_with_who_uses_it_and_who_objects(gaz):
    found = next(found for found in gaz.lint(TEXT) if found.entry == "anti-terrorist-operation")

    assert (found.code, str(found.level), found.surface) == ("L201", "note", "anti-terrorist operation")
    assert "official for Azerbaijan" in found.message
    assert "Armenia" in found.message


def test_a_rule_gives_level_note_and_wording(styled):
    found = next(found for found in styled(RULE).lint(TEXT, style="ours") if found.code == "L202")

    assert (str(found.level), found.suggestion.text) == ("error", "military operation")
    assert found.message.endswith("House rule 7.")


def test_an_article_that_may_have_to_change_leaves_it_to_the_writer(styled):
    gaz = styled(RULE)

    assert gaz.rewrite(TEXT, style="ours").after == TEXT
    without = "Baku announced its anti-terrorist operation in Karabakh."
    assert gaz.rewrite(without, style="ours").after == "Baku announced its military operation in Karabakh."


def test_the_first_rule_that_fits_decides(styled):
    gaz = styled(RULE + "  - {level: ignore}\n")

    assert {found.code for found in gaz.lint(TEXT, style="ours")} == {"L202"}


def test_what_is_quoted_is_left_alone(gaz):
    assert [
        found for found in gaz.lint("He spoke of an “anti-terrorist operation” in Karabakh.") if found.code == "L201"
    ] == []


def test_an_ordinary_word_is_not_told(gaz):
    assert gaz.lint("The surgeon began the operation in the corridor after the exodus of visitors.") == ()


def test_a_rule_without_a_level_warns(styled):
    gaz = styled(RULE.replace("level: error, ", ""))

    assert {str(found.level) for found in gaz.lint(TEXT, style="ours") if found.code == "L202"} == {"warning"}
