"""Which names of an entry were in use on a date, and by whom."""

from typing import NamedTuple

from gazetteer.codes import Stance
from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownPartyError
from gazetteer.language.fold import match_key
from gazetteer.model import Name, Place, Romanization, Term, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.showing import shown_form
from gazetteer.names.usage import is_in_force


class UsedName(NamedTuple):
    """A name that a party may have used on the days asked about: its form, and the usage that says so."""

    form: str
    lang: str
    name: Name
    usage: Usage


def names_in_use(
    entry: Place | Term, dataset: Dataset, moment: Moment, *, by: str | None, lang: str
) -> tuple[UsedName, ...]:
    """Return the names of an entry that were in use on the days of a moment.

    Args:
        entry: A place or a term.
        dataset: Where parties are found.
        moment: The days.
        by: The id of a party, or a side; anyone, if left out.
        lang: The language and script to show names in.

    Returns:
        What is official first, then A-Z by form and party; rejections are no use. Empty where nothing is on record.

    Raises:
        UnknownPartyError: If there is neither such a party nor such a side.
    """
    sides = {party.side for party in dataset.parties.values() if party.side}
    if by is not None and by not in dataset.parties and by not in sides:
        raise UnknownPartyError(by, (*sorted(sides), *dataset.parties))
    found = [
        _shown(name, usage, lang, tuple(dataset.romanizations))
        for name in entry.names
        for usage in name.usage
        if usage.is_use and is_in_force(usage, dataset, moment) and by in (None, usage.by, dataset.side_of(usage.by))
    ]
    return tuple(sorted(found, key=_order))


def _shown(name: Name, usage: Usage, lang: str, systems: tuple[Romanization, ...]) -> UsedName:
    shown = shown_form(name, lang, [usage], systems)
    return UsedName(shown.form, shown.lang, name, usage)


def _order(used: UsedName) -> tuple[bool, str, str]:
    return used.usage.stance is not Stance.OFFICIAL, match_key(used.form), used.usage.by
