"""Sources and citations: where something can be read, and the place in it."""

from typing import Any

from pydantic import model_validator

from gazetteer.codes import SourceType, Stance
from gazetteer.model.address import Url
from gazetteer.model.base import Coded, Id, Listed, Record, Tag, Text
from gazetteer.model.dates import EdtfDate


class Citation(Record):
    """A source and, where one is given, the place in it: ``budaqov-1998@p. 231``.

    Examples:
        >>> Citation.model_validate("wof@421166679").locator
        '421166679'
        >>> str(Citation.model_validate("constitution-1995"))
        'constitution-1995'
    """

    source: Id
    locator: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        source, at, locator = value.partition("@")
        if at and not locator.strip():
            raise ValueError(f"{value!r} names no place in the source behind its @; write one, or leave the @ out")
        return {"source": source.strip(), "locator": locator.strip() if at else None}

    def __str__(self) -> str:
        """Return it as it is written in the data."""
        return f"{self.source}@{self.locator}" if self.locator else self.source


class Cited(Record):
    """Something that says where it can be read."""

    cite: Listed[Citation] = ()


class Implication(Record):
    """What a dataset's record of a name in a language is taken to say about who uses it."""

    lang: Tag
    by: Id
    stance: Coded[Stance]


class Source(Record):
    """Where something can be read.

    ``implies`` holds for the names of entries that were taken over from it and say nothing of the party themselves.
    """

    id: Id
    title: Text
    kind: Coded[SourceType]
    publisher: Text | None = None
    date: EdtfDate | None = None
    url: Url | None = None
    lang: Text | None = None
    note: Text | None = None
    implies: Listed[Implication] = ()
