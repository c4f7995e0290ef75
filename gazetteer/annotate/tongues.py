"""Which languages a passage may be in, by their commonest words: *war* is a noun in English and a verb in German."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import accumulate, compress
from typing import NamedTuple

from gazetteer.annotate.kept import Kept
from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.model import LanguageContexts

_REACH = 600
"""How far around an offset a passage reaches, in letters and blanks."""

_MOST_TEXTS = 8
_BLANK = b" "
_DIGIT = 16
"""How many bits count the words of one language: more than the words that a passage has room for."""
_MOST = (1 << _DIGIT) - 1


class _Leading(NamedTuple):
    """The languages that have most common words in a passage, and how many these are."""

    langs: frozenset[str]
    words: int


class _Counted(NamedTuple):
    """Where the common words of a text begin, and the sums of their numbers: nothing, the first, the first two, ..."""

    codes: bytes
    starts: Sequence[int]
    sums: Sequence[int]


@dataclass(frozen=True)
class Tongues:
    """The commonest words of languages, in bytes."""

    languages: tuple[LanguageContexts, ...]
    alphabet: Alphabet
    _met: Kept[int, _Leading] = field(default_factory=Kept, repr=False, compare=False)
    _counted: Kept[int, _Counted] = field(default_factory=partial(Kept, _MOST_TEXTS), repr=False, compare=False)

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
        """Return the languages that lead in the passage around an offset."""
        # By identity, since equal texts take long to compare; they are kept so that their numbers stay their own.
        _, starts, sums = self._counted.get(id(codes)) or self._counted.keep(id(codes), self._count(codes))
        total = sums[bisect_right(starts, at + _REACH)] - sums[bisect_left(starts, at - _REACH)]
        return self._met.get(total) or self._met.keep(total, self._lead(total))

    def _lead(self, total: int) -> _Leading:
        counts = [total >> _DIGIT * place & _MOST for place in range(len(self._listed))]
        most = max(counts, default=0)
        langs = (lang for lang, count in zip(self._listed, counts, strict=True) if count == most)
        return _Leading(frozenset(langs), most)

    def _count(self, codes: bytes) -> _Counted:
        """Count the common words of all languages up to each of them."""
        words = codes.split(_BLANK)
        ones = list(map(self._ones.get, words))
        starts = accumulate(map((1).__add__, map(len, words)), initial=0)
        return _Counted(codes, tuple(compress(starts, ones)), tuple(accumulate(filter(None, ones), initial=0)))
