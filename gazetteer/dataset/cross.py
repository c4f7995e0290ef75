"""What can be wrong between records: ids given twice, and mentions of records that there are not."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, NamedTuple

from gazetteer.dataset.data import Dataset
from gazetteer.dataset.references import ENTRY, PARTY, POLICY, SIDE, SOURCE, STYLE, Reference, iter_references
from gazetteer.dataset.suggest import did_you_mean
from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten
from gazetteer.errors import Problem
from gazetteer.language.romanize import schemes
from gazetteer.model import Romanization

Known = Mapping[str, Collection[str]]
Documents = Mapping[str, Document]


class Mention(NamedTuple):
    """A mention of a record, and the document that it stands in."""

    document: Document
    reference: Reference


_CODES = {PARTY: "E301", SOURCE: "E302", ENTRY: "E303", SIDE: "E304", POLICY: "E309", STYLE: "E321"}
_FILES = {
    PARTY: "parties.yaml",
    SOURCE: "sources.yaml",
    ENTRY: "places.yaml",
    SIDE: "parties.yaml",
    POLICY: "policies.yaml",
    STYLE: "styles.yaml",
}
_ONE_NAMESPACE = (
    ("places.yaml", "terms.yaml"),
    ("parties.yaml",),
    ("sources.yaml",),
    ("policies.yaml",),
    ("styles.yaml",),
)
# Each is compared with all known ids; where more are unknown than this, the cause is one that no suggestion finds.
_MAX_SUGGESTIONS = 500


def known_ids(documents: Documents) -> Known:
    """Return the ids that references may name; those of broken records count, so that one mistake stays one."""
    return {
        PARTY: _values(documents, "parties.yaml", "id"),
        SOURCE: _values(documents, "sources.yaml", "id"),
        ENTRY: _values(documents, "places.yaml", "id") | _values(documents, "terms.yaml", "id"),
        SIDE: _values(documents, "parties.yaml", "side"),
        POLICY: _values(documents, "policies.yaml", "id"),
        STYLE: _values(documents, "styles.yaml", "id"),
    }


def ids_of(dataset: Dataset) -> Known:
    """Return the ids that references to the records of a data set may name."""
    return {
        PARTY: frozenset(dataset.parties),
        SOURCE: frozenset(dataset.sources),
        ENTRY: frozenset(dataset.entries),
        SIDE: dataset.sides_of(dataset.parties),
        POLICY: frozenset(dataset.policies),
        STYLE: frozenset(dataset.styles),
    }


def _records(documents: Documents, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
    value = documents[name].value if name in documents else None
    if isinstance(value, list):
        yield from ((index, record) for index, record in enumerate(value) if isinstance(record, dict))


def _values(documents: Documents, name: str, key: str) -> frozenset[str]:
    found = (record.get(key) for _, record in _records(documents, name))
    return frozenset(value for value in found if isinstance(value, str))


def repeated_ids(documents: Documents) -> Iterator[Problem]:
    """Yield a problem for each id that an earlier record has; places and terms share one namespace."""
    for names in _ONE_NAMESPACE:
        first: dict[str, str] = {}
        for name in names:
            for index, record in _records(documents, name):
                if not isinstance(entry_id := record.get("id"), str):
                    continue
                document = documents[name]
                line, column = document.position((index, "id"))
                if entry_id in first:
                    message = f"id {shorten(entry_id)!r} is already used at {first[entry_id]}; choose another"
                    yield Problem(document.path, line, column, "E102", message)
                first.setdefault(entry_id, f"{document.path}:{line}")


def unknown_references(
    documents: Documents, known: Known, *, ways_out: Mapping[str, str] | None = None
) -> Iterator[Problem]:
    """Yield a problem for each mention of a party, source, entry or side that there is not.

    Where the file that would hold them could not be read, nothing is known to be missing from it. ``ways_out`` say, by
    kind, what to do; if left out, in which file of a data folder to add it.
    """
    mentions = [
        Mention(documents[name], reference)
        for name in (name for names in _ONE_NAMESPACE for name in names if name in documents)
        for reference in iter_references(documents[name].value)
    ]
    yield from unknown_among(mentions, known, documents, ways_out=ways_out)


def unknown_among(
    mentions: Iterable[Mention], known: Known, documents: Documents, *, ways_out: Mapping[str, str] | None = None
) -> Iterator[Problem]:
    """Yield a problem for each of some mentions of records that there are not, as `unknown_references` does."""
    ways_out = ways_out or {kind: f"add it to {file}" for kind, file in _FILES.items()}
    unread = {name for name, document in documents.items() if not document.is_readable}
    missing = [
        (document, reference)
        for document, reference in mentions
        if reference.target not in known[reference.kind] and _FILES[reference.kind] not in unread
    ]
    suggestions = _suggestions([reference for _, reference in missing], known)
    for document, (kind, target, path) in missing:
        way_out = suggestions.get((kind, target)) or f"; {ways_out[kind]}"
        message = f"unknown {kind} {shorten(target)!r}{way_out}"
        yield Problem(document.path, *document.position(path), _CODES[kind], message)


def unknown_schemes(document: Document, systems: Mapping[YamlPath, Romanization]) -> Iterator[Problem]:
    """Yield a problem for each system whose library has no such table."""
    for path, system in systems.items():
        if system.package is None or system.scheme in (known := schemes(system.package)):
            continue
        message = f"{system.package} has no scheme {shorten(str(system.scheme))!r}; it has {', '.join(known)}"
        yield Problem(document.path, *document.position((*path, "scheme")), "E015", message)


def _suggestions(missing: Iterable[Reference], known: Known) -> Mapping[tuple[str, str], str]:
    """Return what each unknown id may be meant for, by kind and id: each is looked for once, and only so many are."""
    choices = {kind: sorted(ids) for kind, ids in known.items()}
    distinct = dict.fromkeys((reference.kind, reference.target) for reference in missing)
    return {(kind, target): did_you_mean(target, choices[kind]) for kind, target in islice(distinct, _MAX_SUGGESTIONS)}
