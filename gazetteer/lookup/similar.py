"""Similar spellings: what a name that is not known may be a misspelling of. Nothing here runs unless it is asked for.

A short spelling is never guessed, nor one that looks like a surname, nor one that is known to be something else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from gazetteer.codes import FormRole, MatchType
from gazetteer.language.fold import match_key
from gazetteer.lookup.candidate import Candidate
from gazetteer.names.index import NameIndex, Reading

CEILING = 0.8
"""What a similar spelling is worth at most; less by the share of letters that differ."""

_EDITS = ((14, 3), (10, 2), (6, 1))
"""How many letters may be wrong, missing, too many or swapped, by how long a spelling is at least."""

_SAME_LETTERS = 8
"""In spellings shorter than this a letter may be missing, too many or swapped, but not be another."""

_MOST = 50


@dataclass(frozen=True)
class SimilarNames:
    """Finds the forms on record that are spelt similarly.

    ``surname_endings`` are endings by which a spelling is a surname rather than a slip, unless the form has them too.
    """

    index: NameIndex
    surname_endings: tuple[str, ...]

    def to(self, spelling: str) -> tuple[Candidate, ...]:
        """Return the entries that have a form similar to a spelling.

        Args:
            spelling: A spelling that is no form.

        Returns:
            One candidate for each entry, unordered; none for a spelling of fewer than six letters.
        """
        key = match_key(spelling)
        best: dict[str, Candidate] = {}
        for similar, likeness in self._likest(key, _edits(key)):
            for reading in self.index.forms[similar]:
                if reading.form.role is not FormRole.ADJECTIVE and reading.entry.id not in best:
                    score = round(CEILING * likeness, 3)
                    best[reading.entry.id] = Candidate(_shown(reading), spelling, MatchType.FUZZY, score)
        return tuple(best.values())

    def _likest(self, key: str, edits: int) -> Iterable[tuple[str, float]]:
        if not edits:
            return []
        # rapidfuzz is only wanted when somebody asks for similar names.
        from rapidfuzz.distance import OSA  # noqa: PLC0415
        from rapidfuzz.process import extract  # noqa: PLC0415

        lengths = range(len(key) - edits, len(key) + edits + 1)
        choices = [form for length in lengths for form in self._by_length.get(length, ())]
        found = extract(key, choices, scorer=OSA.distance, score_cutoff=edits, limit=_MOST)
        return [
            (form, 1 - distance / max(len(key), len(form))) for form, distance, _ in found if self._may_be(key, form)
        ]

    @cached_property
    def _by_length(self) -> dict[int, list[str]]:
        grouped: dict[int, list[str]] = {}
        for key in self.index.forms:
            grouped.setdefault(len(key), []).append(key)
        return grouped

    def _may_be(self, key: str, form: str) -> bool:
        if key[0] != form[0] or (len(key) < _SAME_LETTERS and len(key) == len(form) and sorted(key) != sorted(form)):
            return False
        return form.endswith(self.surname_endings) or not key.endswith(self.surname_endings)


def _edits(key: str) -> int:
    return next((edits for length, edits in _EDITS if len(key) >= length), 0)


def _shown(reading: Reading) -> Reading:
    """Return a reading with a form that is shown in place of a misspelling."""
    form, name = reading.form, reading.name
    if form.role is not FormRole.HIDDEN:
        return reading
    shown = (other for other in name.all_forms() if other.role is not FormRole.HIDDEN)
    same_language = [other for other in name.all_forms() if other.lang == form.lang and other.role is not form.role]
    return reading._replace(form=same_language[0] if same_language else next(shown))
