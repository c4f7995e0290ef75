"""What surrounds a span: words near it and in the whole text, against the conditions of the data."""

from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.language.fold import match_key
from gazetteer.model import Condition

REACH = 200
"""How far *near* is, in code points on either side."""


@dataclass
class Surroundings:
    """A text in which the surroundings of spans are looked at. What it has worked out of the text it keeps."""

    text: str
    _needles: dict[str, str] = field(default_factory=dict)
    _in_text: dict[str, bool] = field(default_factory=dict)

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
        if condition.in_text and not any(map(self._is_in_text, condition.in_text)):
            return False
        if not condition.near and not condition.not_near:
            return True
        near = _padded(f"{self.text[max(0, start - REACH) : start]} \n {self.text[end : end + REACH]}")
        is_kept_off = any(self._needle(phrase) in near for phrase in condition.not_near)
        return not is_kept_off and (
            not condition.near or any(self._needle(phrase) in near for phrase in condition.near)
        )

    def _is_in_text(self, phrase: str) -> bool:
        if phrase not in self._in_text:
            self._in_text[phrase] = self._needle(phrase) in self._whole
        return self._in_text[phrase]

    def _needle(self, phrase: str) -> str:
        if phrase not in self._needles:
            self._needles[phrase] = needle(phrase)
        return self._needles[phrase]


def needle(phrase: str) -> str:
    """Return what to look for in a padded text to find a word or phrase; a trailing ``*`` allows any ending."""
    return f" {match_key(phrase)}" + ("" if phrase.endswith("*") else " ")


def _padded(text: str) -> str:
    return f" {match_key(text)} "
