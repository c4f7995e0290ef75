"""Two names of one place side by side: ``Stepanakert (Khankendi)``, ``Shusha/Shushi``, ``Khankendi, or Stepanakert``.

Between the two stand a slash, a bracket or a few words that say "otherwise called"; the words are data.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from gazetteer.annotate.nesting import Hit

_LONGEST_GAP = 60
_WORD = re.compile(r"[^\W\d_]+")
_STOP = re.compile(r"[.;:!?\n\])]")
_STOP_IN_BRACKET = re.compile(r"[;!?\n\])]")


@dataclass(frozen=True)
class Pairer:
    """The words that may stand between two names of one place."""

    words: tuple[str, ...]

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self.words)

    def joined(self, hits: Sequence[Hit], text: str) -> Iterator[tuple[int, int]]:
        """Yield pairs of neighbouring outermost hits that share an entry and are joined, as indexes."""
        outer = [at for at, hit in enumerate(hits) if hit.outer < 0]
        for one, other in pairwise(outer):
            if hits[other].start - hits[one].end <= _LONGEST_GAP and self._are_joined(hits[one], hits[other], text):
                yield one, other

    def _are_joined(self, one: Hit, other: Hit, text: str) -> bool:
        if one.spelling.ids.isdisjoint(other.spelling.ids):
            return False
        gap = text[one.end : other.start]
        is_bracketed = "(" in gap or "[" in gap
        stop = _STOP_IN_BRACKET if is_bracketed else _STOP
        if stop.search(gap) or one.spelling.surface.casefold() == other.spelling.surface.casefold():
            return False
        words = [word.lower() for word in _WORD.findall(gap)]
        if not words:
            return "/" in gap or is_bracketed
        return "/" in gap or self._words.issuperset(words)
