"""Policies at work: which of its names an entry is shown under, and why.

The rules themselves are data (``policies.yaml``); this module knows only how to carry one out.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.model import Citation, Name, Place, Step, Term
from gazetteer.names.claims import Claim, claims_of
from gazetteer.names.question import Question
from gazetteer.names.showing import Shown, shown_form
from gazetteer.names.usage import is_in_force, last_day

NO_USAGE = "every name on record; nobody is recorded to use any on the date"


class Written(NamedTuple):
    """The name that a text or a question used: the name itself, its form, and the tag of that."""

    name: Name
    form: str
    lang: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One name that a policy chose or passed over: the form that is shown, its language, who uses it, who says so.

    ``system`` is the id of the system of romanization that made the form, empty where it is on record.
    """

    form: str
    lang: str
    used_by: tuple[str, ...]
    citations: tuple[Citation, ...]
    system: str = ""


@dataclass(frozen=True, slots=True)
class Headword:
    """The name that a policy chooses for an entry, with the reason and with what was not chosen.

    ``text`` joins the chosen forms as the policy says, in its order; names that were not chosen are A-Z.
    """

    entry: str
    policy: str
    text: str
    reason: str
    chosen: tuple[Choice, ...]
    not_chosen: tuple[Choice, ...]


def headword(entry: Place | Term, question: Question, *, written: Written | None = None) -> Headword:
    """Choose the name to show for an entry.

    Args:
        entry: A place or a term.
        question: The policy to follow, the days that count, and the language and script to show it in, as
            `shown_form` does.
        written: The name that a text or a question used, where there is one.

    Returns:
        The headword. Names that a step cannot tell apart are all shown; where no step applies, every name is.
    """
    chooser = _Chooser(question)
    for step in question.steps():
        if step.kinds and entry.kind not in step.kinds:
            continue
        if step.in_force == "surface" and written is not None:
            return chooser.headword(entry, step.reason, {id(written.name): ()}, written)
        claims = _shown(step, claims_of(entry, step, question), question.dataset) if step.in_force != "surface" else ()
        if claims:
            return chooser.headword(entry, step.reason, _by_name(claims))
    return chooser.headword(entry, NO_USAGE, {id(name): () for name in entry.names})


@dataclass(frozen=True, slots=True)
class _Chooser:
    """Puts names into forms, for one question."""

    question: Question

    def headword(
        self,
        entry: Place | Term,
        reason: str,
        shown: Mapping[int, Sequence[Claim]],
        written: Written | None = None,
    ) -> Headword:
        choices = [self._choice(name, shown[id(name)], written) for name in entry.names if id(name) in shown]
        chosen = sorted({match_key(choice.form): choice for choice in reversed(choices)}.values(), key=self._place)
        others = (self._choice(name, (), None) for name in entry.names if id(name) not in shown)
        text = _joined([choice.form for choice in chosen], self.question.policy.join)
        return Headword(
            entry.id, self.question.policy.id, text, reason, tuple(chosen), tuple(sorted(others, key=_a_to_z))
        )

    def _place(self, choice: Choice) -> tuple[int, str]:
        """Return by what names that are shown together are sorted: the policy's order of sides, then A-Z."""
        order, sides = self.question.policy.order, self.question.dataset.sides_of(choice.used_by)
        return min((order.index(side) for side in sides if side in order), default=len(order)), _a_to_z(choice)

    def _choice(self, name: Name, claims: Sequence[Claim], written: Written | None) -> Choice:
        shown = _shown_as_written(written) if written else self._form(name, claims)
        in_force = [
            usage
            for usage in name.usage
            if usage.is_use and is_in_force(usage, self.question.dataset, self.question.moment)
        ]
        usages = in_force or [claim.usage for claim in claims]
        citations = dict.fromkeys(citation for usage in usages for citation in usage.cite)
        used_by = tuple(sorted({usage.by for usage in usages}))
        return Choice(shown.form, shown.lang, used_by, tuple(citations), shown.system)

    def _form(self, name: Name, claims: Sequence[Claim]) -> Shown:
        usages = [claim.usage for claim in claims]
        return shown_form(name, self.question.lang, usages, self.question.dataset.romanizations)


def _shown_as_written(written: Written) -> Shown:
    """Return the form that was used, or the display form in its language where it is never shown (a misspelling)."""
    shown = written.name.forms_in(written.lang) or next(iter(written.name.forms.values()))
    return Shown(written.form if written.form in shown else shown[0], written.lang)


def _shown(step: Step, claims: Sequence[Claim], dataset: Dataset) -> Sequence[Claim]:
    """Return the claims whose names a step shows: the latest of each party, or of all those that came into use last."""
    if step.show == "each":
        return [claim for claim in claims if _is_latest(claim, claims, dataset)]
    newest = max((claim.usage.first_day for claim in claims), default="")
    return [claim for claim in claims if claim.usage.first_day == newest]


def _is_latest(claim: Claim, claims: Sequence[Claim], dataset: Dataset) -> bool:
    """Say whether the party of a claim has none that ended later: of two names in turn it shows the second."""
    ended = last_day(claim.usage, dataset)
    return all(last_day(other, dataset) <= ended for _, other in claims if other.by == claim.usage.by)


def _by_name(claims: Iterable[Claim]) -> dict[int, list[Claim]]:
    grouped: dict[int, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(id(claim.name), []).append(claim)
    return grouped


def _joined(forms: Sequence[str], join: str) -> str:
    if join == "slash" or len(forms) == 1:
        return "/".join(forms)
    return f"{forms[0]} ({', '.join(forms[1:])})"


def _a_to_z(choice: Choice) -> str:
    return match_key(choice.form)
