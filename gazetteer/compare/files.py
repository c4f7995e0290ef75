"""File by file: which records came, went or stayed, and what changed in each."""

from collections.abc import Iterator
from typing import NamedTuple

from gazetteer.compare.change import Change, Where
from gazetteer.compare.entries import entry_changes, twins
from gazetteer.compare.records import LISTS, MAPPINGS, record_changes
from gazetteer.compare.shapes import shape_changes
from gazetteer.compare.wording import changes_in
from gazetteer.compare.written import Plain, written
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.shapes import SHAPES
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import Place, Source, Term
from gazetteer.model.base import Record

_ENTRIES = ("places.yaml", "terms.yaml")
_FIRST_DECIDES = "romanizations.yaml"
"""The list of records whose order means something."""


class Both(NamedTuple):
    """What is compared: records and shapes before, and those now."""

    old: Parsed
    new: Parsed
    old_shapes: tuple[Plain, ...] = ()
    new_shapes: tuple[Plain, ...] = ()

    def kinds(self) -> dict[str, str]:
        """Return the kind of each source, by id."""
        sources = (parsed.of("sources.yaml", Source).values() for parsed in (self.old, self.new))
        return {source.id: str(source.kind) for each in sources for source in each}


class _Located(NamedTuple):
    """A record and its path in its file."""

    path: YamlPath
    record: Record


def file_changes(both: Both) -> Iterator[Change]:
    """Yield what changed: places, terms, parties, sources, policies, rules, what the folder says of itself, shapes."""
    kinds = both.kinds()
    for file in _ENTRIES:
        yield from _in_entries(file, both, kinds)
    for file in LISTS:
        yield from _in_records(file, both, kinds)
    yield from _in_order(both)
    for file, what in MAPPINGS.items():
        yield from _in_mapping(file, what, both, kinds)
    yield from shape_changes(both.old_shapes, both.new_shapes, Where(f"{SHAPES}/", "", None, kinds, None))


def _in_entries(file: str, both: Both, kinds: dict[str, str]) -> Iterator[Change]:
    steps = tuple(_steps(file, "id", both, kinds))
    went = {where.record: old for old, new, where in steps if not new}
    came = {where.record: new for old, new, where in steps if not old}
    renamed = twins(went, came)
    for old, new, where in steps:
        yield from entry_changes(old, new, where, twin=renamed.get(where.record, ""))


def _in_records(file: str, both: Both, kinds: dict[str, str]) -> Iterator[Change]:
    for old, new, where in _steps(file, LISTS[file].key, both, kinds):
        yield from record_changes(file, old, new, where)


def _steps(file: str, key: str, both: Both, kinds: dict[str, str]) -> Iterator[tuple[Plain, Plain, Where]]:
    """Yield the records that are not the same in both, as they were and are, those that are gone last."""
    old, new = (_located(file, key, parsed) for parsed in (both.old, both.new))
    document = both.new.documents.get(file)
    for record_id, now in new.items():
        before = old.get(record_id)
        if before is None or before.record != now.record or _headings(before.record) != _headings(now.record):
            was = written(before.record) if before else {}
            yield was, written(now.record), Where(file, record_id, document, kinds, now.path)
    for record_id, gone in old.items():
        if record_id not in new:
            yield written(gone.record), {}, Where(file, record_id, document, kinds, None)


def _headings(record: Record) -> list[tuple[str, str]]:
    """Return what heads the names of an entry, which the order of languages says where no form is English."""
    return [name.heading for name in record.names] if isinstance(record, Place | Term) else []


def _in_order(both: Both) -> Iterator[Change]:
    """Yield where the records that stay are in another order, in the one list where that means something."""
    old, new = (list(_located(_FIRST_DECIDES, "id", parsed)) for parsed in (both.old, both.new))
    before, after = [one for one in old if one in new], [one for one in new if one in old]
    if before != after:
        where = Where(_FIRST_DECIDES, "", both.new.documents.get(_FIRST_DECIDES), {}, ())
        yield where.change("reordered", "system", "order of systems changed", before=before, after=after)


def _in_mapping(file: str, what: str, both: Both, kinds: dict[str, str]) -> Iterator[Change]:
    old, new = (next(iter(parsed.records.get(file, {}).values()), None) for parsed in (both.old, both.new))
    if old != new:
        where = Where(file, "", both.new.documents.get(file), kinds, ())
        yield from changes_in(what, written(old) or {}, written(new) or {}, where)


def _located(file: str, key: str, parsed: Parsed) -> dict[str, _Located]:
    records = parsed.records.get(file, {}).items()
    return {str(getattr(record, key)): _Located(path, record) for path, record in records}
