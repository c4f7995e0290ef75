"""`Origin`: where in its file each character of a text stands, and which spans of it are not the author's words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple, Protocol

from gazetteer.documents.patterns import COMMENT
from gazetteer.documents.signs import addresses, placeholders, works
from gazetteer.documents.trace import Trace


class Apart(StrEnum):
    """Why a span is not the author's running text."""

    CODE = "code"
    QUOTATION = "quotation"
    TITLE = "title"
    CITATION = "citation"
    ADDRESS = "address"


_SIGNED = ((addresses, Apart.ADDRESS), (placeholders, Apart.CODE), (works, Apart.CITATION))
"""What is spared in any document, wherever it stands."""


@dataclass(frozen=True, slots=True)
class Spared:
    """A span of a text, half-open, that is not the author's running text, and why."""

    start: int
    end: int
    why: Apart


@dataclass(frozen=True, slots=True)
class Remark:
    """What a comment ``<!-- gazetteer: WORDS -->`` says, and before which character of the text it stands."""

    at: int
    words: str


class Position(NamedTuple):
    """A line and a column in it, both from 1; of a DOCX, a paragraph and a character in it."""

    line: int
    column: int


class Noted(Protocol):
    """What has been noted of a stretch of a text: spans that are spared, and remarks."""

    def spared(self, text: str, offset: int) -> Iterator[Spared]:
        """Yield the spans, in the whole text, in which the stretch begins at ``offset``."""

    def remarks(self, offset: int) -> Iterator[Remark]:
        """Yield what comments say."""


@dataclass(frozen=True)
class Origin:
    """A text, and what its file says of it beyond the characters.

    ``trace`` leads from the text to what ``starts`` counts in: where each line of the file starts, or, of a DOCX, each
    paragraph of the text. ``patterns`` are what is spared besides what is so in any document. ``parts`` lead from
    stretches of the text, each with its place, to what is written in the file, where ``trace`` does not.
    """

    text: str = field(repr=False)
    trace: Trace = field(repr=False)
    starts: Sequence[int] = field(repr=False)
    notes: tuple[tuple[int, Noted], ...] = field(default=(), repr=False)
    patterns: tuple[tuple[re.Pattern[str], Apart], ...] = ()
    parts: tuple[tuple[int, Trace], ...] = field(default=(), repr=False)

    def position(self, at: int) -> Position:
        r"""Return where in the file a character of the text stands.

        Args:
            at: Its place in the text.

        Returns:
            Its line and column; where no character of the file stands behind it, those of the end of what is before.

        Examples:
            >>> from gazetteer.documents.html import read_html
            >>> read_html("a.html", b"<p>\n  The road to&nbsp;Shushi").position(12)
            Position(line=2, column=20)
        """
        place = self.trace.place(at)
        line = max(bisect_right(self.starts, place), 1)
        return Position(line, place - (self.starts[line - 1] if self.starts else 0) + 1)

    def is_cut(self, start: int, end: int) -> bool:
        """Say whether some characters of the text are not written in one piece in the file.

        Args:
            start: Where they begin in the text.
            end: Where they end.

        Returns:
            Whether markup stands between two of them, or one is written as something else, such as ``&shy;``.

        Examples:
            >>> from gazetteer.documents.html import read_html
            >>> page = read_html("a.html", b"Ste<b>panakert</b>, <b>Shushi</b>")
            >>> page.is_cut(0, 11), page.is_cut(13, 19)
            (True, False)
        """
        at = bisect_right(self._seams, start)
        return at < len(self._seams) and self._seams[at] < end

    @cached_property
    def _seams(self) -> Sequence[int]:
        parts = self.parts or ((0, self.trace),)
        return sorted({seam for offset, trace in parts for seam in trace.seams(self.text, offset)})

    @cached_property
    def spared(self) -> tuple[Spared, ...]:
        """The spans that are not the author's running text, by where they start."""
        found = {*self._matched(), *(span for offset, notes in self.notes for span in notes.spared(self.text, offset))}
        return tuple(sorted(found, key=lambda span: (span.start, span.end, span.why)))

    @cached_property
    def remarks(self) -> tuple[Remark, ...]:
        """What comments say to this library, by where they stand."""
        found = [remark for offset, notes in self.notes for remark in notes.remarks(offset)]
        if any(pattern is COMMENT for pattern, _why in self.patterns):
            found += [Remark(said.start(), " ".join(said[1].split())) for said in COMMENT.finditer(self.text)]
        return tuple(sorted(found, key=lambda remark: remark.at))

    def _matched(self) -> Iterator[Spared]:
        for signed, why in _SIGNED:
            yield from (Spared(start, end, why) for start, end in signed(self.text))
        for pattern, why in self.patterns:
            for found in pattern.finditer(self.text):
                yield Spared(found.start(), found.end(), why)
