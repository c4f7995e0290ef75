"""Build the index of names: every form of every name, in every case that its language has."""

from collections.abc import Iterator

from gazetteer.codes import FormRole
from gazetteer.dataset.data import Dataset
from gazetteer.language.fold import match_key
from gazetteer.language.inflect import inflect, inflect_adjective
from gazetteer.model import Form, Inflections, Name, Place, Term
from gazetteer.names.index import NameIndex, Reading


def build_index(dataset: Dataset) -> NameIndex:
    """Index every form of every name of a data set, in every case that its language has.

    Args:
        dataset: The data set.

    Returns:
        The index.
    """
    collected: dict[str, list[Reading]] = {}
    for key, reading in _base_readings(dataset):
        collected.setdefault(key, []).append(reading)
    inflected: dict[str, list[Reading]] = {}
    for key, reading in _inflected_readings(dataset):
        if not any(other.entry is reading.entry for other in collected.get(key, ())):
            inflected.setdefault(key, []).append(reading)
    for key, readings in inflected.items():
        collected.setdefault(key, []).extend(readings)
    return NameIndex({key: tuple(readings) for key, readings in collected.items()})


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
            yield key, Reading(entry, name, form, "")


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
