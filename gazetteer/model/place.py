"""Places: entries with a location."""

from collections.abc import Sequence
from typing import Any, Self

from pydantic import Field, field_validator, model_validator

from gazetteer.codes import Aspect, Extent, Kind, RelationType
from gazetteer.model.base import Coded, Id, Listed, Number, Record, Text, WholeNumber
from gazetteer.model.dates import EdtfDate, Period
from gazetteer.model.entry import Entry
from gazetteer.model.source import Cited


class Point(Cited):
    """A representative point, in degrees of WGS 84."""

    lon: Number = Field(ge=-180, le=180)
    lat: Number = Field(ge=-90, le=90)
    note: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_pair(cls, value: Any) -> Any:
        """Read ``{at: [longitude, latitude]}``."""
        if not isinstance(value, dict) or "at" not in value:
            return value
        pair = value["at"]
        if not isinstance(pair, Sequence) or isinstance(pair, str) or len(pair) != 2:  # noqa: PLR2004
            raise ValueError("at must be [longitude, latitude]")
        if {"lon", "lat"} & value.keys():
            raise ValueError("at says the longitude and the latitude; remove `lon` and `lat`")
        return {"lon": pair[0], "lat": pair[1], **{key: part for key, part in value.items() if key != "at"}}


class Relation(Cited, Period):
    """How this place stands to another, according to a party."""

    type: Coded[RelationType] = Field(alias="is")
    entry: Id
    according_to: Id = Field(alias="according-to")
    note: Text | None = None


class Control(Cited, Period):
    """Who held a place, or a part of it, over a period; of a part nothing follows for what lies in it."""

    held_by: Id = Field(alias="held-by")
    extent: Coded[Extent] = Extent.WHOLE


class Population(Cited):
    """Who were most of a place's people on a date, by a census or an account: their nationality, and its language."""

    on: EdtfDate
    majority: Text
    lang: Text
    share: Text | None = None


class Unknown(Record):
    """What was looked for and not found; of a usage, whose."""

    what: Coded[Aspect]
    sides: Listed[Text] = ()
    note: Text

    @model_validator(mode="after")
    def _says_whose_usage(self) -> Self:
        if bool(self.sides) != (self.what is Aspect.USAGE):
            raise ValueError("sides says whose usage is unknown: usage needs it, nothing else has it")
        return self


class Links(Record):
    """Identifiers of the same place elsewhere."""

    geonames: WholeNumber | None = None
    wikidata: Text | None = Field(default=None, pattern=r"^Q[1-9][0-9]*$")
    wof: WholeNumber | None = None
    osm: Text | None = None
    iso_3166_1: Text | None = Field(default=None, alias="iso-3166-1")
    iso_3166_2: Text | None = Field(default=None, alias="iso-3166-2")


class Place(Entry):
    """An entry with a location.

    One that is no spot of its own, such as a province, may be shown where another is (``point-of``); in a data set its
    point is then that of the other.
    """

    feature: Text
    point: Point | None = None
    point_of: Id | None = Field(default=None, alias="point-of")
    relations: Listed[Relation] = ()
    control: Listed[Control] = ()
    population: Listed[Population] = ()
    unknown: Listed[Unknown] = ()
    links: Links = Links()
    distinct_from: Listed[Id] = Field(default=(), alias="distinct-from")

    @field_validator("feature")
    @classmethod
    def _is_feature_code(cls, value: str) -> str:
        if not (value.isascii() and value.isupper() and value.isalnum()):
            raise ValueError(f"{value!r} is not a GeoNames feature code such as PPL, ADM2 or STM")
        return value

    def is_unknown(self, what: Aspect, side: str = "") -> bool:
        """Say whether something is stated to be unknown: the point, who held it, or what a side calls the place."""
        return any(item.what is what and (not item.sides or side in item.sides) for item in self.unknown)

    @property
    def kind(self) -> Kind:
        """Always ``place``."""
        return Kind.PLACE
