"""Where a text quotes: the spans between quotation marks of the languages that the library reads."""

import re
from bisect import bisect_right
from dataclasses import dataclass

_QUOTATION = re.compile(
    r"“[^“”\n]*”|«[^«»\n]*»|„[^„“”\n]*[“”]|‘[^‘’\n]*(?:(?<=\w)’(?=\w)[^‘’\n]*)*’"
    r"|(?<!\w)\"[^\"\n]*\"|(?<!\w)'(?:[^'\n]|(?<=\w)'(?=\w))*'(?!\w)",
)


@dataclass(frozen=True, slots=True)
class Quotations:
    """The quotations of a text, in order and apart; marks are paired within a line."""

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
