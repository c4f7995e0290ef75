"""`Phrases`: words and phrases of the data that may stand right beside a name, and what each makes of it.

All are looked for at once, by the word next to the name in the bytes that names are found in: most words are in none,
and that takes one look into a dictionary. Those bytes are coarse, so what is found this way is then read in the text.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple

from gazetteer.annotate.beginnings import Beginnings
from gazetteer.annotate.kept import Kept
from gazetteer.annotate.tongues import Tongues
from gazetteer.language.fold import match_key
from gazetteer.matching.haystack import Haystack
from gazetteer.model import LanguageContexts

_ANY_ENDING = "*"
_BLANK = b" "


class Part(Enum):
    """What a phrase does beside a name."""

    HEAD = auto()
    """It makes a longer name with it: *river*."""

    LINK = auto()
    """It stands between a head and the name: *of*."""

    EMBEDDING = auto()
    """It makes the name a part of another thing's: *brandy*."""

    QUOTED = auto()
    """It makes a name that stands alone in quotation marks a part of another thing's: *defeated*."""

    MODIFIER = auto()
    """It belongs to such a thing's name: *Second*."""

    TITLE = auto()
    """It stands before a person's name: *Mr*."""

    PERSON = auto()
    """It stands beside a given name, before it or after: *husband*, *our guide*."""


@dataclass(frozen=True, slots=True, eq=False)
class Phrase:
    """A phrase of one language or several; ``is_open`` allows any ending, ``features`` are what a head is of."""

    part: Part
    key: str
    codes: bytes
    is_open: bool
    has_capital: bool
    langs: frozenset[str]
    features: tuple[str, ...] = ()

    def is_written(self, surface: str) -> bool:
        """Say whether characters are the phrase; one that has a capital in the data needs it."""
        key = match_key(surface)
        is_equal = key.startswith(self.key) if self.is_open else key == self.key
        return is_equal and (not self.has_capital or not surface[0].islower())

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.key.count(" ") + 1


class Beside(NamedTuple):
    """A phrase that stands beside a name, and where in the bytes its far end is, a blank included."""

    phrase: Phrase
    at: int


_Told = Iterator[tuple[Part, str, tuple[str, ...]]]
NOTHING: tuple[Beside, ...] = ()
_SMALL = (Part.LINK, Part.MODIFIER)
"""Phrases that do nothing by themselves: their language is not asked for."""


class _Beginning(NamedTuple):
    """What may begin with a word, seen from the name: phrases of at most so many words, and those that are open."""

    words: int
    opened: tuple[Phrase, ...]


_NONE = _Beginning(0, ())


@dataclass(frozen=True)
class _Side:
    """The phrases on one side of a name, by their bytes."""

    phrases: tuple[Phrase, ...]
    nearest: Callable[[bytes], bytes]
    _met: Kept[bytes, _Beginning] = field(default_factory=Kept, repr=False, compare=False)

    @cached_property
    def closed(self) -> Mapping[bytes, tuple[Phrase, ...]]:
        """The phrases that allow no other ending."""
        found: dict[bytes, tuple[Phrase, ...]] = {}
        for phrase in self.phrases:
            if not phrase.is_open:
                found[phrase.codes] = (*found.get(phrase.codes, ()), phrase)
        return found

    @cached_property
    def _longest(self) -> Mapping[bytes, int]:
        found: dict[bytes, int] = {}
        for codes, phrases in self.closed.items():
            word = self.nearest(codes)
            found[word] = max(found.get(word, 0), phrases[0].words)
        return found

    @cached_property
    def _opened(self) -> Beginnings[bytes, Phrase]:
        """The phrases that allow any ending, by what is known of the word nearest to the name."""
        return Beginnings((self.nearest(phrase.codes), phrase) for phrase in self.phrases if phrase.is_open)

    def beginning(self, word: bytes) -> _Beginning:
        """Return what may begin with a word."""
        try:
            return self._met[word]
        except KeyError:
            met = _Beginning(self._longest.get(word, 0), tuple(self._opened.of(word)))
            met = _NONE if met == _NONE else met
            return self._met.keep(word, met)


def _first_word(codes: bytes) -> bytes:
    return codes.partition(_BLANK)[0]


def _last_word(codes: bytes) -> bytes:
    return codes.rpartition(_BLANK)[2]


