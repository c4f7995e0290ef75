"""What surrounds a span: words near it and in the whole text, against the conditions of the data."""

from dataclasses import dataclass
from functools import cached_property

from gazetteer.language.fold import match_key
from gazetteer.model import Condition

REACH = 200
"""How far *near* is, in code points on either side."""


@dataclass(frozen=True)
class Surroundings:
    """A text in which the surroundings of spans are looked at."""

    text: str

    @cached_property
    def _whole(self) -> str:
        return _padded(self.text)

    def satisfy(self, condition: Condition | None, start: int, end: int) -> bool:
        """Say whether a span stands where a condition wants it.

        Args:
            condition: The condition; none is always satisfied.
            start: Where the span begins.
            end: Where it ends.

        Returns:
            Whether one of ``near`` and one of ``in_text`` is there (where there are any) and none of ``not_near``.
        """
        if condition is None:
            return True
        if condition.in_text and not _has_any(self._whole, condition.in_text):
            return False
        if not condition.near and not condition.not_near:
            return True
        near = _padded(f"{self.text[max(0, start - REACH) : start]} \n {self.text[end : end + REACH]}")
        return not _has_any(near, condition.not_near) and (not condition.near or _has_any(near, condition.near))


def _padded(text: str) -> str:
    return f" {match_key(text)} "


def _has_any(key: str, phrases: tuple[str, ...]) -> bool:
    return any(_needle(phrase) in key for phrase in phrases)


def _needle(phrase: str) -> str:
    return f" {match_key(phrase)}" + ("" if phrase.endswith("*") else " ")
