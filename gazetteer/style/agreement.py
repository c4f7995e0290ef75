"""What stands around a name and has to change with it, or may have to.

A rule can put a name in place of another. It cannot make a sentence agree with it: an article, an adjective, a verb.
"""

import re

from gazetteer.style.setting import Setting

AGREEING = {"ru": re.compile(r"(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ую|юю|ым|им|ом|ем)$")}
"""The endings of adjectives that agree with the gender of what follows, by language."""

_VOWELS = frozenset("aeiouâáàãäåæèéêëìíîïòóôöøùúûüıəаеёиоуыэюяաեէըիոօ")
_BY_SOUND = {
    "en": frozenset({"a", "an"}),
    "ru": frozenset({"о", "об"}),
    "fr": frozenset({"de", "du", "la", "le", "en", "au", "à"}),
}
"""Words that change with the first sound of what follows, by language."""

_CONSONANT = "[бвгджзйклмнпрстфхцчшщ]"
_LONGER = frozenset({"во", "ко", "обо", "со"})
_SHORTER = {
    "в": re.compile(f"[вф]{_CONSONANT}", re.IGNORECASE),
    "с": re.compile(f"[жзсшщ]{_CONSONANT}", re.IGNORECASE),
}
"""Russian prepositions that are longer before some clusters: *со Степанакертом*, but *с Шушой*."""


def doubt_of_agreement(place: Setting, new: str, form: str, new_form: str) -> str:
    """Return why what is beside a name must be looked at when another is written in its place.

    Args:
        place: Where the name stands.
        new: What is to be written there.
        form: The base form of the name.
        new_form: The base form of the other.

    Returns:
        The reason; empty where there is none.

    Examples:
        >>> doubt_of_agreement(Setting("об Агдаме", 3, 9, "ru"), "Акне", "Агдам", "Акна")
        ''
        >>> doubt_of_agreement(Setting("о Шуше", 2, 6, "ru"), "Агдаме", "Шуша", "Агдам")
        "'о' before it may have to change"
        >>> doubt_of_agreement(Setting("Stepanakert-based", 0, 11, "en"), "Khankendi", "Stepanakert", "Khankendi")
        'it is joined to another word'
    """
    if place.is_joined:
        return "it is joined to another word"
    if place.word_before in changing_before(form, new, place.lang):
        return f"{place.word_before!r} before it may have to change"
    if place.lang in AGREEING and differ_in_gender(form, new_form):
        is_base = place.surface.lower() == form.lower()
        if is_base or AGREEING[place.lang].search(place.word_before):
            return "words that agree with it may have to change"
    return ""


def changing_before(form: str, new: str, lang: str) -> frozenset[str]:
    """Return the words that may have to change if they stand before a name that takes the place of another.

    Args:
        form: The other.
        new: The name, in the case in which it is written.
        lang: The language of both.

    Returns:
        The words, in lower case.

    Examples:
        >>> sorted(changing_before("Ханкенди", "Степанакертом", "ru"))
        ['во', 'ко', 'обо', 'с', 'со']
        >>> sorted(changing_before("Agdam", "Shushi", "en")), sorted(changing_before("Shusha", "Shushi", "en"))
        (['a', 'an'], [])
    """
    changing = frozenset[str]() if _sound(form) == _sound(new) else _BY_SOUND.get(lang, frozenset())
    if lang == "ru":
        changing |= _LONGER.union(word for word, cluster in _SHORTER.items() if cluster.match(new))
    return changing


def differ_in_gender(one: str, other: str) -> bool:
    """Say whether two Russian names are likely to have different genders."""
    return _gender(one) != _gender(other)


def _sound(text: str) -> bool:
    return text[:1].lower() in _VOWELS


def _gender(form: str) -> str:
    """Return which gender a Russian name is likely to have, by the ending of its last word."""
    last = form[-1:].lower()
    return {"а": "feminine", "я": "feminine", "о": "neuter", "е": "neuter", "ь": "open"}.get(last, "masculine")
