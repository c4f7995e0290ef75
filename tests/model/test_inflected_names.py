"""A name puts itself into a case, by the paradigms of its data set."""

import pickle

import pytest

from gazetteer.core import Gazetteer
from gazetteer.errors import CaseError, LanguageError
from gazetteer.model import Name


def test_a_name_inflects_in_the_first_language_that_does(gaz: Gazetteer) -> None:
    assert gaz.lookup("Stepanakert")[0].name.inflect("locative") == ("Ստեփանակերտում",)
    assert gaz.lookup("Xankəndi")[0].name.inflect("locative")[0] == "Xankəndidə"


@pytest.mark.parametrize(
    ("name", "lang", "case", "form"),
    [
        ("Stepanakert", "ru", "locative", "Степанакерте"),
        ("Shushi", "hy", "genitive", "Շուշիի"),
        ("Şuşa", "az", "ablative", "Şuşadan"),
        ("Шуша", "ru", "genitive", "Шуши"),
        ("Лачинский район", "ru", "genitive", "Лачинского района"),
        ("Zəngəzur dəhlizi", "az", "genitive", "Zəngəzur dəhlizinin"),
        ("Baku", "ru", "locative", "Баку"),
        ("Stepanakert", "ru", "accusative", "Степанакерт"),
    ],
)
def test_the_usual_form_comes_first(gaz: Gazetteer, name: str, lang: str, case: str, form: str) -> None:
    assert gaz.lookup(name)[0].name.inflect(case, lang=lang)[0] == form


def test_what_cannot_be_says_what_can(gaz: Gazetteer) -> None:
    name = gaz.lookup("Stepanakert")[0].name

    with pytest.raises(CaseError, match="names in 'hy' have no case 'vocative'; known: ablative, ablative-plural, "):
        name.inflect("vocative")
    with pytest.raises(LanguageError, match="'ka'; known: hy, ru, en"):
        name.inflect("genitive", lang="ka")
    with pytest.raises(CaseError, match="no paradigm says how names in 'en' inflect"):
        name.inflect("genitive", lang="en")


def test_a_name_without_its_data_set_has_no_paradigms() -> None:
    with pytest.raises(CaseError, match="no paradigm"):
        Name(forms={"hy": "Շուշի"}).inflect("genitive")


def test_a_name_inflects_after_a_journey_to_another_process(gaz: Gazetteer) -> None:
    name = gaz.lookup("Stepanakert")[0].name

    assert pickle.loads(pickle.dumps(name)).inflect("locative") == name.inflect("locative")
    assert name == Name.model_validate_json(name.model_dump_json(by_alias=True))
    assert hash(name) == hash(name.model_copy())
