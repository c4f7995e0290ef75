"""Names of places that are ordinary words or surnames as well: *Muxtar* (autonomous), *Հարավ* (south), *Налбандян*.

Such a word is a name where a word beside it tells of what it names, or where it has a capital that nothing else
explains: not at the beginning of a sentence, and not beside another word with a capital. A surname always has its
capital, so that only a word beside it counts, and nothing does behind a given name. A place that the data knows well is
met so often that only a given name before it speaks against it.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

from gazetteer.annotate.features import FeatureTeller, weight_for
from gazetteer.annotate.kept import Kept
from gazetteer.annotate.spelling import Spelling
from gazetteer.codes import Evidence
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, LanguageContexts, Place
from gazetteer.names.index import Reading

_BEFORE = re.compile(r"(\w+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0](\w+)")
_AFTER_COMMA = re.compile(r"[,(]\s?\Z")
_MID_SENTENCE = re.compile(r"[\w,;][ \u00a0]\w+[ \u00a0]\Z")
Words = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class OrdinaryWords:
    """Tells whether a name that is an ordinary word is meant as a name; each word is one of some language."""

    words: Words
    surnames: frozenset[str]
    features: FeatureTeller
    _known: Kept[tuple[str, str, str], tuple[bool, bool]] = field(default_factory=Kept, repr=False, compare=False)
    _met: Kept[Spelling, tuple[tuple[Place, bool], ...]] = field(default_factory=Kept, repr=False, compare=False)

    @classmethod
    def of(cls, contexts: Contexts, features: FeatureTeller) -> Self:
        """Take what the data lists."""
        words = _listed(contexts, lambda language: language.ordinary_words)
        return cls(words, frozenset(map(match_key, contexts.people.surnames)), features)

    def concern(self, reading: Reading, surface: str) -> bool:
        """Say whether a reading is of a place whose name, or the form of it at hand, is an ordinary word or surname."""
        return isinstance(reading.entry, Place) and any(self._kinds(reading, surface))

    def denied(self, spelling: Spelling, text: str, start: int, end: int) -> frozenset[str]:
        """Return the ids of the places that a span does not mean, because it is an ordinary word or a surname there.

        Args:
            spelling: What the span may mean.
            text: The text.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            The ids of those of which a form is one, and nothing shows that the place is meant.
        """
        concerned, follows_a_name = self._concerned(spelling), self._follows_a_name(text, start)
        has_capital = _has_capital_of_its_own(text, start, end)
        named = frozenset(place.id for place, is_surname in concerned if is_surname and follows_a_name)
        rest = [
            place
            for place, is_surname in concerned
            if place.evidence is not Evidence.CURATED and (is_surname or not has_capital)
        ]
        told = self.features.told(text, start, end) if rest else {}
        return named.union(place.id for place in rest if weight_for(place, told) <= 0)

    def _follows_a_name(self, text: str, start: int) -> bool:
        """Say whether a word with a capital stands before, which neither begins its sentence nor tells of a place."""
        before = _BEFORE.search(text, max(0, start - 40), start)
        if before is None or not before[1][0].isupper() or self.features.is_told_by(before[1]):
            return False
        return _MID_SENTENCE.search(text, max(0, start - 60), start) is not None

    def _concerned(self, spelling: Spelling) -> tuple[tuple[Place, bool], ...]:
        """Return the places of which a form is an ordinary word or a surname, and whether it is a surname."""
        known = self._met.get(spelling)
        if known is None:
            found: dict[tuple[str, bool], Place] = {}
            for reading in spelling.readings:
                is_word, is_surname = self._kinds(reading, spelling.surface)
                if isinstance(reading.entry, Place) and (is_word or is_surname):
                    found[reading.entry.id, is_surname] = reading.entry
            known = self._met.keep(spelling, tuple((place, is_surname) for (_, is_surname), place in found.items()))
        return known

    def _kinds(self, reading: Reading, surface: str) -> tuple[bool, bool]:
        """Say whether a form, or the spelling of it at hand, is an ordinary word, and whether it is a surname."""
        form = reading.form
        key = (form.lang, form.text, surface)
        known = self._known.get(key)
        if known is None:
            # A surname is spelt alike in all languages of a script, an ordinary word is none of another's.
            spelt = {(form.lang, match_key(form.text)), (form.lang, match_key(surface))}
            is_surname = not self.surnames.isdisjoint(key for _, key in spelt)
            known = self._known.keep(key, (not spelt.isdisjoint(self.words), is_surname))
        return known


def _listed(contexts: Contexts, told: Callable[[LanguageContexts], Iterable[str]]) -> Words:
    return frozenset((language.lang, match_key(word)) for language in contexts.languages for word in told(language))


def _has_capital_of_its_own(text: str, start: int, end: int) -> bool:
    before, after = _BEFORE.search(text, max(0, start - 40), start), _AFTER.match(text, end)
    if after and after[1][0].isupper():
        return False
    return not before[1][0].isupper() if before else bool(_AFTER_COMMA.search(text, max(0, start - 2), start))
