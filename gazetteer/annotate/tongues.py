"""Which languages a passage may be in, by their commonest words: *war* is a noun in English and a verb in German."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.model import LanguageContexts

_REACH, _STEP, _MOST_KEPT = 200, 200, 500
"""How far around a passage its language shows, in letters and blanks, and how long a passage is."""


@dataclass(frozen=True)
class Tongues:
    """The commonest words of languages, in bytes."""

    languages: tuple[LanguageContexts, ...]
    alphabet: Alphabet
    _counted: dict[tuple[bytes, int], dict[str, int]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _words(self) -> Mapping[str, tuple[bytes, ...]]:
        encode = self.alphabet.encode_key
        return {
            language.lang: tuple(b" " + encode(match_key(word)) + b" " for word in language.common_words)
            for language in self.languages
            if language.common_words
        }

    def may_be(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset may be in one of some languages.

        Returns:
            Whether no other language has more of its common words there. Languages without a list are never ruled out.
        """
        if not langs <= self._words.keys():
            return True
        counts = self._counts(codes, at)
        return max(counts.values()) == max(counts[lang] for lang in langs)

    def is_likely(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset shows that it is in one of some languages."""
        counts = self._counts(codes, at)
        most = max(counts.values(), default=0)
        return most > 1 and any(counts.get(lang) == most for lang in langs)

    def _counts(self, codes: bytes, at: int) -> dict[str, int]:
        """Count the common words of each language in the passage around an offset; it moves on in steps."""
        step = at // _STEP
        counts = self._counted.get((codes, step))
        if counts is None:
            passage = codes[max(0, step * _STEP - _REACH) : (step + 1) * _STEP + _REACH]
            counts = {lang: sum(map(passage.count, words)) for lang, words in self._words.items()}
            if len(self._counted) >= _MOST_KEPT:
                self._counted.clear()
            self._counted[codes, step] = counts
        return counts
