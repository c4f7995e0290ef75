"""Which languages a passage may be in, by their commonest words: *war* is a noun in English and a verb in German."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import repeat
from typing import NamedTuple

from gazetteer.annotate.kept import Kept
from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.model import LanguageContexts

_STEP, _MOST_KEPT = 400, 500
"""How long a passage is, in letters and blanks; its language shows in those beside it too."""

_BLANK = b" "
_DIGIT = 16
"""How many bits count the words of one language: more than the words that a passage has room for."""
_MOST = (1 << _DIGIT) - 1
_kept = partial(Kept, _MOST_KEPT)


class _Leading(NamedTuple):
    """The languages that have most common words in a passage, and how many these are."""

    langs: frozenset[str]
    words: int


@dataclass(frozen=True)
class Tongues:
    """The commonest words of languages, in bytes."""

    languages: tuple[LanguageContexts, ...]
    alphabet: Alphabet
    _met: Kept[tuple[bytes, int], _Leading] = field(default_factory=_kept, repr=False, compare=False)
    _counted: Kept[tuple[bytes, int], int] = field(default_factory=_kept, repr=False, compare=False)

    @cached_property
    def _listed(self) -> tuple[str, ...]:
        return tuple(language.lang for language in self.languages if language.common_words)

    @cached_property
    def _ones(self) -> Mapping[bytes, int]:
        """The common words, each a number with a one for every language that has it: one sum counts for all."""
        ones: dict[bytes, int] = {}
        for place, language in enumerate(each for each in self.languages if each.common_words):
            for word in set(self.alphabet.encode_keys(map(match_key, language.common_words))):
                ones[word] = ones.get(word, 0) + (1 << _DIGIT * place)
        return ones

    def may_be(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset may be in one of some languages.

        Returns:
            Whether no other language has more of its common words there. Languages without a list are never ruled out.
        """
        return not langs.isdisjoint(self._leading(codes, at).langs) or not langs.issubset(self._listed)

    def is_likely(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset shows that it is in one of some languages."""
        leading = self._leading(codes, at)
        return leading.words > 1 and not langs.isdisjoint(leading.langs)

    def _leading(self, codes: bytes, at: int) -> _Leading:
        """Return the languages that lead in the passage around an offset; it moves on in steps."""
        step = at // _STEP
        met = self._met.get((codes, step))
        if met is None:
            total = sum(self._count(codes, near) for near in (step - 1, step, step + 1))
            counts = [total >> _DIGIT * place & _MOST for place in range(len(self._listed))]
            most = max(counts, default=0)
            langs = (lang for lang, count in zip(self._listed, counts, strict=True) if count == most)
            met = self._met.keep((codes, step), _Leading(frozenset(langs), most))
        return met

    def _count(self, codes: bytes, step: int) -> int:
        """Count the common words of all languages in a step, a digit for each."""
        count = self._counted.get((codes, step)) if step >= 0 else 0
        if count is None:
            # The first and the last may be parts of words.
            words = codes[step * _STEP : (step + 1) * _STEP].split(_BLANK)[1:-1]
            count = self._counted.keep((codes, step), sum(map(self._ones.get, words, repeat(0))))
        return count
