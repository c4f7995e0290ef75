"""The legend, which is also the filter: kinds of places, sizes, rings, texts, voices, and what the ground shows."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from gazetteer.codes import Voice
from gazetteer.render.map.features import FEATURE_CLASSES, FeatureClass, feature_class
from gazetteer.render.map.ground import Ground
from gazetteer.render.map.panel.wording import PageWords
from gazetteer.render.map.picture.symbols import side_mark
from gazetteer.render.map.records import MapContent, MapPlace
from gazetteer.render.markup import escape_html, link

MOST_TEXTS_AT_ONCE = 6


def legend(content: MapContent, word: PageWords) -> str:
    """Write the legend.

    Args:
        content: What the map says.
        word: The words of the page.

    Returns:
        Escaped markup.
    """
    return f"""<section aria-labelledby="legend"><h2 id="legend">{word("legend")}</h2>
{_kinds(content, word)}
<div id="sizes" hidden><p class="sizes">{word("size-mentions")}</p><ul class="sizes" id="size-steps"></ul></div>
</section>
{_ring(content, word)}
{_texts(content, word)}
<section aria-labelledby="ground-title"><h2 id="ground-title">{word("ground")}</h2>
{_ground(content.ground, word)}</section>"""


def shown_places(content: MapContent) -> list[tuple[int, MapPlace]]:
    """Return the places that are on the map or listed beside it, with their positions."""
    return [(at, place) for at, place in enumerate(content.places) if not place.related]


def _kinds(content: MapContent, word: PageWords) -> str:
    counts: Counter[int] = Counter()
    for _, place in shown_places(content):
        counts[feature_class(place.feature)] += not place.landmark
    items = "".join(
        f'<li><label><input type="checkbox" name="class" value="{FEATURE_CLASSES[index].id}" checked> '
        f"{_symbol(FEATURE_CLASSES[index])} {word.one_of('classes', FEATURE_CLASSES[index].id)} "
        f'<span class="count">{counts[index]}</span></label></li>\n'
        for index in sorted(counts)
    )
    return f'<ul class="legend">{items}</ul><p class="why">{word("legend-why")}</p>' if items else ""


def _symbol(group: FeatureClass) -> str:
    paint = f'fill="#fff" stroke="{group.colour}" stroke-width="3"' if group.open else f'fill="{group.colour}"'
    return (
        '<svg class="symbol" viewBox="-13 -13 26 26" width="18" height="18" aria-hidden="true">'
        f'<path d="{group.path}" fill-rule="evenodd" {paint}/></svg>'
    )


def _ring(content: MapContent, word: PageWords) -> str:
    offered = {"sides": "ring-sides"} if content.documents else {}
    start = "sides" if content.documents else "none"
    radios = "".join(
        f'<label><input type="radio" name="ring" value="{key}"{" checked" * (key == start)}> {word(name)}</label>'
        for key, name in {**offered, "holder": "ring-holder", "none": "ring-none"}.items()
    )
    sides = "".join(
        f'<li><svg class="side-mark" viewBox="0 0 20 10" width="20" height="10" aria-hidden="true">'
        f"{side_mark(side.style, 0, 5)}</svg> "
        f'<b>{escape_html(side.letters)}</b> <bdi data-side="{at}">{escape_html(word.of(side.label))}</bdi></li>'
        for at, side in enumerate(content.sides.values())
    )
    marks = f'<ul class="side-list">{sides}</ul>' if sides else ""
    return f"<fieldset><legend>{word('ring')}</legend>{radios}{marks}</fieldset>"


def _texts(content: MapContent, word: PageWords) -> str:
    if not content.documents:
        return ""
    ticks = [
        _tick("document", str(at), f"<bdi>{escape_html(text.title)}</bdi>") for at, text in enumerate(content.documents)
    ]
    is_open = " open" * (len(ticks) <= MOST_TEXTS_AT_ONCE)
    voices = "".join(_tick("voice", voice.value, word(f"voice-{voice.value}")) for voice in Voice)
    texts = f"<details{is_open}><summary>{word('texts')} ({len(ticks)})</summary>{''.join(ticks)}</details>"
    return f"""<section class="texts">{texts}</section>
<fieldset><legend>{word("voices")}</legend>{voices}</fieldset>"""


def _tick(name: str, value: str, shown: str) -> str:
    return f'<label><input type="checkbox" name="{name}" value="{value}" checked> {shown}</label>\n'


def _ground(ground: Ground, word: PageWords) -> str:
    lines = [f"{word('boundaries')} {credit(layer)}" for layer in ground["layers"] if layer["id"] == "boundaries"]
    there = {"boundaries": lines, "relief": [word("relief")] if ground["relief"] else []}
    offered = "".join(
        f'<label><input type="checkbox" id="{key}" checked> {label}</label>\n'
        for key, labels in there.items()
        for label in labels
    )
    return f"""{offered}<label><input type="checkbox" id="areas" checked> {word("shapes")}</label>
<ul id="shapes-drawn"></ul><p class="why">{word("not-drawn")}</p>"""


def credit(layer: Mapping[str, Any]) -> str:
    """Write whom a layer of the ground is owed to, and under which licence, as escaped markup."""
    return f"{link(layer['source'], layer['url'])} ({escape_html(layer['licence'])})"
