"""`Flow`: the text of a document with markup, put together block by block, and where each piece comes from."""

import re
from array import array
from collections.abc import Iterator
from typing import NamedTuple

from gazetteer.documents.trace import Sources, Trace

LINE_END = "\0"
"""What stands for a line end that stays, while other white space becomes one blank; no text holds it."""

BLOCK_END = "\n\n"
"""What parts two blocks."""


class _Spacing(NamedTuple):
    """What is done about white space: what vanishes around a block, what becomes one sign, and the other signs."""

    trimmed: str
    shortened: re.Pattern[str]
    sign: str
    others: dict[int, str]


_BLANKS = " \t\n\r\f"
_RUNNING = _Spacing(
    _BLANKS + LINE_END,
    re.compile(rf"[{_BLANKS}]*+{LINE_END}[{_BLANKS}]*+|[{_BLANKS}]{{2,}}+"),
    " ",
    {ord(LINE_END): "\n", **dict.fromkeys(map(ord, _BLANKS), " ")},
)
_VERBATIM = _Spacing("\r\n" + LINE_END, re.compile(r"\r\n"), "\n", {ord("\r"): "\n", ord(LINE_END): "\n"})


class Flow:
    r"""Collects the text of blocks. A blank line parts two of them, so that no name runs from one into the next.

    Examples:
        >>> flow = Flow()
        >>> for piece, start in (("Step", 3), ("anakert\n  and", 10), (" Goris", 24)):
        ...     flow.add(piece, start, start + len(piece))
        >>> flow.end_block()
        >>> flow.add("Baku", 40, 44)
        >>> flow.text()
        'Stepanakert and Goris\n\nBaku\n'
        >>> list(flow.trace.spans(0, 15)), flow.trace.place(23)
        ([(3, 7), (10, 23)], 40)
    """

    def __init__(self) -> None:
        self.trace = Trace()
        self.starts = array("I")
        """Where each block starts."""
        self.marks = array("I")
        """Where each mark is, once what comes behind it has ended."""
        self._blocks: list[str] = []
        self._length = self._settled = 0
        self._clear()

    def _clear(self) -> None:
        self._pieces: list[str] = []
        self._spans = array("I")
        self._pending = 0

    def add(self, piece: str, start: int, end: int) -> None:
        """Add text to the block, with the span of the source that it comes from."""
        if piece:
            self._pieces.append(piece)
            self._spans.extend((start, end))
            self._pending += len(piece)

    def mark(self) -> int:
        """Mark the place before the next piece.

        Returns:
            The number of the mark in `marks`.
        """
        self.marks.append(self._pending)
        return len(self.marks) - 1

    def end_block(self, *, is_verbatim: bool = False) -> None:
        """End the block; in a verbatim one, white space stays what it is."""
        if not self._pieces:
            return
        spacing = _VERBATIM if is_verbatim else _RUNNING
        joined = "".join(self._pieces)
        first, last = len(joined) - len(joined.lstrip(spacing.trimmed)), len(joined.rstrip(spacing.trimmed))
        base = self._length + len(BLOCK_END) * bool(self._blocks)
        if joined[first:last].strip():
            self.starts.append(base)
            self._blocks.append("".join(self._block(joined, first, last, base, spacing)))
            self._length = base = base + len(self._blocks[-1])
        self._settle(self._pending + 1, self._pending, base, 0)
        self._clear()

    def text(self) -> str:
        """Return all blocks, or nothing where there is none; it is asked once, at the end."""
        self.end_block()
        self._settle(1, 0, self._length, 0)
        blocks, self._blocks = self._blocks, []
        return BLOCK_END.join(blocks) + "\n" if blocks else ""

    def _block(self, joined: str, first: int, last: int, at: int, spacing: _Spacing) -> Iterator[str]:
        """Yield the text of a block, stretch by stretch, and say where it comes from."""
        sources = Sources(self._pieces, self._spans)
        for start, end, is_short in _stretches(spacing.shortened, joined, first, last):
            stretch = joined[start:end]
            if is_short:
                stretch = LINE_END if LINE_END in stretch else spacing.sign
            stretch = stretch.translate(spacing.others)
            self._settle(end, start, at, len(stretch))
            behind = at + len(stretch)
            for length, begun, ended in sources.of(start, end):
                # The first source of what became one sign stands for it, and the others for nothing.
                width = min(length, behind - at, 1) if is_short else length
                self.trace.add(at, width, begun, ended)
                at += width
            yield stretch

    def _settle(self, end: int, start: int, at: int, width: int) -> None:
        """Say of the marks before the end of a stretch where in the text they are."""
        while self._settled < len(self.marks) and self.marks[self._settled] < end:
            self.marks[self._settled] = at + min(max(self.marks[self._settled] - start, 0), width)
            self._settled += 1


def _stretches(shortened: re.Pattern[str], joined: str, first: int, last: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the stretches of a block, and whether one sign stands for each."""
    for found in shortened.finditer(joined, first, last):
        if first < found.start():
            yield first, found.start(), False
        yield found.start(), found.end(), True
        first = found.end()
    if first < last:
        yield first, last, False
