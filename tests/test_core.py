"""`Gazetteer` as a value: it travels, and what it is made of cannot be changed."""

import pickle
from collections.abc import Iterator

import pytest

from gazetteer.core import Gazetteer
from gazetteer.errors import UnknownNameError, UnknownPolicyError
from gazetteer.render.map.label import label_forms


def test_a_gazetteer_travels_between_processes(gaz: Gazetteer) -> None:
    text = "The road from Goris to Stepanakert (Khankendi) reopened."
    gaz.annotate(text)
    copy = pickle.loads(pickle.dumps(gaz))

    assert copy.annotate(text) == gaz.annotate(text)


def test_many_texts_are_read_as_the_answers_are_asked_for(gaz: Gazetteer) -> None:
    read: list[str] = []

    def texts() -> Iterator[str]:
        for text in ("Goris and Stepanakert", "", "Martuni"):
            read.append(text)
            yield text

    annotations = gaz.annotate_many(texts(), date="1985")

    assert next(annotations) == gaz.annotate("Goris and Stepanakert", date="1985")
    assert len(read) == 1
    assert [len(annotation) for annotation in annotations] == [0, 1]


def test_a_wrong_question_is_told_before_any_text_is_read(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownPolicyError):
        gaz.annotate_many([], policy="nobody")


def test_a_name_outside_the_place_asked_for_is_told_apart_from_an_unknown_one(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match="no entry within 'gegharkunik-goyce' has the name 'Stepanakert'"):
        gaz.resolve("Stepanakert", within="gegharkunik-goyce")


def test_a_dated_text_is_asked_about_its_date(gaz: Gazetteer) -> None:
    (early,) = gaz.annotate("Stepanakert", date="1985")
    (late,) = gaz.annotate("Stepanakert", date="2020")

    assert early.side == "soviet"
    assert late.side == "armenian"
    assert gaz.annotate("", date="1985").as_of == "1985"


def test_a_map_of_texts_without_a_source_has_a_title(gaz: Gazetteer) -> None:
    text = gaz.annotate("The road to Goris.")

    assert gaz.map([text]).content.title == "Annotated text"
    assert gaz.map([text, text]).content.title == "2 texts"
    assert [document.title for document in gaz.map([text, text]).content.documents] == ["1", "2"]


@pytest.mark.parametrize("lang", ["az", "hy"])
def test_a_label_has_the_language_that_its_headword_was_chosen_in(gaz: Gazetteer, lang: str) -> None:
    content = gaz.map([gaz.annotate("The road to Goris.")], policy="armenian", lang=lang).content
    (form,) = label_forms(content.places[0], "armenian", content.letters.index(lang))

    assert form.lang == gaz.headword("goris", policy="armenian", lang=lang).chosen[0].lang
