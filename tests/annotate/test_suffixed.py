"""A name that Turkish has no form of is found with the suffix that Turkish puts after an apostrophe."""

import pytest

from gazetteer.core import Gazetteer


@pytest.mark.parametrize(
    ("text", "surface", "lemma"),
    [
        (
            "Geceyi Yeghegnadzor'da geçirip daha sonra bu yola çıktık ve çok sevindik.",
            "Yeghegnadzor'da",
            "Yeghegnadzor",
        ),
        ("Bu yol Areni’den geçiyor ve bir daha dönmüyor.", "Areni’den", "Areni"),
    ],
)
def test_the_suffix_belongs_to_the_span_and_not_to_the_lemma(gaz: Gazetteer, text: str, surface: str, lemma: str):
    assert [(mention.surface, mention.lemma) for mention in gaz.annotate(text)] == [(surface, lemma)]


@pytest.mark.parametrize(
    "text",
    [
        "Yeghegnadzor'da",
        "They said that Yeghegnadzor'da was a typo and that it was in the text.",
        "Bu yol Yeghegnadzor'xyz ve bir daha yazılmadı.",
    ],
)
def test_without_a_passage_in_the_language_or_a_suffix_it_is_no_name(gaz: Gazetteer, text: str):
    assert list(gaz.annotate(text)) == []


def test_what_begins_behind_a_mark_on_a_letter_is_no_name(gaz: Gazetteer) -> None:
    found = gaz.annotate("Արցախ\u0327Гаци’s gibi değil")
    assert not [mention.surface for mention in found if mention.start > 0]
