"""Folding: from the characters of a text to what two spellings are compared by.

The pipeline, in order, one code point at a time so that offsets can be kept (`alphabet` does so):

1. Characters that carry no letter vanish: combining marks, soft hyphens, joiners, directional marks, Armenian stress,
   exclamation and question marks inside words, modifier letters such as U+02BB.
2. Apostrophes of all kinds become one. Inside a word it vanishes, as in Step'anakert; before an English clitic and
   after a French article it parts words, as in *Armenia's* and *l'Artsakh*.
3. Letters lose case and diacritics. İ, I, ı and i are one letter; so are ё and е. The schwas ə (U+0259), ǝ (U+01DD) and
   ә (U+04D9) are one letter and the same as e, because Azerbaijani is often typed without them.
4. Everything that is neither letter nor digit separates words.
5. In Armenian, եւ and եվ are the ligature և: `match_key` contracts them, `spellings` writes them out.

Transliteration is no part of it: a name in another script is another form.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import product

VANISHES = ""
SEPARATOR = " "

APOSTROPHES = frozenset("'`´‘’‛′ʹʼˈ՚׳＇")
_ARMENIAN_MARKS = frozenset("՛՜՞")
_SCHWAS = frozenset("əǝәƏƎӘ")
_MODIFIERS = frozenset("ʰʱʲʳʷʻʽʾʿˋˊـ")

LIGATURE_PARTS = ("եւ", "եվ")
"""What the ligature և may be written as."""

_MOST_JOINTS = 4

_APOSTROPHE = re.compile(f"[{''.join(sorted(APOSTROPHES))}]")
_CLITICS = frozenset(("s", "t", "re", "ll", "ve", "d", "m"))
_ARTICLES = frozenset("ld")
_LONGEST_CLITIC, _FURTHEST = 2, 16


def fold_character(character: str) -> str:
    r"""Fold one code point.

    Args:
        character: One code point; a lone surrogate is a separator.

    Returns:
        Usually one character: a folded letter or `SEPARATOR`; nothing for what vanishes, apostrophes among it; several
        for a ligature such as ``ﬁ``.

    Examples:
        >>> [fold_character(c) for c in "Şİıə-’"]
        ['s', 'i', 'i', 'e', ' ', '']
        >>> fold_character("\u00ad")
        ''
    """
    if character in _SCHWAS:
        return "e"
    if character in APOSTROPHES or character in _ARMENIAN_MARKS or character in _MODIFIERS:
        return VANISHES
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return VANISHES
    return _fold_letter(character) if character.isalnum() else SEPARATOR


def _fold_letter(letter: str) -> str:
    if letter in ("ı", "և"):
        return "i" if letter == "ı" else letter
    lower = letter.lower()
    if len(lower) == 1 and unicodedata.is_normalized("NFKD", lower):
        return lower
    # Some letters have a lower case only once they are decomposed, and some decompose only in lower case.
    lowered = unicodedata.normalize("NFKD", letter).lower()
    decomposed = unicodedata.normalize("NFKD", lowered)
    parts = (part if part == letter else fold_character(part) for part in decomposed if part.isalnum())
    return "".join(parts) or letter


class _FoldTable(dict[int, str]):
    """A table for `str.translate` that fills itself."""

    def __missing__(self, code_point: int) -> str:
        self[code_point] = fold_character(chr(code_point))
        return self[code_point]


_TABLE = _FoldTable()


def part_words(text: str) -> str:
    """Put blanks in place of the apostrophes that part words.

    Returns:
        A text of the same length.

    Examples:
        >>> part_words("Armenia’s road, l'Artsakh, Step'anakert")
        "Armenia s road, l Artsakh, Step'anakert"
    """
    return _APOSTROPHE.sub(_parted, text)


def _parted(apostrophe: re.Match[str]) -> str:
    text, at = apostrophe.string, apostrophe.start()
    before = _word_beside(reversed(text[max(0, at - _FURTHEST) : at]))
    after = _word_beside(text[at + 1 : at + 1 + _FURTHEST])
    is_parting = (before and after in _CLITICS) or (before in _ARTICLES and after)
    return SEPARATOR if is_parting else apostrophe[0]


def _word_beside(characters: Iterable[str]) -> str:
    """Return the folded letters up to the end of a word, or a few of them where the word is longer than any clitic."""
    word = ""
    for character in characters:
        folded = _TABLE[ord(character)]
        if folded == SEPARATOR or character in APOSTROPHES or len(word) > _LONGEST_CLITIC:
            break
        word += folded
    return word


def match_key(text: str) -> str:
    """Return what spellings of a name are compared by. It is never shown.

    Args:
        text: A name, in any script.

    Returns:
        Folded words with one space between them; the empty string if there is no letter or digit.

    Examples:
        >>> match_key("Stepʻanakert") == match_key("STEPANAKERT")
        True
        >>> match_key("Xankəndi"), match_key("Нагорный Карабах"), match_key("Նախիջեւան")
        ('xankendi', 'нагорныи карабах', 'նախիջևան')
        >>> match_key(" … ")
        ''
    """
    key = " ".join(part_words(text).translate(_TABLE).split())
    return key.replace("եւ", "և").replace("եվ", "և") if "ե" in key else key


def spellings(key: str) -> Iterator[str]:
    """Yield a match key in every spelling that folds to it, itself included.

    A key with more than four ligatures, which no name has, is yielded alone: each triples the spellings.

    Examples:
        >>> sorted(spellings("երևան"))
        ['երեվան', 'երեւան', 'երևան']
        >>> list(spellings("xankendi"))
        ['xankendi']
    """
    parts = key.split("և")
    if len(parts) == 1 or len(parts) > _MOST_JOINTS + 1:
        yield key
        return
    for joints in product(("և", *LIGATURE_PARTS), repeat=len(parts) - 1):
        yield "".join(part + joint for part, joint in zip(parts, (*joints, ""), strict=True))
