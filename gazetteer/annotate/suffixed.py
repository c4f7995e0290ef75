"""Names with a suffix after an apostrophe that have no form in that language: *Yeghegnadzor'da* in a Turkish text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Phrases
from gazetteer.annotate.quotations import places_of
from gazetteer.annotate.spelling import Spelling, Spellings
from gazetteer.codes import Kind
from gazetteer.matching.haystack import Haystack
from gazetteer.model import Inflections

_MARKS = "'’ʼ‘"
_SUFFIX = re.compile(rf"(?<=\w)[{_MARKS}](\w{{1,5}})\b")
_WORDS = re.compile(r"\b\w[\w-]*(?: \w[\w-]*){0,2}\Z")
_REACH = 48
"""How far before an apostrophe a name may begin, in code points."""


@dataclass(frozen=True)
class SuffixedNames:
    """Finds names before the suffixes of the data, in passages in languages that put them after an apostrophe."""

    inflections: Inflections
    spellings: Spellings
    phrases: Phrases

    @cached_property
    def _langs(self) -> frozenset[str]:
        having = (each for each in self.inflections.paradigms if any("'" in ending for ending in _endings(each.cases)))
        return frozenset(paradigm.lang for paradigm in having)

    def hits(self, haystack: Haystack) -> Iterator[Hit]:
        """Yield the names with a suffix that are no form in the data."""
        for at in (at for mark in _MARKS for at in places_of(mark, haystack.text)):
            suffix = _SUFFIX.match(haystack.text, at)
            case = self.inflections.after_apostrophe.get(suffix[1]) if suffix else None
            hit = self._hit(haystack, suffix, case) if suffix and case else None
            if hit is not None:
                yield hit

    def _hit(self, haystack: Haystack, mark: re.Match[str], case: str) -> Hit | None:
        text = haystack.text
        words = _WORDS.search(text, max(0, mark.start() - _REACH), mark.start())
        if words is None or self.spellings.of(text[_last_word(words) : mark.end()]) is not None:
            return None
        first, last = haystack.cover(words.start(), mark.end())
        if not self.phrases.tongues.is_likely(self._langs, haystack.codes, first):
            return None
        for start in _starts(words):
            spelling = self._spelling(text[start : mark.start()], text[start : mark.end()], case)
            first, last = haystack.cover(start, mark.end())
            if spelling is not None and haystack.has_ends(first, last):
                left, right = self.phrases.left_of(haystack, first), self.phrases.right_of(haystack, last)
                return Hit(start, mark.end(), spelling, first, last, left=left, right=right)
        return None

    def _spelling(self, name: str, surface: str, case: str) -> Spelling | None:
        """Return what a name with its suffix may mean: the places of this name as it stands."""
        known = self.spellings.of(name)
        bare = (each for each in known.readings if not each.case and each.entry.kind is Kind.PLACE) if known else ()
        readings = tuple(each._replace(case=case) for each in bare if not each.is_adjective)
        if known is None or not readings:
            return None
        return replace(known, surface=surface, readings=readings, may_be_first=False)


def _endings(cases: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for endings in cases.values():
        yield from endings


def _starts(words: re.Match[str]) -> list[int]:
    """Return where the words begin, the longest row of them first."""
    return [words.start() + found.start() for found in re.finditer(r"\S+", words[0])]


def _last_word(words: re.Match[str]) -> int:
    return words.start() + words[0].rfind(" ") + 1
