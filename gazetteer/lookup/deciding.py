"""Which of several candidates is meant, or that it is left open."""

from collections.abc import Iterable, Iterator, Sequence

from gazetteer.dataset.data import Dataset
from gazetteer.lookup.candidate import Candidate
from gazetteer.model import Place

MARGIN = 0.1
"""By more than this the best candidate must rank above the next: a form on record does not win over a romanized one."""


def winners(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates that nothing excludes and that rank within the margin of the best: one where it is decided.

    Args:
        candidates: What a look-up gave, best first.

    Returns:
        The candidates, best first; none if everything is excluded.
    """
    left = tuple(candidate for candidate in candidates if not candidate.is_excluded)
    return tuple(candidate for candidate in left if round(left[0].rank - candidate.rank, 6) <= MARGIN)


def standing(candidates: Iterable[Candidate], place_id: str, dataset: Dataset) -> Iterator[tuple[str, str]]:
    """Yield the ids of candidates, each with how it is said to stand to a place that it is not; empty if nothing is.

    That a place overlaps another, contains it or came after it does not make a name of one a name of the other.
    """
    for candidate in candidates:
        entry = candidate.entry
        yield entry.id, _relation(entry.id, place_id, dataset) or _relation(place_id, entry.id, dataset)


def _relation(from_id: str, to_id: str, dataset: Dataset) -> str:
    entry = dataset.entries.get(from_id)
    relations = entry.relations if isinstance(entry, Place) else ()
    return next((f"{relation.type}" for relation in relations if dataset.survivor(relation.entry) == to_id), "")
