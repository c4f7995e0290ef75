"""Folding: what is the same name, and that nothing shifts."""

import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazetteer.language.fold import fold, match_key

SAME = [
    ("Xankəndi", "XANKƏNDİ"),
    ("Xankəndi", "Xankǝndi"),
    ("Xankəndi", "Xankәndi"),
    ("Xankəndi", "Xankendi"),
    ("Şuşa", "ŞUŞA"),
    ("İrəvan", "irəvan"),
    ("Ağdam", "Agdam"),
    ("Kəlbəcər", unicodedata.normalize("NFD", "Kəlbəcər")),
    ("Göyçə", unicodedata.normalize("NFD", "Göyçə")),
    ("Երևան", "Երեւան"),
    ("Երևան", "ԵՐԵՎԱՆ"),
    ("Ստեփանակերտ", "ՍՏԵՓԱՆԱԿԵՐՏ"),
    ("Stepʻanakert", "Step'anakert"),
    ("Step’anakert", "Stepanakert"),
    ("Nagorno-Karabakh", "Nagorno\u2011Karabakh"),
    ("Nagorno-Karabakh", "Nagorno\u00a0Karabakh"),
    ("Степанакерт", "Степана\u00adкерт"),
    ("Шуша\u0301", "Шуша"),
    ("\u200eStepanakert\u200f", "Stepanakert"),
    ("Stepan\ufb01", "Stepanfi"),
    ("Ստեփանակե\u055bրտ", "Ստեփանակերտ"),
    ("\ufb13", "մն"),
    ("Łarabał", "Larabal"),
    ("Karabağ'da", "Karabağda"),
    ("Сте\u0301панакёрт", "Степанакерт"),
    ("Λεμεσός", "ΛΕΜΕΣΟΣ"),
    ("Ριζοκάρπασο", "Ριζοκαρπασο"),
]
# Classical orthography, then reformed, as the tables of both spellings have them.
ORTHOGRAPHIES = [
    ("Երեւան", "Երևան"),
    ("Սիւնիք", "Սյունիք"),
    ("Եւրոպայ", "Եվրոպա"),
    ("Յակոբ", "Հակոբ"),
    ("բացուել", "բացվել"),
    ("քոյր", "քույր"),
    ("Սարգսեան", "Սարգսյան"),
    ("եօթ", "յոթ"),
    ("ազատութիւն", "ազատություն"),
    ("տէր", "տեր"),
    ("Արմէնիկ", "Արմենիկ"),
    ("խօսել", "խոսել"),
    ("թիւ", "թիվ"),
    ("Դաւիթ", "Դավիթ"),
    ("Յովհաննաւանք", "Հովհաննավանք"),
    ("Զուարթնոց", "Զվարթնոց"),
    ("Գանձասարի վանքէն", "Գանձասարի վանքեն"),
    ("ՍԻՒՆԻՔ", "Սյունիք"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(("classical", "reformed"), ORTHOGRAPHIES)
def test_both_armenian_orthographies_share_a_key(classical: str, reformed: str) -> None:
    assert match_key(classical) == match_key(reformed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("հայ", "հա"),
        ("Մարտունու", "Մարտունով"),
        ("գետ", "գյոտ"),
        ("Baku", "Батуми"),
        ("Martuni", "Martuna"),
        ("Шуша", "Şuşa"),
    ],
)
def test_other_names_and_other_scripts_have_other_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_every_code_point_folds_alike_however_it_is_written() -> None:
    # The rest are one character in every form and in either case.
    codes = (
        c for c in map(chr, range(sys.maxunicode + 1)) if c != c.lower() or not unicodedata.is_normalized("NFKD", c)
    )
    changed = [
        hex(ord(character))
        for character in codes
        if len({match_key(unicodedata.normalize(form, character)) for form in ("NFC", "NFD")}) > 1
        or match_key(match_key(character)) != match_key(character)
    ]

    assert not changed


@given(st.text())
def test_folding_is_idempotent(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)


@example("\u0b940")
@given(st.text())
def test_composed_and_decomposed_text_share_a_key(text: str) -> None:
    assert match_key(unicodedata.normalize("NFC", text)) == match_key(unicodedata.normalize("NFD", text))


@given(st.text(alphabet="aldsmt'’ 0\u0300\u00adÀś", max_size=12))
def test_apostrophes_part_words_alike_however_marks_are_written(text: str) -> None:
    assert match_key(unicodedata.normalize("NFC", text)) == match_key(unicodedata.normalize("NFD", text))


ARMENIAN = "աեէըիոօւվհյրնտև՛ \u00ad-"


@given(st.text(alphabet=ARMENIAN, max_size=30))
def test_respelling_is_idempotent(text: str) -> None:
    assert match_key(match_key(text)) == match_key(text)


@given(st.text(st.characters(codec=None)) | st.text(alphabet=ARMENIAN + "\ufb13\ufb01'", max_size=30))
def test_a_key_knows_where_it_came_from(text: str) -> None:
    folded = fold(text)

    assert folded.key == match_key(text)
    assert len(folded.origins) == len(folded.key)
    assert list(folded.origins) == sorted(folded.origins)
    for start in range(len(folded.key)):
        first, last = folded.span(start, len(folded.key))
        assert 0 <= first < last <= len(text)
