"""A spelling that is one name of an entry as it stands, and a case form of another: *Шуши*, which may be of *Шуша* too.

What stands before it may leave only the one: *в Шуши* can be no form of *Шуша*. Else the text's other forms of the two
decide, if they are of one name only; where nothing does, both are meant.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.describing import Description, together
from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.sentences import Sentences

_WORD_BEFORE = re.compile(r"(\w+)[\s«“„\"]*\Z")
_ANY_WORD = re.compile(r"\w")
_LONGEST_WORD = 40
_NEAR = 12
"""How many letters part two names that are set beside one another: *Шуша или Шуши*."""


@dataclass(frozen=True)
class Settler:
    """Settles which of two names the mentions of a text are; each row of what it holds is of one mention.

    ``never_after`` has the words behind which no name stands in a case, by language and case.
    """

    text: str
    hits: Sequence[Hit]
    entries: Sequence[str | None]
    paired: Sequence[int | None]
    said: Sequence[Description]
    never_after: Mapping[tuple[str, str], frozenset[str]]

    def settled(self) -> list[Description]:
        """Return what is said of each mention: of what may be two names, the one that it is, or else both."""
        return [self._meant(at, said) for at, said in enumerate(self.said)]

    def _meant(self, at: int, said: Description) -> Description:
        if said.rival is None:
            return said
        sure = self._sure[at]
        if sure is not None:
            return sure
        is_own, is_rival = (((self.entries[at], each.lemma) in self._told) for each in (said, said.rival))
        if is_own == is_rival:
            return together([said, said.rival])
        return said if is_own else said.rival

    @cached_property
    def _sure(self) -> Mapping[int, Description | None]:
        """What those mentions are by what is around them that may be two names; nothing where that leaves both."""
        return {at: self._by_context(at, each, each.rival) for at, each in enumerate(self.said) if each.rival}

    @cached_property
    def _told(self) -> frozenset[tuple[str | None, str | None]]:
        """The entries with the names of theirs that the text has without doubt."""
        told = ((at, self._sure[at] if each.rival else each) for at, each in enumerate(self.said))
        return frozenset((self.entries[at], each.lemma) for at, each in told if each is not None)

    def _by_context(self, at: int, own: Description, rival: Description) -> Description | None:
        translated = self._translated(at, own)
        if translated in {own.side, rival.side}:
            return own if translated == own.side else rival
        return own if self._is_contrasted(at, rival) or self._is_barred(at, own) else None

    def _translated(self, at: int, own: Description) -> str | None:
        """Return whose name in another language stands right beside it: *Шуши (Şuşa)*."""
        other = self.paired[at]
        is_same = other is not None and self.entries[other] == self.entries[at]
        return self.said[other].side if other is not None and is_same and self.said[other].lang != own.lang else None

    def _is_contrasted(self, at: int, rival: Description) -> bool:
        """Say whether a form of the other name stands so near that the two are set beside one another."""
        beside = (other for other in (at - 1, at + 1) if 0 <= other < len(self.hits))
        return any(
            self.entries[other] == self.entries[at]
            and (self.said[other].rival, self.said[other].lemma) == (None, rival.lemma)
            and self._gap(*sorted((at, other))) <= _NEAR
            for other in beside
        )

    def _gap(self, one: int, other: int) -> int:
        return self.hits[other].start - self.hits[one].end

    def _is_barred(self, at: int, own: Description) -> bool:
        """Say whether it can be in none of the cases of the other name: by the word before it, or without one."""
        start = self.hits[at].start
        first, _ = self._sentences.around(start, self.hits[at].end)
        before = self.text[first:start]
        if not _ANY_WORD.search(before):
            return True
        found = _WORD_BEFORE.search(before[-_LONGEST_WORD:])
        word = found[1].lower() if found else ""
        return all(word in self.never_after.get((own.lang or "", case), ()) for case in own.rival_cases)

    @cached_property
    def _sentences(self) -> Sentences:
        return Sentences(self.text)
