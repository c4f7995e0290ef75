"""What words beside a name tell of what it names: *river*, *village of*, *rayonu*."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.surroundings import needle
from gazetteer.language.fold import match_key
from gazetteer.model import FeatureWords, Place

_NEAR, _FURTHER = 1.2, 1.0
_REACH = 80
_WORDS_BESIDE, _WORDS_FURTHER = 2, 8


@dataclass(frozen=True)
class FeatureTeller:
    """Tells features by the words that the data lists for them."""

    rules: tuple[FeatureWords, ...]

    @cached_property
    def _needles(self) -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
        return tuple((rule.features, tuple(map(needle, rule.words))) for rule in self.rules)

    def told(self, text: str, start: int, end: int) -> dict[str, float]:
        """Return the feature codes that words around a span tell of, with a weight; those further off weigh less.

        Args:
            text: The text.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            Weights by feature code, or by the beginning of one, as the data lists them.
        """
        before = match_key(re.split(r"[.;:!?\n]", text[max(0, start - _REACH) : start])[-1]).split()
        after = match_key(re.split(r"[.,;:!?\n(]", text[end : end + _REACH])[0]).split()
        # Between the words before the name and those after it stands the name: no phrase runs over it.
        near = [*before[-_WORDS_BESIDE:], "|", *after[:_WORDS_BESIDE]]
        found = dict.fromkeys(self._features(before[-_WORDS_FURTHER:]), _FURTHER)
        return found | dict.fromkeys(self._features(near), _NEAR)

    def _features(self, words: Sequence[str]) -> Iterator[str]:
        spoken = f" {' '.join(words)} "
        for features, needles in self._needles:
            if any(word in spoken for word in needles):
                yield from features


def weight_for(place: Place, told: Mapping[str, float]) -> float:
    """Return the weight with which words tell of a place's feature; 0 where none does."""
    weights = (weight for feature, weight in told.items() if place.feature.startswith(feature))
    return max(weights, default=0.0)
