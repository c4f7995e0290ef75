"""Folding: from the characters of a text to what two spellings are compared by.

The pipeline, in order. Each step keeps count of where every character came from, so that a span of the key is a span of
the text (`fold`; long texts are searched in bytes that are coarser than keys, see `matching`):

1. Apostrophes that part words become blanks: before an English clitic and after a French article, as in *Armenia's* and
   *l'Artsakh*. All others vanish, as in Step'anakert and Karabağ'da.
2. Characters that carry no letter vanish: combining marks, stress marks among them; soft hyphens; joiners; directional
   marks; Armenian stress, exclamation and question marks inside words; modifier letters such as U+02BB.
3. Letters lose case and diacritics, and presentation forms and ligatures become the letters that they stand for. İ, I,
   ı and i are one letter; so are ё and е, ł and l. The schwas ə (U+0259), ǝ (U+01DD) and ә (U+04D9) are one letter and
   the same as e, because Azerbaijani is often typed without them. Armenian է is ե, and օ is ո; Greek final ς is σ.
4. Everything that is neither letter nor digit separates words: blanks, hyphens, dashes, dots.
5. Armenian words in classical and in reformed orthography get one spelling (`orthography`).

Transliteration is no part of it: `romanize` makes forms, which are then folded like others.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.language.orthography import respellings, respelt

VANISHES = ""
SEPARATOR = " "

APOSTROPHES = frozenset("'`´‘’‛′ʹʼˈ՚׳＇")
_ARMENIAN_MARKS = frozenset("՛՜՞")
_SCHWAS = frozenset("əǝәƏƎӘ")
_MODIFIERS = frozenset("ʰʱʲʳʷʻʽʾʿˋˊـ")

_ONE_LETTER = dict(zip("ıէօłøđħŧƶς", "iեոlodhtzσ", strict=True))
"""Letters that are one with another although Unicode does not decompose them, in lower case."""

_APOSTROPHE = re.compile(f"[{''.join(sorted(APOSTROPHES))}]")
CLITICS = frozenset(("s", "t", "re", "ll", "ve", "d", "m"))
ARTICLES = frozenset("ld")
LONGEST_CLITIC, FURTHEST = 2, 16
"""How many letters a clitic has at most, and how many characters beside an apostrophe are looked at for one."""
_FILLER = "\0"


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
    if unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf"):
        return VANISHES
    return _fold_letter(character) if character.isalnum() else SEPARATOR


def _fold_letter(letter: str) -> str:
    lower = letter.lower()
    if lower in _ONE_LETTER or lower == "և":
        return _ONE_LETTER.get(lower, lower)
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


_PLAIN = b"".join(fold_character(chr(code)).encode() or b" " for code in range(128)) + bytes(128)


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
    before = _word_beside(reversed(text[max(0, at - FURTHEST) : at]))
    after = _word_beside(text[at + 1 : at + 1 + FURTHEST])
    is_parting = (before and after in CLITICS) or (before in ARTICLES and after)
    return SEPARATOR if is_parting else apostrophe[0]


def _word_beside(characters: Iterable[str]) -> str:
    """Return the folded letters up to the end of a word, or a few of them where the word is longer than any clitic."""
    word = ""
    for character in characters:
        folded = _TABLE[ord(character)]
        if folded == SEPARATOR or character in APOSTROPHES or len(word) > LONGEST_CLITIC:
            break
        word += folded
    return word


@dataclass(frozen=True, slots=True)
class Folded:
    """A match key, and which character of the text each of its own came from."""

    text: str
    key: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the key, which must not be empty, back to the text; both half-open."""
        if end < len(self.key) and self.key[end] != SEPARATOR:
            return self.origins[start], self.origins[end]
        return self.origins[start], word_end(self.text, self.origins[end - 1] + 1)


def fold(text: str) -> Folded:
    """Fold a text, keeping count of where every character came from.

    Args:
        text: Any text, in any script.

    Returns:
        Its match key with the origin of each character; both are empty if there is no letter or digit.

    Examples:
        >>> folded = fold("«Սիւ\u00adնիքում»")
        >>> folded.span(0, len(folded.key))
        (1, 11)
        >>> fold("…").key
        ''
    """
    letters = [(letter, at) for at, c in enumerate(part_words(text)) for letter in _TABLE[ord(c)]]
    before = [SEPARATOR, *(letter for letter, _ in letters)]
    kept = [pair for pair, last in zip(letters, before, strict=False) if (pair[0], last) != (SEPARATOR, SEPARATOR)]
    kept = kept[:-1] if kept and kept[-1][0] == SEPARATOR else kept
    for rule in respellings(_FILLER):
        written = rule.pattern.sub(rule.written, "".join(letter for letter, _ in kept))
        kept = [(letter, at) for letter, (_, at) in zip(written, kept, strict=True) if letter != _FILLER]
    return Folded(text, "".join(letter for letter, _ in kept), tuple(at for _, at in kept))


def word_end(text: str, end: int) -> int:
    r"""Return where a word ends whose last letter in the key came from before ``end``.

    Combining marks belong to it, and the letters that classical orthography writes and a key does not have; between
    them may stand what carries no letter, such as a soft hyphen.

    Examples:
        >>> word_end("յո\u00adւ։", 2)
        4
    """
    for at in range(end, len(text)):
        if unicodedata.combining(text[at]) or "\u0531" <= text[at] <= "\u0587":
            end = at + 1
        elif _TABLE[ord(text[at])] or text[at] in APOSTROPHES:
            break
    return end


def match_key(text: str) -> str:
    """Return what spellings of a name are compared by: the key of `fold`, sooner. It is never shown.

    Args:
        text: A name, in any script.

    Returns:
        Folded words with one space between them; the empty string if there is no letter or digit.

    Examples:
        >>> match_key("Stepʻanakert") == match_key("STEPANAKERT")
        True
        >>> match_key("Xankəndi"), match_key("Нагорный Карабах")
        ('xankendi', 'нагорныи карабах')
        >>> match_key("Նախիջեւան") == match_key("Նախիջևան"), match_key("Սիւնիք") == match_key("Սյունիք")
        (True, True)
        >>> match_key(" … ")
        ''
    """
    if text.isascii() and "'" not in text and "`" not in text:
        # Plain letters, as most names in English have: each is one byte, and so is what it folds to.
        return " ".join(text.encode().translate(_PLAIN).decode().split())
    parted = text if APOSTROPHES.isdisjoint(text) else part_words(text)
    return respelt(" ".join(parted.translate(_TABLE).split()))
