"""The matching of `Scanner` as machine code: from the UTF-8 of many texts to spans, with no object per text or match.

The steps are those of `haystack`, letter by letter. The names are hashes, of each name and of each beginning of a name
that ends with a word: a text is read word by word, and on from the few words that may begin a name.

Numba compiles it the first time, in some seconds, and keeps the result beside this file, whose time it goes by. Hence
one file, and hence only arrays and numbers go in and out: what is kept could not be read once a class had changed.
"""

from typing import Any

import numpy as np
import numpy.typing as npt
from numba import njit

from gazetteer.matching.alphabet import APOSTROPHE, BLANK, GONE, OTHER, SEVERAL, WEAK

compiled = njit(cache=True, nogil=True)

_NAME, _FIRST, _ENDS = np.uint32(1), np.uint32(2), np.uint32(3)
"""What ends with a word: a name, the beginning of a longer one, or both."""

_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_UPPER, _SIEVED, _BITS = np.uint64(32), np.uint64(42), np.uint64(61)
SIEVE = 1 << 19
"""How many bytes tell by a bit of them whether a word may begin a name; they fit into the cache of a core."""

_BMP = 0x10000
_AHEAD = 4
_FIRST_ROWS = 1024
_PLACES = 5
ROW = 1 + _PLACES
"""Of a span the text, its start and end in code points and in bytes, and the byte of the next letter or blank."""

Bytes = npt.NDArray[np.uint8]
Places = npt.NDArray[np.int32]
Numbers = npt.NDArray[np.int64]
Hashes = npt.NDArray[np.uint64]

_U = np.uint64
"""What is no negative index needs no look whether it is one."""

Letters = tuple[Bytes, Numbers, Numbers, Bytes]
"""What letters become: the byte of each code point of the basic plane; the letters that are several bytes or above that
plane, ascending; where the bytes of each of them begin and those of the last end; and these bytes."""

Parting = tuple[Bytes, npt.NDArray[np.bool_]]
"""What apostrophes part: clitics, a row each with a blank behind; and whether a byte is that of an article."""

Table = tuple[npt.NDArray[np.uint32], Bytes]
"""An open-addressed table, 0 where nothing is, of the upper bits of hashes with what ends there; and the sieve."""


@compiled
def hashed(patterns: Bytes, separator: int, size: int) -> Table:
    """Return a table of names, a blank at each end of them and a separator between.

    Args:
        patterns: The names in bytes.
        separator: What stands between them.
        size: The size of the table, a power of two with room for each of their words.

    Returns:
        The table.
    """
    table, sieve = np.zeros(size, np.uint32), np.zeros(SIEVE, np.uint8)
    name, word, nth = _SEED, _SEED, 0
    for at in range(1, len(patterns)):
        if patterns[at] == separator:
            name, nth = _SEED, 0
        elif patterns[at] != BLANK:
            word = _with(word, patterns[at])
        elif patterns[at - 1] != separator:
            is_last = at + 1 == len(patterns) or patterns[at + 1] == separator
            name, word, nth = _with(name, word), _SEED, nth + 1
            table[_slot(table, name)] |= _upper(name) | (_NAME if is_last else _FIRST)
            if nth == 2 or (nth == 1 and is_last):
                byte, bit = _sieved(name)
                sieve[byte] |= bit
    return table, sieve


@compiled
def _with(hashing: Any, more: Any) -> Any:
    """Return the hash of a word with one more letter, or of a name with the hash of one more word."""
    return (hashing ^ np.uint64(more)) * _PRIME


@compiled
def _upper(name: Any) -> Any:
    return np.uint32(name >> _UPPER) & ~_ENDS


@compiled
def _sieved(name: Any) -> tuple[Any, Any]:
    """Return the byte of the sieve that is for a hash, and its bit there."""
    return (name >> _SIEVED) & _U(SIEVE - 1), np.uint8(1) << np.uint8(name >> _BITS)


