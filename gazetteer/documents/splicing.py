"""Replacing spans of a text in the source that it comes from."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gazetteer.documents.trace import Trace


class Splice(NamedTuple):
    """A span of a source and what is put there."""

    start: int
    end: int
    new: str


def splices(trace: Trace, start: int, end: int, new: str) -> Iterator[Splice]:
    """Yield what replaces a span of a text: the new words in the place of its first piece, nothing in the others'.

    Args:
        trace: Where in the source the text stands.
        start: Where the span begins in the text.
        end: Where it ends.
        new: What is written there, as the source writes it.

    Yields:
        Each splice; none where nothing in the source stands behind the span.

    Examples:
        >>> trace = Trace()
        >>> trace.add(0, 4, 3, 7)
        >>> trace.add(4, 7, 11, 18)
        >>> list(splices(trace, 0, 11, "Xankəndi"))
        [Splice(start=3, end=7, new='Xankəndi'), Splice(start=11, end=18, new='')]
    """
    for number, span in enumerate(trace.spans(start, end)):
        yield Splice(*span, "" if number else new)


def spliced(source: str, changes: Iterable[Splice]) -> str:
    """Return a source with splices made.

    Args:
        source: What is changed.
        changes: What is put where, in any order; where two overlap, the later one begins where the other ends.

    Returns:
        The source, all that is in no splice as it was.

    Examples:
        >>> spliced("<b>Step</b>anakert", [Splice(3, 7, "Khankendi"), Splice(11, 18, "")])
        '<b>Khankendi</b>'
    """
    pieces: list[str] = []
    at = 0
    for change in sorted(changes):
        pieces += source[at : change.start], change.new
        at = max(at, change.end)
    return "".join((*pieces, source[at:]))


def widened(source: str, changes: Iterable[Splice], signs: str) -> Iterator[Splice]:
    """Yield splices, those that leave nothing widened over the signs on both sides, which would be no markup then.

    Args:
        source: What is changed.
        changes: What is put where, in order.
        signs: What may be markup if something stands between two of it.

    Yields:
        Each splice.

    Examples:
        >>> list(widened("Step**anakert**", [Splice(0, 4, "Khankendi"), Splice(6, 13, "")], "*"))
        [Splice(start=0, end=4, new='Khankendi'), Splice(start=4, end=15, new='')]
    """
    floor = 0
    for start, end, new in changes:
        first, last = start, end
        while not new and first > floor and source[first - 1] in signs and source.startswith(source[first - 1], last):
            first, last = first - 1, last + 1
        yield Splice(first, last, new)
        floor = last
