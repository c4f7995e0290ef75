"""Which entries each hit may mean: first what hits say of one another, then the ranking by their surroundings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.ranking import Article, Ranked, Ranker, Situation, alone, winner
from gazetteer.annotate.telling import Teller
from gazetteer.codes import Evidence, Kind
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Place, Term

_BESIDE_GAP = 6
Entries = Mapping[str, Place | Term]


def choose(
    hits: Sequence[Hit], pairs: Sequence[tuple[int, int]], haystack: Haystack, ranker: Ranker, teller: Teller
) -> list[tuple[Ranked, ...]]:
    """Rank the candidates of every hit; the two halves of a pair are about what they have in common."""
    entries = _narrowed(hits, pairs)
    chosen: list[tuple[Ranked, ...]] = [
        (alone(next(iter(options))),) if len(options) == 1 else () for options in entries
    ]
    open_ones = [at for at, options in enumerate(entries) if len(options) > 1]
    if not open_ones:
        return chosen
    ranking = _Ranking(hits, entries, haystack, ranker, teller)
    known = {at: e for at, options in enumerate(entries) if (e := _sure_place(options)) is not None}
    ranking.rank(open_ones, known, chosen)
    settled = ((at, entries[at][best.entry]) for at in open_ones if (best := winner(chosen[at])) is not None)
    places = {at: entry for at, entry in settled if isinstance(entry, Place)}
    # What the first round has settled tells something of what it has not, and of what stands right beside it.
    if places:
        again = [at for at in open_ones if at not in places or _beside(at, hits, places)]
        ranking.rank(again, known | places, chosen)
    _agree(pairs, chosen)
    return chosen


def _agree(pairs: Sequence[tuple[int, int]], chosen: list[tuple[Ranked, ...]]) -> None:
    """Let both halves of a pair, each weighed where it stands, mean what the half means that is further ahead."""
    for one, other in (*pairs, *reversed(pairs)):
        if {ranked.entry for ranked in chosen[one]} == {ranked.entry for ranked in chosen[other]}:
            chosen[one] = chosen[other] = max(chosen[one], chosen[other], key=_lead)


def _lead(ranked: Sequence[Ranked]) -> float:
    return ranked[0].score - ranked[1].score if len(ranked) > 1 else 0.0


def _narrowed(hits: Sequence[Hit], pairs: Sequence[tuple[int, int]]) -> list[Entries]:
    entries: list[Entries] = [hit.spelling.entries for hit in hits]
    for at, hit in enumerate(hits):
        if hit.outer >= 0 and len(entries[at]) > 1:
            entries[at] = _inner(entries[at], entries[hit.outer])
    for one, other in (*pairs, *reversed(pairs)):
        if common := entries[one].keys() & entries[other].keys():
            entries[one], entries[other] = _only(entries[one], common), _only(entries[other], common)
    return entries


@dataclass(frozen=True)
class _Ranking:
    """Ranks the candidates of the hits of one text."""

    hits: Sequence[Hit]
    entries: Sequence[Entries]
    haystack: Haystack
    ranker: Ranker
    teller: Teller
    _told: dict[int, tuple[Mapping[str, float], Article]] = field(default_factory=dict)

    @cached_property
    def _between(self) -> str:
        """The text with blanks in place of the names in it, whose words tell nothing of their neighbours."""
        text, pieces, at = self.haystack.text, [], 0
        for hit in self.hits:
            if hit.outer < 0 and hit.spelling.readings[0].entry.kind is Kind.PLACE:
                pieces += [text[at : hit.start], " " * (hit.end - hit.start)]
                at = hit.end
        return "".join((*pieces, text[at:]))

    def rank(self, which: Iterable[int], known: Mapping[int, Place], chosen: list[tuple[Ranked, ...]]) -> None:
        """Rank the candidates of some hits, given the places that hits are known to mean."""
        which = list(which)
        candidates = {entry for at in which for entry in self.entries[at]}
        places, names = self.ranker.known(known.values(), candidates), self._names(known)
        for at in which:
            same = frozenset(entry for entry, name in _named(self.hits[at]) if (entry, name) in names)
            situation = Situation(places, *self._signs(at), _beside(at, self.hits, known), same)
            chosen[at] = self.ranker.ranked(self.entries[at].values(), situation)

    def _names(self, known: Mapping[int, Place]) -> frozenset[tuple[str, int]]:
        """Return the names by which the text means known places, each with the place's id."""
        named = (each for at, place in known.items() for each in _named(self.hits[at]) if each[0] == place.id)
        return frozenset(named)

    def _signs(self, at: int) -> tuple[Mapping[str, float], Article]:
        """Return what the words beside a hit tell, and its article; both rounds need them."""
        if at not in self._told:
            hit = self.hits[at]
            told = self.teller.features.told(self._between, hit.start, hit.end) if hit.outer < 0 else {}
            self._told[at] = told, self.teller.article(self.haystack, hit.first)
        return self._told[at]


def _named(hit: Hit) -> Iterator[tuple[str, int]]:
    """Yield what a hit may mean: the id of each entry, with the number by which Python tells its name from others."""
    return ((reading.entry.id, id(reading.name)) for reading in hit.spelling.readings)


def _only(entries: Entries, ids: set[str]) -> Entries:
    return {entry_id: entry for entry_id, entry in entries.items() if entry_id in ids}


def _sure_place(options: Entries) -> Place | None:
    """Return the place that a hit means beyond doubt, if there is one."""
    only = next(iter(options.values())) if len(options) == 1 else None
    return only if isinstance(only, Place) else None


def _beside(at: int, hits: Sequence[Hit], known: Mapping[int, Place]) -> tuple[Place, ...]:
    """Return the known places right before or after a hit, a comma or an *and* between, that it cannot mean itself."""
    hit = hits[at]
    near = (other for other in (at - 2, at - 1, at + 1, at + 2) if other in known)
    gaps = ((other, max(hits[other].start - hit.end, hit.start - hits[other].end)) for other in near)
    beside = (known[other] for other, gap in gaps if 0 < gap <= _BESIDE_GAP)
    return tuple(place for place in beside if place.id not in hit.spelling.ids)


def _inner(inner: Entries, outer: Entries) -> Entries:
    """Narrow what a name inside another may be, if it may be several things.

    Returns:
        For the Sevan in *Lake Sevan* the lake; for the Lachin in *Lachin District* all but the district, unless the
        rest are places that the data knows little of, as villages with the name of a province.
    """
    units = {entry.id for entry in outer.values() if isinstance(entry, Place) and entry.feature.startswith("ADM")}
    same = inner.keys() & outer.keys()
    known = {name for name in inner.keys() - units if inner[name].evidence is Evidence.CURATED}
    return _only(inner, (same - units) or known or same or (inner.keys() - units)) or inner
