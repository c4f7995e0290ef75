"""Checking a new record before it is written: by the checks of the whole folder, on what it has to do with."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from gazetteer.dataset.check.registry import check_parsed
from gazetteer.dataset.cross import unknown_references
from gazetteer.dataset.files import DataFile
from gazetteer.dataset.parse import in_file_order, parse_files
from gazetteer.dataset.references import ENTRY, PARTY, POLICY, SIDE, SOURCE, iter_references
from gazetteer.drafting.survey import FILES, Survey
from gazetteer.errors import Problem

# What a record that stands alone cannot be blamed for: nothing cites a new source yet.
_OF_THE_WHOLE = frozenset({"W604", "W701"})
_REFERENCES = frozenset({"E301", "E302", "E303", "E304", "E309"})
_FILE_OF = {PARTY: "parties.yaml", SOURCE: "sources.yaml"}


def problems_of(
    block: str, value: Mapping[str, Any], path: Path, known: Survey, beside: Iterable[str]
) -> tuple[Problem, ...]:
    """Check a new record.

    Args:
        block: The record as it is written.
        value: The same as plain values.
        path: The file that it is to stand in.
        known: What the folder holds.
        beside: The ids of records of the same file to compare it with, besides those that it names.

    Returns:
        What is wrong with it, in the order of its lines, which count from 1.
    """
    texts = dict.fromkeys(FILES, "")
    named = sorted({(found.kind, found.target) for found in iter_references(value)})
    for kind, target in named:
        if file := _FILE_OF.get(kind):
            texts[file] += known.texts[file].get(target, "")
    beside = sorted({*beside, *(target for kind, target in named if kind == ENTRY)})
    before = "".join(known.texts[path.name].get(record_id, "") for record_id in beside)
    texts[path.name] = before + block
    parsed = parse_files(DataFile(name, path.parent / name, text.encode()) for name, text in texts.items())
    found = (each for each in (*parsed.problems, *check_parsed(parsed)) if each.code not in _REFERENCES | _OF_THE_WHOLE)
    missing = unknown_references({path.name: parsed.documents[path.name]}, _known_ids(known))
    first = before.count("\n") + 1
    own = (each for each in (*found, *missing) if each.path == str(path) and each.line >= first)
    return (*_taken(value, path, known), *(replace(each, line=each.line - first + 1) for each in in_file_order(own)))


def _known_ids(known: Survey) -> Mapping[str, Collection[str]]:
    return {
        PARTY: known.rows["parties.yaml"].keys(),
        SOURCE: known.rows["sources.yaml"].keys(),
        ENTRY: known.entries.keys(),
        SIDE: (),
        POLICY: (),
    }


def _taken(value: Mapping[str, Any], path: Path, known: Survey) -> Iterator[Problem]:
    """Yield a problem if another record has the id already; places and terms share one namespace."""
    if value["id"] in known.of(path.name):
        yield Problem(str(path), 1, 7, "E102", f"id {value['id']!r} is already used; choose another")
