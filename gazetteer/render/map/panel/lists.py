"""Lists of places beside the map, so that none is dropped: those that it cannot show, and those that it does."""

from gazetteer.render.map.ground import on_sheet
from gazetteer.render.map.label import label_text
from gazetteer.render.map.panel.legend import shown_places
from gazetteer.render.map.panel.wording import PageWords
from gazetteer.render.map.records import MapContent, MapPlace
from gazetteer.render.markup import escape_html

MOST_LISTED = 250
"""How many places that are on the map are listed too; all others are found by searching."""


def lists(content: MapContent, word: PageWords) -> str:
    """Write the lists.

    Args:
        content: What the map says.
        word: The words of the page.

    Returns:
        Escaped markup; a sentence where there is no place.
    """
    wanted = [pair for pair in shown_places(content) if not pair[1].landmark]
    if not wanted:
        sentence = "nothing-found" if content.documents else "nothing-chosen"
        return f'<p class="empty">{word(sentence)}</p>'
    off = [pair for pair in wanted if not on_sheet(pair[1].lon, pair[1].lat, content.ground)]
    on = [pair for pair in wanted if on_sheet(pair[1].lon, pair[1].lat, content.ground)]
    return _list("off-map", off, content, word, opened=bool(content.documents)) + _list(
        "on-map", on[:MOST_LISTED], content, word, opened=False
    )


def _list(key: str, pairs: list[tuple[int, MapPlace]], content: MapContent, word: PageWords, *, opened: bool) -> str:
    if not pairs:
        return ""
    items = "\n".join(_item(index, place, content) for index, place in pairs)
    why = "off-map-why" if key == "off-map" else "on-map-why"
    return f"""
<details class="places"{" open" * opened}><summary>{word(key)} ({len(pairs)})</summary>
<p class="why">{word(why)}</p>
<ul>{items}</ul></details>"""


def _item(index: int, place: MapPlace, content: MapContent) -> str:
    count = f' <span class="count">{len(place.mentions)}</span>' if content.documents else ""
    return (
        f'<li><button type="button" data-place="{index}"><bdi>{escape_html(label_text(place, content))}</bdi>'
        f"{count}</button></li>"
    )
