"""`Setting`: where in a text something is to be written, and what stands right beside it."""

import re
from typing import NamedTuple

_WORD_BEFORE = re.compile(r"([\w’'-]+)[ \t\u00a0]+$")
_JOINTS = "-‐‑–—/’'"
"""What joins a name to another word: *Stepanakert-based*, *Shusha's*."""

_POSSESSIVE = re.compile(r"[’'][sS](?!\w)")
_POSSESSIVE_LENGTH = _BOTH = 2


class Setting(NamedTuple):
    """Where in a text something is to be written: characters, half-open."""

    text: str
    start: int
    end: int
    lang: str

    @property
    def surface(self) -> str:
        """What stands there."""
        return self.text[self.start : self.end]

    @property
    def word_before(self) -> str:
        """The word before it, in lower case; empty where there is none in the same line."""
        before = _WORD_BEFORE.search(self.text, max(0, self.start - 60), self.start)
        return before[1].lower() if before else ""

    @property
    def is_possessive(self) -> bool:
        """Whether an English *'s* stands behind it."""
        return _POSSESSIVE.match(self.text, self.end) is not None

    @property
    def is_joined(self) -> bool:
        """Whether it is joined to another word, by a hyphen, a dash, a stroke or an apostrophe but that of *'s*."""
        start, end = self.start, self.end + _POSSESSIVE_LENGTH * self.is_possessive
        before, after = self.text[max(0, start - 2) : start], self.text[end : end + 2]
        return (len(before) == _BOTH and before[1] in _JOINTS and before[0].isalnum()) or (
            len(after) == _BOTH and after[0] in _JOINTS and after[1].isalnum()
        )
