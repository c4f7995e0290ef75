"""People who bear a place's name are no mention of the place."""

import re
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.phrases import Beside, Part, first_of
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, People

_NEXT_WORD = re.compile(r"(?:\s+[\"“«„][^\"”»“\n]{1,30}[\"”»“])?[ \u00a0](\w[\w’'-]*)")
_WORD_BEFORE = re.compile(r"(\w[\w-]*)\.?[ \u00a0]\Z")


@dataclass(frozen=True)
class PersonTeller:
    """Tells whether a span is somebody's given name or surname, by what the data lists."""

    contexts: Contexts

    @cached_property
    def people(self) -> People:
        """What the data lists, in all languages."""
        return self.contexts.people

    @cached_property
    def given_names(self) -> frozenset[str]:
        """The given names that are names of places too."""
        return frozenset(self.people.given_names)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(map(match_key, (*self.people.given_names, *self.people.surnames)))

    def is_titled(self, text: str, start: int, end: int, left: tuple[Beside, ...]) -> bool:
        """Say whether one of the phrases to the left of a span is a title, which makes it a surname.

        Returns:
            Whether one with a capital (*Mr*) is, or another (*general*) and the span is a name of people as well.
        """
        if first_of(Part.TITLE, left) is None:
            return False
        before = _WORD_BEFORE.search(text, max(0, start - 24), start)
        return before is not None and (before[1][0].isupper() or match_key(text[start:end]) in self._names)

    def is_given_name(self, text: str, start: int, end: int) -> bool:
        """Say whether a span is a given name, which it is if a surname follows."""
        if text[start:end] not in self.given_names:
            return False
        after = _NEXT_WORD.match(text, end)
        if after is None or not after[1][0].isupper() or after[1] in self.people.no_surnames:
            return False
        return after[1].endswith(self.people.surname_endings)
