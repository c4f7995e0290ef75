"""Claims: the usages that a step of a policy looks at."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from gazetteer.codes import Stance
from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Place, Step, Term, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.narrowing import narrowed
from gazetteer.names.places import control_of
from gazetteer.names.question import Question
from gazetteer.names.standing import governing_sides, majority_languages
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
        The claims, in file order; after them those of sides that held the place and have none by the step's own
        stances, and last those of others on names in the language of a side that has none.
    """
    if step.as_of:
        question = replace(question, moment=Moment.of(step.as_of, question.dataset.manifest))
    dataset, moment = question.dataset, question.moment
    return _Search(entry, narrowed(step, entry, dataset, moment), dataset, moment).found()


@dataclass(frozen=True)
class _Search:
    """Looks among the names of an entry for the claims that count for a step on certain days."""

    entry: Place | Term
    step: Step
    dataset: Dataset
    moment: Moment

    def found(self) -> list[Claim]:
        found = self._spoken(self._counting(self.step))
        if self.step.otherwise:
            if not found:
                return []
            found += self._by_other_stances(found)
        return found + self._in_its_language(found)

    def _spoken(self, claims: list[Claim]) -> list[Claim]:
        """Leave the names in the language of most of a place's people, where the step asks for that."""
        if not self.step.people_of:
            return claims
        day = self.step.people_of.latest
        languages = majority_languages(self.entry, day) if isinstance(self.entry, Place) else frozenset()
        return [claim for claim in claims if not languages.isdisjoint(claim.name.forms)]

    def _by_other_stances(self, found: Iterable[Claim]) -> list[Claim]:
        """Return the claims of sides that held the place and have none by the step's own stances."""
        without = self.dataset.sides_of(self._holders) - self._sides_of(found)
        sides = tuple(side for side in self.step.sides if side in without)
        return (
            self._counting(self.step.model_copy(update={"stance": self.step.otherwise, "sides": sides}))
            if sides
            else []
        )

    def _in_its_language(self, found: Iterable[Claim]) -> list[Claim]:
        """Return, for each side that has no claim, those of others on names in its language that it does not reject."""
        languages = self.step.in_language
        sides = (languages.keys() & set(self.step.sides)) - self._sides_of(found)
        if self.step.held_since and isinstance(self.entry, Place):
            sides &= governing_sides(self.entry, self.dataset, self.step.held_since.earliest)
        if not sides:
            return []
        anybody = self.step.model_copy(update={"stance": (), "sides": (), "in_force": "on-date"})
        return [
            claim
            for claim in self._counting(anybody)
            if self.dataset.side_of(claim.usage.by) not in languages
            and any(languages[side] in claim.name.forms and not self._is_rejected(claim.name, side) for side in sides)
        ]

    @cached_property
    def _holders(self) -> frozenset[str]:
        """The parties that are recorded to have held the place since the step's ``held_since``."""
        if self.step.in_force != "last-held" or not isinstance(self.entry, Place):
            return frozenset()
        since = self.step.held_since.earliest if self.step.held_since else ""
        control = control_of(self.entry, self.dataset)
        return frozenset(
            held.held_by for held in control if held.last_day >= since and held.first_day <= self.moment.last_day
        )

    def _counting(self, step: Step) -> list[Claim]:
        """Return the wanted claims in force, and the latest of a party whose latest counts though it ended."""
        wanted = [
            Claim(name, usage)
            for name in self.entry.names
            for usage in name.usage
            if self._is_wanted(usage, step) and first_day(usage, self.dataset) <= self.moment.last_day
        ]
        lasting = self._holders if step.in_force == "last-held" else frozenset()
        last_days: dict[str, str] = {}
        for _, usage in wanted:
            if step.in_force == "last" or usage.by in lasting:
                last_days[usage.by] = max(last_day(usage, self.dataset), last_days.get(usage.by, ""))
        return [
            claim
            for claim in wanted
            if (step.in_force != "last" and is_in_force(claim.usage, self.dataset, self.moment))
            or last_days.get(claim.usage.by) == last_day(claim.usage, self.dataset)
        ]

    def _is_wanted(self, usage: Usage, step: Step) -> bool:
        return (
            (usage.stance in step.stance if step.stance else usage.is_use)
            and (not step.sides or self.dataset.side_of(usage.by) in step.sides)
            and (not step.parties or usage.by in step.parties)
        )

    def _is_rejected(self, name: Name, side: str) -> bool:
        return any(usage.stance is Stance.REJECTS and self.dataset.side_of(usage.by) == side for usage in name.usage)

    def _sides_of(self, claims: Iterable[Claim]) -> frozenset[str]:
        return self.dataset.sides_of(claim.usage.by for claim in claims)
