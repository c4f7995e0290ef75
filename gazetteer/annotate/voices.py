"""`Voices`: whose words a name stands in, by what the sentence around it says: its author's, or somebody else's."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gazetteer.annotate.sayings import Reach, Sayings
from gazetteer.annotate.sentences import COMMA, EDGE, Sentence, Sentences, have_any
from gazetteer.annotate.wording import Extent
from gazetteer.model import Contexts

_MARKS = (COMMA, EDGE)


class _Report(NamedTuple):
    """A wording that holds in a sentence: the places that it takes up, and those that it gives to somebody else.

    ``speaker`` is where it is said who speaks, if that is apart from the rest.
    """

    extent: Extent
    given: Extent
    reach: Reach | None
    speaker: Extent | None = None

    def distance(self, name: Extent) -> int:
        """Return how many places there are between the wording and a name."""
        return max(self.extent.first - name.last, name.first - self.extent.last)

    def covers(self, name: Extent) -> bool:
        """Say whether a name is given to somebody else; one in the wording itself is not."""
        return not _overlap(self.extent, name) and self.given.first <= name.first and name.last <= self.given.last


class _Heard(NamedTuple):
    """A sentence, and the wordings that hold in it."""

    sentence: Sentence
    reports: Sequence[_Report]


@dataclass(frozen=True)
class Voices:
    """Tells names in the author's own voice from those that a text gives to somebody else."""

    contexts: Contexts

    @cached_property
    def _sayings(self) -> Sayings:
        return Sayings(self.contexts)

    def attributions(self, text: str, spans: Iterable[tuple[int, int]]) -> tuple[str | None, ...]:
        """Say of names in a text to whom it attributes them.

        Args:
            text: The text.
            spans: Where the names are, by start; sentences without a name are not looked at.

        Returns:
            For each name the words that attribute it, or ``None`` where it is in the author's own voice. It is not
            looked whether it is quoted.

        Examples:
            >>> import gazetteer
            >>> voices = Voices(gazetteer.load().dataset.contexts)
            >>> text = "The city that Armenians call Stepanakert is quiet. Stepanakert is small."
            >>> voices.attributions(text, [(29, 40), (51, 62)])
            ('that Armenians call', None)
        """
        found: list[str | None] = []
        sentences, first, last = Sentences(text, self._sayings.titles), 0, -1
        heard: _Heard | None = None
        for start, end in spans:
            if not first <= start <= end <= last:
                first, last = sentences.around(start, end)
                heard = self._heard(text, first, last)
            found.append(self._attribution(text, heard, start, end) if heard else None)
        return tuple(found)

    def _heard(self, text: str, first: int, last: int) -> _Heard | None:
        """Return a sentence with the wordings that hold in it; ``None`` if no word of any is there."""
        if not have_any(self._sayings.keys, text, first, last):
            return None
        sentence = Sentence.between(text, first, last)
        return _Heard(sentence, self._reports_in(sentence))

    def _attribution(self, text: str, heard: _Heard, start: int, end: int) -> str | None:
        sentence, reports = heard
        name = Extent(bisect_right(sentence.starts, start) - 1, bisect_left(sentence.starts, end) - 1)
        return self._called(text, sentence, name) or _reported(text, sentence, name, reports)

    def _called(self, text: str, sentence: Sentence, name: Extent) -> str | None:
        """Return the words that say that somebody calls something by the name."""
        words, sayings = sentence.words, self._sayings
        left = name.first - (words[name.first - 1] in sayings.skipped)
        right = name.last + (words[name.last + 1] == COMMA)
        for beside in (words[left - 1], words[right + 1]):
            for saying in sayings.calls.get(beside, ()):
                extent = saying.wording.extent(words, left, right)
                if extent and sayings.may_be(saying.lang, words):
                    before = _between(text, sentence, Extent(extent.first, left - 1))
                    after = _between(text, sentence, Extent(right + 1, extent.last))
                    return " … ".join(filter(None, (before, after)))
        return None

    def _reports_in(self, sentence: Sentence) -> list[_Report]:
        words, sayings, reports = sentence.words, self._sayings, []
        for at, word in enumerate(words):
            for saying in sayings.reports.get(word, ()):
                extent = saying.wording.extent(words, at, at)
                if extent and sayings.may_be(saying.lang, words):
                    reports.append(self._report(words, extent, saying.reach))
        idle = [report.extent for report in reports if report.reach is Reach.NOTHING]
        return [each for each in reports if not any(_overlap(each.extent, other) for other in idle)]

    def _report(self, words: Sequence[str], extent: Extent, reach: Reach | None) -> _Report:
        """Say which places of a sentence a wording gives to somebody else, as far as the next *but*."""
        turns = [at for at, word in enumerate(words[:-1]) if word == COMMA and words[at + 1] in self._sayings.turns]
        first = max((at for at in turns if at < extent.first), default=0)
        last = min((at for at in turns if at > extent.last), default=len(words))
        if reach is Reach.BEHIND:
            return _Report(extent, Extent(extent.last + 1, last), reach)
        if reach is Reach.AROUND:
            return _Report(extent, Extent(first, last), reach)
        if words[extent.first] == COMMA:
            return _Report(extent, Extent(first, extent.first - 1), reach)
        comma = next((at for at in range(first + 1, extent.first) if words[at] == COMMA), extent.first)
        return _Report(extent, Extent(comma, extent.first - 1), reach, Extent(first, comma))


def _reported(text: str, sentence: Sentence, name: Extent, reports: Sequence[_Report]) -> str | None:
    """Return the words that say who says what a name stands in: those that are nearest to it."""
    covering = [report for report in reports if report.covers(name)]
    if not covering:
        return None
    nearest = min(covering, key=lambda report: report.distance(name))
    said = _between(text, sentence, nearest.extent)
    return f"{_between(text, sentence, nearest.speaker)} … {said}" if nearest.speaker else said


def _between(text: str, sentence: Sentence, extent: Extent) -> str:
    """Return the text from one place of a sentence to another, without marks at its ends."""
    places = [at for at in range(extent.first, extent.last + 1) if sentence.words[at] not in _MARKS]
    return " ".join(text[sentence.starts[places[0]] : sentence.ends[places[-1]]].split()) if places else ""


def _overlap(one: Extent, other: Extent) -> bool:
    return one.first <= other.last and other.first <= one.last
