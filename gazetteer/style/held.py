"""`Held`: a text that is held to the rules of a style, with what of it is looked at."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.annotate.sentences import are_parted
from gazetteer.codes import Kind, Level
from gazetteer.documents.origin import Origin
from gazetteer.style.apart import Apart
from gazetteer.style.choosing import Chooser
from gazetteer.style.finding import Finding, Suggestion
from gazetteer.style.rules import Rules

Alone = Callable[[str], Sequence[Mention]]
"""Gives the mentions in a few words that stand alone."""

_MOST = 16
"""How many mentions of a chain are looked at."""

_SENTENCE = 600
"""How long a sentence is, in characters, at most."""


@dataclass(frozen=True)
class Held:
    """A text that is held to rules. Mentions are named by their indexes in the annotation."""

    annotation: Annotation
    origin: Origin
    apart: Apart
    rules: Rules
    chooser: Chooser
    alone: Alone

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions of the text."""
        return tuple(self.annotation)

    @cached_property
    def counted(self) -> tuple[int, ...]:
        """The mentions that are looked at: those of one entry, in a voice that the style asks about, and not apart."""
        return tuple(at for at in self.annotation.counted() if self._is_looked_at(self.mentions[at]))

    @cached_property
    def unsettled(self) -> tuple[int, ...]:
        """The mentions of which it is open what they name, in such a voice, and not apart."""
        mentions = enumerate(self.mentions)
        return tuple(
            at
            for at, mention in mentions
            if mention.entry is None and mention.embedded is None and self._is_looked_at(mention)
        )

    def by_place(self) -> Iterator[Sequence[int]]:
        """Yield, place by place in the order of first mention, the mentions that are looked at."""
        places: dict[str, list[int]] = {}
        for at in self.counted:
            mention = self.mentions[at]
            if mention.kind is Kind.PLACE:
                places.setdefault(str(mention.entry), []).append(at)
        yield from places.values()

    def together(self, at: int) -> frozenset[int]:
        """Return the mentions that stand together with one, as *Stepanakert (Khankendi)*; itself is among them.

        Of a chain without end, those that are nearest.
        """
        if self.mentions[at].paired_with is None and self.mentions[at].start not in self._beside:
            return frozenset({at})
        found = [at]
        for each in found:
            mention = self.mentions[each]
            beside = (mention.paired_with, *self._beside.get(mention.start, ()))
            found += [other for other in beside if other is not None and other not in found]
            if len(found) >= _MOST:
                break
        return frozenset(found)

    def has_other_name_beside(self, at: int) -> bool:
        """Say whether the sentence of a mention gives another name of the place as well: both may be on purpose."""
        mention = self.mentions[at]
        if not self.has_several_names(mention):
            return False
        names, named = self.chooser.positions(mention), self._by_entry[mention.entry]
        first = bisect_left(named, mention.start - _SENTENCE, key=lambda each: self.mentions[each].start)
        for number in range(first, len(named)):
            other = self.mentions[named[number]]
            if other.start > mention.end + _SENTENCE:
                break
            if set(names).isdisjoint(self.chooser.positions(other)) and not self._are_parted(mention, other):
                return True
        return False

    def _are_parted(self, one: Mention, other: Mention) -> bool:
        first, last = min(one.end, other.end), max(one.start, other.start)
        return are_parted(self.annotation.text, first, last)

    def has_several_names(self, mention: Mention) -> bool:
        """Say whether the text gives what a mention names other names as well."""
        return mention.entry in self._named_variously

    @cached_property
    def _named_variously(self) -> frozenset[str | None]:
        """The entries that the text gives several names."""
        return frozenset(
            entry
            for entry, named in self._by_entry.items()
            if len({self.chooser.positions(self.mentions[at]) for at in named}) > 1
        )

    @cached_property
    def _by_entry(self) -> dict[str | None, list[int]]:
        """By entry, the mentions that count, in whatever voice."""
        found: dict[str | None, list[int]] = {}
        for at in self.annotation.counted():
            found.setdefault(self.mentions[at].entry, []).append(at)
        return found

    @cached_property
    def _beside(self) -> dict[int, tuple[int, ...]]:
        """By where a mention starts, those that are paired with it, where more than two are chained."""
        found: dict[int, tuple[int, ...]] = {}
        for at, mention in enumerate(self.mentions):
            if mention.paired_with is not None:
                start = self.mentions[mention.paired_with].start
                found[start] = (*found.get(start, ()), at)
        return found

    def found(
        self, at: int, code: str, level: Level, message: str, suggestion: Suggestion | None = None
    ) -> Iterator[Finding]:
        """Yield a finding about a mention, unless its level is off or a comment in the text switched it off."""
        mention = self.mentions[at]
        if level is not Level.IGNORE and not self.apart.is_off(code, mention.start):
            span = mention.start, mention.end
            yield Finding(*span, code, level, message, mention.surface, mention.entry, suggestion)

    def _is_looked_at(self, mention: Mention) -> bool:
        return mention.voice in self.rules.voices and not self.apart.hold(mention.start, mention.end)
