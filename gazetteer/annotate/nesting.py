"""Longest match, with the names inside it kept."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from gazetteer.annotate.phrases import NOTHING, Beside
from gazetteer.annotate.spelling import Spelling


class Hit(NamedTuple):
    """A span of a text with what it may mean.

    ``first`` and ``last`` are the span in the bytes of the haystack, a blank at each end; ``outer`` is the immediate
    hit around it, as an index, or -1. ``left`` and ``right`` are the phrases of the data right beside it.
    """

    start: int
    end: int
    spelling: Spelling
    first: int
    last: int
    outer: int = -1
    left: tuple[Beside, ...] = NOTHING
    right: tuple[Beside, ...] = NOTHING


def nested(hits: Iterable[Hit], has_head: Callable[[Hit, Hit], bool]) -> list[Hit]:
    """Keep the longest hits and those that lie inside them.

    Args:
        hits: Hits in any order; of two with the same span the first counts.
        has_head: Whether a hit stands beside a noun with which it makes a phrase within another hit.

    Returns:
        Those kept, by start, longer first. Of two that cross, a place is kept before a term, or else the one that
        begins first. An adjective is kept only inside something longer, a term inside nothing, and a place inside the
        name of a place only if that is named after it: in *Lachin corridor*, not in *Nagorno-Karabakh*.
    """
    kept: list[Hit] = []
    around: list[int] = []
    for hit in _apart(hits):
        while around and kept[around[-1]].end <= hit.start:
            around.pop()
        if not around:
            if not hit.spelling.is_adjective:
                around.append(len(kept))
                kept.append(hit)
            continue
        outer = kept[around[-1]]
        is_free = outer.spelling.is_term or outer.spelling.is_other or outer.spelling.is_route
        if _is_idle(hit.spelling, outer.spelling) or not (is_free or has_head(hit, outer)):
            continue
        kept.append(hit._replace(outer=around[-1]))
        around.append(len(kept) - 1)
    return kept


def without_others(hits: list[Hit]) -> tuple[list[Hit], dict[int, str]]:
    """Take out the names of what is neither place nor term.

    Returns:
        The rest, and by the index of each hit that was inside such a name, the characters of that name.
    """
    kept: list[Hit] = []
    held: dict[int, str] = {}
    place_of: dict[int, int] = {-1: -1}
    for at, hit in enumerate(hits):
        if hit.spelling.is_other:
            place_of[at] = place_of[hit.outer]
            continue
        place_of[at] = len(kept)
        name = _other_around(hit, hits)
        if name:
            held[len(kept)] = name
        kept.append(hit if place_of[hit.outer] == hit.outer else hit._replace(outer=place_of[hit.outer]))
    return kept, held


def _other_around(hit: Hit, hits: list[Hit]) -> str:
    while hit.outer >= 0:
        hit = hits[hit.outer]
        if hit.spelling.is_other:
            return hit.spelling.surface
    return ""


def _apart(hits: Iterable[Hit]) -> list[Hit]:
    """Return hits of which no two cross or have the same span, by start, longer first."""
    apart: list[Hit] = []
    cluster: list[Hit] = []
    open_ends: list[int] = []
    is_crossed = False
    for hit in sorted(hits, key=_order):
        while open_ends and open_ends[-1] <= hit.start:
            open_ends.pop()
        if not open_ends:
            apart += _untangled(cluster) if is_crossed else cluster
            cluster, is_crossed = [], False
        if cluster and (hit.start, hit.end) == (cluster[-1].start, cluster[-1].end):
            continue
        is_crossed = is_crossed or bool(open_ends and hit.end > open_ends[-1])
        open_ends.append(hit.end if not open_ends else max(hit.end, open_ends.pop()) if is_crossed else hit.end)
        cluster.append(hit)
    return apart + (_untangled(cluster) if is_crossed else cluster)


def _untangled(cluster: list[Hit]) -> list[Hit]:
    """Keep of hits that cross the one that names a place, or else the one that begins first."""
    kept: list[Hit] = []
    for hit in sorted(cluster, key=lambda hit: (hit.spelling.is_term, *_order(hit))):
        if not any(_cross(hit, other) for other in kept):
            kept.append(hit)
    return sorted(kept, key=_order)


def _cross(one: Hit, other: Hit) -> bool:
    first, second = (one, other) if one.start <= other.start else (other, one)
    return first.start < second.start < first.end < second.end


def _order(hit: Hit) -> tuple[int, int]:
    return hit.start, -hit.end


def _is_idle(inner: Spelling, outer: Spelling) -> bool:
    """Say whether a name says nothing more than the one around it, as *corridor* in *Lachin corridor*."""
    if inner.is_other or outer.is_other:
        return False
    if inner.is_route and outer.is_route and inner.ids <= outer.ids:
        return True
    return inner.is_term or (bool(inner.terms) and inner.terms <= outer.ids)
