"""What words beside a name tell of what it names: *river*, *village of*, *rayonu*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.annotate.beginnings import Beginnings
from gazetteer.annotate.kept import Kept
from gazetteer.annotate.several import Several
from gazetteer.annotate.surroundings import needle
from gazetteer.language.fold import match_key
from gazetteer.model import FeatureWords, Place

_NEAR, _FURTHER = 3.6, 3.0
_REACH = 80
_WORDS_BESIDE, _WORDS_FURTHER = 2, 8
_SHORTEST = 3
"""A shorter word means something else in another language: *il*, a province, is a year."""

_STOPS_BEFORE, _STOPS_AFTER = re.compile(r"[.;:!?\n]"), re.compile(r"[.,;:!?\n(]")
Features = tuple[str, ...]
Phrases = tuple[tuple[str, Features], ...]


@dataclass(frozen=True)
class FeatureTeller:
    """Tells features by the words that the data lists for them."""

    rules: tuple[FeatureWords, ...]
    several: Several
    _known: Kept[str, Phrases] = field(default_factory=Kept, repr=False, compare=False)

    @cached_property
    def _phrases(self) -> Phrases:
        phrases = ((needle(word), rule.features) for rule in self.rules for word in rule.words)
        return tuple((phrase, features) for phrase, features in phrases if len(phrase.strip()) >= _SHORTEST)

    @cached_property
    def _whole(self) -> Mapping[str, Phrases]:
        """The phrases that have their first word whole, by it."""
        whole: dict[str, Phrases] = {}
        for phrase, features in self._phrases:
            if not _is_open(phrase):
                first = phrase.split()[0]
                whole[first] = (*whole.get(first, ()), (phrase, features))
        return whole

    @cached_property
    def _open(self) -> Beginnings[str, tuple[str, Features]]:
        """The phrases that are the beginning of a word."""
        return Beginnings((phrase[1:], (phrase, features)) for phrase, features in self._phrases if _is_open(phrase))

    def told(self, text: str, start: int, end: int) -> dict[str, float]:
        """Return the feature codes that words around a span tell of, with a weight; those further off weigh less.

        Args:
            text: The text, with blanks in place of its names.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            Weights by feature code, or by the beginning of one, as the data lists them.
        """
        before = match_key(_STOPS_BEFORE.split(text[max(0, start - _REACH) : start])[-1]).split()
        behind = self.several.noun_behind(text, end) or _STOPS_AFTER.split(text[end : end + _REACH])[0]
        after = match_key(behind).split()
        # Between the words before the name and those after it stands the name: no phrase runs over it.
        near = [*before[-_WORDS_BESIDE:], "|", *after[:_WORDS_BESIDE]]
        found = dict.fromkeys(self._features(before[-_WORDS_FURTHER:]), _FURTHER)
        return found | dict.fromkeys(self._features(near), _NEAR)

    def is_told_by(self, word: str) -> bool:
        """Say whether a word by itself tells what a name beside it names: in German such nouns have a capital too."""
        return next(self._features([match_key(word)]), None) is not None

    def _features(self, words: Sequence[str]) -> Iterator[str]:
        spoken = f" {' '.join(words)} "
        for word in words:
            for phrase, features in self._beginning_with(word):
                if phrase in spoken:
                    yield from features

    def _beginning_with(self, word: str) -> Phrases:
        """Return the phrases that may begin with a word; most words begin none."""
        known = self._known.get(word)
        if known is None:
            known = self._known.keep(word, (*self._whole.get(word, ()), *self._open.of(word)))
        return known


def _is_open(phrase: str) -> bool:
    return " " not in phrase[1:]


def weight_for(place: Place, told: Mapping[str, float]) -> float:
    """Return the weight with which words tell of a place's feature; 0 where none does."""
    weights = (weight for feature, weight in told.items() if place.feature.startswith(feature))
    return max(weights, default=0.0)
