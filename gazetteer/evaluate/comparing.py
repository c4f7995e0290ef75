"""What was found in a gold text beside what is marked in it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gazetteer.codes import Kind
from gazetteer.dataset.data import Dataset
from gazetteer.evaluate.gold import GoldDocument, GoldMention, Span
from gazetteer.evaluate.scoring import Score

OPEN = "?"
"""What is marked where nobody can say which place is meant."""

CLASSES = ("place", "phrase", "inner", "term", "embedded", "open")


@dataclass(frozen=True, slots=True)
class Found:
    """A mention that a tagger found: ``entry`` is ``None`` where it left open which."""

    start: int
    end: int
    entry: str | None
    embedded: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """A span on which tagger and gold disagree; what one of them does not have is an empty text."""

    document: str
    start: int
    surface: str
    marked: str
    found: str


@dataclass(frozen=True)
class Comparison:
    """A gold text and what was found in it."""

    gold: GoldDocument
    found: tuple[Found, ...]
    dataset: Dataset

    @cached_property
    def _marked(self) -> Mapping[tuple[int, int], GoldMention]:
        return {(mention.start, mention.end): mention for mention in self.gold.mentions}

    @cached_property
    def _seen(self) -> Mapping[tuple[int, int], Found]:
        return {(found.start, found.end): found for found in self.found}

    def spans(self) -> Score:
        """Count exact spans, whatever they were taken for."""
        right = len(self._marked.keys() & self._seen.keys())
        return Score(right, len(self._seen) - right, len(self._marked) - right)

    def score(self) -> Score:
        """Count mentions: exact span, right entry, and told apart from a name inside another thing's name."""
        right = sum(self._is_right(found) for found in self._seen.values())
        return Score(right, len(self._seen) - right, len(self._marked) - right)

    def places_alone(self) -> "Comparison":
        """Return what every tagger may know: places named by themselves.

        Terms, embedded names, and names that hold or are held by others are left out, and so is what was found where
        these stand, be it right or wrong.
        """
        classes = self._classes(self.gold.mentions)
        kept = tuple(each for each in self.gold.mentions if classes[each.start, each.end] == "place")
        others = [each for each in self.gold.mentions if classes[each.start, each.end] != "place"]
        found = (each for each in self.found if not self._is_term(each.entry))
        clear = tuple(each for each in found if not any(_overlap(each, other) for other in others))
        return Comparison(self.gold.model_copy(update={"mentions": kept}), clear, self.dataset)

    def by_class(self) -> dict[str, Score]:
        """Count mentions by class; what is wrong counts in the class that it was found as."""
        marked, found = self._classes(self.gold.mentions), self._classes(self.found)
        right = Counter(marked[span] for span, each in self._seen.items() if self._is_right(each))
        wrong = Counter(found[span] for span, each in self._seen.items() if not self._is_right(each))
        missed = Counter(marked[span] for span in self._marked if not self._is_found(span))
        return {name: Score(right[name], wrong[name], missed[name]) for name in CLASSES}

    def sprung(self) -> tuple[Span, ...]:
        """Return the traps in which something was taken for a mention that counts."""
        return tuple(trap for trap in self.gold.traps if any(self._springs(found, trap) for found in self.found))

    def differences(self) -> Iterator[Difference]:
        """Yield every span on which tagger and gold disagree, in order."""
        for span in sorted(self._marked.keys() | self._seen.keys()):
            marked, found = self._marked.get(span), self._seen.get(span)
            if found is None or not self._is_right(found):
                surface = self.gold.text[slice(*span)]
                yield Difference(self.gold.document, span[0], surface, _written(marked), _told(found))

    def _springs(self, found: Found, trap: Span) -> bool:
        is_marked = (found.start, found.end) in self._marked
        return not is_marked and not found.embedded and _overlap(found, trap)

    def _is_found(self, span: tuple[int, int]) -> bool:
        return span in self._seen and self._is_right(self._seen[span])

    def _is_right(self, found: Found) -> bool:
        marked = self._marked.get((found.start, found.end))
        return marked is not None and (found.entry or OPEN) in marked.entries and found.embedded == marked.embedded

    def _classes(self, mentions: "Sequence[GoldMention | Found]") -> dict[tuple[int, int], str]:
        spans = [(mention.start, mention.end) for mention in mentions]
        return {(each.start, each.end): self._class(each, _others((each.start, each.end), spans)) for each in mentions}

    def _class(self, mention: GoldMention | Found, others: tuple[bool, bool]) -> str:
        entry = mention.entry if isinstance(mention, Found) else mention.entries[0]
        if mention.embedded:
            return "embedded"
        if entry is None or entry == OPEN:
            return "open"
        if self._is_term(entry):
            return "term"
        holds, is_held = others
        return "inner" if is_held else "phrase" if holds else "place"

    def _is_term(self, entry: str | None) -> bool:
        return entry is not None and self.dataset.entries[entry].kind is Kind.TERM


def _overlap(one: Found | Span, other: Span) -> bool:
    return one.start < other.end and one.end > other.start


def _others(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> tuple[bool, bool]:
    """Say whether a span holds another, and whether another holds it."""
    start, end = span
    holds = any(start <= s and e <= end and (s, e) != span for s, e in spans)
    return holds, any(s <= start and end <= e and (s, e) != span for s, e in spans)


def _written(marked: GoldMention | None) -> str:
    return f"{' or '.join(marked.entries)}{' (embedded)' * marked.embedded}" if marked else ""


def _told(found: Found | None) -> str:
    return f"{found.entry or OPEN}{' (embedded)' * found.embedded}" if found else ""
