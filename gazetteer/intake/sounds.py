"""How alike two spellings sound, across scripts: whether one is a transcription of the other.

A spelling is put into rough sounds, one letter each; two are compared by the cheapest way to turn one into the other.
What transcriptions confuse costs little (a and ə; p, b and f; k, g, q, gh and kh; c, z, s and their like; a vowel or an
h that one of them does not write), anything else costs 1.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache

ALIKE = 0.74
"""Two spellings at least as alike are taken for one name. On the tables, transcriptions lie above (Qapanlı/Ղափանլը,
Həştərək/Խաշթառակ), names that share a word or are made over lie below (Mədədkənd/Մադաթաշեն, Kəlbəcər/Քարվաճառ)."""

_VOWELS = "aeıiou"
_SEMIVOWELS = "hy"
_GROUPS = ("bpf", "td", "gkxğh", "cçjzsş", "vf", "kc")
_NEAR_VOWELS = ("ae", "ıi", "ou", "ıu", "ie", "iu")
_OTHER_VOWEL, _CONFUSED, _UNWRITTEN_VOWEL, _UNWRITTEN_SEMIVOWEL = 0.5, 0.25, 0.4, 0.35

_VOWEL_Y = re.compile(r"(?<![aeiou])y(?![aeiou])")
_ARMENIAN = dict(zip("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ", "abgdezeıtjilxckhzğcmynşoçpcrsvtrçvpkof", strict=True))
_CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщыэюя", "abvgdeojziyklmnoprstufxççşşıeua", strict=True))
_LATIN = {letter: letter for letter in "abcçdefgğhxıijklmnoprsştuvyz"} | {
    "ə": "e",
    "ö": "o",
    "ü": "u",
    "q": "g",
    "w": "v",
}
_DIGRAPHS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "hy": (("և", "եվ"), ("եւ", "եվ"), ("դժ", "ջ"), ("յու", "u"), ("իւ", "u"), ("ու", "u"), ("յա", "ա")),
    "ru": (("дж", "c"), ("ье", "е")),
    "az": (("ts", "ç"), ("dz", "z")),
    "en": tuple(
        zip(
            ("dzh", "kh", "gh", "sh", "tch", "ch", "zh", "ts", "dz", "ya", "yu"),
            ("c", "x", "ğ", "ş", "ç", "ç", "j", "ç", "z", "a", "u"),
            strict=True,
        )
    ),
}
_TABLES: Mapping[str, Mapping[str, str]] = {
    "hy": _ARMENIAN | {"u": "u"},
    "ru": _CYRILLIC | {"c": "c"},
    "az": _LATIN,
    "en": _LATIN,
}


def likeness(first: str, first_lang: str, second: str, second_lang: str) -> float:
    """Say how alike two forms sound.

    Args:
        first: A form.
        first_lang: Its language: ``az``, ``hy``, ``ru`` or ``en``.
        second: Another form.
        second_lang: Its language.

    Returns:
        1 for spellings of the same sounds, 0 or less for those that have nothing in common.

    Examples:
        >>> likeness("Şuşa", "az", "Шуша", "ru")
        1.0
        >>> likeness("Qazıxanlı", "az", "Ղազըխանլը", "hy") > ALIKE > likeness("Kəlbəcər", "az", "Քարվաճառ", "hy")
        True
    """
    one, other = sounds(first, first_lang), sounds(second, second_lang)
    longest = max(sum(map(_cost_unwritten, one)), sum(map(_cost_unwritten, other)), 1)
    return 1 - _distance(one, other) / longest


@lru_cache(maxsize=50_000)
def sounds(form: str, lang: str) -> str:
    """Put a form into rough sounds.

    Args:
        form: A form.
        lang: Its language: ``az``, ``hy``, ``ru`` or ``en``.

    Returns:
        One letter a sound; what is no letter is left out.

    Examples:
        >>> sounds("Ստեփանակերտ", "hy"), sounds("Степанакерт", "ru")
        ('stepanakert', 'stepanakert')
    """
    text = unicodedata.normalize("NFC", form).replace("İ", "i").lower()
    for digraph, sound in _DIGRAPHS[lang]:
        text = text.replace(digraph, sound)
    if lang == "en":
        # Between consonants and at the end of a word, y writes the vowel of Russian ы.
        text = _VOWEL_Y.sub("ı", unicodedata.normalize("NFD", text))
    return re.sub(r"(.)\1", r"\1", "".join(_TABLES[lang].get(character, "") for character in text))


def _distance(one: str, other: str) -> float:
    above = [0.0]
    for sound in other:
        above.append(above[-1] + _cost_unwritten(sound))
    for sound in one:
        above = list(_next_line(sound, other, above))
    return above[-1]


def _next_line(sound: str, other: str, above: list[float]) -> Iterator[float]:
    """Yield the next line of the table of distances."""
    unwritten = _cost_unwritten(sound)
    last = above[0] + unwritten
    yield last
    for index, heard in enumerate(other):
        replaced = above[index] + _cost_replaced(sound, heard)
        last = min(replaced, above[index + 1] + unwritten, last + _cost_unwritten(heard))
        yield last


def _cost_unwritten(sound: str) -> float:
    if sound in _VOWELS:
        return _UNWRITTEN_VOWEL
    return _UNWRITTEN_SEMIVOWEL if sound in _SEMIVOWELS else 1.0


@lru_cache(maxsize=2_000)
def _cost_replaced(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in _VOWELS and other in _VOWELS:
        return _CONFUSED if any(one in pair and other in pair for pair in _NEAR_VOWELS) else _OTHER_VOWEL
    return _CONFUSED if any(one in group and other in group for group in _GROUPS) else 1.0
