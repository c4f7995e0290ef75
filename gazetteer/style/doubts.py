"""Why a suggestion must be looked at: what stands around a name and has to change with it, or may have to.

A rule can put a name in place of another. It cannot make a sentence agree with it: an article, an adjective, a verb.
"""

import re
from typing import NamedTuple

_WORD_BEFORE = re.compile(r"([\w’'-]+)[ \t\u00a0]+$")
_VOWELS = frozenset("aeiouâáàãäåæèéêëìíîïòóôöøùúûüıəаеёиоуыэюяաեէըիոօ")
_JOINTS = "-‐‑–—/’'"
"""What joins a name to another word: *Stepanakert-based*, *Shusha's*."""

_POSSESSIVE = re.compile(r"[’']s(?!\w)")
_POSSESSIVE_LENGTH = _BOTH = 2

BY_SOUND = {
    "en": frozenset({"a", "an"}),
    "ru": frozenset({"о", "об", "обо", "в", "во", "с", "со", "к", "ко"}),
    "fr": frozenset({"de", "du", "la", "le", "en", "au", "à"}),
}
"""Words that change with the first sound of what follows, by language."""

AGREEING = {"ru": re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ую|юю|ым|им|ом|ем)$")}
"""The endings of adjectives that agree with the gender of what follows, by language."""


class Setting(NamedTuple):
    """Where in a text something is to be written: characters, half-open."""

    text: str
    start: int
    end: int
    lang: str


def doubt_of(place: Setting, new: str, form: str, new_form: str) -> str:
    """Return why a name must be looked at before it is written in place of another.

    Args:
        place: Where the other stands.
        new: What is to be written there.
        form: The base form of the other.
        new_form: The base form of the name.

    Returns:
        The reason; empty where there is none.

    Examples:
        >>> doubt_of(Setting("об Агдаме", 3, 9, "ru"), "Акне", "Агдам", "Акна")
        ''
        >>> doubt_of(Setting("о Шуше", 2, 6, "ru"), "Агдаме", "Шуша", "Агдам")
        "'о' before it may have to change"
        >>> doubt_of(Setting("Stepanakert-based", 0, 11, "en"), "Khankendi", "Stepanakert", "Khankendi")
        'it is joined to another word'
    """
    if is_joined(place):
        return "it is joined to another word"
    before = _WORD_BEFORE.search(place.text, max(0, place.start - 60), place.start)
    word = before[1].lower() if before else ""
    if word in BY_SOUND.get(place.lang, ()) and differ_in_sound(form, new):
        return f"{word!r} before it may have to change"
    if place.lang in AGREEING and differ_in_gender(form, new_form):
        agreeing = AGREEING[place.lang].search(word)
        if agreeing or place.text[place.start : place.end].lower() == form.lower():
            return "words that agree with it may have to change"
    return ""


def is_possessive(place: Setting) -> bool:
    """Say whether an English *'s* stands behind a name."""
    return _POSSESSIVE.match(place.text, place.end) is not None


def is_joined(place: Setting) -> bool:
    """Say whether a name is joined to another word, by a hyphen, a dash, a stroke or an apostrophe but that of *'s*."""
    text, start, end = place.text, place.start, place.end
    end += _POSSESSIVE_LENGTH * is_possessive(place)
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return (len(before) == _BOTH and before[1] in _JOINTS and before[0].isalnum()) or (
        len(after) == _BOTH and after[0] in _JOINTS and after[1].isalnum()
    )


def differ_in_sound(one: str, other: str) -> bool:
    """Say whether one of two names begins with a vowel and the other does not."""
    return _sound(one) != _sound(other)


def differ_in_gender(one: str, other: str) -> bool:
    """Say whether two Russian names are likely to have different genders."""
    return _gender(one) != _gender(other)


def _sound(text: str) -> bool:
    return text[:1].lower() in _VOWELS


def _gender(form: str) -> str:
    """Return which gender a Russian name is likely to have, by the ending of its last word."""
    last = form[-1:].lower()
    return {"а": "feminine", "я": "feminine", "о": "neuter", "е": "neuter"}.get(last, "other")
