"""The files of an overlay to records, and everything that is wrong with them, seen from the data under it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any

from gazetteer.dataset.cross import ids_of, known_ids, repeated_ids, unknown_references
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.files import DataFile, digest, folders_of
from gazetteer.dataset.implied import as_stated
from gazetteer.dataset.overlay.additions import misplaced, validate_additions
from gazetteer.dataset.overlay.contradictions import changed_records, contradictions
from gazetteer.dataset.parse import LISTS, Parsed, in_file_order, read_file
from gazetteer.dataset.validate import Validated, validate_list
from gazetteer.dataset.yaml_tree import Document
from gazetteer.errors import Problem
from gazetteer.model import Entry, Party, Place, Source, Term
from gazetteer.model.name import INFLECTIONS

PLACES, TERMS, PARTIES, SOURCES = "places.yaml", "terms.yaml", "parties.yaml", "sources.yaml"


def parse_overlay(files: Iterable[DataFile], dataset: Dataset) -> Parsed:
    """Read and validate the files of an overlay; nothing that is wrong in them raises.

    Args:
        files: The files.
        dataset: What it is to be laid over; its records may be named.

    Returns:
        All that could be read and all that is wrong. An addition is a record of the model of its entry, with what it
        says and nothing else but what each record must have.
    """
    files = tuple(files)
    documents = {file.name: read_file(file) for file in files}
    validated = {name: _validated(name, document, dataset) for name, document in documents.items()}
    records = {name: found.records for name, found in validated.items()}
    parsed = Parsed(documents, records, (), digest(files), folders_of(files))
    problems = chain(
        *(document.problems for document in documents.values()),
        *(found.problems for found in validated.values()),
        _unknown(documents, dataset),
        _otherwise(parsed, dataset),
    )
    return replace(parsed, problems=in_file_order(problems))


def _entries(dataset: Dataset) -> Mapping[str, Mapping[str, Entry]]:
    return {PLACES: dataset.places, TERMS: dataset.terms}


def _validated(name: str, document: Document, dataset: Dataset) -> Validated[Any]:
    if not document.is_readable:
        return Validated({}, ())
    context = {INFLECTIONS: dataset.inflections}
    if name == PLACES:
        return validate_additions(document, Place, dataset.places, context)
    if name == TERMS:
        return validate_additions(document, Term, dataset.terms, context)
    return validate_list(document, LISTS[name], context=context)


def _unknown(documents: Mapping[str, Document], dataset: Dataset) -> Iterator[Problem]:
    """Yield what is wrong with ids: given twice, or of nothing in the overlay or under it."""
    own, known = known_ids(documents), ids_of(dataset)
    yield from repeated_ids(documents)
    yield from unknown_references(documents, {kind: {*own[kind], *known[kind]} for kind in known})
    for name, other in ((PLACES, TERMS), (TERMS, PLACES)):
        if name in documents:
            entries = _entries(dataset)
            yield from misplaced(documents[name], entries[name], entries[other], other)


def _otherwise(parsed: Parsed, dataset: Dataset) -> Iterator[Problem]:
    """Yield where the overlay does not go with what is under it."""
    for name, entries in _entries(dataset).items():
        for path, addition in parsed.of(name, Entry).items():
            if addition.id in entries:
                entry = as_stated(entries[addition.id], dataset.sources)
                yield from contradictions(parsed.documents[name], path, entry, addition)
    if PARTIES in parsed.documents:
        yield from changed_records(parsed.documents[PARTIES], parsed.of(PARTIES, Party), dataset.parties)
    if SOURCES in parsed.documents:
        yield from changed_records(parsed.documents[SOURCES], parsed.of(SOURCES, Source), dataset.sources)
