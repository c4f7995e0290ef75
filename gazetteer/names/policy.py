"""Policies at work: how the names that one selects are written, in order, with the reason and what was passed over."""

from collections.abc import Sequence
from dataclasses import dataclass

from gazetteer.language.fold import match_key
from gazetteer.model import Citation, Name, Place, Term
from gazetteer.names.claims import Claim
from gazetteer.names.question import Question
from gazetteer.names.selecting import Selection, Written, select
from gazetteer.names.showing import Shown, shown_form
from gazetteer.names.usage import is_in_force


@dataclass(frozen=True, slots=True)
class Choice:
    """One name that a policy chose or passed over: the form that is shown, its language, who uses it, who says so.

    ``system`` is the id of the system of romanization that made the form, empty where it is on record; ``position`` is
    that of the name in its entry.
    """

    form: str
    lang: str
    used_by: tuple[str, ...]
    citations: tuple[Citation, ...]
    system: str = ""
    position: int = 0


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
    selection = select(entry, question, written=written)
    chosen = choices(entry, selection, question)
    others = (_choice(entry, at, (), None, question) for at in range(len(entry.names)) if at not in selection.shown)
    text = _joined([choice.form for choice in chosen], question.policy.join)
    return Headword(entry.id, question.policy.id, text, selection.reason, chosen, tuple(sorted(others, key=_a_to_z)))


def choices(entry: Place | Term, selection: Selection, question: Question) -> tuple[Choice, ...]:
    """Write the names that were selected.

    Args:
        entry: Whose names they are.
        selection: What `select` gave.
        question: The language and script to show them in, and the policy, which may put sides in order.

    Returns:
        The names in the order to show them in, once where they fold alike.
    """
    written = [_choice(entry, at, claims, selection.written, question) for at, claims in selection.shown.items()]
    once = {match_key(choice.form): choice for choice in reversed(written)}.values()
    return tuple(sorted(once, key=lambda choice: _place(choice, question)))


def _joined(forms: Sequence[str], join: str) -> str:
    if join == "slash" or len(forms) == 1:
        return "/".join(forms)
    return f"{forms[0]} ({', '.join(forms[1:])})"


def _place(choice: Choice, question: Question) -> tuple[int, str]:
    """Return by what names that are shown together are sorted: the policy's order of sides, then A-Z."""
    order, sides = question.policy.order, question.dataset.sides_of(choice.used_by)
    return min((order.index(side) for side in sides if side in order), default=len(order)), _a_to_z(choice)


def _choice(
    entry: Place | Term, position: int, claims: Sequence[Claim], written: Written | None, question: Question
) -> Choice:
    name = entry.names[position]
    shown = _shown_as_written(written) if written else _form(name, claims, question)
    in_force = [usage for usage in name.usage if usage.is_use and is_in_force(usage, question.dataset, question.moment)]
    usages = in_force or [claim.usage for claim in claims]
    citations = dict.fromkeys(citation for usage in usages for citation in usage.cite)
    used_by = tuple(sorted({usage.by for usage in usages}))
    return Choice(shown.form, shown.lang, used_by, tuple(citations), shown.system, position)


def _form(name: Name, claims: Sequence[Claim], question: Question) -> Shown:
    usages = [claim.usage for claim in claims]
    return shown_form(name, question.lang, usages, question.dataset.romanizations)


def _shown_as_written(written: Written) -> Shown:
    """Return the form that was used, or the display form in its language where it is never shown (a misspelling)."""
    shown = written.name.forms_in(written.lang) or next(iter(written.name.forms.values()))
    return Shown(written.form if written.form in shown else shown[0], written.lang)


def _a_to_z(choice: Choice) -> str:
    return match_key(choice.form)
