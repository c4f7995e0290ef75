"""Whether two periods have days in common, by dates of which each may mean several days."""

from gazetteer.model import EdtfDate, Period
from gazetteer.model.dates import FIRST_DAY, LAST_DAY


def overlap_as_stated(one: Period, other: Period) -> bool:
    """Say whether two periods have days in common, where a bound that is not stated is taken for no bound.

    Returns:
        Whether they have; the day, month or year that one ends and the other begins with is none in common.

    Examples:
        >>> before, after = Period(until=EdtfDate.parse("1978")), Period(since=EdtfDate.parse("1978"))
        >>> overlap_as_stated(before, after), overlap_as_stated(before, Period(since=EdtfDate.parse("1977")))
        (False, True)
        >>> overlap_as_stated(before, Period())
        True
    """
    return _meet(*((began or FIRST_DAY, ended or LAST_DAY) for began, ended in (_stated(one), _stated(other))))


def overlap_for_certain(one: Period, other: Period) -> bool:
    """Say whether two periods have days in common, however their dates are taken.

    Returns:
        Whether they have; of a period with one bound, only that is sure, and of one without any, nothing.

    Examples:
        >>> still = Period(since=EdtfDate.parse("1978"), until="open")
        >>> overlap_for_certain(still, Period(since=EdtfDate.parse("1970"), until=EdtfDate.parse("1990")))
        True
        >>> overlap_for_certain(still, Period(since=EdtfDate.parse("2001"))), overlap_for_certain(still, Period())
        (True, False)
    """
    return _meet(*((began or ended, ended or began) for began, ended in (_stated(one), _stated(other))))


def _stated(period: Period) -> tuple[str, str]:
    """Return the last day on which it began and the first on which it ended; nothing for a bound not stated."""
    began = period.since.latest if period.since else ""
    ended = period.until.earliest if isinstance(period.until, EdtfDate) else LAST_DAY if period.is_open else ""
    return began, ended


def _meet(one: tuple[str, str], other: tuple[str, str]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
