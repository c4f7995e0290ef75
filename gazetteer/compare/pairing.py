"""Which item of a list was which before: items have no ids, so the most alike belong together."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from typing import Any, NamedTuple, TypeVar

from gazetteer.compare.written import Plain

T = TypeVar("T")

MOST_PAIRS = 10_000
"""More than this are not weighed one by one; items that are not the same then count as removed and added."""


class Pair(NamedTuple):
    """The index of an item in the old list and in the new one; ``None`` where it is not there."""

    old: int | None
    new: int | None

    def of(self, old: Sequence[Plain], new: Sequence[Plain]) -> tuple[Plain, Plain]:
        """Return the two records of the pair, empty where one is not there."""
        return ({} if self.old is None else old[self.old]), ({} if self.new is None else new[self.new])


def paired(
    old: Sequence[T],
    new: Sequence[T],
    *,
    same: Callable[[T], Hashable],
    likeness: Callable[[T, T], Any],
) -> tuple[Pair, ...]:
    """Pair the items of two lists.

    Args:
        old: The items before.
        new: The items now.
        same: What two items have in common that say the same; these are paired first, in order.
        likeness: How alike two other items are, as anything that can be sorted; ``None`` where they are not one item.

    Returns:
        Every item once: those of the new list in its order, then those that are gone. With the lists exchanged, the
        same items are paired.

    Examples:
        >>> paired("abc", "cbd", same=str, likeness=lambda one, other: None)
        (Pair(old=2, new=0), Pair(old=1, new=1), Pair(old=None, new=2), Pair(old=0, new=None))
    """
    before = _equal(old, new, same)
    same_ones = set(before.values())
    left = [index for index in range(len(old)) if index not in same_ones]
    right = [index for index in range(len(new)) if index not in before]
    if len(left) * len(right) <= MOST_PAIRS:
        before |= _alike(old, new, left, right, likeness)
    kept = set(before.values())
    gone = (Pair(index, None) for index in range(len(old)) if index not in kept)
    return (*(Pair(before.get(index), index) for index in range(len(new))), *gone)


def _equal(old: Sequence[T], new: Sequence[T], same: Callable[[T], Hashable]) -> dict[int, int]:
    """Return, by the index of a new item, that of the first old one that is the same and not taken yet."""
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for index, item in enumerate(old):
        waiting[same(item)].append(index)
    return {index: waiting[key].popleft() for index, item in enumerate(new) if waiting[key := same(item)]}


def _alike(
    old: Sequence[T], new: Sequence[T], left: Sequence[int], right: Sequence[int], likeness: Callable[[T, T], Any]
) -> dict[int, int]:
    """Return the pairs that are most alike, by the index of the new item; of equals those that stand first."""
    weighed = [(likeness(old[one], new[other]), one, other) for one in left for other in right]
    ranked = [(like, -one - other, one, other) for like, one, other in weighed if like is not None]
    # Pairs with equal sums share no item, so that the order among them does not matter.
    ranked.sort(key=lambda pair: pair[:2], reverse=True)
    before: dict[int, int] = {}
    taken: set[int] = set()
    for _, _, one, other in ranked:
        if one not in taken and other not in before:
            before[other] = one
            taken.add(one)
    return before
