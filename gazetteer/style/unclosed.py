"""Quotation marks that nobody closes, which leave the rest of their paragraph alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from gazetteer.annotate.quotations import Quotations

_OPENING = re.compile('[“«„"]')
_PARAGRAPH = re.compile(r"(?:\r?\n[ \t]*){2,}")


class Unclosed(NamedTuple):
    """From a mark that nobody closes to the end of its paragraph."""

    start: int
    end: int
    is_taken_up: bool
    """Whether the next paragraph begins with the same mark, as a quotation of several paragraphs is printed."""


def unclosed(text: str, quotations: Quotations) -> Iterator[Unclosed]:
    r"""Yield where marks open quotations that nobody closes, of each paragraph the first.

    Args:
        text: The text.
        quotations: Those that are closed.

    Yields:
        Them, in order.

    Examples:
        >>> text = "“One, “two”, «three.\n\nFour."
        >>> [text[each.start : each.end] for each in unclosed(text, Quotations.of(text))]
        ['“One, “two”, «three.']
    """
    end = 0
    for mark in _OPENING.finditer(text):
        at = mark.start()
        if at >= end and not quotations.hold(at, at + 1):
            paragraph = _PARAGRAPH.search(text, at)
            end, behind = paragraph.span() if paragraph else (len(text), len(text))
            yield Unclosed(at, end, text.startswith(mark[0], behind))