@compiled
def _slot(table: npt.NDArray[np.uint32], name: Any) -> Any:
    """Return where a hash is, or where it would be put."""
    mask, upper = np.uint64(len(table) - 1), _upper(name)
    slot = (name ^ (name >> _UPPER)) & mask
    while table[slot] and table[slot] & ~_ENDS != upper:
        slot = (slot + np.uint64(1)) & mask
    return slot


@compiled
def _point(data: Bytes, at: int) -> tuple[Any, int]:
    """Decode one code point of valid UTF-8; return it with the number of its bytes."""
    first = np.int64(data[_U(at)])
    if first < 0x80:
        return first, 1
    second = np.int64(data[_U(at + 1)]) & 0x3F
    if first < 0xE0:
        return (first & 0x1F) << 6 | second, 2
    third = np.int64(data[_U(at + 2)]) & 0x3F
    if first < 0xF0:
        return (first & 0x0F) << 12 | second << 6 | third, 3
    return (first & 0x07) << 18 | second << 12 | third << 6 | (np.int64(data[_U(at + 3)]) & 0x3F), 4


@compiled
def _following(data: Bytes, at: int, end: int, letters: Letters) -> Bytes:
    """Return the bytes of the letters from a place on, as many as matter to an apostrophe; blanks behind the end."""
    table, rare, bounds, written = letters
    codes, count = np.full(_AHEAD, BLANK, np.uint8), 0
    while at < end and count < _AHEAD:
        letter, size = _point(data, at)
        code = np.int64(table[letter]) if letter < _BMP else SEVERAL
        at += size
        if code == SEVERAL:
            which = np.searchsorted(rare, letter)
            for each in range(bounds[which], min(bounds[which + 1], bounds[which] + _AHEAD - count)):
                codes[count] = written[each]
                count += 1
        elif code != GONE:
            codes[count] = code
            count += 1
    return codes


@compiled
def _is_edge(code: int) -> bool:
    return code in (BLANK, APOSTROPHE)


@compiled
def _parts(before: Any, previous: Any, following: Bytes, parting: Parting) -> bool:
    """Say whether an apostrophe parts words, by the two letters before it and those behind it."""
    clitics, is_article = parting
    if _is_edge(previous):
        return False
    if is_article[previous] and _is_edge(before) and not _is_edge(following[0]):
        return True
    for clitic in clitics:
        at = 0
        while clitic[at] != BLANK and clitic[at] == following[at]:
            at += 1
        if clitic[at] == BLANK and _is_edge(following[at]):
            return True
    return False


@compiled
def _only(written: Bytes, begin: int, end: int) -> Any:
    """Return the one byte that a letter is written in, `GONE` for none, and `SEVERAL` for several."""
    return SEVERAL if end - begin > 1 else np.int64(written[begin]) if end > begin else GONE


@compiled
def _spelt(word: Any, written: Bytes, bounds: Numbers, which: int, is_word: bool) -> Any:
    """Return the hash of a word with the letters that a ligature stands for."""
    for at in range(bounds[which], bounds[which + 1]):
        if not (written[at] == WEAK and (is_word or at > bounds[which])):
            word = _with(word, written[at])
    return word


@compiled
def _words(data: Bytes, start: int, end: int, letters: Letters, parting: Parting, words: Places, hashes: Hashes) -> int:
    """Write of each word the columns of a row behind the first, and its hash; return how many words there are."""
    table, rare, bounds, written = letters
    which: Any = 0
    count, at, point, word = 0, start, 0, _SEED
    # A word is between begin and last, unless they are the wrong way round.
    begin, begin_point, last, last_point = start, 0, start, 0
    before = previous = np.int64(BLANK)
    while at <= end:
        # Behind the end is a blank.
        letter, size = _point(data, at) if at < end else (BLANK, 1)
        code: Any = np.int64(table[_U(letter)]) if letter < _BMP else SEVERAL
        if code < BLANK:
            if code == SEVERAL:
                which = np.searchsorted(rare, letter)
                code = _only(written, bounds[which], bounds[which + 1])
            elif code == APOSTROPHE and _parts(before, previous, _following(data, at + size, end, letters), parting):
                code = BLANK
        if code > BLANK:
            word, last, last_point = _with(word, code), at + size, point + 1
        elif code == BLANK:
            row = _U(count)
            words[row, 0], words[row, 1] = begin_point, last_point
            words[row, 2], words[row, 3], words[row, 4] = begin - start, last - start, at - start
            hashes[row] = word
            count, word, begin, begin_point = count + (last > begin), _SEED, at + size, point + 1
        elif code == SEVERAL:
            word, last, last_point = _spelt(word, written, bounds, which, last > begin), at + size, point + 1
            previous, code = np.int64(written[bounds[which + 1] - 2]), np.int64(written[bounds[which + 1] - 1])
        elif code == OTHER or (code == WEAK and last <= begin):
            word, last, last_point = _with(word, code), at + size, point + 1
        elif last <= begin:
            begin, begin_point = at + size, point + 1
        if code != GONE:
            before, previous = previous, code
        at, point = at + size, point + 1
    return count


