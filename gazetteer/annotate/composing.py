"""Phrases of a name and a noun that make another name: *Hakari river*, *lac Sevan*, *Тавушской области*.

The data lists the nouns by what they name. A phrase is a mention where its name, alone or with such a noun, is that of
something of this kind; nobody has to write down *Hakari river* in every language and case.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from gazetteer.annotate.beginnings import Beginnings
from gazetteer.annotate.kept import Kept
from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Part, Phrase, Phrases, first_of
from gazetteer.annotate.several import Several
from gazetteer.annotate.spelling import Spelling
from gazetteer.annotate.surface import is_joined
from gazetteer.language.fold import match_key
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Place
from gazetteer.names.index import NameIndex, Reading

Features = tuple[str, ...]
_LINKS = frozenset(("of", "the", "de", "du", "von"))
_UNITS = ("ADM", "PCL", "RGN")
"""Features of units and regions, whose nouns stand for one another."""

_PAST = "H"
"""How the features of places of the past end."""

_REGION = ("RGN",)
"""Features of regions, which are called so whether or not they are units."""


@dataclass(frozen=True, slots=True)
class _Nouns:
    """The nouns that stand on one side of a name, by their match keys, with what they name."""

    whole: Mapping[str, tuple[Features, ...]]
    beginnings: Beginnings[str, Features]
    _known: Kept[str, tuple[Features, ...]] = field(default_factory=Kept, repr=False, compare=False)

    @classmethod
    def of(cls, phrases: Sequence[Phrase]) -> "_Nouns":
        """Take the heads among phrases."""
        heads = [phrase for phrase in phrases if phrase.part is Part.HEAD]
        whole: dict[str, tuple[Features, ...]] = {}
        for phrase in heads:
            if not phrase.is_open:
                whole[phrase.key] = (*whole.get(phrase.key, ()), phrase.features)
        return cls(whole, Beginnings((phrase.key, phrase.features) for phrase in heads if phrase.is_open))

    def features(self, key: str) -> tuple[Features, ...]:
        """Return what a noun may name."""
        known = self._known.get(key)
        if known is None:
            features = dict.fromkeys((*self.whole.get(key, ()), *self.beginnings.of(key)))
            known = self._known.keep(key, tuple(features))
        return known


@dataclass(frozen=True)
class Composer:
    """Finds the phrases that names and nouns make."""

    phrases: Phrases
    several: Several
    index: NameIndex
    _known: Kept[tuple[str, str, tuple[Features, ...]], Spelling | None] = field(
        default_factory=Kept, repr=False, compare=False
    )

    @cached_property
    def _after(self) -> _Nouns:
        return _Nouns.of(self.phrases.after)

    @cached_property
    def _before(self) -> _Nouns:
        return _Nouns.of(self.phrases.before)

    def composed(self, hits: Sequence[Hit], haystack: Haystack) -> Iterator[Hit]:
        """Yield the phrases that names make with the nouns beside them."""
        for hit in hits:
            if (hit.left or hit.right) and not hit.spelling.is_term:
                for first, last, features in self._extents(hit, haystack):
                    start, end = haystack.span(first, last)
                    spelling = self._spelling(haystack.text[start:end], hit.spelling, features)
                    if spelling is not None:
                        left = hit.left if first == hit.first else self.phrases.left_of(haystack, first)
                        right = hit.right if last == hit.last else self.phrases.right_of(haystack, last)
                        yield Hit(start, end, spelling, first, last, left=left, right=right)

    def sharing(self, hits: Sequence[Hit], haystack: Haystack) -> Iterator[Hit]:
        """Yield the names that have one noun with others before them: *the Lachin, Gubadli, and Zangilan districts*.

        Adjectives share a noun in the singular too: *Лачинский и Кельбаджарский район*.
        """
        text, members = haystack.text, {hit.end: hit for hit in reversed(hits) if not hit.spelling.is_term}
        for hit in members.values():
            noun = first_of(Part.HEAD, hit.right)
            before = members.get(self.several.before(text, hit.start)) if noun else None
            if noun is None or before is None:
                continue
            features = self._after.features(noun.phrase.key)
            # With a noun in the singular the last one makes a phrase.
            is_alone = self.several.is_plural(text[slice(*haystack.span(hit.last - 1, noun.at))])
            for each in (*([hit] if is_alone else ()), *self._row(before, members, text)):
                may_share = is_alone or each.spelling.is_adjective
                spelling = self._shared(each.spelling, features) if may_share else None
                if spelling is not None:
                    yield each._replace(spelling=spelling)

    def _shared(self, spelling: Spelling, features: tuple[Features, ...]) -> Spelling | None:
        if spelling.is_adjective:
            return self._spelling(spelling.surface, spelling, features)
        own = spelling.only(tuple(any(_is_of(each, kind) for kind in features) for each in spelling.readings))
        headed = own or self._spelling(spelling.surface, spelling, features)
        # A row of districts names no governorate of the past, which has another noun.
        return own or (headed and headed.only(tuple(not _is_past(each) for each in headed.readings)))

    def _row(self, last: Hit | None, members: Mapping[int, Hit], text: str) -> Iterator[Hit]:
        """Yield the members of a row, the last first."""
        while last:
            yield last
            last = members.get(self.several.before(text, last.start))

    def is_headed(self, hit: Hit, outer: Hit, haystack: Haystack) -> bool:
        """Say whether a name and a noun beside it are the whole of a longer name."""
        extents = self._extents(hit, haystack) if hit.left or hit.right else ()
        span = outer.first, outer.last
        return any((first, last) == span and _may_be_of(outer, features) for first, last, features in extents)

    def _extents(self, hit: Hit, haystack: Haystack) -> Iterator[tuple[int, int, tuple[Features, ...]]]:
        """Yield the spans in bytes over a name and a noun beside it, with what the noun may name."""
        text = haystack.text
        after = first_of(Part.HEAD, hit.right) if hit.spelling.may_be_first else None
        begun, ended = haystack.span(hit.last - 1, after.at) if after else (0, 0)
        if after and is_joined(text[hit.end : begun]) and not self._is_shared(text, hit.start, text[begun:ended]):
            yield hit.first, after.at, self._after.features(after.phrase.key)
        before, begin = first_of(Part.HEAD, hit.left), hit.first
        link = None if before else first_of(Part.LINK, hit.left)
        if link and is_joined(text[haystack.span(link.at, hit.first + 1)[1] : hit.start]):
            begin = link.at
            before = first_of(Part.HEAD, self.phrases.left_of(haystack, begin))
        if before:
            ended = haystack.span(before.at, begin + 1)[1]
            if is_joined(text[ended : haystack.span(begin, hit.first + 1)[0] if link else hit.start]):
                yield before.at, hit.last, self._before.features(before.phrase.key)

    def _is_shared(self, text: str, start: int, noun: str) -> bool:
        return self.several.before(text, start) >= 0 and self.several.is_plural(noun)

    def _spelling(self, surface: str, bare: Spelling, features: tuple[Features, ...]) -> Spelling | None:
        """Return what a phrase may mean; ``None`` if nothing of this kind has such a name."""
        if not bare.always:
            return self._spelt(surface, bare, features)
        key = (surface, bare.surface, features)
        try:
            return self._known[key]
        except KeyError:
            return self._known.keep(key, self._spelt(surface, bare, features))

    def _spelt(self, surface: str, bare: Spelling, features: tuple[Features, ...]) -> Spelling | None:
        # What the name names by itself comes before what it names with another noun of this kind.
        own = sorted(features, key=lambda each: not any(_is_of(reading, each) for reading in bare.readings))
        readings = (self._readings(bare, each) for each in own)
        found = next((each for each in readings if each), ())
        return Spelling(surface, found, has_noun=True) if found else None

    def _readings(self, spelling: Spelling, features: Features) -> tuple[Reading, ...]:
        own = tuple(each for each in spelling.readings if _is_of(each, features))
        is_unit = any(feature.startswith(_UNITS) for feature in features)
        if is_unit and not own and any(_is_of(each, _REGION) for each in spelling.readings):
            # The *region of Karabakh* is Karabakh, and no unit with another noun that was ever named after it.
            return ()
        keys = {match_key(each.form.text) for each in spelling.readings}
        headed = (self.index.forms[name] for key in sorted(keys) for name in self._headed.get((features, key), ()))
        known = {each.entry.id for each in own}
        more = (each for each in chain.from_iterable(headed) if _is_of(each, features))
        return own + tuple(each for each in more if each.entry.id not in known)

    @cached_property
    def _headed(self) -> Mapping[tuple[Features, str], list[str]]:
        """The match keys of names that have a noun themselves, by what it may name and what is left without it."""
        found: dict[tuple[Features, str], list[str]] = {}
        for key in self.index.forms:
            for bare in _bare(key.split(), self._after, self._before).items():
                found.setdefault(bare, []).append(key)
        return found


def _may_be_of(hit: Hit, features: tuple[Features, ...]) -> bool:
    """Say whether a noun in a longer name tells what that names; in *Berg-Karabach* it does not."""
    if any(feature.startswith(_UNITS) for each in features for feature in each):
        return True
    return not all(_is_of(reading, _UNITS) for reading in hit.spelling.readings)


def _is_of(reading: Reading, features: Features) -> bool:
    return isinstance(reading.entry, Place) and reading.entry.feature.startswith(features)


def _is_past(reading: Reading) -> bool:
    return isinstance(reading.entry, Place) and reading.entry.feature.endswith(_PAST)


def _bare(words: list[str], after: _Nouns, before: _Nouns) -> dict[Features, str]:
    """Return what is left of a name without the noun behind or before it, by what that noun may name."""
    found: dict[Features, str] = {}
    for noun in range(1, min(3, len(words))):
        name, rest = words[:-noun], words[noun:]
        for features in after.features(" ".join(words[-noun:])):
            found.setdefault(features, " ".join(name))
        for features in before.features(" ".join(words[:noun])):
            found.setdefault(features, " ".join(rest[1:] if rest[0] in _LINKS and rest[1:] else rest))
    return found
