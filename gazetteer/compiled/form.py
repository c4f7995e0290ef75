"""The compiled form: one file of lines.

The first line is the key of what the file was made from, with a checksum of the rest. The second is the head: the
rules and the ids of all records. Then comes a line of JSON for each record, and a pair of lines for each mapping of the
index: its keys, and the readings of each, separated by tabs. The last pair is what texts are searched for: the letters,
and the patterns of the names.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from gazetteer.compiled.readings import SEPARATOR, Readings, written_readings
from gazetteer.compiled.records import Records
from gazetteer.dataset.data import Dataset
from gazetteer.matching.patterns import Patterns
from gazetteer.model import (
    Contexts,
    Inflections,
    Manifest,
    Party,
    Place,
    Policy,
    Romanization,
    Source,
    Style,
    Term,
    Trap,
)
from gazetteer.model.base import Listed, Record
from gazetteer.model.name import INFLECTIONS
from gazetteer.names.index import NameIndex

_PATTERNS = "latin-1"
"""Each byte of a pattern is a character of the file."""

_MODELS: Mapping[str, type[Record]] = {
    "places": Place,
    "terms": Term,
    "parties": Party,
    "sources": Source,
    "policies": Policy,
    "styles": Style,
}


class _Head(Record):
    """The second line."""

    digest: str
    overlays: Listed[str] = ()
    manifest: Manifest
    inflections: Inflections
    contexts: Contexts
    romanizations: Listed[Romanization]
    traps: Listed[Trap]
    containers: Mapping[str, tuple[str, ...]]
    countries: Listed[str]
    features: Listed[str]
    ids: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Compiled:
    """A data set with the index of its names."""

    dataset: Dataset
    index: NameIndex


def write_form(compiled: Compiled, key: str) -> str:
    """Write the compiled form.

    Args:
        compiled: What to write.
        key: The key of the files that it was made from.

    Returns:
        The content of the file.
    """
    dataset = compiled.dataset
    groups = {name: getattr(dataset, name) for name in _MODELS}
    index = compiled.index
    indexed = [written_readings(each, dataset) for each in (index.forms, index.inflected, index.romanized)]
    head = _Head(
        digest=dataset.digest,
        overlays=dataset.overlays,
        manifest=dataset.manifest,
        inflections=dataset.inflections,
        contexts=dataset.contexts,
        romanizations=dataset.romanizations,
        traps=dataset.traps,
        containers=dataset.containers,
        countries=dataset.countries,
        features=dataset.features,
        ids={name: tuple(group) for name, group in groups.items()},
    )
    records = (record for group in groups.values() for record in group.values())
    lines = (SEPARATOR.join(line) for readings in indexed for line in (readings, readings.values()))
    letters, patterns = index.patterns
    body = "\n".join([*map(_written, [head, *records]), *lines, "".join(letters), patterns.decode(_PATTERNS)])
    return f"{_stamp(key, body.encode())}\n{body}"


def read_form(content: bytes, key: str) -> tuple[Compiled, ...]:
    """Read the compiled form.

    Args:
        content: The content of a file.
        key: The key that it must have.

    Returns:
        What was compiled; nothing if the content is damaged or was made from something else.
    """
    stamp, _, body = content.partition(b"\n")
    if stamp.decode("ascii", "replace") != _stamp(key, body):
        return ()
    lines = iter(body.split(b"\n"))
    dataset = _dataset(_Head.model_validate_json(next(lines)), lines)
    forms, inflected, romanized = (Readings(dataset, next(lines), next(lines)) for _ in range(3))
    letters, patterns = (line.decode() for line in lines)
    index = NameIndex(forms, inflected, romanized, Patterns(tuple(letters), patterns.encode(_PATTERNS)))
    return (Compiled(dataset, index),)


def _dataset(head: _Head, lines: Iterator[bytes]) -> Dataset:
    groups = {name: dict(zip(ids, islice(lines, len(ids)), strict=True)) for name, ids in head.ids.items()}
    context = {INFLECTIONS: head.inflections}
    return Dataset(
        manifest=head.manifest,
        digest=head.digest,
        overlays=head.overlays,
        places=Records(Place, groups["places"], context),
        terms=Records(Term, groups["terms"], context),
        parties=Records(Party, groups["parties"], context),
        sources=Records(Source, groups["sources"], context),
        policies=Records(Policy, groups["policies"], context),
        styles=Records(Style, groups["styles"], context),
        inflections=head.inflections,
        contexts=head.contexts,
        romanizations=head.romanizations,
        traps=head.traps,
        containers=head.containers,
        countries=head.countries,
        features=head.features,
    )


def _written(record: Record) -> str:
    return record.model_dump_json(by_alias=True, exclude_defaults=True)


def _stamp(key: str, body: bytes) -> str:
    return f"{key} {hashlib.sha256(body).hexdigest()}"
