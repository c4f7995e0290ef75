"""The dictionary form of what was found, and whether it was in use on the date of the text."""

import pytest

from gazetteer.core import Gazetteer


@pytest.mark.parametrize(
    ("surface", "lemma"),
    [
        ("Степанакерте", "Степанакерт"),
        ("Ստեփանակերտում", "Ստեփանակերտ"),
        ("Xankəndinin", "Xankəndi"),
        ("Ханкәндинин", "Ханкәнди"),
        ("STEPANAKERT", "Stepanakert"),
        ("Stepanakert'te", "Stepanakert"),
        ("Bergkarabachs", "Bergkarabach"),
        ("Нагорного Карабаха", "Нагорный Карабах"),
        ("Zəngəzur dəhlizinin", "Zəngəzur dəhlizi"),
        ("Лачинского района", "Лачинский район"),
    ],
)
def test_the_uninflected_form_in_the_letters_of_the_text(gaz: Gazetteer, surface: str, lemma: str) -> None:
    assert [mention.lemma for mention in gaz.annotate(surface) if mention.nested_in is None] == [lemma]


def test_an_adjective_inside_a_phrase_leads_to_its_name(gaz: Gazetteer) -> None:
    assert gaz.annotate("жители Лачинского района")[1].lemma == "Лачин"


def test_a_hidden_form_leads_to_one_that_is_shown(gaz: Gazetteer) -> None:
    hidden = next(
        (name, form)
        for entry in gaz.dataset.places.values()
        for name in entry.names
        for form in name.hidden.get("en", ())
        if name.forms.get("en") and len(form) > 9 and len(gaz.lookup(form)) == 1
    )
    name, form = hidden

    assert [mention.lemma for mention in gaz.annotate(f"They live in {form} now.")] == [name.forms["en"][0]]


def test_what_is_open_has_no_lemma(gaz: Gazetteer) -> None:
    assert [mention.lemma for mention in gaz.annotate("Martuni is a place.")] == [None]


@pytest.mark.parametrize(
    ("name", "date", "why"),
    [
        ("Kirovabad", "2020", "in use until 1989 (ussr)"),
        ("Khankendi", "1985", "in use until 1917 (russian-empire) and from 1991 (azerbaijan)"),
        ("Kirovabad", "1960", None),
        ("Khankendi", "1900", None),
        ("İrəvan", "1985", None),
        ("Vararakn", "1900", None),
    ],
)
def test_a_name_that_was_not_in_use_says_when_it_was(gaz: Gazetteer, name: str, date: str, why: str | None) -> None:
    """A state that is younger than the text, or a name nobody is recorded to use, says nothing against it."""
    assert [mention.anachronism for mention in gaz.annotate(f"They saw {name}.", date=date)] == [why]


def test_a_text_without_a_date_has_no_anachronism(gaz: Gazetteer) -> None:
    assert gaz.annotate("They saw Kirovabad.")[0].anachronism is None
