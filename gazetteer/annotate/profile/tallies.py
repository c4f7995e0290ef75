"""`Tally`: how often a text uses what is one side's, in each voice."""

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.annotate.annotation import Mention
from gazetteer.codes import Voice
from gazetteer.names.attribution import SHARED


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a text uses what is one side's: in its author's own voice, quoted, and attributed to somebody else."""

    side: str | None
    own: int
    quoted: int
    attributed: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.own + self.quoted + self.attributed


def tallies(mentions: Iterable[Mention]) -> tuple[Tally, ...]:
    """Count mentions by side and voice; sides are A-Z, then what is shared, then what has no side."""
    voices: dict[str | None, list[Voice]] = {}
    for mention in mentions:
        voices.setdefault(mention.side, []).append(mention.voice)
    return tuple(Tally(side, *in_voices(voices[side])) for side in sorted(voices, key=order_of))


def in_voices(voices: list[Voice]) -> tuple[int, int, int]:
    """Return how often each voice occurs: the author's own, quoted, attributed."""
    return voices.count(Voice.OWN), voices.count(Voice.QUOTED), voices.count(Voice.ATTRIBUTED)


def order_of(side: str | None) -> tuple[bool, bool, str]:
    """Return by what sides are sorted: A-Z, then what is shared, then none."""
    return side is None, side == SHARED, side or ""
