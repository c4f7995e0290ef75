"""EDTF dates and periods of use.

A date is written as in the Extended Date/Time Format (ISO 8601-2): ``1923``, ``1991-11``, ``1991-11-26``, ``1923~``
(approximate), ``1988?`` (uncertain), ``../1988`` (not after). It stands for all days from ``earliest`` to ``latest``,
as ISO strings, which compare like the days that they name. A test holds the bounds against the ``edtf`` package, which
reads all of EDTF but takes a hundred times as long as the rest of a date's validation.
"""

import re
from calendar import monthrange
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Tag, model_validator

from gazetteer.errors import DateError
from gazetteer.model.base import Record

FIRST_DAY = "0000-00-00"
LAST_DAY = "9999-99-99"
_DECEMBER = 12
_WRITTEN = re.compile(r"(?P<not_after>\.\./)?(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?[?~]?")
"""The forms of EDTF that the data uses; others are refused, so that every date reads the same to everybody."""


class EdtfDate(Record):
    """One date at its own precision, with the first and the last day that it may mean."""

    text: str
    earliest: str
    latest: str

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return _bounds(value) if isinstance(value, str) else value

    @classmethod
    def parse(cls, value: "str | EdtfDate") -> "EdtfDate":
        """Read a date, or pass one through.

        Args:
            value: EDTF text such as ``1991-11``, or a date.

        Returns:
            The date with its bounds.

        Raises:
            DateError: If the text is not an EDTF date.

        Examples:
            >>> EdtfDate.parse("1991-11").latest
            '1991-11-30'
            >>> EdtfDate.parse("../1988").earliest
            '0000-00-00'
            >>> EdtfDate.parse("autumn 1991")
            Traceback (most recent call last):
            gazetteer.errors.DateError: 'autumn 1991' is not an EDTF date; write 1923, 1991-11, ...
        """
        return value if isinstance(value, cls) else cls(**_bounds(str(value)))

    def __str__(self) -> str:
        """Return the date as it was written."""
        return self.text


def _bounds(text: str) -> dict[str, str]:
    written = _WRITTEN.fullmatch(text)
    if written is None:
        raise DateError(text)
    year, month, day = (int(part) if part else None for part in written.group("year", "month", "day"))
    try:
        earliest = date(year or 0, month or 1, day or 1)
        last_month = month or _DECEMBER
        latest = date(year or 0, last_month, day or monthrange(year or 0, last_month)[1])
    except ValueError as error:
        raise DateError(text) from error
    first_day = FIRST_DAY if written["not_after"] else earliest.isoformat()
    return {"text": text, "earliest": first_day, "latest": latest.isoformat()}


def _until_tag(value: Any) -> str:
    """Tell `open` from a date, so that it is never tried as one and a bad date gives one error."""
    return "open" if value == "open" else "date"


Until = Annotated[
    Annotated[Literal["open"], Tag("open")] | Annotated[EdtfDate, Tag("date")],
    Discriminator(_until_tag),
]


class Period(Record):
    """From when until when something held; a bound left out is unknown, ``open`` means still so."""

    since: EdtfDate | None = None
    until: Until | None = None

    @property
    def first_day(self) -> str:
        """The first day on which it may have held."""
        return self.since.earliest if self.since else FIRST_DAY

    @property
    def last_day(self) -> str:
        """The last day on which it may have held."""
        return self.until.latest if isinstance(self.until, EdtfDate) else LAST_DAY

    def overlaps(self, first_day: str, last_day: str) -> bool:
        """Return whether it may have held on any day from ``first_day`` to ``last_day``, both included.

        Examples:
            >>> Period(since=EdtfDate.parse("1923"), until=EdtfDate.parse("1991")).overlaps("1991-12-31", "1999-01-01")
            True
            >>> Period(until="open").overlaps("2026-01-01", "2026-01-01")
            True
        """
        return self.first_day <= last_day and first_day <= self.last_day

    @property
    def is_open(self) -> bool:
        """Whether it is stated to hold still."""
        return self.until == "open"
