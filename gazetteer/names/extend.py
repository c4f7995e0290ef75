"""Extend the index of names by some entries, without going through all the others again."""

from collections.abc import Collection
from dataclasses import replace

from gazetteer.dataset.data import Dataset
from gazetteer.frozen import Over
from gazetteer.matching.scanner import Scanner
from gazetteer.names.build import readings_of
from gazetteer.names.index import NameIndex, Reading


def extended_index(index: NameIndex, before: Dataset, after: Dataset, changed: Collection[str]) -> NameIndex:
    """Return the index of a data set to which some entries, or some names of its entries, were added.

    Args:
        index: The index of the data set as it was.
        before: The data set as it was.
        after: The data set as it is.
        changed: The ids of the entries that are new, or that have something new.

    Returns:
        An index with the readings that `build_index` would find. The readings of a key that were there stay in their
        order, those of other entries come behind.
    """
    gone, own = readings_of(_only(before, changed)), readings_of(_only(after, changed))
    forms, inflected, romanized = (
        Over(readings, {key: _changed(readings.get(key, ()), new.get(key, ()), changed) for key in (*old, *new)})
        for readings, old, new in zip((index.forms, index.inflected, index.romanized), gone, own, strict=True)
    )
    searched = Scanner(index.patterns).extended((*own[0], *own[1]))
    return NameIndex(forms, inflected, romanized, searched.patterns)


def _only(dataset: Dataset, ids: Collection[str]) -> Dataset:
    """Return a data set with some of its entries only."""
    places = {place_id: dataset.places[place_id] for place_id in ids if place_id in dataset.places}
    terms = {term_id: dataset.terms[term_id] for term_id in ids if term_id in dataset.terms}
    return replace(dataset, places=places, terms=terms)


def _changed(stated: tuple[Reading, ...], own: tuple[Reading, ...], changed: Collection[str]) -> tuple[Reading, ...]:
    """Return readings with those of the changed entries as they are now, where they stood if they stood there."""
    by_entry: dict[str, list[Reading]] = {}
    for reading in own:
        by_entry.setdefault(reading.entry.id, []).append(reading)
    found: list[Reading] = []
    for reading in stated:
        found += by_entry.pop(reading.entry.id, ()) if reading.entry.id in changed else (reading,)
    return (*found, *(reading for several in by_entry.values() for reading in several))
