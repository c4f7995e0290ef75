"""Claims: the usages that a step of a policy looks at."""

from typing import NamedTuple

from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Place, Step, Term, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.places import control_of, governing_sides
from gazetteer.names.question import Question
from gazetteer.names.usage import first_day, is_in_force, last_day


class Claim(NamedTuple):
    """A name, and a usage of it."""

    name: Name
    usage: Usage


def claims_of(entry: Place | Term, step: Step, question: Question) -> list[Claim]:
    """Return the claims that count for a step.

    Args:
        entry: Whose names are looked at.
        step: The step of a policy.
        question: Where parties and control are found, and the days that count.

    Returns:
        The claims, in file order; last those of sides that held the place and have none by the step's own stances.
    """
    dataset, moment = question.dataset, question.moment
    if step.governed_since and isinstance(entry, Place):
        governing = governing_sides(entry, dataset, step.governed_since.earliest)
        # Sides A-Z, as everywhere: the order of steps and of data decides nothing.
        sides = tuple(sorted(governing.intersection(step.sides) if step.sides else governing))
        if not sides:
            return []
        step = step.model_copy(update={"sides": sides})
    holders = _holders(entry, step, dataset, moment)
    found = _counting(entry, step, dataset, moment, holders)
    if not found or not step.otherwise:
        return found
    without = {_side(party, dataset) for party in holders} - {_side(claim.usage.by, dataset) for claim in found}
    sides = tuple(side for side in step.sides if side in without)
    if not sides:
        return found
    other = step.model_copy(update={"stance": step.otherwise, "sides": sides})
    return found + _counting(entry, other, dataset, moment, holders)


def _holders(entry: Place | Term, step: Step, dataset: Dataset, moment: Moment) -> frozenset[str]:
    """Return the parties that are recorded to have held a place since the step's ``held_since``."""
    if step.in_force != "last-held" or not isinstance(entry, Place):
        return frozenset()
    since = step.held_since.earliest if step.held_since else ""
    held = (c for c in control_of(entry, dataset) if c.last_day >= since and c.first_day <= moment.last_day)
    return frozenset(control.held_by for control in held)


def _counting(
    entry: Place | Term, step: Step, dataset: Dataset, moment: Moment, holders: frozenset[str]
) -> list[Claim]:
    """Return the wanted claims that are in force, or are the latest of a party whose latest counts though it ended."""
    wanted = [
        Claim(name, usage)
        for name in entry.names
        for usage in name.usage
        if _is_wanted(usage, step, dataset) and first_day(usage, dataset) <= moment.last_day
    ]
    last_days: dict[str, str] = {}
    for _, usage in wanted:
        if step.in_force == "last" or usage.by in holders:
            last_days[usage.by] = max(last_day(usage, dataset), last_days.get(usage.by, ""))
    return [
        claim
        for claim in wanted
        if (step.in_force != "last" and is_in_force(claim.usage, dataset, moment))
        or last_days.get(claim.usage.by) == last_day(claim.usage, dataset)
    ]


def _is_wanted(usage: Usage, step: Step, dataset: Dataset) -> bool:
    return (
        (usage.stance in step.stance if step.stance else usage.is_use)
        and (not step.sides or _side(usage.by, dataset) in step.sides)
        and (not step.parties or usage.by in step.parties)
    )


def _side(party_id: str, dataset: Dataset) -> str | None:
    party = dataset.parties.get(party_id)
    return party.side if party else None
