"""The library's folding as data for `assets/fold.js`, so that a page compares spellings by the same match keys."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import chain

from gazetteer.language.fold import (
    APOSTROPHES,
    ARTICLES,
    CLITICS,
    FURTHEST,
    LONGEST_CLITIC,
    SEPARATOR,
    VANISHES,
    fold_character,
)
from gazetteer.language.orthography import respellings
from gazetteer.render.markup import Json

BLOCKS = (
    range(0x3000),  # all alphabets, their marks and modifiers, punctuation, superscripts, letterlike symbols
    range(0xA640, 0xA800),  # more of Cyrillic and Latin, and tone letters
    range(0xFB00, 0x10000),  # ligatures, Hebrew and Arabic presentation forms, half marks, fullwidth letters
    range(0x10780, 0x107C0),  # more modifier letters
    range(0x1D400, 0x1D800),  # mathematical letters
)
"""Where folding may differ from what Unicode says; elsewhere it never does, as a test of every code point shows."""


@cache
def folding_rules() -> Json:
    """Return what `fold.js` has to know beside Unicode, which browsers know themselves.

    Returns:
        `letters` pairs what is folded to with all characters that fold to it although Unicode says otherwise;
        `respellings` pairs regular expressions, which mean the same in JavaScript, with what to write.
    """
    return {
        "letters": [[folded, characters] for folded, characters in _exceptions().items()],
        "apostrophes": "".join(sorted(APOSTROPHES)),
        "clitics": sorted(CLITICS),
        "articles": sorted(ARTICLES),
        "longestClitic": LONGEST_CLITIC,
        "furthest": FURTHEST,
        "respellings": [[rule.pattern.pattern, rule.written] for rule in respellings("")],
    }


def by_unicode(character: str) -> str:
    """Fold a character by its Unicode properties alone, as `fold.js` does where it is told nothing else.

    Args:
        character: One code point.

    Returns:
        Its decomposed letters and digits in lower case, nothing for a mark, and a separator for all else.

    Examples:
        >>> [by_unicode(c) for c in "Şﬁ-"], by_unicode("ł") == fold_character("ł")
        (['s', 'fi', ' '], False)
    """
    if unicodedata.category(character) in {"Mn", "Mc", "Me", "Cf"}:
        return VANISHES
    if not character.isalnum():
        return SEPARATOR
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).lower())
    return "".join(filter(str.isalnum, decomposed)) or character


def _exceptions() -> dict[str, str]:
    found: dict[str, str] = {}
    for character, folded in _folded():
        if folded != by_unicode(character):
            found[folded] = found.get(folded, "") + character
    return found


def _folded() -> Iterator[tuple[str, str]]:
    return ((character, fold_character(character)) for character in map(chr, chain.from_iterable(BLOCKS)))
