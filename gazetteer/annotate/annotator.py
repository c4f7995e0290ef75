"""The annotator: find, filter, nest, choose, attribute.

Each stage is a module of its own and knows nothing of the next; this one puts them in order.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from gazetteer.annotate.annotation import Mention, Scored
from gazetteer.annotate.choosing import choose
from gazetteer.annotate.describing import Describer
from gazetteer.annotate.embedding import Embedder
from gazetteer.annotate.lexicon import Lexicon
from gazetteer.annotate.nesting import Hit, nested
from gazetteer.annotate.ordinary import OrdinaryWords
from gazetteer.annotate.pairs import Pairer
from gazetteer.annotate.people import is_person
from gazetteer.annotate.quotations import Quotations
from gazetteer.annotate.ranking import Ranker, winner
from gazetteer.annotate.surface import looks_like
from gazetteer.annotate.surroundings import Surroundings
from gazetteer.codes import Kind
from gazetteer.dataset.data import Dataset
from gazetteer.model import Term
from gazetteer.names.index import NameIndex, Reading, best_reading
from gazetteer.names.question import Question


@dataclass(frozen=True)
class Annotator:
    """Finds the mentions of a data set's entries in texts."""

    dataset: Dataset
    index: NameIndex

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self.index.written_keys())

    @cached_property
    def _ranker(self) -> Ranker:
        return Ranker(self.dataset)

    @cached_property
    def _embedder(self) -> Embedder:
        return Embedder(self.dataset.contexts.embeddings)

    @cached_property
    def _pairer(self) -> Pairer:
        return Pairer(self.dataset.contexts.pair_words)

    @cached_property
    def _ordinary(self) -> OrdinaryWords:
        return OrdinaryWords.of(self.dataset.contexts)

    @cached_property
    def _traps(self) -> frozenset[str]:
        return frozenset(trap.spelling for trap in self.dataset.traps)

    def mentions(self, text: str, question: Question, *, text_lang: str) -> tuple[Mention, ...]:
        """Return the mentions in a text, sorted by start, longer first.

        Args:
            text: The text.
            question: Which names to show, at which moment, in which language.
            text_lang: The language of the text: where a spelling is a form in several, that one is meant.

        Returns:
            The mentions.
        """
        hits = nested(self._hits(text))
        pairs = list(self._pairer.joined(hits, text))
        chosen = choose(hits, pairs, text, self._ranker)
        partners = {at: other for one, other in reversed(pairs) for at, other in ((one, other), (other, one))}
        quotations, describer = Quotations.of(text), Describer(question)
        return tuple(
            replace(
                _mention(hit, scored, text, text_lang, describer),
                nested_in=hit.outer,
                paired_with=partners.get(at),
                embedded=self._embedded(hit, hits, text),
                quoted=quotations.hold(hit.start, hit.end),
            )
            for at, (hit, scored) in enumerate(zip(hits, chosen, strict=True))
        )

    def _hits(self, text: str) -> Iterator[Hit]:
        surroundings = Surroundings(text)
        found: dict[tuple[int, int], list[Reading]] = {}
        for start, end, key in self._lexicon.find(text):
            found.setdefault((start, end), []).extend(self.index.written(key))
        for (start, end), readings in found.items():
            surface = text[start:end]
            alike = (reading for reading in readings if looks_like(surface, reading))
            holding = tuple(
                reading
                for reading in alike
                if _is_meant(reading, surroundings, start, end) and self._ordinary.allow(reading, text, start, end)
            )
            if not holding or surface in self._traps or is_person(text, start, end, self.dataset.contexts.people):
                continue
            whole_end = _with_stop(text, end, holding)
            # "U.S." is no name in "U.S.A.".
            if whole_end == end or not text[whole_end : whole_end + 1].isalnum():
                yield Hit(start, whole_end, holding)

    def _embedded(self, hit: Hit, hits: list[Hit], text: str) -> str | None:
        """Return what a place name is only a part of: an embedding term around it, or a phrase told by its words."""
        if all(reading.entry.kind is Kind.TERM for reading in hit.readings):
            return None
        outer = hit.outer
        while outer is not None:
            around = hits[outer]
            is_name = any(isinstance(reading.entry, Term) and reading.entry.embeds for reading in around.readings)
            # In "the armed forces in Karabakh" the place is only told of, in "the Karabakh War" it is part of a name.
            if is_name and hit.end < around.end:
                return text[around.start : around.end]
            outer = around.outer
        outermost = _outermost(hit, hits)
        return self._embedder.phrase_around(text, outermost.start, outermost.end)


def _mention(hit: Hit, candidates: tuple[Scored, ...], text: str, text_lang: str, describer: Describer) -> Mention:
    surface = text[hit.start : hit.end]
    best = winner(candidates)
    if best is None:
        return Mention(hit.start, hit.end, surface, hit.readings[0].entry.kind, None, candidates)
    readings = [reading for reading in hit.readings if reading.entry.id == best.entry]
    reading = best_reading(readings, surface, (text_lang, describer.question.lang))
    said = describer.describe(reading)
    return Mention(
        hit.start,
        hit.end,
        surface,
        reading.entry.kind,
        reading.entry.id,
        candidates,
        evidence=reading.entry.evidence,
        form=reading.form.text,
        lang=reading.form.lang,
        headword=said.headword,
        side=said.side,
        used_by=said.used_by,
    )


def _is_meant(reading: Reading, surroundings: Surroundings, start: int, end: int) -> bool:
    """Say whether a reading is meant here: its name's condition holds and, for a term, that of one of its senses."""
    if not surroundings.satisfy(reading.name.when, start, end):
        return False
    senses = reading.entry.senses if isinstance(reading.entry, Term) else ()
    return not senses or any(surroundings.satisfy(sense.when, start, end) for sense in senses)


def _with_stop(text: str, end: int, readings: tuple[Reading, ...]) -> int:
    """Include the full stop of an abbreviation such as ``U.S.``, which folding takes for the end of a word."""
    is_abbreviation = any(reading.form.text.endswith(".") for reading in readings)
    return end + 1 if is_abbreviation and text[end : end + 1] == "." else end


def _outermost(hit: Hit, hits: list[Hit]) -> Hit:
    while hit.outer is not None:
        hit = hits[hit.outer]
    return hit
