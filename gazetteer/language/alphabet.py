"""A text as one byte per code point, so that offsets in the bytes are offsets in the text.

Each folded letter that occurs in some name has a byte of its own; all other letters share one. What separates words is
one byte, whatever it was and however many. Where characters vanish or stand for several, a map of offsets is made.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from gazetteer.language.fold import SEPARATOR, VANISHES, fold_character, part_words
from gazetteer.language.haystack import FoldedText, Haystack
from gazetteer.language.orthography import LETTERS, Respelling, encoded_respellings

OTHER, GONE, SEVERAL, SEPARATOR_BYTE = 0x01, 0x02, 0x03, 0x20
_FIRST_LETTER, _LAST_LETTER = 0x21, 0xFF
_BMP = 0x10000
_NEVER_FOLDED = range(0x2E80, 0xF900)
"""Han, Hangul and private use: no name of ours has them, and folding them one by one takes long."""

_SURROGATES = range(0xD800, 0xE000)
_ALWAYS = "abcdefghijklmnopqrstuvwxyz0123456789" + LETTERS
_ARMENIAN = re.compile("[\u0531-\u0587\ufb13-\ufb17]")


@dataclass(frozen=True)
class Alphabet:
    """The letters that names are made of, each with its byte.

    With more letters than bytes, several share one (``is_shared``), and a match has to be compared letter by letter.
    """

    letters: tuple[str, ...]

    @classmethod
    def of(cls, keys: Iterable[str]) -> "Alphabet":
        """Return the alphabet of some match keys.

        Examples:
            >>> "ə" in Alphabet.of(["xankendi"]).letters
            False
        """
        seen = set().union(*keys) - {SEPARATOR}
        return cls((*_ALWAYS, *sorted(seen - set(_ALWAYS))))

    @property
    def is_shared(self) -> bool:
        """Whether two letters share a byte."""
        return len(self.letters) > _LAST_LETTER - _FIRST_LETTER + 1

    @cached_property
    def _bytes(self) -> dict[str, int]:
        room = _LAST_LETTER - _FIRST_LETTER + 1
        letters = {letter: _FIRST_LETTER + place % room for place, letter in enumerate(self.letters)}
        return {**letters, SEPARATOR: SEPARATOR_BYTE, VANISHES: GONE}

    @cached_property
    def _table(self) -> npt.NDArray[np.uint8]:
        table = np.full(_BMP, SEPARATOR_BYTE, np.uint8)
        table[_NEVER_FOLDED.start : _NEVER_FOLDED.stop] = OTHER
        table[_SURROGATES.start : _SURROGATES.stop] = SEPARATOR_BYTE
        for code_point in (*range(_NEVER_FOLDED.start), *range(_NEVER_FOLDED.stop, _BMP)):
            folded = fold_character(chr(code_point))
            table[code_point] = SEVERAL if len(folded) > 1 else self._bytes.get(folded, OTHER)
        return table

    @cached_property
    def _ascii(self) -> bytes:
        return self._table[:128].tobytes() + bytes([OTHER]) * 128

    @cached_property
    def _respellings(self) -> tuple[Respelling[bytes], ...]:
        return encoded_respellings(self._bytes, GONE)

    def encode_keys(self, keys: Iterable[str]) -> list[bytes]:
        """Return match keys as bytes, all at once, since there are many.

        Args:
            keys: Match keys, of the letters of this alphabet alone; at least one.

        Returns:
            The bytes of each.
        """
        table = {ord(letter): byte for letter, byte in self._bytes.items() if letter != VANISHES}
        # No byte of a letter is a line end, and bytes are the first 256 code points.
        return "\n".join(keys).translate(table).encode("latin-1").split(b"\n")

    def fold(self, text: str) -> FoldedText:
        """Fold a text.

        Args:
            text: Any text; lone surrogates are separators.

        Returns:
            Its bytes and, if there are fewer of them than characters, where they came from.
        """
        codes = self._encode(part_words(text))
        is_armenian = _ARMENIAN.search(text) is not None
        if not is_armenian and GONE not in codes and SEVERAL not in codes and b"  " not in codes:
            return FoldedText(b" " + codes + b" ", None)
        haystack = Haystack.of(codes)
        if SEVERAL in codes:
            haystack = haystack.written_out(SEVERAL, self._letters_at(codes, text))
        haystack = haystack.without(GONE).with_single(SEPARATOR_BYTE)
        for rule in self._respellings if is_armenian else ():
            haystack = haystack.respelt(rule, GONE)
        return haystack.finished()

    def _letters_at(self, codes: bytes, text: str) -> list[list[int]]:
        """Return the bytes of the letters that each ligature stands for."""
        ligatures = (character for character, code in zip(text, codes, strict=True) if code == SEVERAL)
        return [[self._bytes.get(letter, OTHER) for letter in fold_character(ligature)] for ligature in ligatures]

    def _encode(self, text: str) -> bytes:
        if text.isascii():
            return text.encode().translate(self._ascii)
        raw = text.encode("utf-16-le", "surrogatepass")
        if len(raw) == 2 * len(text):
            return self._table[np.frombuffer(raw, np.uint16)].tobytes()
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        return self._table[np.where(points < _BMP, points, 0)].tobytes()
