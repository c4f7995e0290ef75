"""Narrowing the sides or parties of a step to those that stand to a place as it asks."""

from gazetteer.dataset.data import Dataset
from gazetteer.model import Place, Step, Term
from gazetteer.names.moment import Moment
from gazetteer.names.standing import governing_parties, governing_sides, holding_sides

_NOBODY = ("",)
"""What a step is narrowed to where nobody stands to a place as it asks; no id is empty."""


def narrowed(step: Step, entry: Place | Term, dataset: Dataset, moment: Moment) -> Step:
    """Return a step that looks only at those who govern or hold an entry as it asks; A-Z: order says nothing.

    Args:
        step: The step of a policy.
        entry: A place; for a term, a step asks for nothing of the kind.
        dataset: Where parties and control are found.
        moment: The days that count.

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
