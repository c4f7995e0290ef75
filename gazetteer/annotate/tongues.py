"""Which languages a passage may be in, by their commonest words: *war* is a noun in English and a verb in German."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import chain

from gazetteer.annotate.kept import Kept
from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.model import LanguageContexts

_STEP, _MOST_KEPT = 400, 500
"""How long a passage is, in letters and blanks; its language shows in those beside it too."""

_BLANK = b" "
_kept = partial(Kept, _MOST_KEPT)


@dataclass(frozen=True)
class Tongues:
    """The commonest words of languages, in bytes."""

    languages: tuple[LanguageContexts, ...]
    alphabet: Alphabet
    _counted: Kept[tuple[bytes, int], Counter[str]] = field(default_factory=_kept, repr=False, compare=False)
    _found: Kept[tuple[bytes, int], list[str]] = field(default_factory=_kept, repr=False, compare=False)

    @cached_property
    def _listed(self) -> frozenset[str]:
        return frozenset(language.lang for language in self.languages if language.common_words)

    @cached_property
    def _langs_of(self) -> Mapping[bytes, tuple[str, ...]]:
        found: dict[bytes, tuple[str, ...]] = {}
        for language in self.languages:
            for word in dict.fromkeys(self.alphabet.encode_key(match_key(word)) for word in language.common_words):
                found[word] = (*found.get(word, ()), language.lang)
        return found

    def may_be(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset may be in one of some languages.

        Returns:
            Whether no other language has more of its common words there. Languages without a list are never ruled out.
        """
        if not langs <= self._listed:
            return True
        counts = self._counts(codes, at)
        return max(counts.values(), default=0) == max(counts[lang] for lang in langs)

    def is_likely(self, langs: frozenset[str], codes: bytes, at: int) -> bool:
        """Say whether a passage around an offset shows that it is in one of some languages."""
        counts = self._counts(codes, at)
        most = max(counts.values(), default=0)
        return most > 1 and any(counts.get(lang) == most for lang in langs)

    def _counts(self, codes: bytes, at: int) -> Counter[str]:
        """Count the common words of each language in the passage around an offset; it moves on in steps."""
        step = at // _STEP
        counts = self._counted.get((codes, step))
        if counts is None:
            counts = Counter(chain.from_iterable(self._langs_in(codes, near) for near in (step - 1, step, step + 1)))
            self._counted.keep((codes, step), counts)
        return counts

    def _langs_in(self, codes: bytes, step: int) -> list[str]:
        """Return the language of each common word in a step, those of several languages once for each."""
        if step < 0:
            return []
        found = self._found.get((codes, step))
        if found is None:
            # The first and the last may be parts of words.
            words = codes[step * _STEP : (step + 1) * _STEP].split(_BLANK)[1:-1]
            langs_of = self._langs_of
            found = [lang for word in words if word in langs_of for lang in langs_of[word]]
            self._found.keep((codes, step), found)
        return found
