"""The sentence around a span, in words: found near the span only, never in the whole text."""

import re
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache

from gazetteer.language.fold import match_key

EDGE, COMMA = ".", ","
"""What stands for either end of a sentence, and for any mark that parts clauses."""

_FARTHEST = 600
_MOST_KEPT = 10_000
_END = re.compile(r"[.!?…։]+[\"”»“’)\]]*(?=\s)|[:;](?=\s)|\n[^\S\n]*\n")
_LAST_WORD = re.compile(r"\w+\Z")
_FIRST_LETTER = re.compile(r"\W*(\w)")
_LONGEST_ABBREVIATION = 2
_WORD_OR_MARK = re.compile(r"[^\W_]+|[,،՝()\[\]—–]|(?<=\s)-(?=\s)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence in words and marks, in lower case, with where each stands in the text; an edge at each end."""

    start: int
    end: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def around(cls, text: str, start: int, end: int, titles: frozenset[str] = frozenset()) -> "Sentence":
        """Return the sentence around a span, at most 600 characters on either side.

        Args:
            text: The text.
            start: Where the span begins.
            end: Where it ends.
            titles: Match keys of words that end no sentence with their full stop, such as *Mr.*

        Returns:
            The sentence. A colon or a semicolon ends one too.

        Examples:
            >>> Sentence.around("He left. In Shushi, they stayed. Why?", 12, 18).words
            ('.', 'in', 'shushi', ',', 'they', 'stayed', '.')
        """
        return cls.between(text, *bounds(text, start, end, titles))

    @classmethod
    def between(cls, text: str, first: int, last: int) -> "Sentence":
        """Return the words of a text between two places as a sentence."""
        found = list(_WORD_OR_MARK.finditer(text, first, last))
        words = [_written(each[0]) for each in found]
        starts, ends = [each.start() for each in found], [each.end() for each in found]
        return cls(first, last, (EDGE, *words, EDGE), (first, *starts, last), (first, *ends, last))


def bounds(text: str, start: int, end: int, titles: frozenset[str]) -> tuple[int, int]:
    """Return where the sentence around a span begins and ends, see `Sentence.around`."""
    farthest, limit = max(0, start - _FARTHEST), min(len(text), end + _FARTHEST)
    before = reversed(tuple(_END.finditer(text, farthest, start)))
    first = next((mark.end() for mark in before if _is_end(text, mark, titles)), farthest)
    after = _END.finditer(text, end, limit)
    last = next((mark.end() for mark in after if _is_end(text, mark, titles)), limit)
    return first, last


def have_any(words: AbstractSet[str], text: str, first: int, last: int) -> bool:
    """Say whether some words, in lower case, are in a text between two places; sooner than by reading a sentence."""
    return not words.isdisjoint(_WORD_OR_MARK.findall(text[first:last].lower()))


def words_of(phrase: str) -> tuple[str, ...]:
    """Return the words and marks of a phrase as those of a sentence are written."""
    return tuple(_written(word) for word in _WORD_OR_MARK.findall(phrase))


def _written(word: str) -> str:
    return word.lower() if word[0].isalnum() else COMMA


def _is_end(text: str, found: re.Match[str], titles: frozenset[str]) -> bool:
    """Say whether a mark ends a sentence: a full stop behind an initial, a day or a title ends none."""
    if found[0][0] != ".":
        return True
    after = _FIRST_LETTER.match(text, found.end(), found.end() + 9)
    if after is not None and after[1].islower():
        return False
    word = _LAST_WORD.search(text, max(0, found.start() - 20), found.start())
    if word is None:
        return True
    is_short = len(word[0]) < _LONGEST_ABBREVIATION or (word[0].isdecimal() and len(word[0]) <= _LONGEST_ABBREVIATION)
    return not is_short and _key(word[0]) not in titles


@lru_cache(_MOST_KEPT)
def _key(word: str) -> str:
    return match_key(word)
