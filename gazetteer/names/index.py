"""`NameIndex`: from match keys to everything that they may mean.

A key leads to a tuple of readings in file order, so that homonyms never overwrite one another.
"""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.codes import FormRole, MatchType
from gazetteer.language.fold import match_key
from gazetteer.model import Form, Name, Place, Term


class Reading(NamedTuple):
    """One form of one name of one entry, as it stands in the data or in a case (``case`` is empty for the former)."""

    entry: Place | Term
    name: Name
    form: Form
    case: str

    def match(self, spelling: str) -> MatchType:
        """Say how a spelling with the same key leads here."""
        if self.case or self.form.role is FormRole.ADJECTIVE:
            return MatchType.INFLECTED
        same = unicodedata.normalize("NFC", spelling) == self.form.text
        return MatchType.EXACT if same else MatchType.FOLDED


@dataclass(frozen=True)
class NameIndex:
    """Match keys and their readings; those of forms as they stand come before those of inflected forms."""

    readings: Mapping[str, tuple[Reading, ...]]

    def find(self, spelling: str) -> tuple[Reading, ...]:
        """Return what a spelling may mean, in file order; empty if nothing."""
        return self.readings.get(match_key(spelling), ())
