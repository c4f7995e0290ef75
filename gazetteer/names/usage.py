"""When a usage was in force: within its own dates, and while the party that it is of existed."""

from gazetteer.dataset.data import Dataset
from gazetteer.model import Usage
from gazetteer.names.moment import Moment


def is_in_force(usage: Usage, dataset: Dataset, moment: Moment) -> bool:
    """Say whether a usage may have been in force on any of the days of a moment."""
    return first_day(usage, dataset) <= moment.last_day and last_day(usage, dataset) >= moment.first_day


def first_day(usage: Usage, dataset: Dataset) -> str:
    """Return the first day on which a usage may have been in force: its own, or that of its party if that is later."""
    party = dataset.parties.get(usage.by)
    return max(usage.first_day, party.first_day) if party else usage.first_day


def last_day(usage: Usage, dataset: Dataset) -> str:
    """Return the last day on which a usage may have been in force: its own, or that of its party if that is earlier."""
    party = dataset.parties.get(usage.by)
    return min(usage.last_day, party.last_day) if party else usage.last_day
