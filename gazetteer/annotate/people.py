"""People who bear a place's name are no mention of the place."""

import re
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.phrases import Beside, Part, first_of
from gazetteer.annotate.spelling import Spelling
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, People
from gazetteer.names.index import Reading

_NEXT_WORD = re.compile(r"(?:\s+[\"“«„][^\"”»“\n]{1,30}[\"”»“])?[ \u00a0](?:[DdTt]er[ -])?(\w[\w’'-]*)")
_APPOSED_BEFORE, _APPOSED_AFTER = re.compile(r"\w[,՝]?[ \u00a0]\Z"), re.compile(r"[,՝]?[ \u00a0]\w")
_NAMING_CASES = ("", "nominative", "definite")
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

    def is_told(
        self, text: str, start: int, spelling: Spelling, left: tuple[Beside, ...], right: tuple[Beside, ...]
    ) -> bool:
        """Say whether one of the phrases beside a name makes it a person's.

        Args:
            text: The text.
            start: Where the name begins in it.
            spelling: The name.
            left: The phrases to the left of it.
            right: Those to the right.

        Returns:
            Whether a title with a capital (*Mr*) is to the left, or another (*general*) and it is a name of people as
            well; or whether kinship, trade or title tell of a given name: *her husband Aras*, *Sevan, our guide*.
        """
        if first_of(Part.TITLE, left) is not None:
            before = _WORD_BEFORE.search(text, max(0, start - 24), start)
            if before is not None and (before[1][0].isupper() or match_key(spelling.surface) in self._names):
                return True
        is_kin = first_of(Part.PERSON, left) and _APPOSED_BEFORE.search(text, max(0, start - 3), start)
        is_styled = first_of(Part.PERSON, right) and _APPOSED_AFTER.match(text, start + len(spelling.surface))
        return bool(is_kin or is_styled) and any(map(self._is_given, spelling.readings))

    def _is_given(self, reading: Reading) -> bool:
        """Say whether a reading is a given name that is told of itself, not one in a case as in *son of Artsakh*."""
        return reading.case in _NAMING_CASES and reading.form.text in self.given_names

    def is_given_name(self, text: str, start: int, end: int) -> bool:
        """Say whether a span is a given name, which it is if a surname follows."""
        if text[start:end] not in self.given_names:
            return False
        after = _NEXT_WORD.match(text, end)
        if after is None or not after[1][0].isupper() or after[1] in self.people.no_surnames:
            return False
        return after[1].endswith(self.people.surname_endings)
