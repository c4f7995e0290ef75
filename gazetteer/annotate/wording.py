"""`Wording`: a pattern of words from the data, and where it holds in a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.annotate.sentences import COMMA, EDGE, words_of
from gazetteer.model.voices import ALTERNATIVES, ANY_WORDS, NAME

_MOST_WORDS = 10
_ANY: frozenset[str] = frozenset()
_MARKS = (COMMA, EDGE)
Part = frozenset[str]
"""The words of which one is there; nothing stands for any words."""


class Extent(NamedTuple):
    """The first and the last place in a sentence that a pattern takes up, both included."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Wording:
    """A pattern, parted at the place from which it is looked for: the name, or its own first whole word.

    ``before`` is read backwards from there, ``after`` onwards; ``pivot`` is empty where the name is the place.
    """

    before: tuple[Part, ...]
    pivot: Part
    after: tuple[Part, ...]

    @classmethod
    def of(cls, pattern: str) -> "Wording":
        """Read a pattern.

        Args:
            pattern: As the data has it, see `gazetteer.model.OtherVoice`.

        Returns:
            Its parts on either side of where it is looked for.

        Examples:
            >>> wording = Wording.of("what … call|calls X")
            >>> [sorted(part) for part in wording.before]
            [['call', 'calls'], [], ['what']]
        """
        written = pattern.split()
        if NAME in written:
            at = written.index(NAME)
            return cls(_read(written[:at])[::-1], _ANY, _read(written[at + 1 :]))
        parts = _read(written)
        at = next(at for at, part in enumerate(parts) if part and part.isdisjoint(_MARKS))
        return cls(parts[:at][::-1], parts[at], parts[at + 1 :])

    @property
    def keys(self) -> Part:
        """The words at which it may be looked for: its pivot, or what stands right beside the name."""
        return self.pivot or next(filter(None, (*self.before[:1], *self.after[:1])))

    @property
    def needs(self) -> Part:
        """Words of which one is in every sentence where it holds: the longest, since those are rare."""
        parts = (part for part in (self.pivot, *self.before, *self.after) if part and part.isdisjoint(_MARKS))
        return max(parts, key=lambda part: min(map(len, part)))

    def extent(self, words: Sequence[str], left: int, right: int) -> Extent | None:
        """Return what the pattern takes up around the places ``left`` to ``right``, or ``None`` if it does not hold."""
        first = _reach(words, left, self.before, -1)
        last = _reach(words, right, self.after, 1)
        return None if first is None or last is None else Extent(first, last)


def _read(written: Sequence[str]) -> tuple[Part, ...]:
    return tuple(part for item in written for part in _parts(item))


def _parts(item: str) -> list[Part]:
    if item == ANY_WORDS:
        return [_ANY]
    if ALTERNATIVES in item:
        return [frozenset(_word(each) for each in item.split(ALTERNATIVES))]
    return [frozenset((word,)) for word in (words_of(item) or (item,))]


def _word(item: str) -> str:
    return next(iter(words_of(item)), item)


def _reach(words: Sequence[str], at: int, parts: Sequence[Part], step: int) -> int | None:
    """Return the last place that parts take up beyond a place; ``None`` if they are not there.

    Any words between others are as few as may be, and one at least; at either end of a pattern they are as many as may
    be, and maybe none.
    """
    if not parts:
        return at
    part, rest = parts[0], parts[1:]
    if part:
        found = 0 <= at + step < len(words) and words[at + step] in part
        return _reach(words, at + step, rest, step) if found else None
    for _ in range(_MOST_WORDS):
        if not 0 <= at + step < len(words) or words[at + step] in _MARKS:
            break
        at += step
        reached = _reach(words, at, rest, step) if rest else None
        if reached is not None:
            return reached
    return None if rest else at
