"""Names of places that are ordinary words or surnames as well: *Muxtar* (autonomous), *Հարավ* (south), *Налбандян*.

Such a word is a name where a word beside it tells of what it names, or where it has a capital that nothing else
explains: not at the beginning of a sentence, and not beside another word with a capital. A surname always has its
capital, so that only a word beside it counts.
"""

import re
from dataclasses import dataclass
from typing import Self

from gazetteer.annotate.features import FeatureTeller, weight_for
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, Place
from gazetteer.names.index import Reading

_BEFORE = re.compile(r"(\w+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0](\w+)")
_AFTER_COMMA = re.compile(r"[,(]\s?\Z")


@dataclass(frozen=True)
class OrdinaryWords:
    """Tells whether a name that is an ordinary word is meant as a name."""

    words: frozenset[str]
    surnames: frozenset[str]
    features: FeatureTeller

    @classmethod
    def of(cls, contexts: Contexts) -> Self:
        """Take what the data lists."""
        words, surnames = contexts.ordinary_words, contexts.people.surnames
        features = FeatureTeller(contexts.feature_words)
        return cls(frozenset(map(match_key, words)), frozenset(map(match_key, surnames)), features)

    def allow(self, reading: Reading, text: str, start: int, end: int) -> bool:
        """Say whether a span may be a reading.

        Args:
            reading: What the span reads as.
            text: The text.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            Whether the reading is no ordinary word and no surname, or something shows that a place is meant here.
        """
        key = match_key(reading.form.text)
        if not isinstance(reading.entry, Place) or key not in self.words | self.surnames:
            return True
        if key not in self.surnames and _has_capital_of_its_own(text, start, end):
            return True
        return weight_for(reading.entry, self.features.told(text, start, end)) > 0


def _has_capital_of_its_own(text: str, start: int, end: int) -> bool:
    before, after = _BEFORE.search(text, max(0, start - 40), start), _AFTER.match(text, end)
    if after and after[1][0].isupper():
        return False
    return not before[1][0].isupper() if before else bool(_AFTER_COMMA.search(text, max(0, start - 2), start))
