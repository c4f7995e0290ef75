"""`Page`: the elements that are open where a page is read, as far as they decide what is shown and how."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gazetteer.documents.elements import (
    BLOCKS,
    ENDINGS,
    IN_HEAD,
    NO_TEXT,
    VERBATIM,
    VOID,
    Ending,
    barriers_to,
    seen_in,
)
from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.notes import Notes, Seen
from gazetteer.errors import InputError

MAX_DEPTH = 512
"""How deep elements may be nested; browsers nest no deeper."""


class _Element(NamedTuple):
    """An element that is open."""

    tag: str
    is_hidden: bool
    seen: Sequence[Seen]


class Page:
    """Takes what a tokenizer tells of a page, and gives a flow what of it is shown."""

    def __init__(self, source: str, flow: Flow, notes: Notes) -> None:
        self.flow, self.notes = flow, notes
        self._source = source
        self._open: list[_Element] = []
        self._tags: Counter[str] = Counter()
        self._hidden = self._verbatim = 0

    def start(self, tag: str, attributes: Mapping[str, str | None], span: tuple[int, int]) -> None:
        """Begin an element.

        Raises:
            InputError: If it is nested too deep.
        """
        if self._is_in_head() and tag not in IN_HEAD:
            self._leave(len(self._open) - 1)
        for ending in ENDINGS.get(tag, ()):
            self._end_by(ending)
        if tag in BLOCKS:
            self.end_block()
        if tag == "br":
            self.add(LINE_END, *span)
        if tag not in VOID:
            self._enter(_Element(tag, tag in NO_TEXT or "hidden" in attributes, seen_in(tag, attributes)))

    def end(self, tag: str) -> None:
        """End an element, if it is open; one that runs across blocks ends without them."""
        at = self._find(frozenset((tag,)), barriers_to(tag))
        if at is None:
            if tag in BLOCKS:
                self.end_block()
        else:
            self._end_at(at)

    def add(self, text: str, start: int, end: int) -> None:
        """Take text, with the span of the source that it comes from."""
        if self._is_in_head() and not text.isspace():
            self._leave(len(self._open) - 1)
        if not self._hidden:
            self.flow.add(text, start, end)

    def close(self) -> None:
        """End all elements that are open."""
        self._leave(0)

    def end_block(self) -> None:
        """End a block, in an element or beside it."""
        if not self._hidden:
            self.flow.end_block(is_verbatim=self._verbatim > 0)

    def _is_in_head(self) -> bool:
        return bool(self._open) and self._open[-1].tag == "head"

    def _end_by(self, ending: Ending) -> None:
        # The first that is found is the innermost; a row ends its cell, and is itself ended by the next row.
        while (at := self._find(ending.ended, ending.barriers)) is not None:
            self._end_at(at)

    def _end_at(self, at: int) -> None:
        """End an element with all that are in it, or without them if it is no block and they are."""
        if self._open[at].tag in BLOCKS or all(each.tag not in BLOCKS for each in self._open[at:]):
            self._leave(at)
        else:
            self._drop(at)

    def _find(self, tags: frozenset[str], barriers: frozenset[str]) -> int | None:
        """Return where the innermost of these elements is, unless there is none within the barriers."""
        if self._tags.keys().isdisjoint(tags):
            return None
        for at in range(len(self._open) - 1, -1, -1):
            if self._open[at].tag in tags:
                return at
            if self._open[at].tag in barriers:
                return None
        return None

    def _enter(self, element: _Element) -> None:
        if len(self._open) == MAX_DEPTH:
            reason = f"its elements are nested more than {MAX_DEPTH} deep; save it as text from a browser"
            raise InputError(self._source, reason)
        self._open.append(element)
        self._tags[element.tag] += 1
        self._hidden += element.is_hidden
        self._verbatim += element.tag in VERBATIM
        for seen in element.seen:
            self.notes.begin(seen)

    def _leave(self, at: int) -> None:
        """End an element and all that are in it."""
        while len(self._open) > at:
            if self._open[-1].tag in BLOCKS:
                self.end_block()
            self._drop(len(self._open) - 1)

    def _drop(self, at: int) -> None:
        element = self._open.pop(at)
        self._tags[element.tag] -= 1
        if not self._tags[element.tag]:
            # What is not open is not there, which is quick to see; and names of elements are without number.
            del self._tags[element.tag]
        self._hidden -= element.is_hidden
        self._verbatim -= element.tag in VERBATIM
        for seen in element.seen:
            self.notes.end(seen)
