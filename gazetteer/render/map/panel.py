"""What stands beside the map, as static markup: it reads without a script, and the script only keeps it current."""

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.render.map.features import FEATURE_CLASSES, FeatureClass, feature_class
from gazetteer.render.map.ground import base_layer, on_sheet
from gazetteer.render.map.payload import most_mentions, radius
from gazetteer.render.map.records import MapContent, MapLabel, MapPlace
from gazetteer.render.markup import escape_html, link
from gazetteer.render.phrases import ENDORSES_NOTHING

NOTE = f"Two names of a place are in alphabetical order. {ENDORSES_NOTHING} Nor does showing a line endorse one."
NOTHING_FOUND = "No place of the gazetteer is mentioned."


def panel(content: MapContent) -> str:
    """Write the panel: title, choice of names, legend, and lists of places.

    Args:
        content: What the map says.

    Returns:
        Escaped markup.
    """
    return f"""
<header class="panel">
<h1 dir="auto">{escape_html(content.title)}</h1>
<details id="panel" open><summary>Names, legend and places</summary>
{_choice(content)}
{_legend(content)}
{_lists(content)}
<p class="note">{NOTE}</p>
</details>
</header>
"""


def stamp(content: MapContent) -> str:
    """Write the line under the map: whose names, which data, for which date, and who made the ground.

    Args:
        content: What the map says.

    Returns:
        Escaped markup.
    """
    label = next(policy.label for policy in content.policies if policy.id == content.policy)
    date = f"as of {escape_html(content.as_of)}" if content.as_of else "for no particular date"
    return f"""
<footer class="stamp">
<p>Names: <b><bdi id="policy-shown">{escape_html(label)}</bdi></b>, {date} ·
data <bdi>{escape_html(content.data_version)}</bdi></p>
<p>{" · ".join(_credits())}</p>
</footer>
"""


def _choice(content: MapContent) -> str:
    radios = "\n".join(
        f'<label><input type="radio" name="policy" value="{index}"{" checked" * (policy.id == content.policy)}> '
        f"<bdi>{escape_html(policy.label)}</bdi></label>"
        for index, policy in enumerate(content.policies)
    )
    why = next(policy.description for policy in content.policies if policy.id == content.policy)
    return f"""<fieldset><legend>Names shown</legend>
{radios}
<p id="policy-why" dir="auto">{escape_html(why)}</p></fieldset>"""


def _legend(content: MapContent) -> str:
    drawn = [place for place in content.places if on_sheet(place.lon, place.lat)]
    present = sorted({feature_class(place.feature) for place in drawn})
    kinds = "\n".join(f"<li>{_symbol(FEATURE_CLASSES[index])} {FEATURE_CLASSES[index].label}</li>" for index in present)
    lines = next(layer for layer in base_layer()["layers"] if layer["id"] == "boundaries")
    return f"""<section aria-labelledby="legend"><h2 id="legend">On the map</h2>
<ul class="legend">{kinds}</ul>
{_sizes(most_mentions(content))}
<label><input type="checkbox" id="boundaries" checked> Boundaries as drawn by {_credit(lines)}</label></section>"""


def _symbol(group: FeatureClass) -> str:
    paint = f'fill="#fff" stroke="{group.colour}" stroke-width="3"' if group.open else f'fill="{group.colour}"'
    return (
        '<svg class="symbol" viewBox="-13 -13 26 26" width="18" height="18" aria-hidden="true">'
        f'<path d="{group.path}" fill-rule="evenodd" {paint}/></svg>'
    )


def _sizes(most: int) -> str:
    steps = dict.fromkeys(step for step in (1, round(most / 6), most) if step > 0)
    circles = "".join(
        f'<li><svg class="size" data-radius="{radius(step, most)}" width="40" height="40" viewBox="-20 -20 40 40" '
        f'aria-hidden="true"><circle r="{radius(step, most)}"/></svg>{step}</li>'
        for step in steps
    )
    return f'<p class="sizes">Size: mentions</p><ul class="sizes">{circles}</ul>' if circles else ""


def _lists(content: MapContent) -> str:
    mentioned = [(index, place) for index, place in enumerate(content.places) if place.mentions > 0]
    if not mentioned:
        return f'<p class="empty">{NOTHING_FOUND}</p>'
    off = [pair for pair in mentioned if not on_sheet(pair[1].lon, pair[1].lat)]
    on = [pair for pair in mentioned if on_sheet(pair[1].lon, pair[1].lat)]
    away = _list("Not on this map", off, content, why="Far away, or without a recorded location.", opened=True)
    return away + _list("On this map", on, content, why="Most mentioned first.", opened=False)


def _list(title: str, pairs: list[tuple[int, MapPlace]], content: MapContent, *, why: str, opened: bool) -> str:
    if not pairs:
        return ""
    items = "\n".join(_item(index, place, content) for index, place in pairs)
    return f"""
<details class="places"{" open" * opened}><summary>{title} ({len(pairs)})</summary>
<p class="why">{why}</p>
<ul>{items}</ul></details>"""


def _item(index: int, place: MapPlace, content: MapContent) -> str:
    label = escape_html(place.labels.get(content.policy, MapLabel(place.id)).text)
    return (
        f'<li><button type="button" data-place="{index}"><bdi class="label-text">{label}</bdi> '
        f'<span class="count">{place.mentions}</span></button></li>'
    )


def _credits() -> Iterator[str]:
    ground = base_layer()
    yield from dict.fromkeys(_credit(layer) for layer in (*ground["layers"], ground["relief"]))
    yield link("Leaflet 1.9.4", "https://leafletjs.com/")


def _credit(layer: Mapping[str, Any]) -> str:
    return f"{link(layer['source'], layer['url'])} ({escape_html(layer['licence'])})"
