"""Folded bytes on their way from a text to what names are searched in, each with the place that it came from."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from gazetteer.language.orthography import Respelling


@dataclass(frozen=True, slots=True)
class FoldedText:
    """The bytes of a text without what vanishes, with one separator for several, and with one at each end.

    ``positions`` maps bytes back to code points; ``None`` stands for the identity.
    """

    haystack: bytes
    positions: npt.NDArray[np.intp] | None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the haystack (its padding not counted) back to the text, half-open."""
        if self.positions is None:
            return start, end
        return int(self.positions[start]), int(self.positions[end - 1]) + 1


@dataclass(frozen=True, slots=True)
class Haystack:
    """Bytes, each with the code point of the text that it came from."""

    codes: bytes
    positions: npt.NDArray[np.intp]

    @classmethod
    def of(cls, codes: bytes) -> "Haystack":
        """Take the bytes of a text, one for each code point."""
        return cls(codes, np.arange(len(codes)))

    def written_out(self, code: int, letters: Sequence[Sequence[int]]) -> "Haystack":
        """Put letters in the place of each byte that stands for several."""
        lengths = np.ones(len(self.codes), np.intp)
        is_several = np.frombuffer(self.codes, np.uint8) == code
        lengths[is_several] = [len(each) for each in letters]
        written = np.repeat(np.frombuffer(self.codes, np.uint8), lengths)
        written[written == code] = [letter for each in letters for letter in each]
        return Haystack(written.tobytes(), np.repeat(self.positions, lengths))

    def without(self, code: int) -> "Haystack":
        """Leave out a byte wherever it is."""
        array = np.frombuffer(self.codes, np.uint8)
        return self._where(array != code)

    def with_single(self, separator: int) -> "Haystack":
        """Leave one of several separators that follow one another."""
        is_separator = np.frombuffer(self.codes, np.uint8) == separator
        is_repeated = np.zeros_like(is_separator)
        is_repeated[1:] = is_separator[1:] & is_separator[:-1]
        return self._where(~is_repeated)

    def respelt(self, rule: Respelling[bytes], filler: int) -> "Haystack":
        """Carry out a rule of orthography, and leave out the fillers that it puts in."""
        if rule.old not in self.codes:
            return self
        codes = rule.pattern.sub(rule.written, self.codes)
        changed = Haystack(codes, self.positions)
        return changed.without(filler) if filler in rule.written else changed

    def finished(self) -> FoldedText:
        """Return what names are searched in."""
        return FoldedText(b" " + self.codes + b" ", self.positions)

    def _where(self, is_kept: npt.NDArray[np.bool_]) -> "Haystack":
        return Haystack(np.frombuffer(self.codes, np.uint8)[is_kept].tobytes(), self.positions[is_kept])
