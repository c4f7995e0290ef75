"""Rows of small drawings and texts, one behind the other, that break where a row is full."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gazetteer.render.map.picture.metrics import cut, text_width
from gazetteer.render.map.picture.styles import Type
from gazetteer.render.map.picture.svg import element, link
from gazetteer.render.map.picture.writing import written


class Chunk(NamedTuple):
    """Something in a row: how wide it is, and what draws it from its left end on a baseline."""

    width: float
    draw: Callable[[float, float], str]


class Block(NamedTuple):
    """Markup that is drawn from its upper left corner, and how high it is."""

    height: float = 0.0
    inner: str = ""

    def at(self, x: float, y: float) -> str:
        """Return the markup where it belongs."""
        return element("g", self.inner, transform=f"translate({x:g} {y:g})") if self.inner else ""


def chunk(content: str, form: Type, *, room: float, url: str = "", lang: str = "", after: str = "") -> Chunk:
    """Return a text as a chunk; what is wider than there is room is cut.

    Args:
        content: The text.
        form: How it is set.
        room: The width of a row.
        url: Where it leads, if anywhere.
        lang: The language tag, if it is known.
        after: What stands right behind it, of no language and without the link.

    Returns:
        The chunk.
    """
    rest = text_width(after, form)
    blank = text_width(" ", form) if after.startswith(" ") else 0
    shown = cut(content, form, room - rest)
    width = text_width(shown, form)

    def draw(x: float, y: float) -> str:
        first = link(written([shown], x, y, form, lang=lang, width=width), url)
        return first + (written([after.lstrip()], x + width + blank, y, form) if after else "")

    return Chunk(width + rest, draw)


def marked(mark: Chunk, label: Chunk, gap: float) -> Chunk:
    """Return a drawing with its label behind it."""
    start = mark.width + gap
    return Chunk(start + label.width, lambda x, y: mark.draw(x, y) + label.draw(x + start, y))


def flow(chunks: Iterable[Chunk], *, width: float, leading: float, gap: float) -> Block:
    """Put chunks into rows.

    Args:
        chunks: The chunks.
        width: The width of a row; a wider chunk has one of its own.
        leading: From a row to the next.
        gap: Between chunks.

    Returns:
        The rows; nothing where there is no chunk.
    """
    drawn, x, y = [], 0.0, leading
    for one in chunks:
        if x and x + one.width > width:
            x, y = 0.0, y + leading
        drawn.append(one.draw(x, y - leading * 0.3))
        x += one.width + gap
    return Block(y, "".join(drawn)) if drawn else Block()


def stacked(blocks: Iterable[Block], gap: float) -> Block:
    """Put blocks below each other; those without anything in them take no room."""
    inner: list[str] = []
    height = 0.0
    for block in blocks:
        if block.inner:
            top = height + (gap if inner else 0)
            inner.append(block.at(0, top))
            height = top + block.height
    return Block(height, "".join(inner))
