"""`Apart`: what of a text is left alone whatever a style says: quotations, what is spared, and what is switched off."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gazetteer.annotate.quotations import Quotations, places_of
from gazetteer.documents.origin import Origin, Remark
from gazetteer.style.unclosed import Unclosed, unclosed

_RARER = {
    "‹": re.compile(r"‹[^‹›\n]{0,2000}›"),
    "»": re.compile(r"(?<![^\s(])»[^«»\n]{0,2000}«"),
    "”": re.compile(r"(?<![^\s(])”[^“”\n]{0,2000}”"),
    "＂": re.compile(r"＂[^＂\n]{0,2000}＂"),
    ",,": re.compile(r",,[^\n]{0,2000}?(?:''|,,)"),
    "``": re.compile(r"``[^\n]{0,2000}?''"),
    "`": re.compile(r"`[^`'\n]{0,400}'"),
}
"""Quotations between marks that the annotator does not know, by how they begin: what may be one is left alone."""

_SPOKEN = re.compile(r"^[ \t\u00a0]*[—–―][ \u00a0]?\S[^\n]*", re.MULTILINE)
"""Speech behind a dash, as Russian, Armenian and Azerbaijani books and papers print it."""

_CODE = re.compile(r"[A-Z]\d{3}")
_ON, _OFF = "on", "off"


class Span(NamedTuple):
    """Characters of a text, half-open."""

    start: int
    end: int


class Switch(NamedTuple):
    """From where on some codes, or all of them, are reported or not."""

    at: int
    is_on: bool
    codes: frozenset[str]


@dataclass(frozen=True)
class Apart:
    """The spans of a text that are left alone, in order and apart, and the switches in it, in order.

    ``unclosed`` are those among them that quotation marks open which nobody closes.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    switches: Sequence[Switch]
    unclosed: Sequence[Unclosed] = ()

    @classmethod
    def of(cls, text: str, origin: Origin) -> "Apart":
        r"""Find what is left alone in a text.

        Args:
            text: The text.
            origin: What its file says of it.

        Returns:
            What is left alone. A quotation that nobody closes ends with its paragraph.

        Examples:
            >>> from gazetteer.documents.text import read_text
            >>> text = "He said: «Shushi is ours.\n\nIn Shushi, www.shushi.am."
            >>> apart = Apart.of(text, read_text(text))
            >>> apart.hold(10, 16), apart.hold(30, 36), apart.hold(38, 51)
            (True, False, True)
        """
        spared = (Span(each.start, each.end) for each in origin.spared)
        quotations = Quotations.of(text)
        marks = tuple(unclosed(text, quotations))
        opened = (Span(mark.start, mark.end) for mark in marks)
        spans = _joined([*spared, *_quotations(text, quotations), *opened])
        switches = sorted(filter(None, map(_switch, origin.remarks)))
        return cls([span.start for span in spans], [span.end for span in spans], switches, marks)

    def hold(self, start: int, end: int) -> bool:
        """Say whether a span has a character that is left alone."""
        at = bisect_right(self.starts, end - 1) - 1
        return at >= 0 and self.ends[at] > start

    def is_off(self, code: str, at: int) -> bool:
        """Say whether a comment switched a code off, before some character."""
        if code not in self._switched:
            self._switched[code] = [switch for switch in self.switches if not switch.codes or code in switch.codes]
        switched = self._switched[code]
        number = bisect_right(switched, at, key=lambda switch: switch.at)
        return number > 0 and not switched[number - 1].is_on

    @cached_property
    def _switched(self) -> dict[str, Sequence[Switch]]:
        """The switches of each code, once it was asked for."""
        return {}


def unknown_remarks(origin: Origin) -> Iterator[Remark]:
    """Yield the comments that say neither ``off`` nor ``on``, with or without codes."""
    return (remark for remark in origin.remarks if _switch(remark) is None)


def _switch(remark: Remark) -> Switch | None:
    word, *codes = remark.words.replace(",", " ").split() or [""]
    if word not in {_ON, _OFF} or not all(map(_CODE.fullmatch, codes)):
        return None
    return Switch(remark.at, word == _ON, frozenset(codes))


def _quotations(text: str, quotations: Quotations) -> Iterator[Span]:
    yield from map(Span, quotations.starts, quotations.ends)
    yield from (Span(*found.span()) for found in _SPOKEN.finditer(text))
    for mark, pattern in _RARER.items():
        yield from (Span(*found.span()) for at in places_of(mark, text) if (found := pattern.match(text, at)))


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return joined
