"""Letters: which script each is of, and which letters of other scripts look like it."""

import re
import unicodedata

from gazetteer.language.invisible import seen
from gazetteer.language.tags import SCRIPTS

SCRIPT_NAMES = {
    "Arab": "Arabic",
    "Armn": "Armenian",
    "Cyrl": "Cyrillic",
    "Geor": "Georgian",
    "Grek": "Greek",
    "Hebr": "Hebrew",
    "Latn": "Latin",
}
"""The scripts of forms, by code."""

# U+018E, U+018F, U+01DD, U+0259, U+04D8, U+04D9 look alike; each of two scripts has one pair of its own.
ALL_SCHWAS = "\u018e\u018f\u01dd\u0259\u04d8\u04d9"
SCHWAS = {"Latin": ("\u018f", "\u0259"), "Cyrillic": ("\u04d8", "\u04d9")}
_CAPITAL_SCHWAS = "\u018e\u018f\u04d8"
# Letters that most type faces draw alike, from the confusables of Unicode Technical Standard 39.
_LIKE_LATIN = {
    "Cyrillic": dict(zip("асеорхуіјѕһАВЕКМНОРСТХУІЈЅ", "aceopxyijshABEKMHOPCTXYIJS", strict=True)),
    "Greek": dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True)),
    "Armenian": dict(zip("օՕ", "oO", strict=True)),
}
_TO_LATIN = {ord(letter): latin for pairs in _LIKE_LATIN.values() for letter, latin in pairs.items()}
_ALIKE = frozenset({*map(chr, _TO_LATIN), *_TO_LATIN.values()})
# Cyrillic letters that few of its languages write; in the others a Latin i is no і.
_OF_SOME, _WRITTEN_IN = "іјѕһІЈЅ", {"az-Cyrl": "јһЈ", "sr": "јЈ", "uk": "іІ"}

_WORD = re.compile(r"[^\W\d_]+")
_ROMAN_NUMERAL = re.compile("[IVXLCDM]+")


def script_of(character: str) -> str:
    """Return the script of a letter by its English name, or nothing for what all scripts share.

    Examples:
        >>> [script_of(character) for character in ("a", "а", "Ꮋ", "𝐇", "ʼ", "7")]
        ['Latin', 'Cyrillic', 'Cherokee', 'Latin', '', '']
    """
    name = unicodedata.name(unicodedata.normalize("NFKC", character)[0], "") if character.isalpha() else ""
    script = name.partition(" ")[0]
    return "" if script == "MODIFIER" else script.capitalize()


def words_of(text: str) -> list[str]:
    """Return the words of a text without Roman numerals, which are Latin in every script.

    Examples:
        >>> words_of("Гадрут-II (1-й)")
        ['Гадрут', 'й']
    """
    return [word for word in _WORD.findall(text) if not _ROMAN_NUMERAL.fullmatch(word)]


def in_script_of(text: str, lang: str) -> str | None:
    """Return a text with letters of other scripts as the letters of its own that they look like.

    Returns:
        The text; ``None`` where that is not certain: a letter looks like none, or a word has no letter that tells.

    Examples:
        >>> in_script_of("Stepаnakert", "en"), in_script_of("Гадрут-II", "ru")
        ('Stepanakert', 'Гадрут-II')
        >>> in_script_of("Сос", "en"), in_script_of("Ханкәнди", "az")
        (None, None)
    """
    script = SCRIPT_NAMES[SCRIPTS[lang]]
    letters = _lookalikes(script, lang)
    for word in words_of(text):
        is_mixed = any(script_of(letter) not in ("", script) for letter in word)
        tells = any(script_of(letter) == script and letter not in _ALIKE for letter in word)
        if is_mixed and not (tells and _is_of(script, word.translate(letters))):
            return None
    return _WORD.sub(lambda word: word[0] if _ROMAN_NUMERAL.fullmatch(word[0]) else word[0].translate(letters), text)


def as_schwa(character: str, script: str) -> str:
    """Return what a script writes for something that looks like a schwa, and any other character as it is.

    Examples:
        >>> as_schwa("Ә", "Latin"), as_schwa("ǝ", "Latin"), as_schwa("e", "Latin")
        ('Ə', 'ə', 'e')
    """
    if character not in ALL_SCHWAS:
        return character
    capital, small = SCHWAS[script]
    return capital if character in _CAPITAL_SCHWAS else small


def look_of(text: str) -> str:
    """Return what texts have in common that look the same, whatever characters they are typed with.

    Examples:
        >>> look_of("Stepаna\u00adkert") == look_of("Stepanakert")
        True
    """
    latin = unicodedata.normalize("NFKC", seen(text)).translate(_TO_LATIN)
    return " ".join("".join(as_schwa(character, "Latin") for character in latin).split())


def _lookalikes(script: str, lang: str) -> dict[int, str]:
    if script == "Latin":
        return _TO_LATIN
    strange = set(_OF_SOME) - set(_WRITTEN_IN.get(lang, ""))
    pairs = _LIKE_LATIN.get(script, {})
    return {ord(latin): letter for letter, latin in pairs.items() if letter not in strange}


def _is_of(script: str, word: str) -> bool:
    shared = ALL_SCHWAS if script in SCHWAS else ""
    return all(script_of(letter) in ("", script) or letter in shared for letter in word)
