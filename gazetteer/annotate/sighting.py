"""`Sighting`: what is known of a name in a text before it is decided what it means."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gazetteer.annotate.nesting import Hit


class Sighting(NamedTuple):
    """What is met in a text: enough to tell whether another text is read in the same way.

    ``candidates`` are the entries that it may mean.
    """

    start: int
    end: int
    candidates: frozenset[str]
    is_inner: bool
    is_embedded: bool
    is_paired: bool


def sightings_of(
    hits: Sequence[Hit], embedded: Sequence[str | None], partners: Mapping[int, int | None]
) -> tuple[Sighting, ...]:
    """Return what hits are, in order.

    Args:
        hits: The hits of a text.
        embedded: The phrase that each is only a part of, if any.
        partners: Of those that stand in pairs, the number of the other.

    Returns:
        One for each hit.
    """
    return tuple(
        Sighting(hit.start, hit.end, hit.spelling.ids, hit.outer >= 0, whole is not None, partners.get(at) is not None)
        for at, (hit, whole) in enumerate(zip(hits, embedded, strict=True))
    )
