"""Names of rows: what is one name, what only renders it, and whose it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.intake.appellations import appellations
from gazetteer.intake.sounds import ALIKE, likeness, sounds

LETTERS = {
    "az": "abcçdeəfgğhxıijkqlmnoöprsştuüvyz",
    "hy": "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆ",
    "ru": "абвгдежзийклмнопрстуфхцчшщыэюя",
}
FORMS = st.sampled_from(sorted(LETTERS)).flatmap(
    lambda lang: st.tuples(st.text(LETTERS[lang], min_size=1, max_size=12), st.just(lang))
)


@given(FORMS, FORMS)
def test_likeness_is_the_same_both_ways_and_at_most_one(one, other):
    assert likeness(*one, *other) == pytest.approx(likeness(*other, *one))
    assert likeness(*one, *other) <= 1


@given(FORMS)
def test_a_form_sounds_like_itself(form):
    assert likeness(*form, *form) == 1
    assert sounds(*form) == sounds(*form).lower()


@pytest.mark.parametrize(
    ("azerbaijani", "armenian"),
    [
        ("Qazıxanlı", "Ղազըխանլը"),
        ("Həştərək", "Խաշթառակ"),
        ("Azıx", "Ազոխ"),
        ("Cəbrayıl", "Ջաբրաիլ"),
        ("Qapanlı", "Ղափանլը"),
    ],
)
def test_a_transcription_sounds_alike(azerbaijani, armenian):
    assert likeness(azerbaijani, "az", armenian, "hy") >= ALIKE


@pytest.mark.parametrize(
    ("azerbaijani", "armenian"),
    [("Kəlbəcər", "Քարվաճառ"), ("Mədədkənd", "Մադաթաշեն"), ("Sərdarkənd", "Բերդաշեն"), ("Daşaltı", "Քարին Տակ")],
)
def test_another_name_does_not(azerbaijani, armenian):
    assert likeness(azerbaijani, "az", armenian, "hy") < ALIKE


def named(row, *, settled=False):
    return [name.in_order() for name in appellations(row, is_armenian_settled=settled)]


def test_two_names_stay_two_and_each_takes_its_russian_form(a_row):
    row = a_row(1, az="Padar", hy="Տիգրանավան", ru="Падар|Тигранаван")

    assert named(row) == [
        {"forms": {"az": ["Padar"], "ru": ["Падар"]}},
        {"forms": {"hy": ["Տիգրանավան"], "ru": ["Тигранаван"]}},
    ]


def test_an_armenian_spelling_of_an_azerbaijani_name_is_a_rendering(a_row):
    assert named(a_row(1, az="Qazıxanlı", hy="Ղազըխանլը")) == [
        {"forms": {"az": ["Qazıxanlı"]}, "renderings": {"hy": ["Ղազըխանլը"]}}
    ]


def test_an_azerbaijani_spelling_of_an_armenian_name_is_a_rendering(a_row):
    assert named(a_row(1, country="AM", az="Aqavnatun", hy="Աղավնատուն")) == [
        {"forms": {"hy": ["Աղավնատուն"]}, "renderings": {"az": ["Aqavnatun"]}}
    ]


def test_a_spelling_beside_a_name_of_its_own_side_is_a_rendering(a_row):
    armenian, azerbaijani = named(a_row(1, az="Verin Sıznek|Yuxarı Yemişcan", hy="Վերին Սզնեկ"), settled=True)

    assert armenian == {"forms": {"az": ["Yuxarı Yemişcan"]}} or azerbaijani == {"forms": {"az": ["Yuxarı Yemişcan"]}}
    assert {"forms": {"hy": ["Վերին Սզնեկ"]}, "renderings": {"az": ["Verin Sıznek"]}} in (armenian, azerbaijani)


def test_where_villages_had_armenian_names_the_name_is_of_both(a_row):
    row = a_row(1, az="Azıx", hy="Ազոխ")

    assert named(row, settled=True) == [{"forms": {"hy": ["Ազոխ"], "az": ["Azıx"]}}]
    assert named(row) == [{"forms": {"az": ["Azıx"]}, "renderings": {"hy": ["Ազոխ"]}}]


def test_both_sides_are_treated_alike(a_row):
    """A name with a word of the other language is a name of both, in either country."""
    in_armenia = named(a_row(1, country="AM", az="Alagözlü", hy="Ալագյոզլու"))
    in_azerbaijan = named(a_row(2, az="Xaçavan", hy="Խաչավան"))

    assert [set(name) for name in in_armenia] == [{"forms"}]
    assert [set(name) for name in in_azerbaijan] == [{"forms"}]


def test_a_romanization_that_follows_by_rule_is_not_written_down(a_row):
    assert named(a_row(1, country="AM", hy="Քարագլուխ", name="K'araglukh")) == [{"forms": {"hy": ["Քարագլուխ"]}}]


def test_romanized_russian_is_not_azerbaijani(a_row):
    assert named(a_row(1, az="Otakhlar|Otaqlar", ru="Отахлар")) == [
        {"forms": {"az": ["Otaqlar"], "ru": ["Отахлар"], "en": ["Otakhlar"]}}
    ]


def test_a_row_with_nothing_but_a_romanization_has_that_as_its_name(a_row):
    assert named(a_row(1, name="Kyarimkuli")) == [{"forms": {"en": ["Kyarimkuli"]}}]
