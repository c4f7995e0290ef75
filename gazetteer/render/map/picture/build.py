"""The whole picture: title, map, legend, and what stands under it."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.errors import PictureError
from gazetteer.render.map.ground import Bounds, sheet_bounds
from gazetteer.render.map.picture.flow import Block, stacked
from gazetteer.render.map.picture.fonts import FAMILY
from gazetteer.render.map.picture.ground import ground
from gazetteer.render.map.picture.imprint import elsewhere, nothing_found, stamp
from gazetteer.render.map.picture.items import Item, items_of
from gazetteer.render.map.picture.labels import labels
from gazetteer.render.map.picture.legend import Legend
from gazetteer.render.map.picture.metrics import text_width, wrapped
from gazetteer.render.map.picture.scale_bar import scale_bar, scale_box
from gazetteer.render.map.picture.sheet import Sheet, sheet_of, wanted_bounds
from gazetteer.render.map.picture.styles import INK, LINE, PAPER, SMALL_TITLE, TITLE
from gazetteer.render.map.picture.svg import element, number, text
from gazetteer.render.map.picture.symbols import symbols
from gazetteer.render.map.picture.view import fit, shape_of
from gazetteer.render.map.picture.writing import written
from gazetteer.render.map.records import MapContent
from gazetteer.render.wording import interface_language, words

_NARROWEST, _WIDEST, _NARROW = 300, 8_000, 800
_FLATTEST, _USUAL, _HIGHEST = 0.55, 0.62, 0.82
_LOWEST_MAP, _HIGHEST_PICTURE = 120, 8_000
_GAP = 8.0
_TITLE_LINES, _TITLE_LEADING = 3, 1.25


class _Page(NamedTuple):
    content: MapContent
    items: Sequence[Item]
    width: float
    edge: float
    bounds: Bounds
    exactly: bool

    @property
    def inner(self) -> float:
        """The width between the edges."""
        return self.width - 2 * self.edge


def to_svg(content: MapContent, *, width: int = 1200, height: int | None = None, bounds: Bounds | None = None) -> str:
    """Draw a map as a picture for print, which needs no script, no network and no browser.

    Letters have the same size whatever the width: the narrower the picture, the larger they are in a column.

    Args:
        content: What the map says.
        width: The width of the picture in pixels.
        height: Its height; without one, what the places need.
        bounds: West, south, east and north of what is shown; without them, what the places need.

    Returns:
        An SVG document, the same each time.

    Raises:
        PictureError: If the size or the bounds cannot be drawn.
    """
    check_size(width)
    _check_bounds(bounds, sheet_bounds(content.ground))
    items = items_of(content)
    edge, shown = 24 if width >= _NARROW else 14, bounds or wanted_bounds(items, content.ground)
    page = _Page(content, items, width, edge, shown, bounds is not None)
    heading = _heading(page)
    above = page.edge + heading.height + (_GAP if heading.inner else 0)
    sheet, footer = _of_height(page, height - above - page.edge) if height is not None else _of_any_height(page)
    below = above + sheet.view.height + _GAP
    total = height or math.ceil(below + footer.height + page.edge)
    mapped = _map(page, sheet, above) + _mount(page, sheet, above, total)
    return _document(page, total, mapped, heading.at(page.edge, page.edge), footer.at(page.edge, below))


def check_size(width: int) -> None:
    """Find out whether a picture can have a width.

    Args:
        width: The width in pixels.

    Raises:
        PictureError: If it cannot.
    """
    if not _NARROWEST <= width <= _WIDEST:
        raise PictureError("width", str(width), f"choose one from {_NARROWEST} to {_WIDEST} pixels")


def _check_bounds(bounds: Bounds | None, sheet: Bounds) -> None:
    west, south, east, north = sheet
    if bounds and not (west <= bounds[0] < bounds[2] <= east and south <= bounds[1] < bounds[3] <= north):
        within = f"{west:g}, {south:g}, {east:g}, {north:g}"
        raise PictureError("bounds", str(bounds), f"give west, south, east and north within {within}")


def _heading(page: _Page) -> Block:
    form = TITLE if page.width >= _NARROW else SMALL_TITLE
    lines = wrapped(page.content.title, form, page.inner, most=_TITLE_LINES)
    drawn = [
        written([line], 0, form.size * (0.95 + at * _TITLE_LEADING), form, width=text_width(line, form))
        for at, line in enumerate(lines)
    ]
    return Block(form.size * _TITLE_LEADING * len(lines), "".join(drawn)) if page.content.title.strip() else Block()


def _of_any_height(page: _Page) -> tuple[Sheet, Block]:
    """Make the map as high as its places need."""
    west, _, east, _ = page.bounds
    shape = min(max(shape_of(page.bounds), _FLATTEST), _HIGHEST) if west < east else _USUAL
    sheet = _sheet(page, page.inner * shape)
    return sheet, _footer(page, sheet)


def _of_height(page: _Page, room: float) -> tuple[Sheet, Block]:
    """Make the map so high that what stands under it fits too, which depends on what is on the map."""
    least = 0.0
    while True:
        height = room - _GAP - least
        if not _LOWEST_MAP <= height <= _HIGHEST_PICTURE:
            way_out = f"choose one that leaves {_LOWEST_MAP} pixels for the map, and {_HIGHEST_PICTURE} at most"
            raise PictureError("height", f"{room:g}", way_out)
        sheet = _sheet(page, height)
        footer = _footer(page, sheet)
        if footer.height <= least:
            return sheet, footer
        least = footer.height


def _sheet(page: _Page, height: float) -> Sheet:
    ground = page.content.ground
    view = fit(page.bounds, page.inner, round(height), sheet=sheet_bounds(ground), exactly=page.exactly)
    return sheet_of(page.items, view, page.content.sides, ground)


def _footer(page: _Page, sheet: Sheet) -> Block:
    drawn = [item for item, _ in sheet.drawn]
    wanted = any(not item.landmark for item in page.items)
    missing = elsewhere(page.content, sheet.missing, width=page.inner)
    blocks = (
        Legend(content=page.content, drawn=drawn, width=page.inner, scale=sheet.scale).block(),
        missing if wanted else nothing_found(page.content, width=page.inner),
        stamp(page.content, width=page.inner),
    )
    return stacked(blocks, 4)


def _map(page: _Page, sheet: Sheet, top: float) -> str:
    view = sheet.view
    inner = (
        *ground(view, page.content.shapes, page.content.ground),
        *symbols(symbol for _, symbol in sheet.drawn),
        *labels(sheet.drawn, view.width, view.height, covered=[scale_box(view)]),
        scale_bar(view, words(interface_language(page.content.lang))["kilometres"]),
    )
    return element("g", *inner, transform=f"translate({page.edge:g} {top:g})")


def _mount(page: _Page, sheet: Sheet, top: float, height: float) -> str:
    """Cover what goes over the edge of the map, and frame it; cutting it off would take renderers far longer."""
    view, left = sheet.view, number(page.edge)
    window = f"M{left} {number(top)}v{number(view.height)}h{number(view.width)}v{number(-view.height)}z"
    whole = f"M0 0H{number(page.width)}V{number(height)}H0z"
    mount = element("path", d=f"{whole}{window}", fill=PAPER, fill_rule="evenodd")
    return mount + element("path", d=window, fill="none", stroke=LINE)


def _document(page: _Page, height: float, *inner: str) -> str:
    lang = interface_language(page.content.lang)
    return element(
        "svg",
        element("title", text(page.content.title)),
        *inner,
        xmlns="http://www.w3.org/2000/svg",
        width=page.width,
        height=height,
        viewBox=f"0 0 {page.width:g} {height:g}",
        lang=lang,
        xml__lang=lang,
        font_family=FAMILY,
        fill=INK,
    )
