"""Every rule of the built-in contexts does something: a rule that can never hold is a mistake that nobody sees."""

import pytest

import gazetteer
from gazetteer.annotate.embedding import Embedder
from gazetteer.annotate.people import is_person
from gazetteer.annotate.ranking import Known, Ranker, Situation
from gazetteer.core import Gazetteer
from gazetteer.model import Place

CONTEXTS = gazetteer.load().dataset.contexts
NAME = "Ararat"


def spoken(phrase: str) -> str:
    return phrase.removesuffix("*")


@pytest.mark.parametrize("phrase", sorted({phrase for rule in CONTEXTS.embeddings for phrase in rule.after}))
def test_words_after_a_name_embed_it(phrase: str) -> None:
    assert Embedder(CONTEXTS.embeddings).phrase_around(f"{NAME} {spoken(phrase)}", 0, len(NAME))


@pytest.mark.parametrize("phrase", sorted({phrase for rule in CONTEXTS.embeddings for phrase in rule.before}))
def test_words_before_a_name_embed_it(phrase: str) -> None:
    text = f"{phrase}{NAME}" if phrase.endswith("-") else f"{spoken(phrase)} {NAME}"

    assert Embedder(CONTEXTS.embeddings).phrase_around(text, len(text) - len(NAME), len(text))


@pytest.mark.parametrize("title", CONTEXTS.people.titles)
def test_titles_make_a_surname(title: str) -> None:
    text = f"{title} {NAME}"

    assert is_person(text, len(text) - len(NAME), len(text), CONTEXTS.people)


@pytest.mark.parametrize(
    ("feature", "word"),
    [(rule.features[0], word) for rule in CONTEXTS.feature_words for word in rule.words],
)
def test_feature_words_tell_what_a_name_means(gaz: Gazetteer, feature: str, word: str) -> None:
    bare = Place.model_validate({"id": "bare", "feature": "XX", "names": [{"forms": {"en": [NAME]}}]})
    told = bare.model_copy(update={"id": "told", "feature": feature})
    text = f"{NAME} {spoken(word)}"
    situation = Situation(text, 0, len(NAME), Known((), gaz.dataset), frozenset(), is_inner=False)
    scores = {scored.entry: scored.reason for scored in Ranker(gaz.dataset).ranked((bare, told), situation)}

    assert "a word beside it" in scores["told"]
    assert "a word beside it" not in scores["bare"]
