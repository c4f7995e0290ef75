"""A place name inside the name of a war, an army, a club, a brand is no mention of the place alone."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gazetteer.model import Embedding

_REACH = 60
_END = r"(?!\w)"
_OPENING, _CLOSING = frozenset('«“„"'), frozenset('»”"')


@dataclass(frozen=True)
class Embedder:
    """The words that make a name a part of another thing's name, ready to be looked for around spans."""

    embeddings: tuple[Embedding, ...]

    @cached_property
    def _after(self) -> re.Pattern[str]:
        heads = _any_of(phrase for rule in self.embeddings for phrase in rule.after)
        return re.compile(rf"[»”\"]?(?:[-–]\w+)?[\s-]+{heads}")

    @cached_property
    def _before(self) -> re.Pattern[str]:
        words = _any_of(phrase for rule in self.embeddings for phrase in rule.before)
        return re.compile(rf"(?<!\w){words}(?:\s+|(?<=-))[«“„\"]?\Z")

    @cached_property
    def _modifier(self) -> re.Pattern[str]:
        modifiers = _any_of(phrase for rule in self.embeddings for phrase in rule.modifiers)
        return re.compile(rf"(?<!\w)(?:(?:{modifiers}|\d{{4}})[\s-]+)*(?:\w+[-–])?\Z")

    @cached_property
    def _phrases(self) -> re.Pattern[str]:
        return re.compile(r"(?<!\w)" + _any_of(phrase for rule in self.embeddings for phrase in rule.phrases))

    def phrase_around(self, text: str, start: int, end: int) -> str | None:
        """Return the phrase that a name is only a part of, or ``None``.

        Args:
            text: The text.
            start: Where the name begins.
            end: Where it ends.

        Returns:
            ``2020 Karabakh War`` for the ``Karabakh`` in it.
        """
        for phrase in self._phrases.finditer(text, max(0, start - _REACH), end + _REACH):
            if phrase.start() <= start and end <= phrase.end():
                return phrase[0]
        if after := self._after.match(text, end):
            modifier = self._modifier.search(text, max(0, start - _REACH), start)
            return text[modifier.start() if modifier else start : after.end()]
        before = self._before.search(text, max(0, start - _REACH), start)
        if before is None:
            return None
        closing = text[end : end + 1] if before[0][-1] in _OPENING and text[end : end + 1] in _CLOSING else ""
        return text[before.start() : end] + closing


def _any_of(phrases: Iterable[str]) -> str:
    """Return a pattern for any of some phrases; a trailing ``*`` allows any ending. Longer ones are tried first."""
    written = sorted(set(phrases), key=len, reverse=True)
    patterns = (_words(p[:-1]) + r"\w*" if p.endswith("*") else _words(p) + _END * p[-1].isalnum() for p in written)
    return "(?:" + ("|".join(patterns) or r"(?!)") + ")"


def _words(phrase: str) -> str:
    return r"[\s-]+".join(re.escape(word) for word in phrase.split())
