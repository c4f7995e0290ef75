"""What a picture shows of each place: its label, its class, how large it is, and whose names the texts use for it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.render.map.features import FEATURE_CLASSES, FeatureClass, feature_class
from gazetteer.render.map.label import label_forms, label_text
from gazetteer.render.map.looks import radius_for, unmentioned_radius
from gazetteer.render.map.payload.build import start_letters
from gazetteer.render.map.picture.view import Point
from gazetteer.render.map.records import MapContent, MapPlace
from gazetteer.render.wording import interface_language

_LARGE = 7.0
_WIDE = {"territory", "region", "water"}
"""What a point stands for only roughly."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A place as it is drawn; ``lang`` is empty for a label of several languages, and ``shares`` go by side."""

    label: str
    lang: str
    group: FeatureClass
    point: Point | None
    mentions: int
    radius: float
    landmark: bool
    shares: tuple[tuple[str | None, int], ...]

    @property
    def is_large(self) -> bool:
        """Whether it is mentioned so often that its label is larger too."""
        return self.radius >= _LARGE

    @property
    def is_spot(self) -> bool:
        """Whether it has a place on the earth that is small enough to be in view."""
        return self.group.id not in _WIDE


def items_of(content: MapContent) -> tuple[Item, ...]:
    """Return the places of a map as they are drawn, the most important first.

    Args:
        content: What the map says.

    Returns:
        The places that are not there only because another names them, those that have no point among them.
    """
    places = [place for place in content.places if not place.related]
    places.sort(key=lambda place: (-len(place.mentions), place.landmark, -place.weight))
    most = most_mentions(content)
    column = _column(content)
    return tuple(_item(place, content, most, column) for place in places)


def most_mentions(content: MapContent) -> int:
    """Return how often the place is mentioned that is mentioned most, of those that have a point."""
    return max((len(place.mentions) for place in content.places if place.lon is not None), default=0)


def _item(place: MapPlace, content: MapContent, most: int, column: int) -> Item:
    forms = label_forms(place, content.policy, column)
    count = len(place.mentions)
    return Item(
        label=label_text(place, content, column),
        lang=forms[0].lang if len(forms) == 1 else "",
        group=FEATURE_CLASSES[feature_class(place.feature)],
        point=None if place.lon is None or place.lat is None else (place.lon, place.lat),
        mentions=count,
        radius=radius_for(count, most) if count else unmentioned_radius(place.weight, landmark=place.landmark),
        landmark=place.landmark,
        shares=tuple(_shares(place, content)),
    )


def _column(content: MapContent) -> int:
    letters = start_letters(content)
    wanted = interface_language(content.lang) if letters == "page" else letters
    return content.letters.index(wanted) if wanted in content.letters else 0


def _shares(place: MapPlace, content: MapContent) -> Iterator[tuple[str | None, int]]:
    """Yield how many mentions use the names of each side, in the order of sides."""
    counts = Counter(mention.side if mention.side in content.sides else None for mention in place.mentions)
    for side in content.sides:
        if counts[side]:
            yield side, counts[side]
