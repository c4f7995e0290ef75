"""What a place is called on a map: under each policy, in each kind of letters, at the map's date and over the years."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple, TypeAlias

from gazetteer.codes import DateStatus
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.model import Name, Place, Step, Term
from gazetteer.names.claims import Claim, claims_of
from gazetteer.names.dating import dated, out_of_time
from gazetteer.names.moment import Moment
from gazetteer.names.policy import choices
from gazetteer.names.question import Question
from gazetteer.names.selecting import Selection, Written, select
from gazetteer.names.showing import shown_form
from gazetteer.names.turning import turning_years
from gazetteer.names.usage import is_in_force

OWN = "own"
"""Stands among the letters of a map for each name in its own script."""


class FormOf(NamedTuple):
    """A form of one of a place's names, by the name's position; ``system`` is what computed it, if anything did."""

    name: int
    text: str
    lang: str
    system: str = ""


FormWording: TypeAlias = "tuple[tuple[FormOf, ...], ...]"
"""What a place is called in each kind of letters."""


class Change(NamedTuple):
    """From which year on a place is called what; ``None`` stands for the map's own date."""

    year: int | None
    wording: FormWording


@dataclass(frozen=True)
class Namer:
    """Names places for one map: by all policies, in some kinds of letters, at a date and over some years."""

    dataset: Dataset
    letters: tuple[str, ...]
    years: tuple[int, int]
    as_of: str | None

    @cached_property
    def _questions(self) -> Sequence[Question]:
        policies = self.dataset.policies
        return [Question.of(self.dataset, policy=policy, lang="en", date=self.as_of) for policy in policies]

    @cached_property
    def moments(self) -> Mapping[int, Moment]:
        """The days of each year of the slider."""
        first, last = self.years
        return {year: Moment.of(str(year), self.dataset.manifest) for year in range(first, last + 1)}

    def naming(self, place: Place, written: Written | None) -> dict[str, tuple[Change, ...]]:
        """Say what a place is called under each policy.

        Args:
            place: The place.
            written: The name that a text used for it, where there is a text.

        Returns:
            The changes by the policy's id: first what it is called at the map's date, then from which year on it is
            called what.
        """
        one = _OnePlace(self, place, written)
        return {question.policy.id: one.changes(question) for question in self._questions}

    def in_use(self, place: Place, name: Name) -> tuple[tuple[int, DateStatus], ...]:
        """Say from which years on a name was in use, was from another time, or may have been either.

        Args:
            place: Whose name it is.
            name: The name.

        Returns:
            The years of change, the first of all among them; nothing where nobody is recorded to use the name.
        """
        if not any(usage.is_use for usage in name.usage):
            return ()
        found: list[tuple[int, DateStatus]] = []
        for year in self.turning_years(place):
            status = self._status(name, self.moments[year])
            if not found or found[-1][1] is not status:
                found.append((year, status))
        return tuple(found)

    def turning_years(self, place: Place) -> tuple[int, ...]:
        """Return the years in which a place's naming may change."""
        first, last = self.years
        return turning_years(place, self.dataset, first=first, last=last)

    def _status(self, name: Name, moment: Moment) -> DateStatus:
        """Say whether a name was in use; a usage without any date of its own does not tell."""
        form = next(name.all_forms()).text
        if out_of_time(name, form, self.dataset, moment) is not None:
            return DateStatus.ANACHRONISM
        then = [usage for usage in name.usage if usage.is_use and is_in_force(usage, self.dataset, moment)]
        is_told = any(usage.since is not None or usage.until is not None for usage in then)
        is_in_use = dated(name, form, self.dataset, moment).status is DateStatus.IN_USE
        return DateStatus.IN_USE if is_in_use and is_told else DateStatus.UNKNOWN


