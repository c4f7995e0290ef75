"""Names of places that are ordinary words as well: *Muxtar* (autonomous), *Победа* (victory), *Հարավ* (south).

Such a word is a name where a word beside it tells of what it names, or where it has a capital that nothing else
explains: not at the beginning of a sentence, and not beside another word with a capital.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.annotate.features import FeatureTeller, weight_for
from gazetteer.language.fold import match_key
from gazetteer.model import Place
from gazetteer.names.index import Reading

_BEFORE = re.compile(r"(\w+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0](\w+)")
_AFTER_COMMA = re.compile(r"[,(]\s?\Z")


@dataclass(frozen=True)
class OrdinaryWords:
    """Tells whether a name that is an ordinary word is meant as a name."""

    keys: frozenset[str]
    features: FeatureTeller

    @classmethod
    def of(cls, words: Iterable[str], features: FeatureTeller) -> "OrdinaryWords":
        """Take the words as the data lists them."""
        return cls(frozenset(map(match_key, words)), features)

    def allow(self, reading: Reading, text: str, start: int, end: int) -> bool:
        """Say whether a span may be a reading.

        Args:
            reading: What the span reads as.
            text: The text.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            Whether the reading is no ordinary word, or something shows that it is a name here.
        """
        if not isinstance(reading.entry, Place) or match_key(reading.form.text) not in self.keys:
            return True
        return _has_capital_of_its_own(text, start, end) or bool(
            weight_for(reading.entry, self.features.told(text, start, end))
        )


def _has_capital_of_its_own(text: str, start: int, end: int) -> bool:
    before, after = _BEFORE.search(text, max(0, start - 40), start), _AFTER.match(text, end)
    if after and after[1][0].isupper():
        return False
    return not before[1][0].isupper() if before else bool(_AFTER_COMMA.search(text, max(0, start - 2), start))
