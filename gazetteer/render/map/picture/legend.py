"""The legend under the map: the kinds of places that are on it, boundaries, sizes, and the sides of rings."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.render.map.features import FEATURE_CLASSES, FeatureClass
from gazetteer.render.map.looks import radius_for
from gazetteer.render.map.picture.flow import Block, Chunk, chunk, flow, marked, stacked
from gazetteer.render.map.picture.ground import paint
from gazetteer.render.map.picture.items import Item, most_mentions
from gazetteer.render.map.picture.styles import LEGEND
from gazetteer.render.map.picture.svg import element, number
from gazetteer.render.map.picture.symbols import Symbol, side_mark, symbols
from gazetteer.render.map.records import MapContent
from gazetteer.render.wording import interface_language, words

_LEADING, _GAP, _APART = 20.0, 5.0, 16.0
_SYMBOL, _MARK, _BOUNDARY = 6.0, 20.0, 26.0
_MIDDLE = 4.2
"""How far above their baseline letters have their middle."""

_STEPS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """The legend of a map with some places on it, as wide as the map; symbols are `scale` times their usual size."""

    content: MapContent
    drawn: Sequence[Item]
    width: float
    scale: float

    def block(self) -> Block:
        """Write the legend."""
        kinds = flow([*self._kinds(), *self._boundaries()], width=self.width, leading=_LEADING, gap=_APART)
        leading = max(_LEADING, 2 * max((radius for _, radius in self._steps), default=0))
        rings = flow([*self._sizes(), *self._sides()], width=self.width, leading=leading, gap=_APART)
        return stacked((kinds, rings), 2)

    @property
    def _word(self) -> Mapping[str, Any]:
        return words(interface_language(self.content.lang))

    def _kinds(self) -> Iterator[Chunk]:
        present = {item.group.id for item in self.drawn if not item.landmark}
        for group in FEATURE_CLASSES:
            if group.id in present:
                yield self._labelled(_symbol(group), self._word["classes"][group.id])
        landmark = next((item for item in self.drawn if item.landmark), None)
        if landmark is not None:
            dot = _symbol(landmark.group, max(landmark.radius * self.scale, 2.5), landmark=True)
            yield self._labelled(dot, self._word["not-mentioned"])

    def _boundaries(self) -> Iterator[Chunk]:
        for layer in self.content.ground["layers"]:
            if layer["id"] == "boundaries":
                yield self._labelled(Chunk(_BOUNDARY, _boundary), f"{self._word['boundaries']} {layer['source']}")

    @property
    def _steps(self) -> Sequence[tuple[int, float]]:
        """The numbers of mentions that are shown for comparison, with the sizes of their symbols."""
        most = most_mentions(self.content)
        steps = sorted({step for step in (1, round(most / _STEPS), most) if 0 < step <= most})
        return [(step, radius_for(step, most) * self.scale) for step in steps]

    def _sizes(self) -> Iterator[Chunk]:
        if self._steps:
            yield chunk(self._word["size-mentions"], LEGEND, room=self.width)
        for step, radius in self._steps:
            yield self._labelled(_disc(radius), str(step))

    def _sides(self) -> Iterator[Chunk]:
        there = {side for item in self.drawn for side, _ in item.shares}
        if there:
            yield chunk(f"{self._word['ring']} – {self._word['ring-sides']}", LEGEND, room=self.width)
        for side, shown in self.content.sides.items():
            if side in there:
                label = shown.label.get(interface_language(self.content.lang)) or next(iter(shown.label.values()), "")
                yield self._labelled(_line(shown.style), label)

    def _labelled(self, mark: Chunk, label: str) -> Chunk:
        return marked(mark, chunk(label, LEGEND, room=self.width - mark.width - _GAP), _GAP)


def _symbol(group: FeatureClass, radius: float = _SYMBOL, *, landmark: bool = False) -> Chunk:
    def draw(x: float, y: float) -> str:
        return "".join(symbols([Symbol(x + radius, y - _MIDDLE, radius, group, landmark)]))

    return Chunk(2 * radius, draw)


def _disc(radius: float) -> Chunk:
    def draw(x: float, y: float) -> str:
        return element("circle", cx=x + radius, cy=y - _MIDDLE, r=radius, fill="#777")

    return Chunk(2 * radius, draw)


def _line(style: str) -> Chunk:
    return Chunk(_MARK, lambda x, y: side_mark(style, x, y - _MIDDLE, _MARK))


def _boundary(x: float, y: float) -> str:
    return element("path", d=f"M{number(x)} {number(y - _MIDDLE)}h{number(_BOUNDARY)}", **paint("boundaries"))
