"""Claims: the usages that a step of a policy looks at."""

from dataclasses import replace
from typing import NamedTuple

from gazetteer.codes import Stance
from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Place, Step, Term, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.places import control_of
from gazetteer.names.question import Question
from gazetteer.names.standing import governing_parties, governing_sides, holding_sides, majority_languages
from gazetteer.names.usage import first_day, is_in_force, last_day

_NOBODY = ("",)
"""What a step is narrowed to where nobody stands to a place as it asks; no id is empty."""


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
        The claims, in file order; after them those of sides that held the place and have none by the step's own
        stances, and last those of others on names in the language of a side that has none.
    """
    if step.as_of:
        question = replace(question, moment=Moment.of(step.as_of, question.dataset.manifest))
    dataset, moment = question.dataset, question.moment
    step = _narrowed(step, entry, dataset, moment)
    holders = _holders(entry, step, dataset, moment)
    found = _spoken(_counting(entry, step, dataset, moment, holders), entry, step)
    if step.otherwise:
        if not found:
            return found
        found += _by_other_stances(found, entry, step, dataset, moment, holders)
    return found + _in_its_language(found, entry, step, dataset, moment)


def _by_other_stances(
    found: list[Claim], entry: Place | Term, step: Step, dataset: Dataset, moment: Moment, holders: frozenset[str]
) -> list[Claim]:
    """Return the claims of sides that held the place and have none by the step's own stances."""
    without = {_side(party, dataset) for party in holders} - _sides_of(found, dataset)
    sides = tuple(side for side in step.sides if side in without)
    if not sides:
        return []
    other = step.model_copy(update={"stance": step.otherwise, "sides": sides})
    return _counting(entry, other, dataset, moment, holders)


def _in_its_language(
    found: list[Claim], entry: Place | Term, step: Step, dataset: Dataset, moment: Moment
) -> list[Claim]:
    """Return, for each side that has no claim, those of others on the names in its language that it does not reject."""
    sides = {side for side in step.in_language if side in step.sides} - _sides_of(found, dataset)
    if step.held_since and isinstance(entry, Place):
        sides &= governing_sides(entry, dataset, step.held_since.earliest)
    if not sides:
        return []
    anybody = step.model_copy(update={"stance": (), "sides": (), "in_force": "on-date"})
    return [
        claim
        for claim in _counting(entry, anybody, dataset, moment, frozenset())
        if _side(claim.usage.by, dataset) not in step.in_language
        and any(
            step.in_language[side] in claim.name.forms and not _is_rejected(claim.name, side, dataset) for side in sides
        )
    ]


def _is_rejected(name: Name, side: str, dataset: Dataset) -> bool:
    return any(usage.stance is Stance.REJECTS and _side(usage.by, dataset) == side for usage in name.usage)


def _sides_of(claims: list[Claim], dataset: Dataset) -> set[str | None]:
    return {_side(claim.usage.by, dataset) for claim in claims}


def _narrowed(step: Step, entry: Place | Term, dataset: Dataset, moment: Moment) -> Step:
    """Narrow the sides or parties of a step to those that stand to a place as it asks; A-Z: order says nothing.

    Returns:
        The step, narrowed. Where it names parties, each must have governed the place itself; otherwise any party of
        its side.
    """
    if not isinstance(entry, Place) or not (step.governed_since or step.holding):
        return step
    update: dict[str, tuple[str, ...]] = {}
    since = step.governed_since.earliest if step.governed_since else ""
    if since and step.parties:
        governing = governing_parties(entry, dataset, since)
        update["parties"] = tuple(sorted(governing.intersection(step.parties))) or _NOBODY
    standing = [governing_sides(entry, dataset, since)] if since and not step.parties else []
    standing += [holding_sides(entry, dataset, moment)] if step.holding else []
    if standing:
        sides = frozenset.intersection(*standing, *([frozenset(step.sides)] if step.sides else []))
        update["sides"] = tuple(sorted(sides)) or _NOBODY
    return step.model_copy(update=update)


def _spoken(claims: list[Claim], entry: Place | Term, step: Step) -> list[Claim]:
    """Leave the names in the language of most of a place's people, where the step asks for that."""
    if not step.people_of:
        return claims
    languages = majority_languages(entry, step.people_of.latest) if isinstance(entry, Place) else frozenset()
    return [claim for claim in claims if not languages.isdisjoint(claim.name.forms)]


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
