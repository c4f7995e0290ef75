"""The years in which something changes that the choice of a place's name may depend on."""

from collections.abc import Iterator

from gazetteer.codes import RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.model import EdtfDate, Period, Place
from gazetteer.names.places import control_around, wholes


def turning_years(place: Place, dataset: Dataset, *, first: int, last: int) -> tuple[int, ...]:
    """Return the years from which on a place may be called otherwise than in the year before.

    Between two of them nothing begins or ends of what policies look at: usages of its names, who held it or an area
    around it, what it or such an area was counted to, and the parties of all these.

    Args:
        place: The place.
        dataset: Where parties and other places are found.
        first: The first year that matters; it is always among them.
        last: The last year that matters.

    Returns:
        The years, in order.
    """
    found = {year for period in _periods(place, dataset) for year in _turns(period)}
    return (first, *sorted(year for year in found if first < year <= last))


def _periods(place: Place, dataset: Dataset) -> Iterator[Period]:
    relations = [
        relation
        for part in (place, *wholes(place, dataset))
        for relation in part.relations
        if relation.type is RelationType.PART_OF
    ]
    control = (*place.control, *control_around(place, dataset))
    yield from place.usages()
    yield from relations
    yield from control
    parties = {usage.by for usage in place.usages()}
    parties |= {relation.according_to for relation in relations} | {held.held_by for held in control}
    yield from (dataset.parties[party] for party in parties if party in dataset.parties)
    yield from (Period(since=record.on) for record in place.population)


def _turns(period: Period) -> Iterator[int]:
    """Yield the year in which a period begins, and that after the one in which it ends."""
    if period.since is not None:
        yield int(period.since.earliest[:4])
    if isinstance(period.until, EdtfDate):
        yield int(period.until.latest[:4]) + 1
