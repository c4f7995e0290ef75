"""The scale bar in a corner of the map."""

import math

from gazetteer.render.map.picture.boxes import Box
from gazetteer.render.map.picture.metrics import text_width
from gazetteer.render.map.picture.styles import SOFT, Type
from gazetteer.render.map.picture.svg import element, number
from gazetteer.render.map.picture.view import View
from gazetteer.render.map.picture.writing import HALO, written

_LONGEST, _AWAY, _HEIGHT, _TICK = 110.0, 12.0, 24.0, 5.0
_ROUND = (5, 3, 2, 1)
_TYPE = Type(10.5, colour=SOFT)


def scale_box(view: View) -> Box:
    """Return the box of the scale bar, which no label may cover."""
    right, bottom = view.width - _AWAY, view.height - _AWAY
    return Box(right - _bar(view)[1] - 8, bottom - _HEIGHT, right, bottom)


def scale_bar(view: View, unit: str) -> str:
    """Draw a bar of so many kilometres, as measured in the middle of the map.

    Args:
        view: What is shown.
        unit: What kilometres are called.

    Returns:
        Markup.
    """
    km, length = _bar(view)
    box = scale_box(view)
    x, y = box.left + 4, box.bottom - 5
    path = f"M{number(x)} {number(y - _TICK)}v{number(_TICK)}h{number(length)}v{number(-_TICK)}"
    label = f"{number(km)} {unit}"
    middle = max(x + length / 2, x + text_width(label, _TYPE) / 2)
    return element(
        "g",
        element("path", d=path, fill="none", stroke="#fff", stroke_width=4, stroke_opacity=0.8),
        element("path", d=path, fill="none", stroke="#333", stroke_width=1.2),
        element("g", written([label], middle, y - 7, _TYPE, anchor="middle"), **HALO),
    )


def _bar(view: View) -> tuple[float, float]:
    """Return the kilometres of the longest bar that is round and short enough, and its length."""
    most = _LONGEST / view.pixels_per_km
    power = 10.0 ** math.floor(math.log10(most))
    km = power * next(step for step in _ROUND if power * step <= most)
    return km, km * view.pixels_per_km
