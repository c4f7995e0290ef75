"""`Mentions`: what was found in a text, made into `Mention`s when somebody looks at them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import overload

from gazetteer.annotate.annotation import Mention
from gazetteer.annotate.describing import NOTHING, Describer, Description
from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.ranking import Ranked, winner
from gazetteer.annotate.sighting import Sighting, sightings_of
from gazetteer.annotate.twofold import Settler
from gazetteer.annotate.voices import Voices
from gazetteer.language.guess import guess_language


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a text, a row for each mention."""

    hits: Sequence[Hit]
    chosen: Sequence[tuple[Ranked, ...]]
    embedded: Sequence[str | None]
    paired: Sequence[int | None]
    quoted: Sequence[bool]


@dataclass(frozen=True)
class Mentions(Sequence[Mention]):
    """The mentions of a text. Counting them costs nothing; looking at one makes all of them. They travel made.

    ``voices`` tell whose words they stand in; without it nobody's but the author's are known.
    """

    text: str = field(repr=False)
    found: Found = field(repr=False)
    describer: Describer = field(repr=False)
    voices: Voices | None = field(default=None, repr=False)

    def __reduce__(self) -> tuple[type[tuple[Mention, ...]], tuple[tuple[Mention, ...]]]:
        """Leave the gazetteer behind."""
        return tuple, (self._made,)

    def sightings(self) -> tuple[Sighting, ...]:
        """Return what was met, without making any mention of it."""
        return sightings_of(self.found.hits, self.found.embedded, dict(enumerate(self.found.paired)))

    def heard(self, voices: Voices) -> "Mentions":
        """Return the same mentions, told apart by whose words they stand in."""
        return replace(self, voices=voices)

    @cached_property
    def _made(self) -> tuple[Mention, ...]:
        return tuple([self._mention(at, said) for at, said in enumerate(self._said())])

    def _said(self) -> list[Description]:
        """Return what is said of each mention."""
        text_lang, hits = guess_language(self.text), self.found.hits
        entries = [best.entry if (best := winner(ranked)) else None for ranked in self.found.chosen]
        said = [
            self.describer.describe(self.text[hit.start : hit.end], hit.spelling, entry, text_lang)
            if entry is not None
            else NOTHING
            for hit, entry in zip(hits, entries, strict=True)
        ]
        if not any(each.rival for each in said):
            return said
        never_after = self.describer.question.dataset.contexts.never_after
        return Settler(self.text, hits, entries, self.found.paired, said, never_after).settled()

    @cached_property
    def _attributed(self) -> tuple[str | None, ...]:
        """The words that give each mention to somebody else; a name inside another goes with that."""
        if self.voices is None:
            return (None,) * len(self.found.hits)
        return self.voices.attributions(self.text, map(self._outermost, self.found.hits))

    def _outermost(self, hit: Hit) -> tuple[int, int]:
        while hit.outer >= 0:
            hit = self.found.hits[hit.outer]
        return hit.start, hit.end

    @overload
    def __getitem__(self, index: int) -> Mention: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Mention, ...]: ...
    def __getitem__(self, index: int | slice) -> Mention | tuple[Mention, ...]:
        """Return a mention, or several."""
        return self._made[index]

    def __iter__(self) -> Iterator[Mention]:
        """Yield the mentions in order; a sequence without this takes an IndexError inside it for its end."""
        return iter(self._made)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.found.hits)

    def __eq__(self, other: object) -> bool:
        """Say whether these are the same mentions."""
        return isinstance(other, Sequence) and self._made == tuple(other)

    def __hash__(self) -> int:
        """Return a hash of the mentions."""
        return hash(self._made)

    def _mention(self, at: int, said: Description) -> Mention:
        found = self.found
        hit, ranked = found.hits[at], found.chosen[at]
        surface, best = self.text[hit.start : hit.end], winner(ranked)
        meant = hit.spelling.readings[0].entry if best is None else hit.spelling.entries[best.entry]
        return Mention(
            hit.start,
            hit.end,
            surface,
            meant.kind,
            best.entry if best else None,
            tuple([each.scored for each in ranked]),
            said.evidence,
            said.form,
            said.lang,
            said.headword,
            said.side,
            said.used_by,
            nested_in=hit.outer if hit.outer >= 0 else None,
            paired_with=found.paired[at],
            embedded=found.embedded[at],
            quoted=found.quoted[at],
            lemma=said.lemma,
            attributed_to=self._attributed[at],
            anachronism=said.anachronism,
            point=said.point,
        )
