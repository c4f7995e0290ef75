"""Offsets: every span is right in the untouched text, whatever the text is made of."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazetteer.core import Gazetteer
from gazetteer.language.fold import match_key

NAMES = [
    "Stepanakert",
    "Xankəndi",
    "ŞUŞA",
    "İrəvan",
    "Ստեփանակերտ",
    "Երևան",
    "Երեւան",
    "ԵՐԵՎԱՆ",
    "Степанакерт",
    "Lachin corridor",
    "Nagorno-Karabakh",
    unicodedata.normalize("NFD", "Şuşa"),
]
NOISE = [
    "İ",
    "ı",
    "ə",
    "ǝ",
    "ә",
    "և",
    "’",
    "ʻ",
    "'",
    "\u00ad",
    "\u00a0",
    "\u200e",
    "\u200f",
    "\u0301",
    "😀",
    "ß",
    "\r\n",
]

texts = st.lists(st.one_of(st.sampled_from(NAMES), st.sampled_from(NOISE), st.text(max_size=8), st.just(" "))).map(
    "".join
)


@settings(max_examples=300, deadline=None)
@given(texts)
@example("İİ in Stepanakert’s İrəvan")
@example("\ud800Stepanakert\udfff 😀 Xankəndi")
def test_every_span_is_the_surface(gaz: Gazetteer, text: str) -> None:
    for mention in gaz.annotate(text):
        assert text[mention.start : mention.end] == mention.surface


@settings(max_examples=300, deadline=None)
@given(texts)
def test_mentions_are_sorted_and_properly_nested(gaz: Gazetteer, text: str) -> None:
    mentions = gaz.annotate(text).mentions

    assert [(m.start, -m.end) for m in mentions] == sorted((m.start, -m.end) for m in mentions)
    for at, mention in enumerate(mentions):
        if mention.nested_in is not None:
            outer = mentions[mention.nested_in]
            assert mention.nested_in < at
            assert outer.start <= mention.start
            assert mention.end <= outer.end
        if mention.paired_with is not None:
            assert mentions[mention.paired_with].entry == mention.entry


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=6),
    st.sampled_from([" ", ", ", "; ", "\n", " — ", "\u00a0", "\ud800"]),
)
def test_a_name_is_found_wherever_words_end(gaz: Gazetteer, names: list[str], separator: str) -> None:
    found = [mention.surface for mention in gaz.annotate(separator.join(names)) if mention.nested_in is None]

    assert found == names


@pytest.mark.parametrize("name", NAMES)
def test_a_name_inside_a_word_is_none(gaz: Gazetteer, name: str) -> None:
    for text in (f"x{name}", f"{name}x", f"х{name}", f"{name}խ"):
        assert not [mention for mention in gaz.annotate(text) if match_key(mention.surface) == match_key(name)]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("in Step\u00adana\u00adkert today", "Step\u00adana\u00adkert"),
        ("in Stepʻanakert today", "Stepʻanakert"),
        ("in ‘Stepanakert’ today", "Stepanakert"),
        ("Stepanakert’s road", "Stepanakert"),
        ("Stepanakert's road", "Stepanakert"),
        ("Stepanakert`s road", "Stepanakert"),
        ("l’Artsakh demain", "Artsakh"),
        ("Nagorno\u00a0Karabakh today", "Nagorno\u00a0Karabakh"),
        ("Nagorno\r\nKarabakh today", "Nagorno\r\nKarabakh"),
        ("Արցա՞խ", "Արցա՞խ"),
        ("Nagorno  Karabakh today", "Nagorno  Karabakh"),
        ("Nagorno-\nKarabakh today", "Nagorno-\nKarabakh"),
        ("Nagorno - Karabakh today", "Nagorno - Karabakh"),
        ("Lachin \n corridor today", "Lachin \n corridor"),
        ("Нагорный  Карабах сегодня", "Нагорный  Карабах"),
        ("Լեռնային֊Ղարաբաղ այսօր", "Լեռնային֊Ղարաբաղ"),
        ("Stepanakertʼs road", "Stepanakert"),
        ("Armenia’d go", "Armenia"),
        ("Baku\rGoris", "Goris"),
    ],
)
def test_what_belongs_to_a_surface(gaz: Gazetteer, text: str, surface: str) -> None:
    assert surface in [mention.surface for mention in gaz.annotate(text)]


@pytest.mark.parametrize(
    "text",
    [
        "in Nagorno. Karabakh said",
        "Lachin, corridor",
        "Nagorno\n\nKarabakh",
        "the U.S.A.",
        "the turkey was cold",
        "tell us more",
    ],
)
def test_what_only_looks_like_a_name(gaz: Gazetteer, text: str) -> None:
    surfaces = [mention.surface for mention in gaz.annotate(text)]

    assert not {"Nagorno. Karabakh", "Lachin, corridor", "Nagorno\n\nKarabakh", "U.S.", "turkey", "us"} & set(surfaces)
