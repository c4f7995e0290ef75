"""Whether a name was in use on a date."""

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.codes import DateStatus, PartyType, Stance
from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.usage import first_day, is_in_force, last_day

_GOVERNING = (PartyType.STATE, PartyType.AUTHORITY)


@dataclass(frozen=True, slots=True)
class Dating:
    """Whether a name was in use on the days asked about.

    A name that states or authorities have used is an anachronism on days when none of them did, even where others, such
    as a community, did. ``used_by`` are all that may have used it then, A-Z.
    """

    status: DateStatus
    used_by: tuple[str, ...]
    why: str

    @property
    def is_anachronism(self) -> bool:
        """Whether the name is from another time."""
        return self.status is DateStatus.ANACHRONISM


def dated(name: Name, form: str, dataset: Dataset, moment: Moment) -> Dating:
    """Say whether a name was in use on the days of a moment.

    Args:
        name: The name.
        form: The form that was met; a usage that lists forms holds for those only.
        dataset: Where parties are found.
        moment: The days.

    Returns:
        The status, with the usages that it follows from in words; ``unknown`` where none is on record.
    """
    usages = [usage for usage in name.usage if usage.is_use and usage.holds_for(form)]
    then = [usage for usage in usages if is_in_force(usage, dataset, moment)]
    used_by = tuple(sorted({usage.by for usage in then}))
    governing = [usage for usage in usages if _governs(usage, dataset)]
    if not usages:
        return Dating(DateStatus.UNKNOWN, (), "nobody is recorded to use the name at any time")
    if any(usage in then for usage in governing or usages):
        return Dating(DateStatus.IN_USE, used_by, f"in use by {', '.join(used_by)}")
    return Dating(DateStatus.ANACHRONISM, used_by, _other_times(governing or usages, used_by, dataset, moment))


def out_of_time(name: Name, form: str, dataset: Dataset, moment: Moment) -> str | None:
    """Say that a name was not in use on the days of a moment, where the data leaves no doubt.

    Args:
        name: The name.
        form: The form that was met.
        dataset: Where parties are found.
        moment: The days.

    Returns:
        When it was in use; ``None`` where anybody may have used it then, and where no state or authority is recorded to
        have begun or ended to have it as official: that a state is younger than the days tells nothing of its names.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> dataset, (found, *_) = gaz.dataset, gaz.lookup("Kirovabad")
        >>> out_of_time(found.name, found.form, dataset, Moment.of("2020", dataset.manifest))
        'in use until 1989 (ussr)'
        >>> out_of_time(found.name, found.form, dataset, Moment.of("1960", dataset.manifest)) is None
        True
    """
    dating = dated(name, form, dataset, moment)
    if not dating.is_anachronism or dating.used_by:
        return None
    official = (usage for usage in name.usage if usage.stance is Stance.OFFICIAL and usage.holds_for(form))
    days = moment.first_day, moment.last_day
    is_told = any(_governs(usage, dataset) and not usage.overlaps(*days) for usage in official)
    return dating.why if is_told else None


def _governs(usage: Usage, dataset: Dataset) -> bool:
    party = dataset.parties.get(usage.by)
    return party is not None and party.type in _GOVERNING


def _other_times(usages: Iterable[Usage], used_by: tuple[str, ...], dataset: Dataset, moment: Moment) -> str:
    """Say when the name was last in use before the days, and when next, and by whom it was in use then all the same."""
    before = [(last_day(u, dataset), u) for u in usages if last_day(u, dataset) < moment.first_day]
    after = [(first_day(u, dataset), u) for u in usages if first_day(u, dataset) > moment.last_day]
    said = []
    if before:
        day, usage = max(before, key=lambda pair: pair[0])
        said.append(f"until {day[:4]} ({usage.by})")
    if after:
        day, usage = min(after, key=lambda pair: pair[0])
        said.append(f"from {day[:4]} ({usage.by})")
    others = f"; then only by {', '.join(used_by)}" if used_by else ""
    return f"in use {' and '.join(said)}{others}"
