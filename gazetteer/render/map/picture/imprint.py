"""The lines under the legend: what is not on the map, and whose names, data and ground it shows."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from gazetteer.render.map.ground import credited
from gazetteer.render.map.picture.flow import Block, Chunk, chunk, flow
from gazetteer.render.map.picture.items import Item
from gazetteer.render.map.picture.metrics import text_width
from gazetteer.render.map.picture.styles import NOTE, STAMP
from gazetteer.render.map.records import MapContent
from gazetteer.render.wording import interface_language, words

_MOST_ROWS = 2
_GAP = 5.0
_LEADING, _SMALL_LEADING = 16.0, 14.0
_BETWEEN = " ·"


def elsewhere(content: MapContent, missing: Sequence[Item], *, width: float) -> Block:
    """List the places that are wanted and not on the map, as many as fit into two rows.

    Args:
        content: What the map says.
        missing: The places, the most important first.
        width: How wide the list may be.

    Returns:
        The list, nothing where no place is missing.
    """
    if not missing:
        return Block()
    word = words(interface_language(content.lang))
    head = chunk(f"{word['off-map']} ({len(missing)}):", NOTE, room=width)
    widths = [min(text_width(f"{item.label},", NOTE), width / 2) + _GAP for item in missing]
    shown = _fitting(widths, _MOST_ROWS * width - head.width, text_width(word["and-more"], NOTE) + 4 * _GAP)
    rest = len(missing) - shown
    commas = [","] * (shown - 1) + ["," if rest else ""]
    names = [
        chunk(item.label, NOTE, room=width / 2, lang=item.lang, after=comma)
        for item, comma in zip(missing, commas, strict=False)
    ]
    more = [chunk(word["and-more"].format(n=rest), NOTE, room=width)] if rest else []
    return flow([head, *names, *more], width=width, leading=_LEADING, gap=_GAP)


def nothing_found(content: MapContent, *, width: float) -> Block:
    """Say that there is no place to show."""
    sentence = words(interface_language(content.lang))["nothing-found" if content.documents else "nothing-chosen"]
    return flow([chunk(sentence, NOTE, room=width)], width=width, leading=_LEADING, gap=_GAP)


def stamp(content: MapContent, *, width: float) -> Block:
    """Say whose names these are, for which date, from which data, on whose ground, and that this endorses no claim.

    Args:
        content: What the map says.
        width: How wide it may be.

    Returns:
        The lines.
    """
    return flow(_stamped(content, width), width=width, leading=_SMALL_LEADING, gap=_GAP)


def _fitting(widths: Sequence[float], room: float, more: float) -> int:
    """Return how many names fit; a row may end in as much empty room as the widest of them needs."""
    if sum(widths) <= room - max(widths):
        return len(widths)
    return max(1, sum(total <= room - max(widths) - more for total in accumulate(widths)))


def _stamped(content: MapContent, width: float) -> Iterator[Chunk]:
    lang = interface_language(content.lang)
    word = words(lang)
    policy = next((policy.label for policy in content.policies if policy.id == content.policy), {})
    label = policy.get(lang) or policy.get("en") or content.policy
    date = word["as-of"].format(date=content.as_of) if content.as_of else word["no-date"]
    yield chunk(f"{word['names-are']} {label}, {date}{_BETWEEN}", STAMP, room=width)
    yield chunk(f"{word['data']} {content.data_version}{_BETWEEN}", STAMP, room=width)
    layers = [(layer["source"], layer["licence"], layer["url"]) for layer in credited(content.ground)]
    for source, licence, url in dict.fromkeys(layers):
        yield chunk(source, STAMP, room=width, url=url, after=f" ({licence}){_BETWEEN}")
    yield chunk(word["note-short"], STAMP, room=width)
