"""Additions: records of an overlay about entries that are there already, read by the model of whole entries.

What an entry has need not be repeated in an addition. It is filled in from the entry before the addition is validated,
so that one model says what an entry may have, whether it is written at once or added to.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar

from gazetteer.dataset.suggest import closest
from gazetteer.dataset.validate import Validated, validate_list
from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten
from gazetteer.errors import Problem
from gazetteer.model import Entry, Place, Term

E = TypeVar("E", bound=Entry)

_SORTS = ("feature", "type")
"""What every whole place, and every whole term, says of itself, and an addition need not say."""

_MOST_SUGGESTIONS = 500


def entries_meant(document: Document, entries: Collection[str]) -> Mapping[YamlPath, str]:
    """Return which entry each addition of a document is about, by its path.

    Args:
        document: The places or the terms of an overlay.
        entries: The ids of those that are there to be added to.

    Returns:
        The id of the entry; where none has the id of a record that is no whole entry, the id most like it.
    """
    records = dict(_records(document))
    known = {path: record["id"] for path, record in records.items() if record["id"] in entries}
    unknown = ((path, record["id"]) for path, record in records.items() if path not in known and _is_partial(record))
    choices = sorted(entries)
    guessed = ((path, closest(entry_id, choices)) for path, entry_id in islice(unknown, _MOST_SUGGESTIONS))
    return {**known, **{path: entry_id for path, entry_id in guessed if entry_id}}


def misplaced(
    document: Document, entries: Collection[str], others: Collection[str], elsewhere: str
) -> Iterator[Problem]:
    """Yield a problem for each addition to an entry that there is not, or that is in another file.

    Args:
        document: The places or the terms of an overlay.
        entries: The ids of those that are there to be added to.
        others: The ids of the entries of the other file.
        elsewhere: The name of that file.
    """
    meant = entries_meant(document, entries)
    for path, record in _records(document):
        entry_id, way_out = record["id"], ""
        if entry_id in others:
            way_out = f"it is one of {elsewhere}; add to it there"
        elif meant.get(path, entry_id) != entry_id:
            way_out = f"did you mean {shorten(meant[path])!r}? A new entry needs all that an entry must have"
        if way_out:
            message = f"there is no entry {shorten(entry_id)!r} here to add to; {way_out}"
            yield Problem(document.path, *document.position((*path, "id")), "E303", message)


def validate_additions(
    document: Document, model: type[E], entries: Mapping[str, E], context: Mapping[str, Any]
) -> Validated[E]:
    """Read the entries of a document as `validate_list` does, additions by what is filled in from their entries.

    Args:
        document: The places or the terms of an overlay.
        model: The class of its records.
        entries: Those that are there to be added to, by id.
        context: What the model is validated with.

    Returns:
        The records and the problems. An addition that has no names has none filled in; one to nothing is left out.
    """
    if not isinstance(document.value, list):
        return validate_list(document, model, context=context)
    meant = entries_meant(document, entries)
    filled = [
        _filled(record, entries[meant[at,]]) if (at,) in meant else record for at, record in enumerate(document.value)
    ]
    found = validate_list(replace(document, value=filled), model, context=context)
    records = {
        path: record if (*path, "names") in document.positions else record.model_copy(update={"names": ()})
        for path, record in found.records.items()
        if meant.get(path, record.id) == record.id
    }
    return replace(found, records=records)


def _filled(record: Mapping[str, Any], entry: Entry) -> Mapping[str, Any]:
    return {**_sort(entry), "names": [{"forms": dict(entry.names[0].forms)}], **record}


def _sort(entry: Entry) -> Mapping[str, str]:
    if isinstance(entry, Place):
        return {"feature": entry.feature}
    return {"type": entry.type.value} if isinstance(entry, Term) else {}


def _is_partial(record: Mapping[str, Any]) -> bool:
    return not any(sort in record for sort in _SORTS)


def _records(document: Document) -> Iterator[tuple[YamlPath, dict[str, Any]]]:
    """Yield the records that have an id, with their paths."""
    for at, record in enumerate(document.value if isinstance(document.value, list) else ()):
        if isinstance(record, dict) and isinstance(record.get("id"), str):
            yield (at,), record