@compiled
def _beginnings(hashes: Hashes, sieve: Bytes, firsts: Places) -> int:
    """Write which words may begin a name, and say how many do."""
    count = 0
    for word in range(len(hashes) - 1):
        alone = _with(_SEED, hashes[word])
        (one, its_bit), (two, other_bit) = _sieved(alone), _sieved(_with(alone, hashes[word + 1]))
        firsts[count] = word
        # Without a branch, so that the next look does not wait for this one.
        count += (sieve[one] & its_bit | sieve[two] & other_bit) != 0
    return count


@compiled
def _room(rows: Numbers, count: int) -> Numbers:
    """Return rows with room for one more."""
    if count < len(rows):
        return rows
    more = np.empty((2 * len(rows), ROW), np.int64)
    for at in range(count):
        for column in range(ROW):
            more[at, column] = rows[at, column]
    return more


@compiled
def _names(
    text: int, start: int, firsts: Places, words: Places, hashes: Hashes, table: Any, rows: Numbers, found: int
) -> tuple[Numbers, int]:
    """Write the spans of a text that may be a name behind the rows that were found, by start, longer ones first."""
    for first in firsts:
        name, begun = _SEED, found
        for last in range(first, len(hashes)):
            name = _with(name, hashes[_U(last)])
            ends = table[_slot(table, name)]
            if ends & _NAME:
                rows = _room(rows, found)
                row, one, other = _U(found), _U(first), _U(last)
                rows[row, 0], rows[row, 1], rows[row, 2] = text, words[one, 0], words[other, 1]
                rows[row, 3], rows[row, 4] = words[one, 2] + start, words[other, 3] + start
                rows[row, 5] = words[other, 4] + start
                found += 1
            if not ends & _FIRST:
                break
        if found > begun + 1:
            _turn(rows, begun, found)
    return rows, found


@compiled
def _turn(rows: Numbers, begin: int, end: int) -> None:
    """Turn the order of some rows round."""
    for at in range((end - begin) // 2):
        for column in range(ROW):
            one, other = begin + at, end - 1 - at
            rows[one, column], rows[other, column] = rows[other, column], rows[one, column]


@compiled
def spans(data: Bytes, offsets: Numbers, letters: Letters, parting: Parting, names: Table) -> Numbers:
    """Return a row of `ROW` numbers for each span that may be a name, by text and start, longer first.

    The UTF-8 must be valid. The offsets are those where each text begins and the last one ends, of one text at least.
    """
    table, sieve = names
    rows, found = np.empty((_FIRST_ROWS, ROW), np.int64), 0
    room = 0
    for text in range(len(offsets) - 1):
        # Every other letter may be a word.
        room = max(room, 2 + (offsets[text + 1] - offsets[text]) // 2)
    words, hashes, firsts = np.empty((room, _PLACES), np.int32), np.empty(room, np.uint64), np.empty(room, np.int32)
    for text in range(len(offsets) - 1):
        start = offsets[text]
        count = _words(data, start, offsets[text + 1], letters, parting, words, hashes)
        beginnings = _beginnings(hashes[: count + 1], sieve, firsts)
        rows, found = _names(text, start, firsts[:beginnings], words, hashes[:count], table, rows, found)
    return rows[:found]
