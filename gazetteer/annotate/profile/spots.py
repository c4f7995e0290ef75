"""`Spot`: where a name stands in a text, as people count: lines and columns from 1."""

from bisect import bisect_left
from dataclasses import dataclass

from gazetteer.annotate.annotation import Mention
from gazetteer.annotate.quotations import places_of
from gazetteer.codes import Voice


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a name stands, how it is written there, and in whose voice.

    ``line`` and ``column`` count from 1, ``start`` from 0; columns and offsets are Unicode code points of the text.
    """

    start: int
    line: int
    column: int
    surface: str
    voice: Voice


@dataclass(frozen=True, slots=True)
class Lines:
    """Where the lines of a text end."""

    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Find the lines of a text.

        Returns:
            Its lines.

        Examples:
            >>> Lines.of("one" + chr(10) + "two").position(5)
            (2, 2)
        """
        return cls(tuple(places_of("\n", text)))

    def position(self, offset: int) -> tuple[int, int]:
        """Return the line and the column of an offset."""
        line = bisect_left(self.ends, offset)
        return line + 1, offset - (self.ends[line - 1] if line else -1)

    def spot(self, mention: Mention) -> Spot:
        """Return where a mention stands."""
        return Spot(mention.start, *self.position(mention.start), mention.surface, mention.voice)
