"""Text on a picture: each run in its fonts, leftward scripts as such, and a white halo where it lies on the map."""

from collections.abc import Mapping, Sequence

from gazetteer.render.map.picture.fonts import FAMILY, reads_leftwards, runs
from gazetteer.render.map.picture.metrics import LEADING
from gazetteer.render.map.picture.styles import INK, Type
from gazetteer.render.map.picture.svg import Attribute, element, text

HALO: Mapping[str, Attribute] = {
    "stroke": "#fff",
    "stroke_width": 3,
    "stroke_opacity": 0.9,
    "stroke_linejoin": "round",
    "paint_order": "stroke",
}
"""What makes text readable on any ground; for a group of texts."""


def written(
    lines: Sequence[str], x: float, y: float, form: Type, *, anchor: str = "start", lang: str = "", width: float = 0.0
) -> str:
    """Write lines of text.

    Args:
        lines: The lines.
        x: Where they begin, or their middle, as the anchor says.
        y: The baseline of the first.
        form: How they are set.
        anchor: ``start``, ``middle`` or ``end``.
        lang: The language tag, empty where it is not known.
        width: How wide they are, for leftward text, whose start is elsewhere for some renderers.

    Returns:
        Markup.
    """
    leftwards = reads_leftwards("".join(lines))
    if leftwards and anchor != "middle":
        x, anchor = x + (width / 2 if anchor == "start" else -width / 2), "middle"
    body = [_runs(line) for line in lines]
    if len(lines) > 1:
        down = form.size * LEADING
        body = [element("tspan", one, x=x, y=y + at * down) for at, one in enumerate(body)]
    return element("text", *body, **{**_place(x, y, anchor), **_look(form)}, **_language(lang, leftwards=leftwards))


def _runs(line: str) -> str:
    return "".join(
        text(run.text) if run.family == FAMILY else element("tspan", text(run.text), font_family=run.family)
        for run in runs(line)
    )


def _place(x: float, y: float, anchor: str) -> dict[str, Attribute]:
    return {"x": x, "y": y, "text_anchor": None if anchor == "start" else anchor}


def _look(form: Type) -> dict[str, Attribute]:
    return {
        "font_size": form.size,
        "font_weight": str(form.weight) if form.weight != Type(1).weight else None,
        "font_style": "italic" if form.italic else None,
        "letter_spacing": form.spacing * form.size or None,
        "fill": form.colour if form.colour != INK else None,
    }


def _language(lang: str, *, leftwards: bool) -> dict[str, Attribute]:
    return {"lang": lang or None, "xml__lang": lang or None, "direction": "rtl" if leftwards else None}
