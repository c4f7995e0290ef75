"""Whose name is it? The side and the parties of a name, as the data has them; nothing about what an author thinks."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.codes import Stance
from gazetteer.dataset.data import Dataset
from gazetteer.model import Name
from gazetteer.names.moment import Moment
from gazetteer.names.usage import is_in_force

SHARED = "shared"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The side of a name (``None`` where no side has it) and the parties that use it, A-Z."""

    side: str | None
    used_by: tuple[str, ...]


def attribute(name: Name, form: str, dataset: Dataset, moment: Moment) -> Attribution:
    """Say whose name a name is.

    Args:
        name: The name.
        form: The form that was met; a usage that lists forms holds for those only.
        dataset: Where parties and sides are found.
        moment: The days that matter.

    Returns:
        The side for whose parties it is official; several give ``shared``; where it is official for none, the side
        whose parties use it. The parties are those with the stance *official* or *uses*.
    """
    usages = [
        usage for usage in name.usage if usage.is_use and is_in_force(usage, dataset, moment) and usage.holds_for(form)
    ]
    official = dataset.sides_of(usage.by for usage in usages if usage.stance is Stance.OFFICIAL)
    sides = official or dataset.sides_of(usage.by for usage in usages)
    return Attribution(_one(sides), tuple(sorted({usage.by for usage in usages})))


def joined(attributions: Sequence[Attribution]) -> Attribution:
    """Say whose a spelling is that may be any of several names.

    Args:
        attributions: Those of the names, in any order.

    Returns:
        The side that all of them that have one agree on, else ``shared``; and all their parties.

    Examples:
        >>> joined([Attribution("armenian", ("armenia",)), Attribution("azerbaijani", ("azerbaijan",))])
        Attribution(side='shared', used_by=('armenia', 'azerbaijan'))
        >>> joined([Attribution("armenian", ("armenia",)), Attribution(None, ())])
        Attribution(side='armenian', used_by=('armenia',))
    """
    sides = frozenset(each.side for each in attributions if each.side is not None)
    return Attribution(_one(sides), tuple(sorted({party for each in attributions for party in each.used_by})))


def _one(sides: frozenset[str]) -> str | None:
    if len(sides) > 1:
        return SHARED
    return next(iter(sides), None)
