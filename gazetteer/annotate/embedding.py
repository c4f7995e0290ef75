"""A place name inside the name of a war, an army, a club, a brand is no mention of the place alone."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Phrases, is_joined
from gazetteer.annotate.tongues import Tongues
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Embedding, LanguageContexts

_YEAR = re.compile(r"(?<!\w)(?:1[89]|20)\d\d\s\Z")
_CLOSING = '»”"'
_HYPHENS = ("-", "\u2010", "\u2011", "–")


@dataclass(frozen=True)
class Embedder:
    """The words that make a name a part of another thing's name, ready to be looked for around spans."""

    languages: tuple[LanguageContexts, ...]
    tongues: Tongues

    def _phrases(self, told: Callable[[Embedding], Iterable[str]]) -> Phrases:
        rules = ((language.lang, rule) for language in self.languages for rule in language.embeddings)
        return Phrases.of(((lang, phrase) for lang, rule in rules for phrase in told(rule)), self.tongues)

    @cached_property
    def _heads(self) -> Phrases:
        return self._phrases(lambda rule: rule.after)

    @cached_property
    def _openings(self) -> Phrases:
        return self._phrases(lambda rule: rule.before)

    @cached_property
    def _modifiers(self) -> Phrases:
        return self._phrases(lambda rule: rule.modifiers)

    def phrase_around(self, haystack: Haystack, hit: Hit) -> str | None:
        """Return the phrase that a name is only a part of, or ``None``.

        Args:
            haystack: The text.
            hit: The name.

        Returns:
            ``2020 Karabakh War`` for the ``Karabakh`` in it.
        """
        start, end, first = hit.start, hit.end, hit.first
        after = self._head_end(haystack, hit.last, end) if hit.spelling.may_be_first else 0
        if after:
            return haystack.text[self._modified(haystack, first, start) : after]
        before = self._openings.before(haystack, first)
        if before < 0:
            return None
        opening, opened = haystack.span(before, first + 1)
        closing = haystack.text[end : end + 1] in _CLOSING and haystack.text[start - 1] not in " \n"
        return haystack.text[opening : end + closing] if is_joined(haystack.text[opened:start]) else None

    def _head_end(self, haystack: Haystack, last: int, end: int) -> int:
        """Return where the head ends that follows a name; 0 if none does."""
        stop = self._heads.after(haystack, last)
        begun, ended = haystack.span(last - 1, stop) if stop else (0, 0)
        return ended if is_joined(haystack.text[end:begun]) else 0

    def _modified(self, haystack: Haystack, first: int, start: int) -> int:
        """Return where the phrase begins to which a name with its head belongs: with *Second*, with a year."""
        at = first
        while (before := self._modifiers.before(haystack, at)) >= 0:
            at = before
        if at != first:
            start = haystack.span(at, first + 1)[0]
        year = _YEAR.search(haystack.text, max(0, start - 6), start)
        return year.start() if year else start


def hyphenated(embedded: Sequence[str | None], hits: Sequence[Hit], text: str) -> list[str | None]:
    """Return what names are only a part of, where several share a noun as in *Armenia-Azerbaijan War*.

    Args:
        embedded: What each name is only a part of by itself.
        hits: The names, by start.
        text: The text.

    Returns:
        The same, with the whole of such a phrase for all names in it.
    """
    joint = list(embedded)
    outer = [at for at, hit in enumerate(hits) if hit.outer < 0]
    for one, other in reversed(list(pairwise(outer))):
        phrase = joint[other]
        is_joined_on = text[hits[one].end : hits[other].start] in _HYPHENS
        if phrase and is_joined_on and phrase.startswith(hits[other].spelling.surface):
            joint[one] = joint[other] = text[hits[one].start : hits[other].start] + phrase
    return joint
