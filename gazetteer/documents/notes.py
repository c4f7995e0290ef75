"""`Notes`: what is noted of a text while it is put together, and what of that holds once it is there."""

from array import array
from collections.abc import Iterator
from enum import IntEnum

from gazetteer.documents.flow import Flow
from gazetteer.documents.origin import Apart, Remark, Spared
from gazetteer.documents.patterns import is_address, is_title, remark_of


class Seen(IntEnum):
    """What the markup says that a span is."""

    CODE = 0
    QUOTATION = 1
    WORK = 2
    CITATION = 3
    EMPHASIS = 4
    LINK = 5
    CONTACT = 6


_WHY = {
    Seen.CODE: Apart.CODE,
    Seen.QUOTATION: Apart.QUOTATION,
    Seen.WORK: Apart.TITLE,
    Seen.CITATION: Apart.CITATION,
    Seen.EMPHASIS: Apart.TITLE,
    Seen.LINK: Apart.ADDRESS,
    Seen.CONTACT: Apart.ADDRESS,
}
_JUDGES = {Seen.EMPHASIS: is_title, Seen.LINK: is_address}


class Notes:
    r"""Spans of what a flow collects, of one kind only the outermost, and what comments say.

    Examples:
        >>> notes = Notes(flow := Flow())
        >>> notes.begin(Seen.EMPHASIS)
        >>> flow.add("Black Garden", 3, 15)
        >>> notes.end(Seen.EMPHASIS)
        >>> flow.add(" on Shushi", 19, 29)
        >>> list(notes.spared(flow.text()))
        [Spared(start=0, end=12, why=<Apart.TITLE: 'title'>)]
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._open = {seen: [0, 0] for seen in Seen}
        self._kinds, self._marks = array("B"), array("I")
        self._said: list[tuple[int, str]] = []

    def begin(self, seen: Seen) -> None:
        """Begin a span before the next piece."""
        span = self._open[seen]
        span[0] += 1
        if span[0] == 1:
            span[1] = self._flow.mark()

    def end(self, seen: Seen) -> None:
        """End a span behind the last piece."""
        span = self._open[seen]
        span[0] -= 1
        if not span[0]:
            self._kinds.append(seen)
            self._marks.extend((span[1], self._flow.mark()))

    def comment(self, comment: str) -> None:
        """Take a comment, if it is for this library."""
        words = remark_of(comment)
        if words is not None:
            self._said.append((self._flow.mark(), words))

    def remarks(self, offset: int = 0) -> Iterator[Remark]:
        """Yield what comments say.

        Args:
            offset: Where in the whole text the flow's begins.

        Yields:
            Them, in order.
        """
        for mark, words in self._said:
            yield Remark(self._flow.marks[mark] + offset, words)

    def spared(self, text: str, offset: int = 0) -> Iterator[Spared]:
        """Yield the spans that are what they seemed to be.

        Args:
            text: The whole text.
            offset: Where in it the flow's begins.

        Yields:
            Them, without white space around, and none that is empty.
        """
        for number, kind in enumerate(self._kinds):
            first, last = (self._flow.marks[mark] + offset for mark in self._marks[2 * number : 2 * number + 2])
            start, end = _trimmed(text, first, min(last, len(text)))
            judge = _JUDGES.get(Seen(kind))
            if start < end and (judge is None or judge(text[start:end])):
                yield Spared(start, end, _WHY[Seen(kind)])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
