"""Phrases of a name and a noun that make another name: *Hakari river*, *lac Sevan*, *Тавушской области*.

The data lists the nouns by what they name. A phrase is a mention where its name, alone or with such a noun, is that of
something of this kind; nobody has to write down *Hakari river* in every language and case.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Phrases, is_joined
from gazetteer.annotate.spelling import Spelling
from gazetteer.annotate.tongues import Tongues
from gazetteer.language.fold import match_key
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Head, LanguageContexts, Place
from gazetteer.names.index import NameIndex, Reading

Features = tuple[str, ...]
_LINKS = frozenset(("of", "the", "de", "du", "von"))


@dataclass(frozen=True)
class _Kind:
    """The nouns for one kind of thing, in all languages."""

    features: Features
    before: Phrases
    after: Phrases


@dataclass(frozen=True)
class Composer:
    """Finds the phrases that names and nouns make."""

    languages: tuple[LanguageContexts, ...]
    index: NameIndex
    tongues: Tongues
    _headed: dict[Features, Mapping[str, tuple[Reading, ...]]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def _heads(self) -> tuple[tuple[str, Head], ...]:
        return tuple((language.lang, head) for language in self.languages for head in language.heads)

    def _kind(self, features: Features, heads: Iterable[tuple[str, Head]]) -> _Kind:
        heads = tuple(heads)
        before = ((lang, phrase) for lang, head in heads for phrase in head.before)
        after = ((lang, phrase) for lang, head in heads for phrase in head.after)
        return _Kind(features, Phrases.of(before, self.tongues), Phrases.of(after, self.tongues))

    @cached_property
    def _links(self) -> Phrases:
        links = ((language.lang, link) for language in self.languages for link in language.links)
        return Phrases.of(links, self.tongues)

    @cached_property
    def _any(self) -> _Kind:
        """All nouns at once: most names have none beside them."""
        return self._kind((), self._heads)

    @cached_property
    def _kinds(self) -> tuple[_Kind, ...]:
        kinds: dict[Features, list[tuple[str, Head]]] = {}
        for lang, head in self._heads:
            kinds.setdefault(head.features, []).append((lang, head))
        return tuple(self._kind(features, heads) for features, heads in kinds.items())

    def composed(self, hits: Sequence[Hit], haystack: Haystack) -> Iterator[Hit]:
        """Yield the phrases that names make with the nouns beside them."""
        for hit in hits:
            if not hit.spelling.is_term:
                for first, last in self.extents(hit, haystack):
                    yield from self._phrases_of(hit, haystack, first, last)

    def _phrases_of(self, hit: Hit, haystack: Haystack, first: int, last: int) -> Iterator[Hit]:
        start, end = haystack.span(first, last)
        noun = match_key(haystack.text[hit.end : end] if last > hit.last else haystack.text[start : hit.start])
        for kind in self._kinds:
            phrases = kind.after if last > hit.last else kind.before
            if phrases.have(noun) or (last == hit.last and phrases.have(noun.rpartition(" ")[0])):
                readings = self._readings(hit.spelling, kind.features)
                if readings:
                    yield Hit(start, end, Spelling(haystack.text[start:end], readings), first, last)

    def extents(self, hit: Hit, haystack: Haystack) -> Iterator[tuple[int, int]]:
        """Yield the spans in bytes over a name and a noun beside it, whatever the two may name."""
        text, kind = haystack.text, self._any
        after = kind.after.after(haystack, hit.last) if hit.spelling.may_be_first else 0
        if after and is_joined(text[hit.end : haystack.span(hit.last - 1, after)[0]]):
            yield hit.first, after
        before = kind.before.before(haystack, hit.first)
        link = -1 if before >= 0 else self._links.before(haystack, hit.first)
        if link >= 0 and is_joined(text[haystack.span(link, hit.first + 1)[1] : hit.start]):
            before = kind.before.before(haystack, link)
        if before >= 0 and is_joined(text[self._end(haystack, before, link, hit) : self._begin(haystack, link, hit)]):
            yield before, hit.last

    @staticmethod
    def _end(haystack: Haystack, before: int, link: int, hit: Hit) -> int:
        return haystack.span(before, (link if link >= 0 else hit.first) + 1)[1]

    @staticmethod
    def _begin(haystack: Haystack, link: int, hit: Hit) -> int:
        return haystack.span(link, hit.first + 1)[0] if link >= 0 else hit.start

    def _readings(self, spelling: Spelling, features: Features) -> tuple[Reading, ...]:
        own = tuple(each for each in spelling.readings if _is_of(each, features))
        keys = {match_key(each.form.text) for each in spelling.readings}
        headed = (each for key in sorted(keys) for each in self._with_head(features).get(key, ()))
        known = {each.entry.id for each in own}
        return own + tuple(each for each in headed if each.entry.id not in known)

    def _with_head(self, features: Features) -> Mapping[str, tuple[Reading, ...]]:
        """Return the readings of forms that have such a noun, by what is left of them without it."""
        if features not in self._headed:
            kind = next(kind for kind in self._kinds if kind.features == features)
            found: dict[str, tuple[Reading, ...]] = {}
            for key in self._with_any_head:
                if bare := _bare(key, kind):
                    readings = tuple(each for each in self.index.forms[key] if _is_of(each, features))
                    found[bare] = found.get(bare, ()) + readings
            self._headed[features] = found
        return self._headed[features]

    @cached_property
    def _with_any_head(self) -> tuple[str, ...]:
        return tuple(key for key in self.index.forms if " " in key and _bare(key, self._any))


def _is_of(reading: Reading, features: Features) -> bool:
    return isinstance(reading.entry, Place) and reading.entry.feature.startswith(features)


def _bare(key: str, kind: _Kind) -> str:
    """Return what is left of a key without the noun before or behind the name; nothing if it has none."""
    words = key.split()
    for noun in (1, 2):
        name, rest = words[:-noun], words[noun:]
        if name and kind.after.have(" ".join(words[-noun:])):
            return " ".join(name)
        if rest and kind.before.have(" ".join(words[:noun])):
            return " ".join(rest[1:] if rest[0] in _LINKS and rest[1:] else rest)
    return ""
