"""Everything that one map says, from a data set and the texts that were annotated with it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from gazetteer.annotate.annotation import Annotation
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.render.found import known_entry
from gazetteer.render.map.collecting.mentions import documents_of, first_mentions, mentions_by_entry
from gazetteer.render.map.collecting.naming import OWN, Namer
from gazetteer.render.map.collecting.places import PlaceWriter
from gazetteer.render.map.collecting.shapes import shapes_of
from gazetteer.render.map.collecting.tiles import find_tiles
from gazetteer.render.map.features import is_landmark
from gazetteer.render.map.ground import Ground, ground_under, on_sheet
from gazetteer.render.map.records import MapContent, MapParty, MapPlace, MapPolicy, MapSide, MapSource
from gazetteer.render.phrases import publication, title_of
from gazetteer.render.sides import sides_of
from gazetteer.render.wording import INTERFACE_LANGUAGES, side_labels

FIRST_YEAR = 1900
"""Where the time slider begins."""


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What somebody wants a map of, and how.

    ``annotations`` are texts whose places are wanted; ``places`` are ids of places. Without either, every place is.
    ``pages`` are the paths of the texts' pages, seen from the map.
    """

    dataset: Dataset
    policy: str
    title: str | None = None
    lang: str = "en"
    as_of: str | None = None
    annotations: Sequence[Annotation] | None = None
    places: Sequence[str] | None = None
    pages: Sequence[str] = ()
    tiles: str = ""

    def content(self) -> MapContent:
        """Collect what the map says.

        Returns:
            The places that are wanted, most mentioned first; then landmarks to read a map of some places by, and those
            that the card of another place names.

        Raises:
            UnknownEntryError: If the data set lacks an entry that is wanted.
            UnknownPolicyError: If it lacks the policy.
            LanguageError: If the language tag is unknown.
            DateError: If the date is not written in EDTF.
            TilesError: If there is no such provider of tiles.
        """
        return MapContent(
            title=self.title or self._own_title,
            places=(*self._places, *self._landmarks, *self._related),
            policies=_policies(self.dataset),
            policy=self.policy,
            letters=self._letters,
            lang=self.lang,
            years=self._years,
            data_version=self.dataset.version,
            as_of=self.as_of,
            parties={party.id: MapParty(party.label, party.side) for party in self.dataset.parties.values()},
            sides=_sides(self.dataset),
            sources=_sources(self.dataset),
            documents=documents_of(self.annotations or (), self.pages),
            shapes=shapes_of(self.dataset),
            tiles=find_tiles(self.tiles),
            ground=self._ground,
        )

    @property
    def _own_title(self) -> str:
        if not self.annotations:
            return self.dataset.manifest.title
        return title_of([annotation.source for annotation in self.annotations])

    @property
    def _letters(self) -> tuple[str, ...]:
        """English stands for Latin letters; what the reader asked for comes last where nothing else offers it."""
        return tuple(dict.fromkeys(("en", OWN, *INTERFACE_LANGUAGES, self.lang)))

    @property
    def _years(self) -> tuple[int, int]:
        """From the first year of the slider to that of the data, so that a map never depends on the day it is made."""
        year = self.dataset.manifest.version[:4]
        return FIRST_YEAR, int(year) if year.isdecimal() and int(year) > FIRST_YEAR else FIRST_YEAR + 100

    @cached_property
    def _ground(self) -> Ground:
        points = (place.point for place in self.dataset.places.values())
        return ground_under((point.lon, point.lat) for point in points if point is not None)

    @cached_property
    def _writer(self) -> PlaceWriter:
        return PlaceWriter(self.dataset, Namer(self.dataset, self._letters, self._years, self.as_of))

    @cached_property
    def _places(self) -> tuple[MapPlace, ...]:
        annotations = self.annotations or ()
        mentions, first = mentions_by_entry(annotations), first_mentions(annotations)
        entries = (known_entry(entry_id, self.dataset) for entry_id in self._wanted(mentions))
        places = [
            self._writer.place(entry, mentions=mentions.get(entry.id, ()), first=first.get(entry.id))
            for entry in entries
            if isinstance(entry, Place)
        ]
        return tuple(sorted(places, key=lambda place: (-len(place.mentions), -place.weight, place.id)))

    def _wanted(self, mentioned: Iterable[str]) -> Iterable[str]:
        if self.annotations is None and self.places is None:
            return (place.id for place in self.dataset.places.values() if place.replaced_by is None)
        return dict.fromkeys((*mentioned, *(self.places or ())))

    @cached_property
    def _landmarks(self) -> tuple[MapPlace, ...]:
        """Return the towns by which a reader finds the way on a map of some places only."""
        if self.annotations is None and self.places is None:
            return ()
        there = {place.id for place in self._places}
        others = (place for place in self.dataset.places.values() if place.id not in there)
        found = (place for place in others if _is_landmark(place, self._ground))
        landmarks = (replace(self._writer.place(place), landmark=True) for place in found)
        return tuple(sorted(landmarks, key=lambda place: (-place.weight, place.id)))

    @property
    def _related(self) -> tuple[MapPlace, ...]:
        """Return the places that the cards name and that are not on the map themselves, and those that they lie at."""
        cards = [*self._places, *self._landmarks]
        there = {place.id for place in cards}
        found: list[MapPlace] = []
        while named := [one for one in chain.from_iterable(map(_names_of_others, cards)) if one not in there]:
            others = (self.dataset.places.get(other) for other in dict.fromkeys(named))
            cards = [self._writer.related(other) for other in others if other is not None]
            there |= {*named}
            found += cards
        return tuple(found)


def _names_of_others(place: MapPlace) -> Iterable[str]:
    yield from (relation.place for relation in place.relations)
    yield from (held.through for held in place.control if held.through)
    if place.shown_at:
        yield place.shown_at


def _is_landmark(place: Place, ground: Ground) -> bool:
    point = place.point
    return point is not None and is_landmark(place.feature) and on_sheet(point.lon, point.lat, ground)


def _policies(dataset: Dataset) -> tuple[MapPolicy, ...]:
    policies = dataset.policies.values()
    return tuple(MapPolicy(policy.id, policy.label, policy.description, policy.join) for policy in policies)


def _sides(dataset: Dataset) -> Mapping[str | None, MapSide]:
    sides = sides_of(dataset).items()
    return {key: MapSide(side_labels(key, side.label), side.letters, side.style) for key, side in sides}


def _sources(dataset: Dataset) -> Mapping[str, MapSource]:
    sources = dataset.sources.values()
    return {source.id: MapSource(source.title, source.url or "", publication(source)) for source in sources}
