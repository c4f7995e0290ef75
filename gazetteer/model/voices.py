"""What shows that a text gives a name, or what is said with it, to somebody else; kept as data."""

from typing import Self

from pydantic import model_validator

from gazetteer.model.base import Record, Text, Texts
from gazetteer.model.name import Examples

NAME, ANY_WORDS, ALTERNATIVES = "X", "…", "|"
"""In a pattern: where the name stands, up to ten words without a comma, and what parts words of which one is there."""


class OtherVoice(Record):
    """Patterns of words by which a text speaks in another voice than its author's.

    ``calls`` say what somebody calls something, with ``X`` for the name (*what … call X*). ``opens`` stand before what
    somebody says (*… said that*), ``closes`` behind it (*, … said .*), and ``frames`` on either side of it (*according
    to … ,*). In ``unless`` are phrases that look like one of these and are none. ``…`` stands for up to ten words
    without a comma, ``|`` parts words of which one is there, a comma stands for any mark that parts clauses, and a full
    stop for either end of a sentence. In each sentence of ``examples`` that matches, some name is attributed, and none
    is in one that is skipped.
    """

    what: Text
    calls: Texts = ()
    opens: Texts = ()
    closes: Texts = ()
    frames: Texts = ()
    unless: Texts = ()
    examples: Examples = Examples()

    @model_validator(mode="after")
    def _patterns_can_hold(self) -> Self:
        for pattern in self.calls:
            if pattern.split().count(NAME) != 1 or _beside_the_name(pattern) <= {ANY_WORDS}:
                raise ValueError(f"{pattern!r} needs one X for the name, and a word right beside it")
        for pattern in (*self.opens, *self.closes, *self.frames, *self.unless):
            if NAME in pattern.split() or not any(word[0].isalnum() for word in pattern.split()):
                raise ValueError(f"{pattern!r} needs words and no X; what names somebody's name goes under `calls`")
        return self


def _beside_the_name(pattern: str) -> set[str]:
    words = pattern.split()
    at = words.index(NAME)
    return {*words[max(0, at - 1) : at], *words[at + 1 : at + 2]}
