"""Which entries each hit may mean: first what hits say of one another, then the ranking by their surroundings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.ranking import Article, Beside, Ranked, Ranker, Situation, alone, winner
from gazetteer.annotate.telling import Teller
from gazetteer.codes import Evidence, Kind
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Place, Term

_BESIDE_GAP = 8
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
        again = [at for at in open_ones if at not in places or ranking.beside(at, places)]
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
        places = self.ranker.known(known.values(), candidates)
        named = defaultdict[str, Counter[int]](Counter)
        for at, place in known.items():
            if place.id in candidates:
                named[place.id].update(self.hits[at].spelling.names[place.id])
        for at in which:
            beside = [
                Beside(known[other], *self.teller.joint(self._between_two(at, other)))
                for other in self.beside(at, known)
            ]
            situation = Situation(places, *self._signs(at), tuple(beside), *self._meant(at, named, known.get(at)))
            chosen[at] = self.ranker.ranked(self.entries[at].values(), situation)

    def _meant(
        self, at: int, named: Mapping[str, Counter[int]], taken_for: Place | None
    ) -> tuple[frozenset[str], frozenset[str]]:
        """Return which entries the text means elsewhere, and which of them by a name that a hit has too.

        ``named`` are the names by which the text names each entry, the hit's own for what it is taken for among them.
        """
        meant, same = set[str](), set[str]()
        for entry, own in self.hits[at].spelling.names.items():
            if entry in self.entries[at] and entry in named:
                once = own if taken_for and taken_for.id == entry else ()
                names = [name for name, count in named[entry].items() if count > 1 or name not in once]
                meant.update((entry,) if names else ())
                same.update((entry,) if not own.isdisjoint(names) else ())
        return frozenset(meant), frozenset(same)

    def beside(self, at: int, known: Mapping[int, Place]) -> list[int]:
        """Return which hits that mean known places stand right before or after a hit that cannot mean these."""
        near = [other for other in (at - 2, at - 1, at + 1, at + 2) if other in known]
        return [other for other in near if _are_beside(self.hits[at], self.hits[other], known[other])]

    def _between_two(self, one: int, other: int) -> str:
        first, second = self.hits[min(one, other)], self.hits[max(one, other)]
        return self.haystack.text[first.end : second.start]

    def _signs(self, at: int) -> tuple[Mapping[str, float], Article]:
        """Return what the words beside a hit tell, and its article; both rounds need them."""
        if at not in self._told:
            hit = self.hits[at]
            # What stands beside a name inside another tells of that one.
            is_outer = hit.outer < 0
            told = self.teller.features.told(self._between, hit.start, hit.end) if is_outer else {}
            article = self.teller.article(self.haystack, hit.first) if is_outer else Article.UNKNOWN
            self._told[at] = told, article
        return self._told[at]


def _only(entries: Entries, ids: set[str]) -> Entries:
    return {entry_id: entry for entry_id, entry in entries.items() if entry_id in ids}


def _sure_place(options: Entries) -> Place | None:
    """Return the place that a hit means beyond doubt, if there is one."""
    only = next(iter(options.values())) if len(options) == 1 else None
    return only if isinstance(only, Place) else None


def _are_beside(hit: Hit, other: Hit, place: Place) -> bool:
    gap = max(other.start - hit.end, hit.start - other.end)
    return 0 < gap <= _BESIDE_GAP and place.id not in hit.spelling.ids


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
