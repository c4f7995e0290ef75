"""Policies at work: which of its names an entry is shown under, and why.

The rules themselves are data (``policies.yaml``); this module knows only how to carry one out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.codes import Stance
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.language.tags import NATIVE_LATIN
from gazetteer.model import Citation, Name, Place, Policy, Step, Term, Usage
from gazetteer.names.moment import Moment
from gazetteer.names.places import control_of
from gazetteer.names.usage import is_in_force, last_day

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


@dataclass(frozen=True, slots=True)
class _Claim:
    name: Name
    usage: Usage


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
        names = written_name if is_written else _shown(step, list(_claims(entry, step, dataset, moment)))
        if names:
            return _headword(entry, policy.id, step.reason, tuple(names), lang, surface if is_written else None)
    return _headword(entry, policy.id, NO_USAGE, entry.names[:1], lang, None)


def _claims(entry: Place | Term, step: Step, dataset: Dataset, moment: Moment) -> Iterator[_Claim]:
    """Yield the usages that a step looks at, in file order."""
    wanted = [
        _Claim(name, usage)
        for name in entry.names
        for usage in name.usage
        if _is_wanted(usage, step, dataset) and usage.first_day <= moment.last_day
    ]
    lasting = _parties_whose_last_counts(entry, step, wanted, dataset, moment)
    for claim in wanted:
        in_force = step.in_force != "last" and is_in_force(claim.usage, dataset, moment)
        if in_force or lasting.get(claim.usage.by) == last_day(claim.usage, dataset):
            yield claim


def _is_wanted(usage: Usage, step: Step, dataset: Dataset) -> bool:
    party = dataset.parties.get(usage.by)
    side = party.side if party else None
    return (
        usage.stance in (step.stance or tuple(Stance))
        and (not step.sides or side in step.sides)
        and (not step.parties or usage.by in step.parties)
    )


def _parties_whose_last_counts(
    entry: Place | Term, step: Step, claims: list[_Claim], dataset: Dataset, moment: Moment
) -> dict[str, str]:
    """Return the parties whose latest usage counts even if it has ended, each with that usage's last day."""
    last_days: dict[str, str] = {}
    for claim in claims:
        last_days[claim.usage.by] = max(last_day(claim.usage, dataset), last_days.get(claim.usage.by, ""))
    if step.in_force == "last":
        return last_days
    if step.in_force != "last-held" or not isinstance(entry, Place):
        return {}
    since = step.held_since.earliest if step.held_since else ""
    held = {c.held_by for c in control_of(entry, dataset) if c.last_day >= since and c.first_day <= moment.last_day}
    return {party: day for party, day in last_days.items() if party in held}


def _shown(step: Step, claims: list[_Claim]) -> list[Name]:
    """Return the names that a step shows: each once, or the one that came into use last."""
    if not claims:
        return []
    if step.show == "each":
        return list({id(claim.name): claim.name for claim in claims if _is_latest(claim, claims)}.values())
    return [max(claims, key=lambda claim: claim.usage.first_day).name]


def _is_latest(claim: _Claim, claims: list[_Claim]) -> bool:
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
