"""What is drawn and what units cover: the shapes of a data folder."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.outlines import Outline, outline_change
from gazetteer.compare.pairing import paired
from gazetteer.compare.wording import changes_in, period
from gazetteer.compare.written import Plain, sameness
from gazetteer.dataset.shapes import DrawnShape, Shape, read_drawn_shapes, read_shapes

_TOLD_APART_BY = ("entry", "kind", "country", "source")
_GEOMETRY = "geometry"


def read_plain_shapes(folder: Path) -> tuple[Plain, ...]:
    """Read the shapes of a data folder as plain records.

    Args:
        folder: The data folder.

    Returns:
        Its shapes, areas of units first; a geometry is an `Outline`.

    Raises:
        DataError: If a file is not GeoJSON of this form.
    """
    return (*map(_plain, read_shapes(folder)), *map(_plain, read_drawn_shapes(folder)))


def shape_changes(old: Sequence[Plain], new: Sequence[Plain], where: Where) -> Iterator[Change]:
    """Yield what changed between the shapes of two folders, those that are gone last."""
    for pair in paired(old, new, same=sameness, likeness=_likeness):
        before, after = pair.of(old, new)
        shape = after or before
        here = Where(where.file, shape["entry"], None, where.kinds, None)
        if before and after:
            yield from _changes(before, after, here.about(*_phrase(shape)))
        elif after:
            yield here.change("added", "shape", "shape added: ", *_shape_phrase(shape), after=_written(shape))
        else:
            yield here.change("removed", "shape", "shape removed: ", *_shape_phrase(shape), before=_written(shape))


def _changes(old: Plain, new: Plain, where: Where) -> Iterator[Change]:
    yield from changes_in("shape", old, new, where, but=(_GEOMETRY,))
    before, after = old[_GEOMETRY], new[_GEOMETRY]
    if before != after:
        words = outline_change(before, after)
        yield where.change("changed", "shape", words, keys=(_GEOMETRY,), before=str(before), after=str(after))


def _plain(shape: Shape | DrawnShape) -> dict[str, Any]:
    facts = {key.replace("_", "-"): value for key, value in asdict(shape).items() if value and key != _GEOMETRY}
    return {**facts, _GEOMETRY: Outline.of(shape.geometry)}


def _written(shape: Plain) -> Plain:
    return {**shape, _GEOMETRY: str(shape[_GEOMETRY])}


def _likeness(old: Plain, new: Plain) -> int | None:
    if any(old.get(key) != new.get(key) for key in _TOLD_APART_BY):
        return None
    return -len([key for key in {*old, *new} if old.get(key) != new.get(key)])


def _phrase(shape: Plain) -> tuple[Part, ...]:
    held: tuple[Part, ...] = (" held by ", (shape["held-by"],)) if "held-by" in shape else ()
    return ("shape, ", (shape.get("kind", "area of a unit"),), *held, *period(shape))


def _shape_phrase(shape: Plain) -> tuple[Part, ...]:
    return (*_phrase(shape)[1:], f", {len(shape[_GEOMETRY].points)} points, from ", (shape["source"],))
