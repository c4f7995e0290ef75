"""The sentence around a span, in words: found near the span only, never in the whole text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cached_property, lru_cache

from gazetteer.language.fold import match_key

EDGE, COMMA = ".", ","
"""What stands for either end of a sentence, and for any mark that parts clauses."""

_FARTHEST = 600
_MOST_KEPT = 10_000
# One class of marks comes first, since looking for that is quick.
_END = re.compile(r"[.!?…։:;\n](?:(?<=[.!?…։])[.!?…։]*[\"”»“’)\]]*(?=\s)|(?<=[:;])(?=\s)|(?<=\n)[^\S\n]*\n)")
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
    def between(cls, text: str, first: int, last: int) -> "Sentence":
        """Return the words of a text between two places as a sentence.

        Examples:
            >>> Sentence.between("He left. In Shushi, they stayed. Why?", 8, 32).words
            ('.', 'in', 'shushi', ',', 'they', 'stayed', '.')
        """
        found = list(_WORD_OR_MARK.finditer(text, first, last))
        words = [_written(each[0]) for each in found]
        starts, ends = [each.start() for each in found], [each.end() for each in found]
        return cls(first, last, (EDGE, *words, EDGE), (first, *starts, last), (first, *ends, last))


@dataclass(frozen=True)
class Sentences:
    """Where the sentences of a text end; a colon or a semicolon ends one too.

    ``titles`` are the match keys of words that end no sentence with their full stop, such as *Mr.*
    """

    text: str
    titles: frozenset[str] = frozenset()

    @cached_property
    def _marks(self) -> tuple[list[int], list[int]]:
        """Where the marks that end sentences begin, and where they end."""
        marks = [mark.span() for mark in _END.finditer(self.text) if _is_end(self.text, mark, self.titles)]
        return [start for start, _ in marks], [end for _, end in marks]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around a span begins and ends, at most 600 characters on either side.

        Examples:
            >>> Sentences("He left. In Shushi, they stayed. Why?").around(12, 18)
            (8, 32)
        """
        starts, ends = self._marks
        before, after = bisect_right(ends, start), bisect_left(starts, end)
        first, last = max(0, start - _FARTHEST), min(len(self.text), end + _FARTHEST)
        return (
            max(first, ends[before - 1]) if before else first,
            min(last, ends[after]) if after < len(ends) else last,
        )


def are_parted(text: str, first: int, last: int) -> bool:
    """Say whether a sentence ends between two places of a text.

    Args:
        text: The text; no more than what is between the places is looked at.
        first: The one place.
        last: The other.

    Returns:
        Whether one does.

    Examples:
        >>> are_parted("He left Shushi. Shusha slept.", 14, 16), are_parted("Shushi or Shusha", 6, 10)
        (True, False)
    """
    return any(_is_end(text, mark, frozenset()) for mark in _END.finditer(text, first, last))


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
