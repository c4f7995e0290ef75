"""`Trace`: where in a source each character of a text comes from, kept only where the two part ways."""

from array import array
from bisect import bisect_right
from collections.abc import Iterator, Sequence


class Trace:
    """Pieces of a text in order, each with the span of the source that it comes from.

    A piece as long as its span is the same characters; of any other, such as ``&amp;`` or white space that became one
    blank, the whole span stands for the whole piece. A piece without characters belongs to the one before it.

    Examples:
        >>> trace = Trace()
        >>> trace.add(0, 4, 3, 7)
        >>> trace.add(4, 1, 7, 12)
        >>> trace.place(2), trace.place(4), list(trace.spans(3, 5))
        (5, 7, [(6, 12)])
    """

    __slots__ = ("_at", "_end", "_start", "_width")

    def __init__(self) -> None:
        self._at, self._width = array("I"), array("I")
        self._start, self._end = array("I"), array("I")

    def add(self, at: int, width: int, start: int, end: int) -> None:
        """Add a piece behind all others: where it is in the text, its length, and its span in the source."""
        if self._at and self._at[-1] + self._width[-1] == at and self._end[-1] == start:
            is_exact = self._width[-1] == self._end[-1] - self._start[-1]
            if (is_exact and width == end - start) or (not is_exact and not width):
                self._width[-1] += width
                self._end[-1] = end
                return
        self._at.append(at)
        self._width.append(width)
        self._start.append(start)
        self._end.append(end)

    def place(self, at: int) -> int:
        """Return where in the source a character of the text stands, or where what is before it ends.

        Args:
            at: Its place in the text.

        Returns:
            A place in the source.
        """
        number = bisect_right(self._at, at) - 1
        return self._cut(number, at, at)[0] if number >= 0 else 0

    def spans(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the spans of the source that a span of the text comes from; those that touch as one.

        Args:
            start: Where it begins in the text.
            end: Where it ends; if that is the same, the place that something can be put at.

        Yields:
            A span for each piece, in the order of the text; none where no source stands behind the text.
        """
        last: tuple[int, int] | None = None
        for span in self._pieces(start, end):
            if last and last[1] == span[0]:
                last = last[0], span[1]
                continue
            if last:
                yield last
            last = span
        if last:
            yield last

    def seams(self, text: str, offset: int) -> Iterator[int]:
        """Yield the places of a text at which its source is not written on as it reads.

        Args:
            text: The whole text.
            offset: Where in it what this is of begins.

        Yields:
            Where in the whole text markup stands between two characters, and both sides of a sign that stands for
            others, such as ``&amp;``; in order, some twice. White space that became one blank is none.
        """
        behind = 0
        for within, width, start, end in zip(self._at, self._width, self._start, self._end, strict=True):
            at = offset + within
            if start != behind:
                yield at
            if width != end - start and text[at : at + width].strip(" "):
                yield from (at, at + width)
            behind = end

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        number = max(bisect_right(self._at, start) - 1, 0)
        if start == end:
            if self._at and self._at[number] <= start <= self._at[number] + self._width[number]:
                yield self._cut(number, start, end)
            return
        while number < len(self._at) and self._at[number] < end + (not self._width[number]):
            if self._at[number] + self._width[number] > start or (not self._width[number] and self._at[number] > start):
                yield self._cut(number, start, end)
            number += 1

    def _cut(self, number: int, start: int, end: int) -> tuple[int, int]:
        """Return what of a piece's span stands for what of it lies between two places of the text."""
        at, width, first, last = self._at[number], self._width[number], self._start[number], self._end[number]
        if width != last - first:
            return (last, last) if start >= at + width and width else (first, first if start == end else last)
        return first + min(max(start - at, 0), width), first + min(max(end - at, 0), width)


class Sources:
    """Goes through pieces of a text, each with its span in the source, from the first to the last."""

    def __init__(self, pieces: Sequence[str], spans: Sequence[int]) -> None:
        self._pieces, self._spans = pieces, spans
        self._number = self._start = 0

    def of(self, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Yield what a stretch consists of: how many characters, and the span of the source that they come from."""
        while start < end:
            while self._start + len(self._pieces[self._number]) <= start:
                self._start += len(self._pieces[self._number])
                self._number += 1
            length = len(self._pieces[self._number])
            begun, ended = self._spans[2 * self._number : 2 * self._number + 2]
            stop = min(end, self._start + length)
            if ended - begun == length:
                begun, ended = begun + start - self._start, begun + stop - self._start
            yield stop - start, begun, ended
            start = stop