@dataclass(frozen=True)
class _OnePlace:
    """Names one place; keeps what it has worked out, since most policies choose alike most of the time."""

    namer: Namer
    place: Place
    written: Written | None

    def changes(self, question: Question) -> tuple[Change, ...]:
        """Return what a policy calls the place; two whose steps come to the same for it are asked once."""
        key = (tuple(id(step) for step in question.steps() if self._may_apply(step)), question.policy.order)
        if key not in self._asked:
            self._asked[key] = tuple(self._changes(question))
        return self._asked[key]

    @cached_property
    def _asked(self) -> dict[tuple[object, ...], tuple[Change, ...]]:
        return {}

    def _may_apply(self, step: Step) -> bool:
        """Say whether a step may find anything: one about parties that use none of the names finds nothing."""
        used_by = {usage.by for usage in self.place.usages()}
        return not step.parties or bool(step.in_language) or not used_by.isdisjoint(step.parties)

    def _changes(self, question: Question) -> Iterator[Change]:
        last = None
        for year in (None, *self._years):
            wording = self._wording(self._at(question, year))
            if year is None or wording != last:
                yield Change(year, wording)
            last = wording if year is not None else None

    @cached_property
    def _years(self) -> tuple[int, ...]:
        """The years of change; none where there is one name only, which is then shown always."""
        return self.namer.turning_years(self.place) if len(self.place.names) > 1 else ()

    def _at(self, question: Question, year: int | None) -> Question:
        return question if year is None else replace(question, moment=self.namer.moments[year])

    @cached_property
    def _known(self) -> dict[tuple[object, ...], FormWording]:
        return {}

    def _wording(self, question: Question) -> FormWording:
        selection = select(self.place, question, written=self.written, look=self._look)
        order = (question.policy.order, question.moment) if question.policy.order else ()
        key = (tuple(map(_shown_for, selection.shown.items())), selection.written, order)
        if key not in self._known:
            self._known[key] = tuple(self._label(selection, question, letters) for letters in self.namer.letters)
        return self._known[key]

    @cached_property
    def _found(self) -> dict[tuple[int, Moment], Sequence[Claim]]:
        return {}

    def _look(self, place: Place | Term, step: Step, question: Question) -> Sequence[Claim]:
        """Find the claims for a step once, since policies lead on to each other and share their steps."""
        key = (id(step), question.moment)
        if key not in self._found:
            self._found[key] = claims_of(place, step, question)
        return self._found[key]

    def _label(self, selection: Selection, question: Question, letters: str) -> tuple[FormOf, ...]:
        if letters == OWN:
            return self._own(selection, question)
        chosen = choices(self.place, selection, replace(question, lang=letters))
        return tuple(FormOf(choice.position, choice.form, choice.lang, choice.system) for choice in chosen)

    def _own(self, selection: Selection, question: Question) -> tuple[FormOf, ...]:
        """Return each name in its own script, in the order of their Latin letters.

        A name that several sides have is written in the language of each.
        """
        if selection.written:
            return self._label(selection, question, question.lang)
        latin = [choice.position for choice in choices(self.place, selection, question)]
        found = [form for at in dict.fromkeys((*latin, *selection.shown)) for form in self._in_own(at, selection)]
        return tuple({match_key(form.text): form for form in reversed(found)}.values())[::-1]

    def _in_own(self, position: int, selection: Selection) -> Iterator[FormOf]:
        name, claims = self.place.names[position], selection.shown[position]
        usages = [claim.usage for claim in claims]
        dataset = self.namer.dataset
        sides = sorted(dataset.sides_of(usage.by for usage in usages))
        known = [dataset.manifest.languages[side] for side in sides if side in dataset.manifest.languages]
        for lang in dict.fromkeys(lang for lang in known if name.form_in(lang)) or (next(iter(name.forms)),):
            shown = shown_form(name, lang, usages, dataset.romanizations)
            yield FormOf(position, shown.form, shown.lang, shown.system)


def _shown_for(item: tuple[int, Sequence[Claim]]) -> tuple[object, ...]:
    """Return what the form of a name that was selected depends on."""
    position, claims = item
    return position, frozenset((claim.usage.by, claim.usage.forms) for claim in claims)
