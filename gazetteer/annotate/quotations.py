"""Where a text quotes: the spans between quotation marks of the languages that the library reads."""

import re
from bisect import bisect_right
from dataclasses import dataclass

# A quotation may run over a line break but not over a blank line. Single marks are apostrophes more often than not:
# one between letters closes nothing, and one before a digit or at the head of 'twas opens nothing.
_QUOTATION = re.compile(
    r"“(?:[^“”\n]|\n(?!\s*\n))*”"
    r"|«(?:[^«»\n]|\n(?!\s*\n))*»"
    r"|„(?:[^„“”\n]|\n(?!\s*\n))*[“”]"
    r'|(?<!\w)"(?:[^"\n]|\n(?!\s*\n))*"'
    r"|(?<!\w)‘(?!\d)(?:[^‘’\n]|(?<=\w)’(?=\w)|\n(?!\s*\n)){1,400}’(?!\w)"
    r"|(?<!\w)'(?!\d|[Tt]is\b|[Tt]was\b|em\b)(?:[^'\n]|(?<=\w)'(?=\w)|\n(?!\s*\n)){1,400}'(?!\w)"
)


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
        spans = [match.span() for match in _QUOTATION.finditer(text)]
        return cls(tuple(start for start, _ in spans), tuple(end for _, end in spans))

    def hold(self, start: int, end: int) -> bool:
        """Say whether a span lies inside a quotation."""
        at = bisect_right(self.starts, start) - 1
        return at >= 0 and end <= self.ends[at]