@dataclass(frozen=True)
class Phrases:
    """The phrases of all languages, those that stand before a name and those after it."""

    languages: tuple[LanguageContexts, ...]
    tongues: Tongues
    _written: Kept[tuple[tuple[Phrase, ...], str], tuple[Phrase, ...]] = field(
        default_factory=Kept, repr=False, compare=False
    )

    @cached_property
    def after(self) -> tuple[Phrase, ...]:
        """The phrases that stand after a name, those of more words first."""
        return self._read(_told_after)

    @cached_property
    def before(self) -> tuple[Phrase, ...]:
        """The phrases that stand before a name, those of more words first."""
        return self._read(_told_before)

    @cached_property
    def _after(self) -> _Side:
        return _Side(self.after, _first_word)

    @cached_property
    def _before(self) -> _Side:
        return _Side(self.before, _last_word)

    def _read(self, told: Callable[[LanguageContexts], _Told]) -> tuple[Phrase, ...]:
        langs: dict[tuple[Part, str, tuple[str, ...]], set[str]] = {}
        for language in self.languages:
            for each in told(language):
                langs.setdefault(each, set()).add(language.lang)
        keys = [match_key(text) for _, text, _ in langs]
        codes = self.tongues.alphabet.encode_keys(keys)
        read = (
            Phrase(part, key, code, text.endswith(_ANY_ENDING), text[0].isupper(), frozenset(having), features)
            for ((part, text, features), having), key, code in zip(langs.items(), keys, codes, strict=True)
        )
        return tuple(sorted(read, key=lambda phrase: -phrase.words))

    def right_of(self, haystack: Haystack, last: int) -> tuple[Beside, ...]:
        """Return the phrases that begin where a span of the bytes ends, those of more words first."""
        codes = haystack.codes
        begun = self._after.beginning(codes[last : codes.find(_BLANK, last)] if last < len(codes) else b"")
        return self._right_of(begun, haystack, last) if begun is not _NONE else NOTHING

    def _right_of(self, begun: _Beginning, haystack: Haystack, last: int) -> tuple[Beside, ...]:
        codes, closed = haystack.codes, self._after.closed
        found: list[Beside] = []
        end = last
        for _ in range(begun.words):
            end = codes.find(_BLANK, end) + 1
            if not end:
                break
            if phrases := closed.get(codes[last : end - 1]):
                found += self._there(phrases, (last - 1, end), end, haystack)
        for phrase in begun.opened:
            if codes.startswith(phrase.codes, last):
                end = codes.find(_BLANK, last + len(phrase.codes)) + 1
                found += self._there((phrase,), (last - 1, end), end, haystack)
        return _longest_first(found)

    def left_of(self, haystack: Haystack, first: int) -> tuple[Beside, ...]:
        """Return the phrases that end where a span of the bytes begins, those of more words first."""
        codes = haystack.codes
        begun = self._before.beginning(codes[codes.rfind(_BLANK, 0, first) + 1 : first] if first else b"")
        return self._left_of(begun, haystack, first) if begun is not _NONE else NOTHING

    def _left_of(self, begun: _Beginning, haystack: Haystack, first: int) -> tuple[Beside, ...]:
        codes, closed = haystack.codes, self._before.closed
        found: list[Beside] = []
        start = first
        for _ in range(begun.words):
            start = codes.rfind(_BLANK, 0, start)
            if start < 0:
                break
            if phrases := closed.get(codes[start + 1 : first]):
                found += self._there(phrases, (start, first + 1), start, haystack)
        for phrase in begun.opened:
            start = _words_back(codes, first, phrase.words)
            if start >= 0 and codes.startswith(phrase.codes, start + 1):
                found += self._there((phrase,), (start, first + 1), start, haystack)
        return _longest_first(found)

    def _there(
        self, phrases: tuple[Phrase, ...], span: tuple[int, int], at: int, haystack: Haystack
    ) -> Iterator[Beside]:
        """Yield the phrases that are really written there, in a language that the passage may be in."""
        first, last = haystack.span(*span)
        for phrase in self._those_written(phrases, haystack.text[first:last]):
            if phrase.part in _SMALL or self.tongues.may_be(phrase.langs, haystack.codes, span[0]):
                yield Beside(phrase, at)

    def _those_written(self, phrases: tuple[Phrase, ...], surface: str) -> tuple[Phrase, ...]:
        known = self._written.get((phrases, surface))
        if known is None:
            written = tuple(phrase for phrase in phrases if phrase.is_written(surface))
            known = self._written.keep((phrases, surface), written)
        return known


def _longest_first(found: list[Beside]) -> tuple[Beside, ...]:
    return tuple(sorted(found, key=lambda each: -each.phrase.words)) if len(found) > 1 else tuple(found)


def first_of(part: Part, beside: Iterable[Beside]) -> Beside | None:
    """Return the longest of phrases beside a name that does something, if any does."""
    for each in beside:
        if each.phrase.part is part:
            return each
    return None


def _told_after(language: LanguageContexts) -> _Told:
    for head in language.heads:
        yield from ((Part.HEAD, text, head.features) for text in head.after)
    for rule in language.embeddings:
        yield from ((Part.EMBEDDING, text, ()) for text in rule.after)
        yield from ((Part.QUOTED, text, ()) for text in rule.quoted_after)
    yield from ((Part.PERSON, text, ()) for text in language.people.titles_after)


def _told_before(language: LanguageContexts) -> _Told:
    for head in language.heads:
        yield from ((Part.HEAD, text, head.features) for text in head.before)
    for rule in language.embeddings:
        yield from ((Part.EMBEDDING, text, ()) for text in rule.before)
        yield from ((Part.QUOTED, text, ()) for text in rule.quoted_before)
        yield from ((Part.MODIFIER, text, ()) for text in rule.modifiers)
    yield from ((Part.LINK, text, ()) for text in language.links)
    yield from ((Part.TITLE, text, ()) for text in language.people.titles)
    yield from ((Part.PERSON, text, ()) for text in language.people.kin)


def _words_back(codes: bytes, start: int, words: int) -> int:
    """Return where that many words before an offset begin, their blank included; -1 where there are fewer."""
    for _ in range(words):
        start = codes.rfind(_BLANK, 0, start)
        if start < 0:
            return -1
    return start
