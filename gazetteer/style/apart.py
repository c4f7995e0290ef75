"""`Apart`: what of a text is left alone whatever a style says: quotations, addresses, code, what is switched off."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from gazetteer.annotate.quotations import Quotations

_OPENING = re.compile('[“«„"]')
_PARAGRAPH = re.compile(r"(?:\r?\n[ \t]*){2,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+")
_REMARK = re.compile(r"<!--\s*gazetteer:([^<>]{0,200}?)-->")
_CODE = re.compile(r"[A-Z]\d{3}")
ON, OFF = "on", "off"


class Remarked(Protocol):
    """A comment for the linter; `gazetteer.documents.origin.Remark` is one."""

    @property
    def at(self) -> int:
        """Before which character of the text it stands."""

    @property
    def words(self) -> str:
        """What it says."""


class Span(NamedTuple):
    """Characters of a text, half-open."""

    start: int
    end: int


class Remark(NamedTuple):
    """A comment for the linter that stands in the text itself."""

    at: int
    words: str


class Switch(NamedTuple):
    """From where on some codes, or all of them, are reported or not."""

    at: int
    is_on: bool
    codes: frozenset[str]


@dataclass(frozen=True)
class Apart:
    """The spans of a text that are left alone, in order and apart, and the switches in it, in order."""

    starts: Sequence[int]
    ends: Sequence[int]
    switches: Sequence[Switch]

    @classmethod
    def of(cls, text: str, spared: Iterable[Span] = (), remarks: Iterable[Remarked] = ()) -> "Apart":
        r"""Find what is left alone in a text.

        Args:
            text: The text.
            spared: What its markup sets apart; addresses and quotations need not be said.
            remarks: The comments for the linter that it holds.

        Returns:
            What is left alone. A quotation that nobody closes ends with its paragraph.

        Examples:
            >>> apart = Apart.of("He said: «Shushi is ours.\n\nIn Shushi, www.shushi.am.")
            >>> apart.hold(10, 16), apart.hold(30, 36), apart.hold(38, 51)
            (True, False, True)
        """
        spans = _joined([*spared, *_patterns(text), *_quotations(text)])
        switches = sorted(filter(None, map(_switch, remarks)))
        return cls([span.start for span in spans], [span.end for span in spans], switches)

    def hold(self, start: int, end: int) -> bool:
        """Say whether a span has a character that is left alone."""
        at = bisect_right(self.starts, end - 1) - 1
        return at >= 0 and self.ends[at] > start

    def is_off(self, code: str, at: int) -> bool:
        """Say whether a comment switched a code off, before some character."""
        is_on = True
        for switch in self.switches:
            if switch.at > at:
                break
            if not switch.codes or code in switch.codes:
                is_on = switch.is_on
        return not is_on


def unknown_words(remarks: Iterable[Remarked]) -> Iterator[Remarked]:
    """Yield the comments that say neither ``off`` nor ``on``, with or without codes."""
    return (remark for remark in remarks if _switch(remark) is None)


def remarks_in(text: str) -> tuple[Remark, ...]:
    """Return the comments for the linter that stand in a text.

    Examples:
        >>> remarks_in("<!-- gazetteer: off L102 --> Shushi")
        (Remark(at=0, words=' off L102 '),)
    """
    return tuple(Remark(found.start(), found[1]) for found in _REMARK.finditer(text))


def _switch(remark: Remarked) -> Switch | None:
    word, *codes = remark.words.replace(",", " ").split() or [""]
    if word not in {ON, OFF} or not all(map(_CODE.fullmatch, codes)):
        return None
    return Switch(remark.at, word == ON, frozenset(codes))


def _patterns(text: str) -> Iterator[Span]:
    for pattern in (_ADDRESS, _REMARK):
        for found in pattern.finditer(text):
            yield Span(*found.span())


def _quotations(text: str) -> Iterator[Span]:
    quotations = Quotations.of(text)
    yield from map(Span, quotations.starts, quotations.ends)
    for mark in _OPENING.finditer(text):
        at = mark.start()
        if not quotations.hold(at, at + 1):
            paragraph = _PARAGRAPH.search(text, at)
            yield Span(at, paragraph.start() if paragraph else len(text))


def _joined(spans: Iterable[Span]) -> list[Span]:
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.start < span.end:
            joined.append(span)
    return joined
