"""`Phrases`: words and phrases of the data that may stand right beside a name.

They are looked for by the word next to the name, in the bytes that names are found in: most words are in none, and that
takes one look into a dictionary. Those bytes are coarse, so what is found this way is then read in the text.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.annotate.tongues import Tongues
from gazetteer.language.fold import match_key
from gazetteer.matching.haystack import Haystack

_MOST_KEPT = 50_000
_ANY_ENDING = "*"
_BLANK = b" "
_GAP = re.compile(r"[\s\u00a0\u00ad’'ʼ\-\u2010-\u2014«»“”„\"]{1,4}")
_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase by its match key, in as many words; ``is_open`` allows any ending."""

    key: str
    words: int
    is_open: bool
    codes: bytes
    langs: frozenset[str]
    has_capital: bool

    def is_written(self, surface: str) -> bool:
        """Say whether characters are the phrase; one that has a capital in the data needs it."""
        key = match_key(surface)
        is_equal = key.startswith(self.key) if self.is_open else key == self.key
        return is_equal and (not self.has_capital or not surface[0].islower())


@dataclass(frozen=True)
class Phrases:
    """Phrases by the word that comes first, seen from the name; a trailing ``*`` allows any ending."""

    phrases: Mapping[str, frozenset[str]]
    tongues: Tongues
    _after: dict[bytes, tuple[_Phrase, ...]] = field(default_factory=dict, repr=False, compare=False)
    _before: dict[bytes, tuple[_Phrase, ...]] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]], tongues: Tongues) -> "Phrases":
        """Take phrases as the data has them, each with its language; several languages may have the same one."""
        langs: dict[str, set[str]] = {}
        for lang, phrase in phrases:
            langs.setdefault(phrase, set()).add(lang)
        return cls({phrase: frozenset(having) for phrase, having in langs.items()}, tongues)

    @cached_property
    def _read(self) -> tuple[_Phrase, ...]:
        """The phrases, those of more words first."""
        encode = self.tongues.alphabet.encode_key
        read = []
        for phrase, langs in self.phrases.items():
            key, is_open = match_key(phrase), phrase.endswith(_ANY_ENDING)
            read.append(_Phrase(key, len(key.split()), is_open, encode(key), langs, phrase[0].isupper()))
        return tuple(sorted(read, key=lambda phrase: -phrase.words))

    @cached_property
    def _whole(self) -> frozenset[str]:
        return frozenset(each.key for each in self._read if not each.is_open)

    @cached_property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(each.key for each in self._read if each.is_open)

    def have(self, key: str) -> bool:
        """Say whether a match key is one of the phrases."""
        return key in self._whole or key.startswith(self._beginnings)

    def after(self, haystack: Haystack, last: int) -> int:
        """Return where a phrase ends that begins where a span of the bytes ends; 0 if none does."""
        word = haystack.word_after(last)
        known = self._after.get(word)
        if known is None:
            known = _keep(self._after, word, tuple(each for each in self._read if _may_begin(each, word)))
        for phrase in known:
            end = _words_on(haystack.codes, last, phrase.words)
            if end and self._is_there(phrase, haystack, last - 1, end):
                return end
        return 0

    def before(self, haystack: Haystack, first: int) -> int:
        """Return where a phrase begins that ends where a span of the bytes begins; -1 if none does."""
        word = haystack.word_before(first)
        known = self._before.get(word)
        if known is None:
            known = _keep(self._before, word, tuple(each for each in self._read if _may_end(each, word)))
        for phrase in known:
            start = _words_back(haystack.codes, first, phrase.words)
            if start >= 0 and self._is_there(phrase, haystack, start, first + 1):
                return start
        return -1

    def _is_there(self, phrase: _Phrase, haystack: Haystack, start: int, end: int) -> bool:
        first, last = haystack.span(start, end)
        is_written = phrase.is_written(haystack.text[first:last])
        return is_written and self.tongues.may_be(phrase.langs, haystack.codes, start)


def is_joined(gap: str) -> bool:
    """Say whether what stands between a name and a phrase lets them be one: blanks, hyphens, quotation marks."""
    return _GAP.fullmatch(gap) is not None and not _BLANK_LINE.search(gap)


def _may_begin(phrase: _Phrase, word: bytes) -> bool:
    first, blank, _ = phrase.codes.partition(_BLANK)
    return word == first if blank or not phrase.is_open else word.startswith(first)


def _may_end(phrase: _Phrase, word: bytes) -> bool:
    last = phrase.codes.rpartition(_BLANK)[2]
    return word.startswith(last) if phrase.is_open else word == last


def _words_on(codes: bytes, end: int, words: int) -> int:
    """Return where that many words behind an offset end, their blank included; 0 where there are fewer."""
    for _ in range(words):
        end = codes.find(_BLANK, end) + 1
        if not end:
            return 0
    return end


def _words_back(codes: bytes, start: int, words: int) -> int:
    """Return where that many words before an offset begin, their blank included; -1 where there are fewer."""
    for _ in range(words):
        start = codes.rfind(_BLANK, 0, start)
        if start < 0:
            return -1
    return start


def _keep(known: dict[bytes, tuple[_Phrase, ...]], word: bytes, phrases: tuple[_Phrase, ...]) -> tuple[_Phrase, ...]:
    if len(known) >= _MOST_KEPT:
        known.clear()
    known[word] = phrases
    return phrases
