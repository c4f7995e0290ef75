"""What surrounds a span: words near it and in the whole text, against the conditions of the data."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from gazetteer.annotate.kept import Kept
from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.spelling import Spelling
from gazetteer.codes import Kind
from gazetteer.language.fold import match_key
from gazetteer.matching.alphabet import Alphabet
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Condition, Place
from gazetteer.names.index import NameIndex

REACH = 190
"""How far *near* is, in letters and blanks on either side."""

_BETWEEN = b"\0"
_ANY_ENDING = "*"
_WRITTEN_IN = frozenset(("en", "hy", "hyw", "az", "az-Cyrl", "ru"))
"""The languages that the conditions of the data are written in."""


@dataclass(frozen=True, slots=True)
class _Needs:
    """A condition in bytes; ``entries`` are those whose names it has among the words that must be near."""

    near: tuple[bytes, ...]
    entries: frozenset[str]
    not_near: tuple[bytes, ...]
    in_text: tuple[bytes, ...]


@dataclass(frozen=True)
class Needles:
    """The conditions of the data in bytes, worked out when they are met and kept: there are few.

    ``lands`` gives the ids of the units and regions that a place lies in.
    """

    alphabet: Alphabet
    index: NameIndex
    lands: Callable[[Place], frozenset[str]]
    _met: Kept[Spelling, frozenset[str]] = field(default_factory=Kept, repr=False, compare=False)
    _known: dict[int, tuple[Condition, _Needs]] = field(default_factory=dict, repr=False, compare=False)

    def of(self, condition: Condition) -> _Needs:
        """Return what to look for in the bytes of a text."""
        # By identity, since a long condition takes long to hash; it is kept so that its number stays its own.
        known = self._known.get(id(condition))
        if known is None:
            groups = (condition.near, condition.not_near, condition.in_text)
            near, not_near, in_text = (tuple(map(self._needle, phrases)) for phrases in groups)
            needs = _Needs(near, self._entries(condition.near), not_near, in_text)
            known = self._known[id(condition)] = condition, needs
        return known[1]

    def whereabouts(self, spelling: Spelling) -> frozenset[str]:
        """Return the ids of the lands that the places lie in which a spelling may mean."""
        known = self._met.get(spelling)
        if known is None:
            places = (entry for entry in spelling.entries.values() if isinstance(entry, Place))
            known = self._met.keep(spelling, frozenset().union(*map(self.lands, places)))
        return known

    def _needle(self, phrase: str) -> bytes:
        end = b"" if phrase.endswith(_ANY_ENDING) else b" "
        return b" " + self.alphabet.encode_key(match_key(phrase)) + end

    def _entries(self, phrases: tuple[str, ...]) -> frozenset[str]:
        readings = (reading for phrase in phrases for reading in self.index.forms.get(match_key(phrase), ()))
        return frozenset(reading.entry.id for reading in readings if reading.entry.kind is Kind.PLACE)


@dataclass(frozen=True)
class Surroundings:
    """A text in which the surroundings of spans are looked at. What it has worked out of the text it keeps.

    ``places`` are the hits that mean a place wherever they stand.
    """

    haystack: Haystack
    needles: Needles
    places: Sequence[Hit]
    _in_text: dict[tuple[bytes, ...], bool] = field(default_factory=dict)

    def at(self, hit: Hit) -> "Spot":
        """Return what is around a hit."""
        codes, first, last = self.haystack.codes, hit.first, hit.last
        return Spot(self, hit, codes[max(0, first - REACH) : first + 1] + _BETWEEN + codes[last - 1 : last + REACH])

    def follows_place(self, hit: Hit) -> bool:
        """Say whether the name of a place stands right before a hit, one character between."""
        at = bisect_left(self.places, hit.first, key=_begin)
        return any(place.end + 1 == hit.start for place in self.places[max(0, at - 2) : at])

    def is_named_near(self, entries: frozenset[str], hit: Hit, told: Callable[[Spelling], frozenset[str]]) -> bool:
        """Say whether one of some entries is among what is told of a name near a hit."""
        if not entries:
            return False
        at = bisect_left(self.places, hit.first - REACH, key=_begin)
        for place in islice(self.places, at, None):
            if place.first >= hit.last + REACH:
                return False
            is_apart = place.last <= hit.first + 1 or place.first >= hit.last - 1
            if is_apart and not entries.isdisjoint(told(place.spelling)):
                return True
        return False

    def has(self, needles: tuple[bytes, ...]) -> bool:
        """Say whether one of some words is anywhere in the text."""
        if needles not in self._in_text:
            self._in_text[needles] = any(needle in self.haystack.codes for needle in needles)
        return self._in_text[needles]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a hit stands, with the words near it; the readings of a hit have few conditions between them."""

    surroundings: Surroundings
    hit: Hit
    near: bytes
    _known: dict[tuple[int, str], bool] = field(default_factory=dict)

    @property
    def _own(self) -> bytes:
        return self.surroundings.haystack.codes[self.hit.first : self.hit.last]

    def satisfies(self, condition: Condition | None, lang: str) -> bool:
        """Say whether the hit stands where a condition wants it.

        Args:
            condition: The condition; none is always satisfied.
            lang: The language of the form that was found.

        Returns:
            Whether one of ``near`` and one of ``in_text`` is there (where there are any) and none of ``not_near``; a
            term may have the one of ``near`` among its own words. In a language that conditions are not written in, a
            name in ``near`` stands for all names of the place; for terms, that of a region or unit stands for the names
            of what lies in it.
        """
        if condition is None:
            return True
        key = id(condition), lang
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._is_satisfied(self.surroundings.needles.of(condition), lang)
        return known

    def _is_satisfied(self, needs: _Needs, lang: str) -> bool:
        if needs.in_text and not self.surroundings.has(needs.in_text):
            return False
        if _any_in(needs.not_near, self.near):
            return False
        if not needs.near or _any_in(needs.near, self.near):
            return True
        if self.hit.spelling.is_term and _any_in(needs.near, self._own):
            return True
        if lang not in _WRITTEN_IN and self.surroundings.is_named_near(needs.entries, self.hit, _ids):
            return True
        told = self.surroundings.needles.whereabouts
        return self.hit.spelling.is_term and self.surroundings.is_named_near(needs.entries, self.hit, told)


def _ids(spelling: Spelling) -> frozenset[str]:
    return spelling.ids


def _any_in(needles: tuple[bytes, ...], words: bytes) -> bool:
    for needle in needles:  # noqa: SIM110 - a generator takes twice as long
        if needle in words:
            return True
    return False


def _begin(hit: Hit) -> int:
    return hit.first


def needle(phrase: str) -> str:
    """Return what to look for in a folded text to find a word or phrase; a trailing ``*`` allows any ending."""
    return f" {match_key(phrase)}" + ("" if phrase.endswith(_ANY_ENDING) else " ")
