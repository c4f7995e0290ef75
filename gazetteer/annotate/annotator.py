"""The annotator: find, filter, nest, choose, attribute.

Each stage is a module of its own and knows nothing of the next; this one puts them in order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.annotate.broken import BrokenWords
from gazetteer.annotate.choosing import choose
from gazetteer.annotate.composing import Composer
from gazetteer.annotate.describing import Describer
from gazetteer.annotate.embedding import Embedder, hyphenated
from gazetteer.annotate.mentions import Found, Mentions
from gazetteer.annotate.nesting import Hit, nested, without_others
from gazetteer.annotate.ordinary import OrdinaryWords
from gazetteer.annotate.pairs import Pairer
from gazetteer.annotate.people import PersonTeller
from gazetteer.annotate.phrases import Phrases
from gazetteer.annotate.quotations import Quotations
from gazetteer.annotate.ranking import Ranker
from gazetteer.annotate.several import Several
from gazetteer.annotate.sighting import Sighting, sightings_of
from gazetteer.annotate.spelling import Spelling, Spellings
from gazetteer.annotate.suffixed import SuffixedNames
from gazetteer.annotate.surroundings import Needles, Spot, Surroundings
from gazetteer.annotate.telling import Teller
from gazetteer.annotate.tongues import Tongues
from gazetteer.dataset.data import Dataset
from gazetteer.matching.engine import spans_of
from gazetteer.matching.haystack import Haystack
from gazetteer.matching.scanner import Scanner
from gazetteer.matching.spans import Spans
from gazetteer.model import Term
from gazetteer.names.index import NameIndex, Reading

if TYPE_CHECKING:
    import pyarrow as pa


class _Met(NamedTuple):
    """What is met in a text: the hits, the phrase that each is only a part of, if any, and which stand in pairs."""

    haystack: Haystack
    hits: list[Hit]
    embedded: Sequence[str | None]
    pairs: list[tuple[int, int]]


@dataclass(frozen=True)
class Annotator:
    """Finds the mentions of a data set's entries in texts."""

    dataset: Dataset
    index: NameIndex

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self.index.patterns)

    @cached_property
    def _spellings(self) -> Spellings:
        contexts = self.dataset.contexts
        traps = frozenset(trap.spelling for trap in self.dataset.traps)
        return Spellings(self.index, traps, contexts.other_keys, contexts.first_cases, self._is_doubtful)

    @cached_property
    def _ranker(self) -> Ranker:
        return Ranker(self.dataset)

    @cached_property
    def _tongues(self) -> Tongues:
        return Tongues(self.dataset.contexts.languages, self._scanner.alphabet)

    @cached_property
    def _phrases(self) -> Phrases:
        return Phrases(self.dataset.contexts.languages, self._tongues)

    @cached_property
    def _embedder(self) -> Embedder:
        return Embedder(self._phrases)

    @cached_property
    def _broken(self) -> BrokenWords:
        return BrokenWords(self._scanner, self._spellings, self._phrases)

    @cached_property
    def _suffixed(self) -> SuffixedNames:
        return SuffixedNames(self.dataset.inflections, self._spellings, self._phrases)

    @cached_property
    def _several(self) -> Several:
        return Several(self.dataset.contexts.languages)

    @cached_property
    def _composer(self) -> Composer:
        return Composer(self._phrases, self._several, self.index)

    @cached_property
    def _pairer(self) -> Pairer:
        return Pairer(self.dataset.contexts.pair_words)

    @cached_property
    def _ordinary(self) -> OrdinaryWords:
        return OrdinaryWords.of(self.dataset.contexts, self._teller.features)

    @cached_property
    def _teller(self) -> Teller:
        return Teller(self.dataset.contexts, self._several, self._tongues)

    @cached_property
    def _needles(self) -> Needles:
        return Needles(self._scanner.alphabet, self.index, self._ranker.lands)

    @cached_property
    def _persons(self) -> PersonTeller:
        return PersonTeller(self.dataset.contexts)

    def mentions(self, text: str, describer: Describer) -> Mentions:
        """Return the mentions in a text, sorted by start, longer first.

        Args:
            text: The text.
            describer: What says of names what somebody asked.

        Returns:
            The mentions.
        """
        haystack, hits, embedded, pairs = self._met(text)
        partners = _partners(pairs)
        quotations = Quotations.of(text) if hits else Quotations((), ())
        result = Found(
            hits,
            choose(hits, pairs, haystack, self._ranker, self._teller),
            embedded=embedded,
            paired=[partners.get(at) for at in range(len(hits))],
            quoted=[quotations.hold(hit.start, hit.end) for hit in hits],
        )
        return Mentions(text, result, describer)

    def sightings(self, text: str) -> tuple[Sighting, ...]:
        """Return what is met in a text, by start, longer first, before it is decided which of several things is meant.

        That takes half as long as `mentions`, and tells whether two texts are read alike.
        """
        met = self._met(text)
        return sightings_of(met.hits, met.embedded, _partners(met.pairs))

    def _met(self, text: str) -> _Met:
        haystack = self._scanner.haystack(text)
        found = self._hits(haystack)
        is_headed = partial(self._composer.is_headed, haystack=haystack)
        composed = (*self._composer.sharing(found, haystack), *found, *self._composer.composed(found, haystack))
        hits, held = without_others(nested(composed, is_headed))
        embedded = [held.get(at) or self._embedded(hit, hits, haystack) for at, hit in enumerate(hits)]
        return _Met(haystack, hits, hyphenated(embedded, hits, text), list(self._pairer.joined(hits, text)))

    def spans(self, texts: "pa.LargeStringArray") -> Spans:
        """Return what may be a name in a column of texts, as `spans_of` does; `candidates` tells what is one."""
        return spans_of(self._scanner, texts)

    def candidates(self, surface: str) -> tuple[str, ...]:
        """Return the ids of the entries that characters may mean, in file order; none for an adjective alone."""
        spelling = self._spellings.of(surface)
        return () if spelling is None or spelling.is_adjective else tuple(spelling.entries)

    def _hits(self, haystack: Haystack) -> list[Hit]:
        """Return what is found, by start: first what means the same wherever it stands, then the rest by its light."""
        spotted = sorted(self._spotted(haystack), key=attrgetter("first"))
        sure = [hit for hit in spotted if hit.spelling.always and not hit.spelling.is_term]
        surroundings = Surroundings(haystack, self._needles, sure)
        hits = []
        for hit in spotted:
            spelling = hit.spelling if hit.spelling.always else self._as_it_stands(hit, surroundings)
            if spelling is not None:
                hits.append(hit if spelling is hit.spelling else hit._replace(spelling=spelling))
        return hits

    def _spotted(self, haystack: Haystack) -> Iterator[Hit]:
        text, spelling_of, phrases = haystack.text, self._spellings.of, self._phrases
        for _, first, last in self._scanner.matches(haystack):
            start, end = haystack.span(first, last)
            spelling = spelling_of(text[start:end])
            if spelling is None:
                continue
            left, right = phrases.left_of(haystack, first), phrases.right_of(haystack, last)
            if (left or right) and self._persons.is_told(text, start, spelling, left, right):
                continue
            if spelling.is_abbreviation and text[end : end + 1] == ".":
                end += 1
                # "U.S." is no name in "U.S.A.".
                if text[end : end + 1].isalnum():
                    continue
            yield Hit(start, end, spelling, first, last, -1, left, right)
        yield from self._broken.hits(haystack)
        yield from self._suffixed.hits(haystack)

    def _as_it_stands(self, hit: Hit, surroundings: Surroundings) -> Spelling | None:
        """Return what the spelling of a hit may mean where it stands, if anything."""
        spelling: Spelling | None = hit.spelling
        if hit.spelling.has_conditions:
            spot = surroundings.at(hit)
            spelling = hit.spelling.only(tuple([_is_meant(reading, spot) for reading in hit.spelling.readings]))
        if spelling is not None and spelling.is_doubtful:
            spelling = self._undoubted(spelling, surroundings, hit)
        return spelling

    def _undoubted(self, spelling: Spelling, surroundings: Surroundings, hit: Hit) -> Spelling | None:
        """Return what a spelling that may be a word or somebody's name as well means where it stands, if anything."""
        text, start, end = surroundings.haystack.text, hit.start, hit.end
        if self._persons.is_given_name(text, start, end):
            return None
        if surroundings.follows_place(hit):
            return spelling
        denied = self._ordinary.denied(spelling, text, start, end)
        if not denied:
            return spelling
        return spelling.only(tuple([reading.entry.id not in denied for reading in spelling.readings]))

    def _is_doubtful(self, surface: str, readings: Sequence[Reading]) -> bool:
        """Say whether a spelling is an ordinary word, a surname or a given name as well."""
        is_ordinary = any(self._ordinary.concern(reading, surface) for reading in readings)
        return is_ordinary or surface in self._persons.given_names

    def _embedded(self, hit: Hit, hits: Sequence[Hit], haystack: Haystack) -> str | None:
        """Return what a place name is only a part of: an embedding term around it, or a phrase told by its words."""
        if hit.spelling.is_term:
            return None
        outermost = hit
        while outermost.outer >= 0:
            outermost = hits[outermost.outer]
            terms = [entry for entry in outermost.spelling.entries.values() if isinstance(entry, Term)]
            is_last = hit.end == outermost.end
            if any(term.embeds_its_end if is_last else term.embeds for term in terms):
                return haystack.text[outermost.start : outermost.end]
        return self._embedder.phrase_around(haystack, outermost)


def _is_meant(reading: Reading, spot: Spot) -> bool:
    """Say whether a reading is meant here: its name's condition holds and, for a term, that of one of its senses."""
    if not spot.satisfies(reading.name.when, reading.form.lang):
        return False
    senses = reading.entry.senses if isinstance(reading.entry, Term) else ()
    return not senses or any(spot.satisfies(sense.when, reading.form.lang) for sense in senses)


def _partners(pairs: Sequence[tuple[int, int]]) -> dict[int, int]:
    return {at: other for one, other in reversed(pairs) for at, other in ((one, other), (other, one))}
