"""What a data folder says of itself."""

from pydantic import Field

from gazetteer.model.base import Listed, Record, Text
from gazetteer.model.dates import EdtfDate


class Manifest(Record):
    """Title, version and licence of a data set, and the period that an undated question is about.

    ``present_since`` is the first day of that period: without a date, a usage counts if it was in force on any day
    since then.
    """

    title: Text
    version: Text
    licence: Text
    credits: Listed[Text] = ()
    present_since: EdtfDate = Field(alias="present-since")
    present_why: Text = Field(alias="present-why")
