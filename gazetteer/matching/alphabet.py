"""Letters as bytes: each folded letter that occurs in some name has a byte of its own, all others share one.

The bytes are coarser than match keys: of a word's weak letters, which Armenian orthographies write differently, only
one at its beginning is left, and all of those are one byte. So no rule of orthography has to be carried out on a text;
whether a word that is found is a name is for its match key to decide.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from gazetteer.language.fold import APOSTROPHES, ARTICLES, CLITICS, SEPARATOR, VANISHES, fold_character
from gazetteer.language.orthography import WEAK_LETTERS

OTHER, GONE, SEVERAL, APOSTROPHE, WEAK, BLANK = 0x01, 0x02, 0x03, 0x04, 0x05, 0x20
_FIRST_LETTER, _LAST_LETTER = 0x21, 0xFF
_ROOM = _LAST_LETTER - _FIRST_LETTER + 1
_BMP = 0x10000
_NEVER_FOLDED = range(0x2E80, 0xF900)
"""Han, Hangul and private use: no name of ours has them, and folding them one by one takes long."""

_SURROGATES = range(0xD800, 0xE000)
_ALWAYS = "abcdefghijklmnopqrstuvwxyz0123456789"
_NEXT = "\n"
"""What stands behind each of the keys that are put into bytes together."""

_INNER_WEAK = re.compile(f"(?<=[^ {_NEXT}])[{WEAK_LETTERS}]+")


class _KnownLetters(dict[int, str]):
    """A table for `str.translate` in which a letter that no name has is `OTHER`."""

    def __missing__(self, code_point: int) -> str:
        return chr(OTHER)


@dataclass(frozen=True)
class Alphabet:
    """The letters that names are made of, each with its byte; with more letters than bytes, several share one."""

    letters: tuple[str, ...]

    @classmethod
    def of(cls, keys: Iterable[str]) -> "Alphabet":
        """Return the alphabet of some match keys.

        Examples:
            >>> "ə" in Alphabet.of(["xankendi"]).letters
            False
        """
        return cls(tuple(_ALWAYS)).extended(keys)

    def extended(self, keys: Iterable[str]) -> "Alphabet":
        """Return this alphabet with the letters of more match keys behind its own, which keep their bytes."""
        seen = set("".join(keys)) - {SEPARATOR, *WEAK_LETTERS}
        return Alphabet((*self.letters, *sorted(seen - set(self.letters))))

    @cached_property
    def _bytes(self) -> dict[str, int]:
        letters = {letter: _FIRST_LETTER + place % _ROOM for place, letter in enumerate(self.letters)}
        return {**letters, **dict.fromkeys(WEAK_LETTERS, WEAK), SEPARATOR: BLANK, VANISHES: GONE}

    @cached_property
    def table(self) -> npt.NDArray[np.uint8]:
        """The byte of each code point of the basic plane; separators are `BLANK`."""
        table = np.full(_BMP, BLANK, np.uint8)
        table[_NEVER_FOLDED.start : _NEVER_FOLDED.stop] = OTHER
        table[_SURROGATES.start : _SURROGATES.stop] = BLANK
        for code_point in (*range(_NEVER_FOLDED.start), *range(_NEVER_FOLDED.stop, _BMP)):
            table[code_point] = self._byte(chr(code_point))
        table[[ord(apostrophe) for apostrophe in APOSTROPHES]] = APOSTROPHE
        return table

    @cached_property
    def _ascii(self) -> bytes:
        return self.table[:128].tobytes() + bytes([OTHER]) * 128

    @cached_property
    def parting(self) -> re.Pattern[bytes]:
        """What finds the apostrophes that part words, in bytes without `GONE` that begin with a blank."""
        edge, mark = rb"[ \x04]", rb"\x04"
        clitics = b"|".join(sorted(map(self._encoded, CLITICS)))
        articles = b"".join(map(self._encoded, sorted(ARTICLES)))
        after_word = rb"(?<=[^ \x04]\x04)(?=(?:" + clitics + rb")(?:" + edge + rb"|\Z))"
        after_article = rb"(?<=" + edge + b"[" + articles + rb"]\x04)(?=[^ \x04])"
        return re.compile(mark + b"(?:" + after_word + b"|" + after_article + b")")

    def _encoded(self, word: str) -> bytes:
        return re.escape(bytes(self._bytes[letter] for letter in word))

    def letters_of(self, ligature: str) -> list[int]:
        """Return the bytes of the letters that a ligature stands for."""
        return [self._bytes.get(letter, OTHER) for letter in fold_character(ligature)]

    def encode_key(self, key: str) -> bytes:
        """Return a match key in bytes; a letter that no name has is `OTHER`.

        Examples:
            >>> alphabet = Alphabet.of(["երեվան", "շուշի"])
            >>> alphabet.encode_key("շուշի") == alphabet.encode_key("շիշ")
            True
        """
        return self.encode_keys((key,))[0]

    def encode_keys(self, keys: Iterable[str]) -> list[bytes]:
        """Return many match keys in bytes, in the order given; much sooner than one by one.

        Examples:
            >>> Alphabet.of(["agdam"]).encode_keys([])
            []
        """
        # Each key ends with a mark, so that no key and one empty key are told apart.
        together = _INNER_WEAK.sub("", "".join(f"{key}{_NEXT}" for key in keys)).translate(self._known_letters)
        return together.encode("latin-1").split(_NEXT.encode())[:-1]

    @cached_property
    def _known_letters(self) -> _KnownLetters:
        letters = {ord(letter): chr(code) for letter, code in self._bytes.items() if letter}
        return _KnownLetters({**letters, ord(_NEXT): _NEXT})

    def encode(self, text: str) -> bytes:
        """Return the byte of each code point of a text; lone surrogates are separators."""
        if text.isascii():
            return text.encode().translate(self._ascii)
        raw = text.encode("utf-16-le", "surrogatepass")
        if len(raw) == 2 * len(text):
            return self.table.take(np.frombuffer(raw, np.uint16)).tobytes()
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
        codes = self.table.take(np.where(points < _BMP, points, 0))
        above = np.flatnonzero(points >= _BMP)
        codes[above] = [self._byte(text[at]) for at in above]
        return codes.tobytes()

    def _byte(self, character: str) -> int:
        folded = fold_character(character)
        return SEVERAL if len(folded) > 1 else self._bytes.get(folded, OTHER)
