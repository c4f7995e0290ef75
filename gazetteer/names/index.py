"""`NameIndex`: from match keys to everything that they may mean.

A key leads to a tuple of readings in file order, so that homonyms never overwrite one another. Forms as they stand,
forms in a case and romanized forms are in mappings of their own: texts are searched for the first two, and only the
first are what a slip of the pen may be meant for.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from gazetteer.codes import FormRole, MatchType
from gazetteer.matching.patterns import Patterns
from gazetteer.model import Form, Name, Place, Term

SCORES = {MatchType.EXACT: 1.0, MatchType.FOLDED: 0.95, MatchType.ROMANIZED: 0.9, MatchType.INFLECTED: 0.85}
"""What a match is worth."""

# Looking a member up in its enumeration takes longer than most of a look-up.
_EXACT, _FOLDED, _ROMANIZED, _INFLECTED = SCORES
_ADJECTIVE = FormRole.ADJECTIVE
DERIVED = "adjective"
"""What the case of an adjective begins with that a rule has made of a name."""

_ROLES = {role: at for at, role in enumerate(FormRole)}


class Reading(NamedTuple):
    """One form of one name of one entry: as it stands in the data, in a ``case``, or written by a ``system``."""

    entry: Place | Term
    name: Name
    form: Form
    case: str = ""
    system: str = ""

    def __repr__(self) -> str:
        """Return the entry, the form and what was done to it."""
        how = f", {self.case or self.system}" if self.case or self.system else ""
        return f"<Reading of {self.entry.id}: {self.form.text} ({self.form.lang}{how})>"

    @property
    def is_adjective(self) -> bool:
        """Whether it is an adjective made of the name, which names something only beside a noun."""
        return self.form.role is _ADJECTIVE or self.case.startswith(DERIVED)

    def match(self, spelling: str) -> MatchType:
        """Say how a spelling (in NFC) with the same key leads here."""
        if self.system:
            return _ROMANIZED
        if self.case or self.form.role is _ADJECTIVE:
            return _INFLECTED
        return _EXACT if spelling == self.form.text else _FOLDED


Readings = Mapping[str, tuple[Reading, ...]]


@dataclass(frozen=True, repr=False)
class NameIndex:
    """Match keys and their readings: of forms as they stand, of forms in a case, and of romanized forms."""

    forms: Readings
    inflected: Readings
    romanized: Readings
    patterns: Patterns
    """What texts are searched for: all but what is only romanized, and the names of other things that hold one."""

    def find(self, key: str) -> tuple[Reading, ...]:
        """Return what a match key may mean: forms, cases, then romanized forms, each in file order; maybe nothing."""
        return self.forms.get(key, ()) + self.inflected.get(key, ()) + self.romanized.get(key, ())

    def written(self, key: str) -> tuple[Reading, ...]:
        """Return the readings of a key that texts are searched for: forms as they stand, then in a case."""
        return self.forms.get(key, ()) + self.inflected.get(key, ())


def best_readings(readings: Sequence[Reading], spelling: str, langs: tuple[str, ...]) -> tuple[Reading, ...]:
    """Return the readings of an entry that say most about a spelling.

    Args:
        readings: The readings of one entry, at least one.
        spelling: The spelling that led to them.
        langs: The languages that it may be in, the likeliest first.

    Returns:
        Equal spellings come before folded ones, those before romanized and inflected ones; then the languages given, in
        order; then forms that are shown before renderings and hidden ones. Where several are alike in that, as two
        names of a place from which one adjective is made, all of them, in file order.
    """
    written = unicodedata.normalize("NFC", spelling)
    ranks = [(-SCORES[reading.match(written)], *_place(reading, langs)) for reading in readings]
    best = min(ranks)
    return tuple(reading for reading, rank in zip(readings, ranks, strict=True) if rank == best)


def worth(reading: Reading) -> tuple[float, int]:
    """Return by what readings of an entry are sorted, the best first, where the spelling is not looked at."""
    return -SCORES[reading.match("")], _ROLES[reading.form.role]


def _place(reading: Reading, langs: tuple[str, ...]) -> tuple[int, int]:
    lang = reading.form.lang
    return langs.index(lang) if lang in langs else len(langs), _ROLES[reading.form.role]
