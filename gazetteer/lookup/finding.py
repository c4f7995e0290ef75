"""Look-ups: from a spelling to the entries that it may mean, best first."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.codes import MatchType
from gazetteer.dataset.data import Dataset
from gazetteer.errors import NotTextError
from gazetteer.language.fold import APOSTROPHES, SEPARATOR, match_key
from gazetteer.lookup.candidate import Candidate
from gazetteer.lookup.context import Context
from gazetteer.lookup.similar import SimilarNames
from gazetteer.model import Place, Trap
from gazetteer.names.dating import dated
from gazetteer.names.index import SCORES, NameIndex, Reading, worth

_Groups = tuple[tuple[Reading, ...], ...]

# Looking a member up in its enumeration, and a score by a member, takes longer than most of a look-up.
_EXACT = MatchType.EXACT
_EXACT_SCORE = SCORES[_EXACT]

LONGEST = 300
"""No name has more code points than this; nothing longer is looked up."""

_LONG_ENOUGH = 6
"""Shorter names must be written in as many words as their form."""

_SUFFIX = re.compile(rf"[{''.join(sorted(APOSTROPHES))}](?=[^\W\d_]{{1,6}}\Z)")


@dataclass(frozen=True)
class Finder:
    """Finds the entries of one data set that spellings may mean."""

    dataset: Dataset
    index: NameIndex
    _known: dict[str, _Groups] = field(default_factory=dict, compare=False, repr=False)

    def find(self, spelling: str, context: Context | None = None) -> tuple[Candidate, ...]:
        """Find the entries that a spelling may mean.

        Args:
            spelling: A name in any script, case or orthography.
            context: What is known of the place that is meant.

        Returns:
            One candidate for each entry, best first, settlements before units named after them, then in file order;
            none where nothing fits, and for what is known to be something else.

        Raises:
            NotTextError: If it is no text.
        """
        if not isinstance(spelling, str):
            raise NotTextError(spelling)
        if len(spelling) > LONGEST:
            return ()
        key = match_key(spelling)
        groups = self._known.get(key) or self._groups(key) or self._otherwise_parted(key, spelling)
        if not groups:
            return ()
        written = unicodedata.normalize("NFC", spelling)
        found = [_candidate(readings, written, spelling) for readings in groups]
        if written.casefold() in self._traps:
            found = [candidate for candidate in found if candidate.match is _EXACT]
        return tuple(found) if len(found) == 1 and context is None else ordered(found, context)

    def _groups(self, key: str) -> _Groups:
        """Return the readings of a key by entry, the best of each first, and keep them: names are asked for again."""
        readings = self.index.find(key)
        if readings:
            self._known[key] = grouped(readings)
        return self._known.get(key, ())

    def similar(self, spelling: str, context: Context | None = None) -> tuple[Candidate, ...]:
        """Find the entries with a form that is spelt similarly, best first; none for what is something else."""
        if len(spelling) > LONGEST or self.trap(spelling):
            return ()
        return ordered(self._similar_names.to(spelling), context)

    @cached_property
    def _similar_names(self) -> SimilarNames:
        return SimilarNames(self.index, self.dataset.contexts.people.surname_endings)

    def trap(self, spelling: str) -> Trap | None:
        """Return what a spelling is known to be instead of a name, whatever the case of its letters."""
        return self._traps.get(unicodedata.normalize("NFC", spelling).casefold())

    @cached_property
    def _traps(self) -> dict[str, Trap]:
        return {unicodedata.normalize("NFC", trap.spelling).casefold(): trap for trap in self.dataset.traps}

    def _otherwise_parted(self, key: str, spelling: str) -> _Groups:
        """Read a name that is written in one word or in several, else one with a suffix after an apostrophe."""
        solid = key.replace(SEPARATOR, "")
        alike = self._forms_by_solid_key.get(solid, ()) if len(solid) >= _LONG_ENOUGH else ()
        return grouped(reading for form in alike for reading in self.index.forms[form]) or self._before_apostrophe(
            spelling
        )

    @cached_property
    def _forms_by_solid_key(self) -> dict[str, list[str]]:
        """The keys of forms, by what they are without anything between their words."""
        found: dict[str, list[str]] = {}
        for key in self.index.forms:
            found.setdefault(key.replace(SEPARATOR, ""), []).append(key)
        return found

    def _before_apostrophe(self, spelling: str) -> _Groups:
        """Read a name with a suffix after an apostrophe, as Turkish and English write one after any name."""
        found = _SUFFIX.search(spelling)
        cases = self.dataset.inflections.after_apostrophe
        case = cases.get(spelling[found.end() :].lower()) if found else None
        if found is None or case is None:
            return ()
        readings = self.index.find(match_key(spelling[: found.start()]))
        return grouped(reading._replace(case=case) for reading in readings if not reading.case)


def ordered(candidates: Iterable[Candidate], context: Context | None) -> tuple[Candidate, ...]:
    """Weigh candidates by a context, leave out those not within the place asked for, and put the best first."""
    if context is not None:
        candidates = [_weighed(candidate, context) for candidate in candidates if context.holds(candidate.reading)]
    return tuple(sorted(candidates, key=_best_first))


def _weighed(candidate: Candidate, context: Context) -> Candidate:
    reading, moment = candidate.reading, context.moment
    dating = dated(reading.name, reading.form.text, context.dataset, moment) if moment else None
    return candidate._replace(reasons=tuple(context.weighed(reading, dating)), dating=dating)


def grouped(readings: Iterable[Reading]) -> _Groups:
    """Group readings by entry, the best reading of each first, the best entries first as far as that is known."""
    by_entry: dict[str, list[Reading]] = {}
    for reading in readings:
        by_entry.setdefault(reading.entry.id, []).append(reading)
    return tuple(tuple(sorted(several, key=worth)) for several in by_entry.values())


def _candidate(readings: Sequence[Reading], written: str, spelling: str) -> Candidate:
    """Return the candidate for the readings of one entry: one that is spelt so if there is any, else the best."""
    for reading in readings:
        if reading.form.text == written and reading.match(written) is _EXACT:
            return Candidate(reading, spelling, _EXACT, _EXACT_SCORE)
    match = readings[0].match(written)
    return Candidate(readings[0], spelling, match, SCORES[match])


def _best_first(candidate: Candidate) -> tuple[float, bool]:
    """Sort by rank; of those that rank alike, a settlement comes before the unit that is named after it."""
    entry = candidate.entry
    return -candidate.rank, isinstance(entry, Place) and entry.feature.startswith("ADM")
