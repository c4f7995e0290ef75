"""`Hashing`: names as hashes, to be found in columns of text by machine code that numba makes."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

import numpy as np

from gazetteer.language.fold import ARTICLES, CLITICS
from gazetteer.matching import kernel
from gazetteer.matching.alphabet import BLANK, SEVERAL, Alphabet
from gazetteer.matching.haystack import word_end
from gazetteer.matching.kernel import Bytes, Numbers
from gazetteer.matching.patterns import SEPARATOR, Patterns
from gazetteer.matching.spans import Spans

if TYPE_CHECKING:
    import pyarrow as pa

_FOUR_BYTES = 0xF0
"""With this or more begins a code point of four bytes in UTF-8."""

_KEPT = 4


@dataclass(frozen=True)
class Hashing:
    """Names, ready to be found in columns of text."""

    patterns: Patterns

    @classmethod
    @lru_cache(maxsize=_KEPT)
    def of(cls, patterns: Patterns) -> "Hashing":
        """Return the same for the same names: making it takes a moment."""
        return cls(patterns)

    @cached_property
    def _alphabet(self) -> Alphabet:
        return Alphabet(self.patterns.letters)

    @cached_property
    def _table(self) -> kernel.Table:
        written = np.frombuffer(self.patterns.written, np.uint8)
        # There are as many blanks as words and names: much of it stays empty, and most words are told by one look.
        size = 1 << int(np.count_nonzero(written == BLANK) + 1).bit_length()
        return kernel.hashed(written, SEPARATOR[0], size)

    @cached_property
    def _parting(self) -> kernel.Parting:
        clitics = [self._alphabet.encode_key(clitic) + bytes([BLANK]) for clitic in sorted(CLITICS)]
        is_article = np.zeros(256, np.bool_)
        is_article[[self._alphabet.encode_key(article)[0] for article in ARTICLES]] = True
        longest = max(map(len, clitics))
        rows = np.frombuffer(b"".join(clitic.ljust(longest, b" ") for clitic in clitics), np.uint8)
        return rows.reshape(len(clitics), longest), is_article

    @cached_property
    def _ligatures(self) -> dict[int, bytes]:
        """The letters that are several bytes, in order, each with these."""
        points = np.flatnonzero(self._alphabet.table == SEVERAL).tolist()
        return {point: self._written(point) for point in points}

    def _written(self, point: int) -> bytes:
        return bytes(self._alphabet.letters_of(chr(point)))

    def _letters(self, data: Bytes) -> kernel.Letters:
        """Return what letters become, for texts with these bytes."""
        rare = {**self._ligatures, **{point: self._written(point) for point in _above_bmp(data)}}
        bounds = np.cumsum([0, *map(len, rare.values())])
        written = np.frombuffer(b"".join(rare.values()), np.uint8)
        return self._alphabet.table, np.array(list(rare), np.int64), bounds, written

    def search(self, texts: "pa.LargeStringArray") -> Spans:
        """Find the words in some texts that may be a name; see `spans_of`."""
        if not len(texts):
            nothing = np.empty(0, np.int64)
            return Spans(nothing, nothing, nothing, texts)
        offsets, data = _buffers(texts)
        rows = kernel.spans(data, offsets, self._letters(data), self._parting, self._table)
        _reach_word_ends(rows, data)
        at, starts, ends, firsts, lasts, _ = rows.T
        return Spans(at, starts, ends, _strings(data, firsts, lasts))


def _buffers(texts: "pa.LargeStringArray") -> tuple[Numbers, Bytes]:
    """Return where each text begins and the last one ends, and the UTF-8 of all."""
    _, offsets, data = texts.buffers()
    begins = np.frombuffer(offsets, np.int64)[texts.offset : texts.offset + len(texts) + 1]
    # Of a part of a column, the bytes are those of the whole.
    written = np.frombuffer(data or b"", np.uint8)[begins[0] : begins[-1]]
    begins = begins - begins[0]
    # Machine code is made anew for what may be written to.
    begins.flags.writeable = written.flags.writeable = False
    return begins, written


def _above_bmp(data: Bytes) -> list[int]:
    """Return the code points above the basic plane that valid UTF-8 has."""
    at = np.flatnonzero(data >= _FOUR_BYTES)
    first, second, third, fourth = (data[at + place].astype(np.int64) & 0x3F for place in range(4))
    # Six bits of the first byte are left, of which three are its own.
    points: list[int] = np.unique((first & 0x07) << 18 | second << 12 | third << 6 | fourth).tolist()
    return points


def _strings(data: Bytes, firsts: Numbers, ends: Numbers) -> "pa.LargeStringArray":
    """Return what stands between places of the bytes."""
    import pyarrow as pa  # noqa: PLC0415 - an extra

    lengths = ends - firsts
    bounds = np.concatenate((np.zeros(1, np.int64), np.cumsum(lengths)))
    written = data.take(np.arange(bounds[-1]) + np.repeat(firsts - bounds[:-1], lengths))
    return pa.LargeStringArray.from_buffers(len(firsts), pa.py_buffer(bounds), pa.py_buffer(written))


def _reach_word_ends(rows: Numbers, data: Bytes) -> None:
    """Let spans end where their last words do: marks and letters without a byte may follow the last one with a byte."""
    which = np.flatnonzero(rows[:, 4] < rows[:, 5])
    behind = _strings(data, rows[which, 4], rows[which, 5]).dictionary_encode()
    more = np.array([_reach(each) for each in behind.dictionary.to_pylist()], np.int64).reshape(-1, 2)
    rows[which, 2] += more[behind.indices, 0]
    rows[which, 4] += more[behind.indices, 1]


def _reach(behind: str) -> tuple[int, int]:
    """Return how much of what is behind a word belongs to it, in code points and in bytes."""
    end = word_end(behind, 0, len(behind))
    return end, len(behind[:end].encode())
