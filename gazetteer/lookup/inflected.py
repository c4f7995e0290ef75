"""Which part of an inflected spelling is stem and which is suffix."""

from itertools import takewhile
from typing import NamedTuple

from gazetteer.language.fold import APOSTROPHES, fold, match_key
from gazetteer.names.index import Reading

_APOSTROPHES = "".join(APOSTROPHES)


class Inflection(NamedTuple):
    """The case of a spelling, with the spans of the inflected word's stem and of its suffix.

    Spans are half-open, in code points of the spelling. In a phrase they are of its head (the *район* of Лачинского
    района); where the suffix is empty, both ends of its span are the same.
    """

    case: str
    stem: tuple[int, int]
    suffix: tuple[int, int]


def inflection_of(reading: Reading, spelling: str) -> Inflection | None:
    """Return how a spelling inflects the form that it was read as; ``None`` where it is no case form."""
    if not reading.case:
        return None
    folded = fold(spelling)
    word, (begin, end) = _inflected_word(folded.key, match_key(reading.form.text))
    cut = begin + max(_shared(folded.key[begin:end], word), 1)
    first, last = folded.span(begin, end)
    middle = folded.span(begin, cut)[1] if cut < end else last
    stem_end = first + len(spelling[first:middle].rstrip(_APOSTROPHES))
    return Inflection(reading.case, (first, stem_end), (middle, last))


def _inflected_word(key: str, base: str) -> tuple[str, tuple[int, int]]:
    """Return the base of the word that carries the case, and where it stands in a key.

    It is the last of those that differ, since adjectives come before their noun; what an apostrophe parts from the last
    word belongs to that.
    """
    words, base_words = key.split(" "), base.split(" ")
    differing = [at for at, (one, other) in enumerate(zip(words, base_words, strict=False)) if one != other]
    at = differing[-1] if differing else len(base_words) - 1
    begin = sum(len(word) + 1 for word in words[:at])
    return base_words[at], (begin, len(key) if at == len(base_words) - 1 else begin + len(words[at]))


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
