"""Every word of the built-in contexts does something, and their examples hold: a rule that cannot hold is a mistake."""

import re
import shutil
from pathlib import Path

import pytest

from gazetteer.annotate.voices import Voices
from gazetteer.core import Gazetteer, load
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, LanguageContexts

CONTEXTS = load().dataset.contexts
LANGUAGES = {language.lang: language for language in CONTEXTS.languages}
HEADS = [(lang, head) for lang, language in LANGUAGES.items() for head in language.heads]
VOICES = [(lang, voice) for lang, language in LANGUAGES.items() for voice in language.voices]
EMBEDDINGS = [(lang, rule) for lang, language in LANGUAGES.items() for rule in language.embeddings]
NAME = "Stepanakert"


def spoken(phrase: str) -> str:
    return phrase.removesuffix("*")


def embedded(gaz: Gazetteer, text: str) -> list[str]:
    """Return what names are only a part of."""
    return [mention.embedded for mention in gaz.annotate(text) if mention.embedded]


def is_counted(gaz: Gazetteer, text: str) -> bool:
    """Say whether the name alone is a mention that counts."""
    annotation = gaz.annotate(text)
    return NAME in [annotation[at].surface for at in annotation.counted()]


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_words_after_a_name_embed_it(gaz: Gazetteer, language: LanguageContexts) -> None:
    phrases = [phrase for rule in language.embeddings for phrase in rule.after]

    assert [phrase for phrase in phrases if is_counted(gaz, f"{NAME} {spoken(phrase)}")] == []


@pytest.mark.parametrize("language", LANGUAGES.values(), ids=LANGUAGES)
def test_words_before_a_name_embed_it(gaz: Gazetteer, language: LanguageContexts) -> None:
    phrases = [phrase for rule in language.embeddings for phrase in rule.before]

    assert [phrase for phrase in phrases if is_counted(gaz, f"{spoken(phrase)} {NAME}")] == []


@pytest.mark.parametrize(("lang", "rule"), EMBEDDINGS, ids=[f"{lang}-{rule.what}" for lang, rule in EMBEDDINGS])
def test_examples_of_names_that_are_part_of_another(gaz: Gazetteer, lang: str, rule) -> None:
    assert [text for text in rule.examples.match if not embedded(gaz, text)] == []
    assert [text for text in rule.examples.skip if embedded(gaz, text)] == []


@pytest.mark.parametrize(("lang", "head"), HEADS, ids=[f"{lang}-{'-'.join(head.features)}" for lang, head in HEADS])
def test_examples_of_nouns_that_make_a_phrase(gaz: Gazetteer, lang: str, head) -> None:
    assert [text for text in head.examples.match if not has_phrase(gaz, text, head)] == []
    assert [text for text in head.examples.skip if has_phrase(gaz, text, head)] == []


def has_phrase(gaz: Gazetteer, text: str, head) -> bool:
    """Say whether a mention of the text holds one of the nouns and another mention."""
    mentions = gaz.annotate(text)
    outer = {mention.nested_in for mention in mentions} - {None}
    nouns = [match_key(phrase) for phrase in (*head.before, *head.after)]
    return any(noun in match_key(mentions[at].surface) for at in outer for noun in nouns)


@pytest.mark.parametrize(("lang", "voice"), VOICES, ids=[f"{lang}-{voice.what}" for lang, voice in VOICES])
def test_examples_of_other_voices(gaz: Gazetteer, lang: str, voice) -> None:
    alone = Voices(Contexts(languages=(LANGUAGES[lang].model_copy(update={"voices": (voice,)}),)))

    assert [text for text in voice.examples.match if not attributed(gaz, text, alone)] == []
    assert [text for text in voice.examples.skip if attributed(gaz, text, alone)] == []
    assert [text for text in voice.examples.skip if not gaz.annotate(text)] == []


@pytest.mark.parametrize(("lang", "voice"), VOICES, ids=[f"{lang}-{voice.what}" for lang, voice in VOICES])
def test_skipped_sentences_are_in_the_authors_voice(gaz: Gazetteer, lang: str, voice) -> None:
    """No other wording, in whatever language, takes what one of them skips."""
    assert [text for text in voice.examples.skip if attributed(gaz, text, Voices(CONTEXTS))] == []


def attributed(gaz: Gazetteer, text: str, voices: Voices) -> list[str]:
    """Return the words by which names of a text are attributed."""
    spans = [(mention.start, mention.end) for mention in gaz.annotate(text) if mention.nested_in is None]
    return [words for words in voices.attributions(text, spans) if words]


@pytest.mark.parametrize("title", CONTEXTS.people.titles)
def test_titles_make_a_surname(gaz: Gazetteer, title: str) -> None:
    assert not re.search("Abovyan", str([mention.surface for mention in gaz.annotate(f"({title} Abovyan)")]))


PEOPLE = [lang for lang, language in LANGUAGES.items() if language.people.examples.match]


def given_names(gaz: Gazetteer, text: str) -> list[str]:
    """Return the mentions whose names are given names too."""
    return [mention.surface for mention in gaz.annotate(text) if mention.lemma in CONTEXTS.people.given_names]


@pytest.mark.parametrize("lang", PEOPLE)
def test_examples_of_given_names(gaz: Gazetteer, lang: str) -> None:
    examples = LANGUAGES[lang].people.examples

    assert [text for text in examples.match if given_names(gaz, text)] == []
    assert [text for text in examples.skip if not given_names(gaz, text)] == []


@pytest.mark.parametrize("lang", PEOPLE)
def test_kinship_and_titles_make_a_given_name(gaz: Gazetteer, lang: str) -> None:
    people = LANGUAGES[lang].people
    texts = (*(f"{word} Ararat" for word in people.kin), *(f"Ararat {title}" for title in people.titles_after))

    assert [text for text in texts if given_names(gaz, text)] == []


def test_what_is_said_of_somebody_else_makes_no_given_name(gaz: Gazetteer) -> None:
    assert given_names(gaz, "Իսկ Շուշին, – ասում է Անուշ տատը, – Շուշին ես տեսնում եմ։") == ["Շուշին", "Շուշին"]


def test_only_a_title_with_a_capital_makes_a_town_a_surname(gaz: Gazetteer) -> None:
    assert [mention.surface for mention in gaz.annotate("a general Stepanakert knew, Mr Stepanakert")] == [NAME]


def test_words_beside_a_name_tell_what_it_means(gaz: Gazetteer) -> None:
    """The reason says so, and another place of the name does not have it."""
    (mention,) = (
        each for each in gaz.annotate("They fished where the river, the Tartar, is wide.") if each.surface == "Tartar"
    )
    reasons = {scored.entry: scored.reason for scored in mention.candidates}

    assert "a word beside it" in reasons["tartar-tertercay"]
    assert "a word beside it" not in reasons["tartar-terter"]


def test_data_may_have_no_contexts_at_all(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(Path(__file__).parents[1] / "data" / "mini", tmp_path / "data"))
    (folder / "contexts.yaml").write_text("languages: []\n", encoding="utf-8")

    assert [mention.surface for mention in load(folder).annotate("The road to Stepanakert reopened.")] == [NAME]
