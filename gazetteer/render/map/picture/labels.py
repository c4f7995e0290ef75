"""The labels of places on the map: which of them have room, and how they are set."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazetteer.render.map.picture.arranging import Placed, Wanting, arrange
from gazetteer.render.map.picture.boxes import Box
from gazetteer.render.map.picture.items import Item
from gazetteer.render.map.picture.metrics import ASCENT, DESCENT, LEADING, text_width
from gazetteer.render.map.picture.styles import Type, label_type
from gazetteer.render.map.picture.svg import element
from gazetteer.render.map.picture.symbols import Symbol
from gazetteer.render.map.picture.writing import HALO, written

_LONG_LABEL, _LONGEST_LINE = 24, 46
_AREA_OF_A_LABEL = 5_200
_MOST_TRIED = 1_600
_LEADERS_FOR = 24
_SPARE = 3
_EDGE = 2


@dataclass(frozen=True, slots=True)
class _Label:
    lines: tuple[str, ...]
    lang: str
    form: Type
    symbol: Symbol
    leader: bool

    @property
    def wanting(self) -> Wanting:
        width = max(text_width(line, self.form) for line in self.lines) + _SPARE
        height = self.form.size * (ASCENT + DESCENT + (len(self.lines) - 1) * LEADING)
        return Wanting(self.symbol.x, self.symbol.y, self.symbol.reach, width, height, self.leader)

    def at(self, placed: Placed) -> str:
        box = placed.box
        y = box.top + ASCENT * self.form.size
        return written(self.lines, (box.left + box.right) / 2, y, self.form, anchor="middle", lang=self.lang)


def labels(
    drawn: Sequence[tuple[Item, Symbol]], width: float, height: float, *, covered: Iterable[Box] = ()
) -> Iterator[str]:
    """Write the labels that have room, and the lines that lead to those that stand off.

    Args:
        drawn: The places in view with their symbols, the most important first.
        width: The width of the map.
        height: Its height.
        covered: Where no label may be.

    Yields:
        Markup.
    """
    wanted = [_label(item, symbol, at) for at, (item, symbol) in enumerate(drawn[:_MOST_TRIED])]
    frame = Box(_EDGE, _EDGE, width - _EDGE, height - _EDGE)
    most = int(width * height // _AREA_OF_A_LABEL) + 1
    placed = list(arrange([label.wanting for label in wanted], frame, most=most, covered=covered))
    yield from _leaders([(wanted[at].symbol, one.end) for at, one in placed if one.end is not None])
    yield element("g", *(wanted[at].at(one) for at, one in placed), **HALO)


def label_lines(label: str) -> tuple[str, ...]:
    """Break a long label in two near its middle, after a slash where there is one, else after a space; cut the rest.

    Args:
        label: The label.

    Returns:
        One line or two.

    Examples:
        >>> label_lines("Nagorno-Karabakh/Dağlıq Qarabağ")
        ('Nagorno-Karabakh/', 'Dağlıq Qarabağ')
        >>> label_lines("Goris")
        ('Goris',)
    """
    if len(label) <= _LONG_LABEL:
        return (label,)
    ends = [gap.end() for gap in re.finditer("/ ?" if "/" in label else " ", label)]
    inner = [end for end in ends if 0 < end < len(label)]
    middle = min(inner, key=lambda end: abs(end - len(label) / 2), default=len(label))
    return tuple(
        line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"
        for line in (label[:middle].rstrip(), label[middle:])
        if line
    )


def _label(item: Item, symbol: Symbol, at: int) -> _Label:
    form = label_type(item.group.id, large=item.is_large, landmark=item.landmark)
    leader = at < _LEADERS_FOR and item.mentions > 0
    return _Label(label_lines(item.label), item.lang, form, symbol, leader)


def _leaders(lines: Sequence[tuple[Symbol, tuple[float, float]]]) -> Iterator[str]:
    """Draw lines from symbols to labels, each in a white one."""
    for colour, width in (("#fff", 3), ("#333", 1)) if lines else ():
        drawn = (element("line", x1=one.x, y1=one.y, x2=end[0], y2=end[1]) for one, end in lines)
        yield element("g", *drawn, stroke=colour, stroke_width=width)
