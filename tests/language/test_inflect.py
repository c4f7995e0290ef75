"""Case forms, from the paradigms of the data."""

import csv
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer
from gazetteer.language.inflect import in_case, inflect, inflect_adjective

FORMS = [
    ("Ստեփանակերտ", "hy", "Ստեփանակերտում"),
    ("Մարտունի", "hy", "Մարտունու"),
    ("Շուշի", "hy", "Շուշիում"),
    ("Բաքու", "hy", "Բաքվից"),
    ("Թուրքիա", "hy", "Թուրքիայի"),
    ("Լեռնային Ղարաբաղի Հանրապետություն", "hy", "Լեռնային Ղարաբաղի Հանրապետությունում"),
    ("Xankəndi", "az", "Xankəndidə"),
    ("Xankəndi", "az", "Xankəndinin"),
    ("Qarabağ", "az", "Qarabağdan"),
    ("Zəngəzur dəhlizi", "az", "Zəngəzur dəhlizinin"),
    ("Laçın rayonu", "az", "Laçın rayonunda"),
    ("Şuşa", "az", "Şuşadakı"),
    ("Степанакерт", "ru", "Степанакерте"),
    ("Шуша", "ru", "Шуши"),
    ("Армения", "ru", "Армении"),
    ("Нагорный Карабах", "ru", "Нагорном Карабахе"),
    ("Лачинский район", "ru", "Лачинского района"),
    ("Республика Арцах", "ru", "Республики Арцах"),
    ("Κύπρος", "el", "Κύπρου"),
    ("Λεμεσός", "el", "Λεμεσό"),
    ("Λευκωσία", "el", "Λευκωσίας"),
    ("Λευκόνοικο", "el", "Λευκόνοικου"),
    ("Κυπριακή Δημοκρατία", "el", "Κυπριακής Δημοκρατίας"),
    ("Κόλπος Μόρφου", "el", "Κόλπου Μόρφου"),
]


@pytest.mark.parametrize(("base", "lang", "form"), FORMS)
def test_names_take_the_cases_of_their_language(gaz: Gazetteer, base: str, lang: str, form: str) -> None:
    assert form in {text for _, text in inflect(base, lang, gaz.dataset.inflections)}


@pytest.mark.parametrize(("base", "lang"), [("Баку", "ru"), ("Ходжалы", "ru"), ("Μόρφου", "el"), ("Stepanakert", "en")])
def test_what_does_not_inflect_has_no_forms(gaz: Gazetteer, base: str, lang: str) -> None:
    assert not list(inflect(base, lang, gaz.dataset.inflections))


def test_adjectives_agree_in_gender_and_case(gaz: Gazetteer) -> None:
    forms = {text for _, text in inflect_adjective("лачинский", "ru", gaz.dataset.inflections)}

    assert {"лачинского", "лачинская", "лачинском"} <= forms


def test_the_table_of_case_forms_holds(gaz: Gazetteer) -> None:
    with (Path(__file__).parent / "cases.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    wrong = []
    for row in rows:
        forms = in_case(row["base"], row["lang"], row["case"], gaz.dataset.inflections)
        expected = forms[:1] if row["is_first"] == "yes" else forms
        wrong += [] if row["form"] in expected else [(row["base"], row["lang"], row["case"], row["form"], forms)]

    assert len(rows) > 500
    assert not wrong
