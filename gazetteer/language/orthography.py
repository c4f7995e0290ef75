"""Armenian spelt in the classical way and in the reformed one: what both are written as in a match key.

The reform of 1922-1924 wrote Երեւան, Սիւնիք, Սարգսեան, քոյր, բացուել, Յակոբ and Եւրոպայ as Երևան, Սյունիք, Սարգսյան,
քույր, բացվել, Հակոբ and Եվրոպա. Not every change can be turned back (a reformed հ was either letter), so both spellings
are brought to a third one, which nobody writes. That է and ե, օ and ո are one letter is part of folding characters.

Source of the rules: the table of classical and reformed spellings in Wikipedia, *Armenian orthography reform*, and
*Rechtschreibreform der armenischen Sprache 1922-1924*.
"""

import re
from dataclasses import dataclass
from functools import cache

_VOWELS = "[աեըիոև]"
_RULES = (
    # Beginnings and ends of words come first: the other rules look at single letters.
    ("(?<![^ ])յ", "յ", "հ"),
    ("(?<![^ ])եո(?!ւ)", "եո", "հո"),
    ("(?<=[^ ][^ ][աո])յ(?![^ ])", "յ", ""),
    ("ույ(?=[^ ])", "ույ", "ոյ"),
    ("եւ", "եւ", "և"),
    ("եվ", "եվ", "և"),
    (f"եու(?={_VOWELS})", "եու", "և"),
    (f"ու(?={_VOWELS})", "ու", "վ"),
    ("յու", "յու", "իվ"),
    ("իւ", "իւ", "իվ"),
    ("(?<!ո)ւ", "ւ", "վ"),
    ("յ(?=ա)", "յ", "ե"),
    ("յ(?=ո(?!ւ))", "յ", "ե"),
)
"""Where something is respelt, what is, and as what; each rule is carried out before the next is looked at."""

WEAK_LETTERS = "".join(sorted({letter for _, old, new in _RULES for letter in old + new}))
"""The letters that the rules write differently, in lower case; each writes weak letters for weak letters, and at the
beginning of a word never none."""

_ARMENIAN = re.compile("[\u0561-\u0587]")


@dataclass(frozen=True)
class Respelling:
    """One rule."""

    old: str
    pattern: re.Pattern[str]
    written: str
    """As long as what it replaces, with fillers at its end."""


@cache
def respellings(filler: str) -> tuple[Respelling, ...]:
    """Return the rules for folded text.

    Args:
        filler: A character that stands where a letter falls away; it may be empty.

    Returns:
        The rules, in the order in which they apply.
    """
    return tuple(Respelling(old, re.compile(where), _padded(old, new, filler)) for where, old, new in _RULES)


def respelt(folded: str) -> str:
    """Return folded text with its Armenian words as a match key has them.

    Args:
        folded: Text in folded characters, its words separated by single spaces.

    Returns:
        The text; as it is where there is no Armenian in it.

    Examples:
        >>> respelt("սիւնիք") == respelt("սյունիք"), respelt("երեւան") == respelt("երեվան") == respelt("երևան")
        (True, True)
        >>> respelt("հայ"), respelt("syunik")
        ('հայ', 'syunik')
    """
    if not _ARMENIAN.search(folded):
        return folded
    for rule in respellings(""):
        if rule.old in folded:
            folded = rule.pattern.sub(rule.written, folded)
    return folded


def _padded(old: str, new: str, filler: str) -> str:
    return new + filler * (len(old) - len(new))
