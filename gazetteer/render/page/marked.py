"""The text with its mentions marked. Read back without its tags it is the text, character for character."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.render.markup import escape_html
from gazetteer.render.sides import NO_SIDE, Side, letters_of

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_LINE_ENDS = re.compile(r"\n\s*")
_LONGEST_WRAPPED_LINE = 100


@dataclass(frozen=True)
class MarkedText:
    """Writes a text with its mentions as markup.

    ``anchors`` gives, for each mention, the id of the element of the page that it leads to; ``sides`` are those of the
    data set. Mentions nest, as annotating makes them.
    """

    annotation: Annotation
    anchors: tuple[str, ...]
    sides: Mapping[str | None, Side]

    def markup(self) -> str:
        """Write the text.

        Returns:
            Its paragraphs; what stands between them is kept between them.
        """
        return "".join(self._paragraphs())

    def _paragraphs(self) -> Iterator[str]:
        text, start = self.annotation.text, 0
        for begin, end in (*self._breaks(), (len(text), len(text))):
            if begin > start:
                yield f"<p>{self._span(start, begin, None)}</p>"
            yield escape_html(text[begin:end])
            start = end

    def _breaks(self) -> Iterator[tuple[int, int]]:
        """Yield the spans that part two paragraphs; none of them lies in a mention."""
        text = self.annotation.text
        pattern = _BLANK_LINES if max(map(len, text.split("\n"))) <= _LONGEST_WRAPPED_LINE else _LINE_ENDS
        return (found.span() for found in pattern.finditer(text) if not self._is_in_mention(*found.span()))

    def _is_in_mention(self, start: int, end: int) -> bool:
        before = self._outermost_from(end)
        return before > 0 and self.annotation[self.annotation.inside[None][before - 1]].end > start

    def _outermost_from(self, offset: int) -> int:
        """Return how many mentions that are inside no other begin before an offset."""
        return bisect_left(self.annotation.inside[None], offset, key=lambda at: self.annotation[at].start)

    def _span(self, start: int, end: int, within: int | None) -> str:
        return "".join(self._pieces(start, end, within))

    def _pieces(self, start: int, end: int, within: int | None) -> Iterator[str]:
        """Write what lies between two offsets: the mentions there, and the text around them."""
        inner = self.annotation.inside.get(within, ())
        if within is None:
            inner = inner[self._outermost_from(start) : self._outermost_from(end)]
        for at in inner:
            mention = self.annotation[at]
            yield self._plain(start, mention.start, within)
            yield f"{self._tag(at, mention)}{self._span(mention.start, mention.end, at)}</mark>"
            start = mention.end
        yield self._plain(start, end, within)

    def _plain(self, start: int, end: int, within: int | None) -> str:
        """Write text without a mention of its own; links do not nest, so each such part of a mention is one."""
        piece = self.annotation.text[start:end]
        if within is None or not piece.strip():
            return escape_html(piece)
        mention = self.annotation[within]
        title = escape_html(_title(mention, self.sides.get(mention.side, NO_SIDE)))
        return f'<a href="#{self.anchors[within]}" title="{title}">{escape_html(piece)}</a>'

    def _tag(self, at: int, mention: Mention) -> str:
        style = "unsure" if mention.entry is None else self.sides.get(mention.side, NO_SIDE).style
        flags = " embedded" * (mention.embedded is not None) + " quoted" * mention.quoted
        letters = escape_html(letters_of(mention, self.sides))
        return f'<mark id="m{at}" class="{mention.kind}{flags}" data-style="{style}" data-letters="{letters}">'


def _title(mention: Mention, side: Side) -> str:
    if mention.entry is None:
        return f"May mean {len(mention.candidates)} entries"
    inside = f"; inside “{mention.embedded}”, counted in no total" if mention.embedded else ""
    return f"{mention.headword} · {side.label}{inside}"
