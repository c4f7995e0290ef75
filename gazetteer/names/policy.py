"""Policies at work: which of its names an entry is shown under, and why.

The rules themselves are data (``policies.yaml``); this module knows only how to carry one out.
"""

from dataclasses import dataclass

from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.language.tags import NATIVE_LATIN
from gazetteer.model import Citation, Name, Place, Policy, Step, Term
from gazetteer.names.claims import Claim, claims_of
from gazetteer.names.moment import Moment

NO_USAGE = "the first name on record; nobody is recorded to use any on the date"


@dataclass(frozen=True, slots=True)
class Choice:
    """One name that a policy chose or passed over: the form that would be shown, its language, who uses it."""

    form: str
    lang: str
    used_by: tuple[str, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Headword:
    """The name that a policy chooses for an entry, with the reason and with what was not chosen.

    ``text`` joins the chosen forms with a slash, A-Z.
    """

    entry: str
    policy: str
    text: str
    reason: str
    chosen: tuple[Choice, ...]
    not_chosen: tuple[Choice, ...]


def headword(
    entry: Place | Term,
    policy: Policy,
    dataset: Dataset,
    moment: Moment,
    *,
    lang: str = "en",
    surface: tuple[Name, str, str] | None = None,
) -> Headword:
    """Choose the name to show for an entry.

    Args:
        entry: A place or a term.
        policy: The rule.
        dataset: Where parties and control are found.
        moment: The days that the question is about.
        lang: The language to show it in; a name without a form in it is shown in its native Latin form, else in its
            first form.
        surface: The name, form and language that a text or a question used, where there is one.

    Returns:
        The headword. Where no step of the policy applies, the entry's first name.
    """
    for step in policy.steps:
        if step.kinds and entry.kind not in step.kinds:
            continue
        is_written = step.in_force == "surface"
        written_name = [surface[0]] if surface else []
        names = written_name if is_written else _shown(step, claims_of(entry, step, dataset, moment))
        if names:
            return _headword(entry, policy.id, step.reason, tuple(names), lang, surface if is_written else None)
    return _headword(entry, policy.id, NO_USAGE, entry.names[:1], lang, None)


def _shown(step: Step, claims: list[Claim]) -> list[Name]:
    """Return the names that a step shows: each once, or the one that came into use last."""
    if not claims:
        return []
    if step.show == "each":
        return list({id(claim.name): claim.name for claim in claims if _is_latest(claim, claims)}.values())
    return [max(claims, key=lambda claim: claim.usage.first_day).name]


def _is_latest(claim: Claim, claims: list[Claim]) -> bool:
    """Say whether the party of a claim has none that ended later: of two names in turn it shows the second."""
    return all(o.usage.last_day <= claim.usage.last_day for o in claims if o.usage.by == claim.usage.by)


def _headword(
    entry: Place | Term,
    policy_id: str,
    reason: str,
    names: tuple[Name, ...],
    lang: str,
    written: tuple[Name, str, str] | None,
) -> Headword:
    choices = [_choice(name, lang) if written is None else _choice_as(name, *written[1:]) for name in names]
    chosen = tuple(sorted({match_key(choice.form): choice for choice in reversed(choices)}.values(), key=_a_to_z))
    passed_over = tuple(_choice(name, lang) for name in entry.names if all(name is not other for other in names))
    text = "/".join(choice.form for choice in chosen)
    return Headword(entry.id, policy_id, text, reason, chosen, passed_over)


def _a_to_z(choice: Choice) -> str:
    return match_key(choice.form)


def _choice(name: Name, lang: str) -> Choice:
    for tag in (lang, *NATIVE_LATIN, "en"):
        if form := name.form_in(tag):
            return _choice_as(name, form, tag)
    tag, forms = next(iter(name.forms.items()))
    return _choice_as(name, forms[0], tag)


def _choice_as(name: Name, form: str, lang: str) -> Choice:
    users = tuple(sorted({usage.by for usage in name.usage if usage.is_use}))
    citations = dict.fromkeys(citation for usage in name.usage for citation in usage.cite)
    return Choice(form, lang, users, tuple(citations))
