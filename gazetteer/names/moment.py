"""`Moment`: the days that a question is about."""

from dataclasses import dataclass

from gazetteer.model import EdtfDate, Manifest, Period
from gazetteer.model.dates import LAST_DAY


@dataclass(frozen=True, slots=True)
class Moment:
    """The days that a question is about, both included; ``date`` is what the asker wrote, if anything.

    A question without a date is about the present period of the data, which its manifest states.
    """

    date: EdtfDate | None
    first_day: str
    last_day: str

    @classmethod
    def of(cls, date: str | EdtfDate | None, manifest: Manifest) -> "Moment":
        """Return the moment of a question.

        Args:
            date: An EDTF date, or ``None`` for the present period.
            manifest: What the data set says of itself.

        Returns:
            The moment.

        Raises:
            DateError: If the text is not an EDTF date.
        """
        if date is None:
            return cls(None, manifest.present_since.earliest, LAST_DAY)
        parsed = EdtfDate.parse(date)
        return cls(parsed, parsed.earliest, parsed.latest)

    def covers(self, period: Period) -> bool:
        """Say whether a period may have held on any of the days."""
        return period.overlaps(self.first_day, self.last_day)
