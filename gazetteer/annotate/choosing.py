"""Which entries each hit may mean: first what hits say of one another, then the ranking by their surroundings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazetteer.annotate.annotation import Scored
from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.ranking import Known, Ranker, Situation, winner
from gazetteer.codes import Kind
from gazetteer.model import Place, Term

_BESIDE_GAP = 3


def choose(
    hits: Sequence[Hit], pairs: Sequence[tuple[int, int]], text: str, ranker: Ranker
) -> list[tuple[Scored, ...]]:
    """Rank the candidates of every hit; the two halves of a pair are about what they have in common."""
    entries = [_entries(hit) for hit in hits]
    for at, hit in enumerate(hits):
        if hit.outer is not None:
            entries[at] = _inner(entries[at], entries[hit.outer])
    for one, other in pairs:
        if common := entries[one].keys() & entries[other].keys():
            entries[one], entries[other] = _only(entries[one], common), _only(entries[other], common)
    ranking = _Ranking(hits, entries, _without_places(text, hits), ranker)
    known = {at: e for at, options in enumerate(entries) if (e := _sure_place(options)) is not None}
    ranked = ranking.of(range(len(hits)), known)
    settled = {at: best for at, scored in ranked.items() if (best := winner(scored)) is not None}
    # What the first round has settled tells something of what it has not.
    places = {at: entries[at][best.entry] for at, best in settled.items()}
    known_now = {at: place for at, place in places.items() if isinstance(place, Place)}
    if len(known_now) > len(known):
        ranked |= ranking.of((at for at in ranked if at not in settled), known_now)
    return list(ranked.values())


@dataclass(frozen=True)
class _Ranking:
    """Ranks the candidates of the hits of one text."""

    hits: Sequence[Hit]
    entries: Sequence[Mapping[str, Place | Term]]
    between: str
    ranker: Ranker

    def of(self, which: Iterable[int], known: Mapping[int, Place]) -> dict[int, tuple[Scored, ...]]:
        """Rank the candidates of some hits, given the places that hits are known to mean."""
        places = Known(tuple({place.id: place for place in known.values()}.values()), self.ranker.dataset)
        ranked: dict[int, tuple[Scored, ...]] = {}
        for at in which:
            hit, beside = self.hits[at], _beside(at, self.hits, known)
            situation = Situation(self.between, hit.start, hit.end, places, beside, hit.outer is not None)
            ranked[at] = self.ranker.ranked(self.entries[at].values(), situation)
        return ranked


def _entries(hit: Hit) -> dict[str, Place | Term]:
    return {reading.entry.id: reading.entry for reading in hit.readings}


def _only(entries: Mapping[str, Place | Term], ids: set[str]) -> dict[str, Place | Term]:
    return {entry_id: entry for entry_id, entry in entries.items() if entry_id in ids}


def _sure_place(options: Mapping[str, Place | Term]) -> Place | None:
    """Return the place that a hit means beyond doubt, if there is one."""
    only = next(iter(options.values())) if len(options) == 1 else None
    return only if isinstance(only, Place) else None


def _beside(at: int, hits: Sequence[Hit], known: Mapping[int, Place]) -> frozenset[str]:
    """Return the ids of the known places that stand right before or after a hit, a comma or the like between."""
    hit = hits[at]
    near = (other for other in (at - 2, at - 1, at + 1, at + 2) if other in known)
    gaps = ((other, max(hits[other].start - hit.end, hit.start - hits[other].end)) for other in near)
    return frozenset(known[other].id for other, gap in gaps if 0 < gap <= _BESIDE_GAP)


def _without_places(text: str, hits: Sequence[Hit]) -> str:
    """Return a text of the same length in which blanks stand for the names of places."""
    pieces, at = [], 0
    for hit in hits:
        if hit.outer is None and hit.readings[0].entry.kind is Kind.PLACE:
            pieces += [text[at : hit.start], " " * (hit.end - hit.start)]
            at = hit.end
    return "".join((*pieces, text[at:]))


def _inner(inner: dict[str, Place | Term], outer: Mapping[str, Place | Term]) -> dict[str, Place | Term]:
    """Narrow what a name inside another may be, if it may be several things.

    Returns:
        For the Sevan in *Lake Sevan* the lake; for the Lachin in *Lachin District* all but the district.
    """
    units = {entry.id for entry in outer.values() if isinstance(entry, Place) and entry.feature.startswith("ADM")}
    same = inner.keys() & outer.keys()
    return _only(inner, (same - units) or (inner.keys() - units)) or inner
