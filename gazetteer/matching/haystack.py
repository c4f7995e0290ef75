"""A text in the bytes that names are searched in, with the way back to its code points.

One blank stands for whatever separates words, and one is at each end. Offsets of the bytes are turned back into
offsets of the text only for what is found.
"""

import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from gazetteer.matching.alphabet import APOSTROPHE, BLANK, GONE, SEVERAL, WEAK, Alphabet

_BLANK = bytes([BLANK])
_GONE, _APOSTROPHE = bytes([GONE]), bytes([APOSTROPHE])
Mask = npt.NDArray[np.bool_]
Positions = npt.NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Haystack:
    """The bytes of a text; ``positions`` has the code point of each, the padding not counted."""

    text: str
    codes: bytes
    positions: memoryview

    @classmethod
    def of(cls, text: str, alphabet: Alphabet) -> "Haystack":
        """Fold a text.

        Args:
            text: Any text; lone surrogates are separators.
            alphabet: The letters of the names.

        Returns:
            Its bytes.
        """
        raw, origins = _BLANK + alphabet.encode(text), None
        if SEVERAL in raw or GONE in raw:
            raw, origins = _written_out(raw, text, alphabet)
        if APOSTROPHE in raw:
            raw, origins = _without_apostrophes(alphabet.parting.sub(_BLANK, raw), origins)
        positions = np.flatnonzero(_is_kept(raw))
        codes = np.frombuffer(raw, np.uint8).take(positions).tobytes()
        if origins is not None:
            positions = origins.take(positions)
        # The first position is that of the padding.
        return cls(text, codes + _BLANK, positions.data[1:])

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the bytes that begins and ends with a blank to the words between, in code points.

        Returns:
            Start and end, half-open; marks and letters without a byte at the end belong to the last word.
        """
        positions, text = self.positions, self.text
        following = positions[end - 2] - 1 if end - 2 < len(positions) else len(text)
        return positions[start] - 1, word_end(text, positions[end - 3], following)

    def spans(self, matches: Sequence[tuple[int, int, int]]) -> tuple[Positions, Positions]:
        """Map many matches, each a number and a span of the bytes, as `span` does one; return starts and ends."""
        bounds = np.fromiter(chain.from_iterable(matches), np.intp, 3 * len(matches)).reshape(-1, 3)
        positions = np.frombuffer(self.positions, np.intp)
        last, following = positions[bounds[:, 2] - 3], positions.take(bounds[:, 2] - 2, mode="clip") - 1
        following[bounds[:, 2] - 2 == len(positions)] = len(self.text)
        for row in np.flatnonzero(last < following):
            following[row] = word_end(self.text, int(last[row]), int(following[row]))
        return positions[bounds[:, 1]] - 1, following

    def cover(self, start: int, end: int) -> tuple[int, int]:
        """Map a span of the text that begins and ends with a word to the bytes, a blank at each end."""
        return bisect_left(self.positions, start + 1), bisect_left(self.positions, end + 1) + 2

    def has_ends(self, start: int, end: int) -> bool:
        """Say whether a span of the bytes begins and ends with a blank; behind a mark on a letter a word goes on."""
        return self.codes[start] == BLANK == self.codes[end - 1]

    def word_before(self, start: int) -> bytes:
        """Return the word that ends where a span of the bytes begins; nothing at the beginning of the text."""
        return self.codes[self.codes.rfind(_BLANK, 0, start) + 1 : start] if start else b""

    def word_after(self, end: int) -> bytes:
        """Return the word that begins where a span of the bytes ends; nothing at the end of the text."""
        return self.codes[end : self.codes.find(_BLANK, end)] if end < len(self.codes) else b""


def word_end(text: str, last: int, following: int) -> int:
    """Return where a word ends that goes on behind its last letter with a byte, with marks and letters without one.

    Args:
        text: The text.
        last: Where that letter ends.
        following: Where the next letter or blank with a byte begins.
    """
    end = following
    while end > last and not (text[end - 1].isalnum() or unicodedata.combining(text[end - 1])):
        end -= 1
    return end


def _is_kept(raw: bytes) -> Mask:
    """Say which bytes are not left out: all but the first of several separators, and weak letters inside words."""
    is_letter: Mask = np.frombuffer(raw, np.uint8) != BLANK
    is_kept = is_letter.copy()
    is_kept[0] = True
    np.logical_or(is_letter[1:], is_letter[:-1], out=is_kept[1:])
    if WEAK in raw:
        is_kept[1:] &= ~((np.frombuffer(raw, np.uint8)[1:] == WEAK) & is_letter[:-1])
    return is_kept


def _without_apostrophes(raw: bytes, origins: Positions | None) -> tuple[bytes, Positions | None]:
    """Leave out the apostrophes that part no words, if there are any."""
    if APOSTROPHE not in raw:
        return raw, origins
    positions = np.flatnonzero(np.frombuffer(raw, np.uint8) != APOSTROPHE)
    return raw.translate(None, _APOSTROPHE), positions if origins is None else origins.take(positions)


def _written_out(raw: bytes, text: str, alphabet: Alphabet) -> tuple[bytes, Positions]:
    """Put its letters in the place of each ligature and leave out what vanishes, and say where each byte was."""
    codes = np.frombuffer(raw, np.uint8)
    origins = np.arange(len(codes))
    if SEVERAL in raw:
        is_several = codes == SEVERAL
        letters = [alphabet.letters_of(text[at - 1]) for at in np.flatnonzero(is_several)]
        lengths = np.ones(len(codes), np.intp)
        lengths[is_several] = [len(each) for each in letters]
        codes, origins = np.repeat(codes, lengths), np.repeat(origins, lengths)
        codes[codes == SEVERAL] = [letter for each in letters for letter in each]
    return codes.tobytes().translate(None, _GONE), origins[codes != GONE]
