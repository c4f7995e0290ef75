"""Which of its names a policy shows an entry under. The rules are data (``policies.yaml``); this carries them out."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Place, Step, Term
from gazetteer.names.claims import Claim, claims_of
from gazetteer.names.question import Question
from gazetteer.names.usage import last_day

NO_USAGE = "every name on record; nobody is recorded to use any on the date"


Look: TypeAlias = "Callable[[Place | Term, Step, Question], Sequence[Claim]]"
"""What finds the claims of an entry that count for a step."""


class Written(NamedTuple):
    """The name that a text or a question used: the name itself, its form, and the tag of that."""

    name: Name
    form: str
    lang: str


class Selection(NamedTuple):
    """The names that a policy shows, by position in the entry, each with the claims that it is shown for, and why.

    ``written`` is the name that is shown as it was written, where the policy does that.
    """

    reason: str
    shown: Mapping[int, Sequence[Claim]]
    written: Written | None = None


def select(
    entry: Place | Term, question: Question, *, written: Written | None = None, look: Look = claims_of
) -> Selection:
    """Select the names to show for an entry, in whatever language.

    Args:
        entry: A place or a term.
        question: The policy to follow and the days that count.
        written: The name that a text or a question used, where there is one.
        look: What finds claims; who asks many questions of one entry hands in one that remembers.

    Returns:
        The names of the first step that applies: all that it cannot tell apart. Every name, where no step applies.
    """
    positions = {id(name): position for position, name in enumerate(entry.names)}
    for step in question.steps():
        if step.kinds and entry.kind not in step.kinds:
            continue
        if step.in_force == "surface" and written is not None:
            return Selection(step.reason, {positions[id(written.name)]: ()}, written)
        claims = look(entry, step, question) if step.in_force != "surface" else ()
        if claims:
            shown = _each(claims, question.dataset) if step.show == "each" else _newest(claims)
            return Selection(step.reason, _by_position(shown, positions))
    return Selection(NO_USAGE, dict.fromkeys(range(len(entry.names)), ()))


def _newest(claims: Sequence[Claim]) -> Sequence[Claim]:
    """Return the claims that came into use last of all."""
    newest = max(claim.usage.first_day for claim in claims)
    return [claim for claim in claims if claim.usage.first_day == newest]


def _each(claims: Sequence[Claim], dataset: Dataset) -> Sequence[Claim]:
    """Return the latest claims of each party: of two names in turn it shows the second."""
    return [claim for claim in claims if _is_latest(claim, claims, dataset)]


def _is_latest(claim: Claim, claims: Sequence[Claim], dataset: Dataset) -> bool:
    ended = last_day(claim.usage, dataset)
    return all(last_day(other, dataset) <= ended for _, other in claims if other.by == claim.usage.by)


def _by_position(claims: Iterable[Claim], positions: Mapping[int, int]) -> dict[int, list[Claim]]:
    grouped: dict[int, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(positions[id(claim.name)], []).append(claim)
    return dict(sorted(grouped.items()))
