"""Where a text quotes: the spans between quotation marks of the languages that the library reads."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

# A quotation may run over a line break but not over a blank line. Single marks are apostrophes more often than not:
# one between letters closes nothing, and one before a digit or at the head of 'twas opens nothing.
_LINE = r"\n(?!\s*\n)"
_QUOTATIONS = {
    "“": re.compile(rf"“(?:[^“”\n]|{_LINE})*”"),
    "«": re.compile(rf"«(?:[^«»\n]|{_LINE})*»"),
    "„": re.compile(rf"„(?:[^„“”\n]|{_LINE})*[“”]"),
    '"': re.compile(rf'(?<!\w)"(?:[^"\n]|{_LINE})*"'),
    "‘": re.compile(rf"(?<!\w)‘(?!\d)(?:[^‘’\n]|(?<=\w)’(?=\w)|{_LINE}){{1,400}}’(?!\w)"),
    "'": re.compile(rf"(?<!\w)'(?!\d|[Tt]is\b|[Tt]was\b|em\b)(?:[^'\n]|(?<=\w)'(?=\w)|{_LINE}){{1,400}}'(?!\w)"),
}


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text, in order and apart; marks are paired within a paragraph."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Quotations":
        """Find the quotations of a text.

        Returns:
            Its quotations, marks included.

        Examples:
            >>> Quotations.of('He said: "Baku knows." Then he left.').starts
            (9,)
        """
        spans = list(_spans(text))
        return cls(tuple(start for start, _ in spans), tuple(end for _, end in spans))

    def hold(self, start: int, end: int) -> bool:
        """Say whether a span lies inside a quotation."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and end <= self.ends[at]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    end = 0
    for start in sorted(start for mark in _QUOTATIONS for start in places_of(mark, text)):
        if start >= end and (found := _QUOTATIONS[text[start]].match(text, start)):
            end = found.end()
            yield start, end


def places_of(mark: str, text: str) -> Iterator[int]:
    """Yield where a mark stands. Looking for one character is quicker than a pattern; most texts have few."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)
