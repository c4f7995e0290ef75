"""What a map's card says beside names: relations, control, people, gaps and links."""

from collections.abc import Iterable, Iterator

from gazetteer.dataset.data import Dataset
from gazetteer.model import Citation, Control, EdtfDate, Links, Period, Place
from gazetteer.names.places import control_of, wholes
from gazetteer.render.map.records import (
    MapCitation,
    MapControl,
    MapLink,
    MapPeople,
    MapPeriod,
    MapRelation,
    MapUnknown,
)

_ELSEWHERE = {
    "geonames": ("GeoNames", "https://www.geonames.org/"),
    "wikidata": ("Wikidata", "https://www.wikidata.org/wiki/"),
    "wof": ("Who's On First", "https://spelunker.whosonfirst.org/id/"),
    "osm": ("OpenStreetMap", "https://www.openstreetmap.org/"),
    "iso_3166_1": ("ISO 3166-1", ""),
    "iso_3166_2": ("ISO 3166-2", ""),
}
"""What identifiers are called, and the address of a record but for its identifier."""


def citations_of(citations: Iterable[Citation]) -> tuple[MapCitation, ...]:
    """Return citations as a map has them, each once."""
    return tuple(MapCitation(citation.source, citation.locator or "") for citation in dict.fromkeys(citations))


def period_of(period: Period) -> MapPeriod:
    """Return when something held, in EDTF."""
    until = period.until
    return MapPeriod(
        period.since.text if period.since else "",
        until.text if isinstance(until, EdtfDate) else until or "",
    )


def relations_of(place: Place, dataset: Dataset) -> tuple[MapRelation, ...]:
    """Return how a place stands to others, in file order; merged places stand for those that they were merged into."""
    return tuple(
        MapRelation(
            relation.type,
            dataset.survivor(relation.entry),
            relation.according_to,
            period_of(relation),
            relation.note or "",
            citations_of(relation.cite),
        )
        for relation in place.relations
    )


def holders_of(place: Place, dataset: Dataset) -> tuple[MapControl, ...]:
    """Return who held a place, and through which area around it where nothing is recorded of the place itself."""
    found = control_of(place, dataset)
    through = "" if place.control or not found else _area_with(found, place, dataset)
    return tuple(
        MapControl(held.held_by, period_of(held), held.extent, through, citations_of(held.cite)) for held in found
    )


def _area_with(control: tuple[Control, ...], place: Place, dataset: Dataset) -> str:
    return next(area.id for area in wholes(place, dataset) if area.control == control)


def people_of(place: Place) -> tuple[MapPeople, ...]:
    """Return who were most of a place's people, in file order."""
    return tuple(
        MapPeople(record.on.text, record.majority, record.share or "", citations_of(record.cite))
        for record in place.population
    )


def gaps_of(place: Place) -> tuple[MapUnknown, ...]:
    """Return what was looked for and not found."""
    return tuple(MapUnknown(item.what, item.note, item.sides) for item in place.unknown)


def links_of(links: Links) -> Iterator[MapLink]:
    """Yield the same place elsewhere."""
    for key, (name, address) in _ELSEWHERE.items():
        value = getattr(links, key)
        if value is not None:
            yield MapLink(name, str(value), address)
