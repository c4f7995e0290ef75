"""Names of which a word is hyphenated at the end of a line: *Stepana-* on one line and *kert* on the next."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Phrases
from gazetteer.annotate.spelling import Spelling, Spellings
from gazetteer.matching.haystack import Haystack
from gazetteer.matching.scanner import Scanner

_BREAK = re.compile(r"(?<=\w)[-\u2010\u058a\u00ad]\r?\n[ \t]*(?=\w)")
_ENDS = tuple(f"{hyphen}{end}" for hyphen in "-\u2010\u058a\u00ad" for end in ("\n", "\r\n"))
_REACH = 60
"""How far around a break a name may reach, in code points."""


@dataclass(frozen=True)
class BrokenWords:
    """Finds names across the ends of lines, by reading a few words around each such hyphen as if it were not there."""

    scanner: Scanner
    spellings: Spellings
    phrases: Phrases

    def hits(self, haystack: Haystack) -> Iterator[Hit]:
        """Yield the names that are broken."""
        text = haystack.text
        if not any(end in text for end in _ENDS):
            return
        for found in _BREAK.finditer(text):
            begin, stop = max(0, found.start() - _REACH), found.end() + _REACH
            joined = text[begin : found.start()] + text[found.end() : stop]
            yield from self._across(haystack, joined, begin, found.span())

    def _across(self, haystack: Haystack, joined: str, begin: int, gap: tuple[int, int]) -> Iterator[Hit]:
        piece = self.scanner.haystack(joined)
        middle = gap[0] - begin
        for _, first, last in self.scanner.matches(piece):
            start, end = piece.span(first, last)
            spelling = self.spellings.of(joined[start:end]) if start < middle < end else None
            hit = self._hit(haystack, begin + start, gap[1] + end - middle, spelling) if spelling else None
            # What was read may begin or end inside a word.
            if hit and haystack.has_ends(hit.first, hit.last):
                yield hit

    def _hit(self, haystack: Haystack, start: int, end: int, spelling: Spelling) -> Hit:
        first, last = haystack.cover(start, end)
        left, right = self.phrases.left_of(haystack, first), self.phrases.right_of(haystack, last)
        return Hit(start, end, spelling, first, last, left=left, right=right)
