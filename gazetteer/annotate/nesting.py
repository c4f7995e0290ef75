"""Longest match, with the names inside it kept."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazetteer.codes import FormRole, Kind
from gazetteer.names.index import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """A span with the readings that hold for it; ``outer`` is the immediate hit around it, as an index."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    outer: int | None = None

    @property
    def is_adjective(self) -> bool:
        """Whether it is only an adjective, which is a mention only inside a phrase with its noun."""
        return all(reading.form.role is FormRole.ADJECTIVE for reading in self.readings)

    def is_idle_inside(self, outer: "Hit") -> bool:
        """Whether it says nothing more than the hit around it, as *corridor* in *Lachin corridor*."""
        terms = {reading.entry.id for reading in self.readings if reading.entry.kind is Kind.TERM}
        is_repeated = len(terms) > 0 and terms <= {reading.entry.id for reading in outer.readings}
        return is_repeated or (self.is_term and not outer.is_term)

    @property
    def is_term(self) -> bool:
        """Whether it can only be a term."""
        return all(reading.entry.kind is Kind.TERM for reading in self.readings)


def nested(hits: Iterable[Hit]) -> list[Hit]:
    """Keep the leftmost-longest hits and those that lie inside them.

    Args:
        hits: Hits in any order.

    Returns:
        Those kept, by start, longer first. Of two that cross, the one that begins first is kept; an adjective is kept
        only inside something longer, and a term neither inside itself nor inside the name of a place.
    """
    kept: list[Hit] = []
    around: list[int] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        while around and kept[around[-1]].end <= hit.start:
            around.pop()
        if around and hit.end > kept[around[-1]].end:
            continue
        if hit.is_adjective and not around:
            continue
        if around and hit.is_idle_inside(kept[around[-1]]):
            continue
        kept.append(replace(hit, outer=around[-1] if around else None))
        around.append(len(kept) - 1)
    return kept
