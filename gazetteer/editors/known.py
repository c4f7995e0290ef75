"""`Known`: what else the data knows by some characters, and which longer names hold them."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazetteer.codes import Evidence
from gazetteer.dataset.data import Dataset
from gazetteer.editors.asked import Asked, Doubt, surfaces
from gazetteer.editors.patterns import loose
from gazetteer.language.fold import match_key
from gazetteer.model import Place, Term
from gazetteer.names.index import NameIndex

_WORD = re.compile(r"\w+")
_SETTLEMENT = "PPL"
Around = tuple[tuple[str, ...], tuple[str, ...]]
"""Patterns of what longer names have before some characters, and of what others have after them."""


@dataclass(frozen=True)
class Known:
    """What the data knows beside what a style asks for, in the languages that rules are made for."""

    dataset: Dataset
    index: NameIndex
    words: frozenset[str]
    langs: frozenset[str]

    @classmethod
    def of(cls, dataset: Dataset, index: NameIndex, langs: Collection[str]) -> "Known":
        """Take the ordinary words, the names of people and all else that looks like a name and is none."""
        contexts = dataset.contexts
        people = (*contexts.people.surnames, *contexts.people.given_names)
        listed = (*contexts.ordinary_words, *people, *(trap.spelling for trap in dataset.traps))
        return cls(dataset, index, frozenset(map(match_key, listed)), frozenset(langs))

    def doubted(self, asked: Sequence[Asked]) -> Iterator[Asked]:
        """Yield what is asked of the same characters, with doubt where they may mean something else.

        Args:
            asked: What is asked of them in any language; of several entries for which the same is asked, the first is
                enough.
        """
        doubt = self._doubt(asked)
        once = {(each.lang, each.when): each for each in reversed(asked)}
        for each in reversed(once.values()):
            is_kept = doubt is Doubt.NONE or each.is_left_out
            yield each if is_kept else replace(each, doubt=doubt)

    def _doubt(self, asked: Sequence[Asked]) -> Doubt:
        """Return why it is not certain what characters mean; nothing speaks against the best known place of a name."""
        key = match_key(asked[0].text)
        entries, langs = {each.entry for each in asked}, {each.lang for each in asked}
        others: dict[str, Place | Term] = {}
        for reading in self.index.written(key):
            is_left_alone = reading.form.lang in self.langs - langs and not reading.is_adjective
            if is_left_alone or reading.entry.id not in entries:
                others[reading.entry.id] = reading.entry
        doubt = Doubt.WORD if key in self.words else Doubt.HOMONYM if others else Doubt.NONE
        if doubt is Doubt.NONE and not _is_one(asked):
            return Doubt.HOMONYM
        if doubt is not Doubt.NONE and self._is_best_known(entries, others.values()):
            return Doubt.LIKELY
        return doubt

    def _is_best_known(self, entries: Collection[str], others: Iterable[Place | Term]) -> bool:
        """Say whether characters name one place that the data knows well, and no other settlement that it does."""
        own = [self.dataset.entries[entry] for entry in entries]
        is_known = len(own) == 1 and own[0].evidence is Evidence.CURATED and isinstance(own[0], Place)
        return is_known and not any(_is_known_settlement(other) or other.id == own[0].id for other in others)

    def around(self, texts: Collection[str]) -> Mapping[str, Around]:
        """Return, for characters that longer names hold, what those have before or after them."""
        before: dict[str, dict[str, None]] = defaultdict(dict)
        after: dict[str, dict[str, None]] = defaultdict(dict)
        for phrase in self._phrases():
            for held, start, end in _parts(phrase):
                if held in texts and start:
                    before[held][loose(start)] = None
                elif held in texts:
                    after[held][loose(end)] = None
        return {text: (tuple(before[text]), tuple(after[text])) for text in (*before, *after)}

    def _phrases(self) -> Iterable[str]:
        """Yield the names of several words in all their forms, and what else is known to hold a name."""
        inflections = self.dataset.inflections
        for entry in self.dataset:
            for name in entry.names:
                for form in name.all_forms():
                    if len(_WORD.findall(form.text)) > 1:
                        yield from surfaces(form.text, form.lang, inflections)
        yield from (trap.spelling for trap in self.dataset.traps)
        yield from (phrase for rule in self.dataset.contexts.embeddings for phrase in rule.phrases)


def _parts(phrase: str) -> Iterator[tuple[str, str, str]]:
    """Yield the runs of words in a phrase but itself, each with what is before and after it.

    Examples:
        >>> list(_parts("Nagorno-Karabakh"))
        [('Nagorno', '', '-Karabakh'), ('Karabakh', 'Nagorno-', '')]
    """
    spans = [found.span() for found in _WORD.finditer(phrase)]
    for first, (start, _) in enumerate(spans):
        for _, end in spans[first:]:
            if (start, end) != (spans[0][0], spans[-1][1]):
                yield phrase[start:end], phrase[:start], phrase[end:]


def _is_one(asked: Iterable[Asked]) -> bool:
    """Say whether the same is asked, with the same weight, whichever entry is meant."""
    wanted: dict[object, set[object]] = defaultdict(set)
    for each in asked:
        wanted[each.lang, each.when].add((each.options, each.level))
    return all(len(several) == 1 for several in wanted.values())


def _is_known_settlement(entry: Place | Term) -> bool:
    return not isinstance(entry, Place) or (entry.evidence is Evidence.CURATED and entry.feature == _SETTLEMENT)
