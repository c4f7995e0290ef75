"""Look-ups: from a spelling to the entries that it may mean, best first."""

from collections.abc import Iterable
from dataclasses import dataclass

from gazetteer.codes import FormRole, MatchType
from gazetteer.errors import AmbiguousNameError, UnknownNameError
from gazetteer.language.fold import match_key
from gazetteer.model import Name, Place, Term
from gazetteer.names.index import NameIndex, Reading

SCORES = {MatchType.EXACT: 1.0, MatchType.FOLDED: 0.95, MatchType.ROMANIZED: 0.9, MatchType.INFLECTED: 0.85}
"""What a match is worth; a fuzzy one is worth its similarity, at most `FUZZY_CEILING`."""

FUZZY_CEILING, FUZZY_CUTOFF, FUZZY_LENGTH = 0.8, 85, 5
_ROLES = tuple(FormRole)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry that a spelling may mean, with the form that led to it."""

    entry: Place | Term
    name: Name
    form: str
    lang: str
    match: MatchType
    score: float


def lookup(spelling: str, index: NameIndex, *, fuzzy: bool = False) -> tuple[Candidate, ...]:
    """Find the entries that a spelling may mean.

    Args:
        spelling: A name in any script, case or orthography.
        index: The names to look in.
        fuzzy: Whether to look for similar spellings where no equal one is known.

    Returns:
        One candidate for each entry, best first, settlements before units named after them, then in file order; empty
        where nothing fits.
    """
    readings = index.find(spelling)
    if not readings and fuzzy:
        return _similar(spelling, index)
    by_entry: dict[str, list[Reading]] = {}
    for reading in readings:
        by_entry.setdefault(reading.entry.id, []).append(reading)
    best = (best_reading(several, spelling, ()) for several in by_entry.values())
    return tuple(sorted((_candidate(reading, reading.match(spelling)) for reading in best), key=_best_first))


def resolve(spelling: str, candidates: tuple[Candidate, ...], index: NameIndex) -> Candidate:
    """Return the one candidate that there is.

    Args:
        spelling: What was asked for.
        candidates: What `lookup` gave, narrowed as the asker wished.
        index: Where suggestions come from.

    Returns:
        The only candidate.

    Raises:
        UnknownNameError: If there is none; it suggests similar forms.
        AmbiguousNameError: If there are several; it names them.
    """
    if not candidates:
        raise UnknownNameError(spelling, [candidate.form for candidate in _similar(spelling, index)[:3]])
    if len(candidates) > 1:
        raise AmbiguousNameError(spelling, [candidate.entry.id for candidate in candidates])
    return candidates[0]


def best_reading(readings: Iterable[Reading], spelling: str, langs: tuple[str, ...]) -> Reading:
    """Return the reading of an entry that says most about a spelling.

    Equal spellings come before folded ones and base forms before inflected ones; then the languages given, in order;
    then forms that are shown before renderings and hidden ones; then file order.
    """
    return min(readings, key=lambda reading: _preference(reading, spelling, langs))


def _preference(reading: Reading, spelling: str, langs: tuple[str, ...]) -> tuple[float, int, int]:
    lang = reading.form.lang
    return -SCORES[reading.match(spelling)], langs.index(lang) if lang in langs else len(langs), _role(reading)


def _role(reading: Reading) -> int:
    return _ROLES.index(reading.form.role)


def _candidate(reading: Reading, match: MatchType) -> Candidate:
    return Candidate(reading.entry, reading.name, reading.form.text, reading.form.lang, match, SCORES[match])


def _best_first(candidate: Candidate) -> tuple[float, bool]:
    """Sort by score; of those that score alike, a settlement comes before the unit that is named after it."""
    entry = candidate.entry
    return -candidate.score, isinstance(entry, Place) and entry.feature.startswith("ADM")


def _similar(spelling: str, index: NameIndex) -> tuple[Candidate, ...]:
    key = match_key(spelling)
    if len(key) < FUZZY_LENGTH:
        return ()
    # rapidfuzz is only wanted when somebody asks for similar names.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    found = process.extract(key, index.readings.keys(), scorer=fuzz.ratio, score_cutoff=FUZZY_CUTOFF, limit=10)
    best: dict[str, Candidate] = {}
    for similar, score, _ in found:
        for r in index.readings[similar]:
            worth = round(FUZZY_CEILING * score / 100, 3)
            best.setdefault(r.entry.id, Candidate(r.entry, r.name, *_to_show(r), MatchType.FUZZY, worth))
    return tuple(sorted(best.values(), key=_best_first))


def _to_show(reading: Reading) -> tuple[str, str]:
    """Return the form of a reading and its language; in place of a hidden form, one that is shown."""
    form, name = reading.form, reading.name
    if form.role is not FormRole.HIDDEN:
        return form.text, form.lang
    lang = form.lang if name.forms_in(form.lang) else next(iter(name.forms))
    return name.forms_in(lang)[0], lang
