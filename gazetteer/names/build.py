"""Build the index of names: every form of every name, in every case and in every romanization that there is."""

from collections.abc import Iterable, Iterator
from itertools import chain

from gazetteer.codes import Evidence, FormRole, Kind
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.language.inflect import derive, inflect, inflect_adjective
from gazetteer.language.romanize import spellings
from gazetteer.language.tags import SCRIPTS
from gazetteer.matching.scanner import Scanner
from gazetteer.model import Form, Inflections, Name, Place, Term
from gazetteer.names.index import DERIVED, NameIndex, Reading, Readings

_LONG, _LONG_OF_HAMLET = 5, 7
_ROMANIZED = (FormRole.PLAIN, FormRole.RENDERING)
_Index = dict[str, list[Reading]]


def build_index(dataset: Dataset) -> NameIndex:
    """Index every form of every name of a data set, in every case that its language has and in other letters.

    Args:
        dataset: The data set.

    Returns:
        The index. Where a key has a reading of an entry as it stands, it has none of that entry in a case; where it has
        either, none that is romanized.
    """
    forms, inflected, romanized = readings_of(dataset)
    searched = Scanner.of(dict.fromkeys((*forms, *inflected, *sorted(dataset.contexts.other_keys))))
    return NameIndex(forms, inflected, romanized, searched.patterns)


def readings_of(dataset: Dataset) -> tuple[Readings, Readings, Readings]:
    """Return the readings of forms as they stand, in a case, and romanized; those of an entry depend on no other."""
    forms = _collected(_base_readings(dataset))
    cases = chain(_inflected_readings(dataset), _derived_readings(dataset), _transliterated_readings(dataset))
    in_latin = tuple(_romanized_readings(dataset))
    inflected = _collected(chain(cases, filter(_is_searched_for, in_latin)), forms)
    romanized = _collected(in_latin, forms, inflected)
    return _frozen(forms), _frozen(inflected), _frozen(romanized)


def _is_searched_for(found: tuple[str, Reading]) -> bool:
    """Say whether texts are searched for a romanized form: a short one is more often a word, above all a hamlet's."""
    key, reading = found
    if reading.entry.evidence is not Evidence.CURATED:
        return len(key) >= _LONG_OF_HAMLET and " " not in key
    return len(key) >= _LONG and reading.entry.kind is Kind.PLACE


def _collected(found: Iterable[tuple[str, Reading]], *better: _Index) -> _Index:
    """Collect readings by key, but for those of entries that have a better one."""
    collected: _Index = {}
    for key, reading in found:
        known = (other for index in better for other in index.get(key, ()))
        if not any(other.entry is reading.entry for other in known):
            collected.setdefault(key, []).append(reading)
    return collected


def _frozen(collected: _Index) -> dict[str, tuple[Reading, ...]]:
    return {key: tuple(readings) for key, readings in collected.items()}


def _forms(dataset: Dataset) -> Iterator[tuple[Place | Term, Name, Form]]:
    for entry in dataset:
        # The names of a merged entry stand at the one that it was merged into.
        for name in () if entry.replaced_by else entry.names:
            for form in name.all_forms():
                yield entry, name, form


def _base_readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    seen: set[tuple[str, str, int]] = set()
    for entry, name, form in _forms(dataset):
        key = match_key(form.text)
        # A form that only differs by case or diacritics, or is spelt alike in two languages, is still its own reading.
        if key and (mark := (key, form.text + form.lang, id(name))) not in seen:
            seen.add(mark)
            yield key, Reading(entry, name, form)


def _inflected_readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    for entry, name, form in _forms(dataset):
        seen = {match_key(form.text)}
        for case, text in _cases(form, dataset.inflections):
            key = match_key(text)
            if key not in seen:
                seen.add(key)
                yield key, Reading(entry, name, form, case)


def _cases(form: Form, inflections: Inflections) -> Iterator[tuple[str, str]]:
    if form.role is FormRole.ADJECTIVE:
        return inflect_adjective(form.text, form.lang, inflections)
    return inflect(form.text, form.lang, inflections)


def _derived_readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    """Yield the adjectives of names that others may be named after: of all but small settlements."""
    for entry, name, form in _forms(dataset):
        seen: set[str] = set()
        for adjective in _adjectives(form, dataset.inflections) if _gives_adjectives(entry) else ():
            cases = inflect_adjective(adjective, form.lang, dataset.inflections)
            for case, text in (("", adjective), *cases):
                key = match_key(text)
                if key not in seen:
                    seen.add(key)
                    yield key, Reading(entry, name, form, f"{DERIVED}-{case}" if case else DERIVED)


def _gives_adjectives(entry: Place | Term) -> bool:
    return isinstance(entry, Place) and (entry.evidence is Evidence.CURATED or entry.feature != "PPL")


def _adjectives(form: Form, inflections: Inflections) -> Iterator[str]:
    return derive(form.text, form.lang, inflections) if form.role in _ROMANIZED else iter(())


def _transliterated_readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    """Yield names in the other script of their language that is not Latin, in every case: whole texts are in it."""
    for entry, name, form in _forms(dataset):
        for system in dataset.romanizations if form.role in _ROMANIZED else ():
            if system.lang == form.lang and SCRIPTS[system.to] != "Latn":
                for case, text in (("", form.text), *_cases(form, dataset.inflections)):
                    for key in dict.fromkeys(map(match_key, spellings(text, system))):
                        yield key, Reading(entry, name, form, case, system.id)


def _romanized_readings(dataset: Dataset) -> Iterator[tuple[str, Reading]]:
    """Yield the romanized forms of each name; where several systems spell alike, by the first."""
    seen: set[tuple[str, int]] = set()
    for entry, name, form in _forms(dataset):
        systems = dataset.romanizations if form.role in _ROMANIZED else ()
        for system in (system for system in systems if system.lang == form.lang):
            for key in map(match_key, spellings(form.text, system)):
                if key and (key, id(name)) not in seen:
                    seen.add((key, id(name)))
                    yield key, Reading(entry, name, form, system=system.id)
