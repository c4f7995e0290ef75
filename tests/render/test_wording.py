"""The words of pages say the same in every language that pages can be read in."""

import json
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import gazetteer.render

LANGUAGES = ("en", "hy", "az", "ru")
TRANSLATIONS = LANGUAGES[1:]
LATIN_WORDS = {"CSV"}
LETTERS = {
    "hy": re.compile(r"[Ա-Ֆա-և]"),
    "az": re.compile(r"[A-VXYZa-vxyzÇçƏəĞğİıÖöŞşÜü]"),
    "ru": re.compile(r"[А-Яа-яЁё]"),
}
SCRIPTS = ("LATIN", "CYRILLIC", "ARMENIAN")
PLACEHOLDER = re.compile(r"\{(\w*)\}")


def read(lang: str) -> dict[str, Any]:
    path = Path(gazetteer.render.__file__).with_name("words") / f"{lang}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def phrases(lang: str) -> Iterator[tuple[tuple[str, ...], str]]:
    for key, value in read(lang).items():
        if isinstance(value, dict):
            yield from (((key, inner), text) for inner, text in value.items())
        else:
            yield (key,), value


def words_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", PLACEHOLDER.sub(" ", text))


def scripts_of(word: str) -> set[str]:
    return {script for script in SCRIPTS for letter in word if unicodedata.name(letter).startswith(script)}


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_all_languages_have_the_same_keys_in_the_same_order(lang):
    assert [key for key, _ in phrases(lang)] == [key for key, _ in phrases("en")]


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_what_is_filled_in_is_the_same_in_all_languages(lang):
    english = dict(phrases("en"))
    filled = {key: sorted(PLACEHOLDER.findall(text)) for key, text in phrases(lang)}
    assert filled == {key: sorted(PLACEHOLDER.findall(english[key])) for key in filled}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_phrase_is_empty_or_has_blanks_around_it(lang):
    assert [key for key, text in phrases(lang) if not text or text != text.strip()] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_phrase_is_composed(lang):
    assert [key for key, text in phrases(lang) if not unicodedata.is_normalized("NFC", text)] == []


@pytest.mark.parametrize("lang", TRANSLATIONS)
def test_every_letter_is_one_of_the_language(lang):
    strange = {
        word
        for _, text in phrases(lang)
        for word in words_of(text)
        if word not in LATIN_WORDS and not all(LETTERS[lang].fullmatch(letter) for letter in word)
    }
    assert strange == set()


@pytest.mark.parametrize("group", ["stances", "relation-types", "sides", "classes", "languages"])
@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_of_a_vocabulary_are_called_the_same(group, lang):
    told = list(read(lang)[group].values())
    assert len(set(told)) == len(told)


def test_every_party_has_a_label_in_each_language(gaz):
    assert [party.id for party in gaz.dataset.parties.values() if not set(LANGUAGES) <= party.label.keys()] == []


def test_labels_of_parties_are_composed_and_no_word_of_them_mixes_scripts(gaz):
    labels = [text for party in gaz.dataset.parties.values() for text in party.label.values()]
    assert [text for text in labels if not unicodedata.is_normalized("NFC", text)] == []
    assert [text for text in labels if any(len(scripts_of(word)) > 1 for word in words_of(text))] == []
