"""From the content of a map to the JSON that its script reads. Positions stand for ids, so that no id becomes a key."""

import math
from collections.abc import Iterable, Mapping

from gazetteer.render.map.features import FEATURE_CLASSES, feature_class
from gazetteer.render.map.ground import on_sheet
from gazetteer.render.map.records import MapCitation, MapContent, MapLabel, MapName, MapPlace, MapSource, MapUsage
from gazetteer.render.markup import Json, web_address

LARGEST, SMALLEST, LANDMARK = 15.0, 4.5, 3.5
_ENOUGH_FOR_LARGEST = 16


def payload(content: MapContent) -> Json:
    """Return what the page's script reads.

    Args:
        content: What the map says.

    Returns:
        A value for `script_json`; its places are in the content's order.
    """
    cited = _cited(content)
    most = most_mentions(content)
    return {
        "policies": [[policy.label, policy.description] for policy in content.policies],
        "policy": [policy.id for policy in content.policies].index(content.policy),
        "classes": [[group.label, group.colour, group.path, group.open] for group in FEATURE_CLASSES],
        "sources": [[source.title, web_address(source.url)] for source in cited.values()],
        "places": [
            _place(place, content, most, {key: index for index, key in enumerate(cited)}) for place in content.places
        ],
    }


def most_mentions(content: MapContent) -> int:
    """Return how often the most mentioned place that can be drawn is mentioned."""
    return max((place.mentions for place in content.places if on_sheet(place.lon, place.lat)), default=0)


def radius(mentions: int, most: int) -> float:
    """Return the size of a symbol, whose area grows with the mentions.

    Args:
        mentions: How often the place is mentioned.
        most: How often the most mentioned place is.

    Returns:
        The radius in pixels at the middle zoom.

    Examples:
        >>> radius(100, 100), radius(25, 100), radius(0, 100)
        (15.0, 7.5, 3.5)
    """
    if mentions <= 0:
        return LANDMARK
    return round(max(SMALLEST, LARGEST * math.sqrt(mentions / max(most, _ENOUGH_FOR_LARGEST))), 1)


def _cited(content: MapContent) -> Mapping[str, MapSource]:
    """Return the sources that the places cite, in the order in which they are met."""
    citations = (
        citation
        for place in content.places
        for name in place.names
        for usage in name.usages
        for citation in (*usage.citations, *usage.reported_by)
    )
    ids = dict.fromkeys(citation.source for citation in citations)
    return {source_id: content.sources.get(source_id, MapSource(source_id)) for source_id in ids}


def _place(place: MapPlace, content: MapContent, most: int, sources: Mapping[str, int]) -> Json:
    return {
        "at": [place.lat, place.lon] if on_sheet(place.lon, place.lat) else None,
        "where": None if place.lat is None or place.lon is None else [place.lat, place.lon],
        "class": feature_class(place.feature),
        "mentions": place.mentions,
        "radius": radius(place.mentions, most),
        "labels": _labels(place.labels, place, content),
        "names": [_name(name, sources) for name in place.names],
        "sides": [[side, count] for side, count in place.by_side.items()],
        "documents": list(place.documents),
        "evidence": place.evidence,
        "shownAt": _labels(place.shown_at, place, content) if place.shown_at else None,
    }


def _labels(by_policy: Mapping[str, MapLabel], place: MapPlace, content: MapContent) -> Json:
    return [by_policy.get(policy.id, MapLabel(place.id)) for policy in content.policies]


def _name(name: MapName, sources: Mapping[str, int]) -> Json:
    return {"forms": name.forms, "usages": [_usage(usage, sources) for usage in name.usages]}


def _usage(usage: MapUsage, sources: Mapping[str, int]) -> Json:
    return {
        "party": usage.party,
        "stance": usage.stance,
        "sign": usage.sign,
        "period": usage.period,
        "citations": _citations(usage.citations, sources),
        "reported": _citations(usage.reported_by, sources),
    }


def _citations(citations: Iterable[MapCitation], sources: Mapping[str, int]) -> Json:
    return [[sources[citation.source], citation.locator] for citation in citations]
