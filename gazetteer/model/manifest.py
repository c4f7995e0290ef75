"""What a data folder says of itself."""

import re

from pydantic import Field, field_validator

from gazetteer.model.base import FrozenMap, Id, Listed, Record, Text
from gazetteer.model.dates import EdtfDate

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class PlaceGroup(Record):
    """A group that places are counted by: those listed, and those that have all the marks that are given.

    ``features`` are beginnings of feature codes, ``within`` places that it is or is part of, ``languages`` those of
    which it has a form in at least one.
    """

    label: Text
    entries: Listed[Id] = ()
    features: Listed[Text] = ()
    within: Listed[Id] = ()
    languages: Listed[Text] = ()


class Manifest(Record):
    """Title, version and licence of a data set, and the period that an undated question is about.

    ``present_since`` is the first day of that period: without a date, a usage counts if it was in force on any day
    since then. ``languages`` says which language the names of a side are in, for where each is shown in its own script.
    ``id_languages`` are those that ids of new places are made of, if not all of these.
    ``groups`` are what places are counted by, tried in order; ``limits`` say what is thin in the data.
    """

    title: Text
    version: Text
    licence: Text
    credits: Listed[Text] = ()
    present_since: EdtfDate = Field(alias="present-since")
    present_why: Text = Field(alias="present-why")
    languages: FrozenMap[Text] = Field(default_factory=dict, validate_default=True)
    id_languages: Listed[Text] = Field(default=(), alias="id-languages")
    groups: Listed[PlaceGroup] = ()
    limits: Listed[Text] = ()

    @field_validator("version")
    @classmethod
    def _is_a_day_if_it_looks_like_one(cls, value: str) -> str:
        if _DAY.fullmatch(value):
            EdtfDate.parse(value)
        return value

    @property
    def day(self) -> EdtfDate | None:
        """The day of the version, or ``None`` where a version is no day."""
        return EdtfDate.parse(self.version) if _DAY.fullmatch(self.version) else None
