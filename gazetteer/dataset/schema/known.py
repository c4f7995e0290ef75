"""What the data names: parties, sources, entries, sides, policies and feature codes, each with what it is called.

They are listed in one schema, `known.json`, to which the others refer. So the others change with the models only, and
this one with the data.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from gazetteer.dataset.cross import Documents
from gazetteer.dataset.references import ENTRY, PARTY, POLICY, SIDE, SOURCE, STYLE
from gazetteer.dataset.schema.hints import Hints
from gazetteer.dataset.schema.lists import Schema, one_of, one_of_many
from gazetteer.dataset.yaml_tree import shorten
from gazetteer.language.tags import SCRIPTS
from gazetteer.model.base import ID_PATTERN

Known: TypeAlias = Mapping[str, Mapping[str, str]]
"""By kind, then by id: what it is called."""

CITATION, FEATURE, TAG, ANY_TAG = "citation", "feature", "tag", "any-tag"
_FILES = {
    PARTY: "parties.yaml",
    SOURCE: "sources.yaml",
    ENTRY: "places.yaml or terms.yaml",
    SIDE: "parties.yaml",
    POLICY: "policies.yaml",
    STYLE: "styles.yaml",
}
_ID = re.compile(ID_PATTERN)
_MAX_CALLED, _MAX_NAMES = 60, 3


def known_of(layers: Sequence[Documents], hints: Hints) -> Known:
    """Return what documents name; broken records count, so that one mistake stays one.

    Args:
        layers: The documents of a data folder by file name, and those of any other that it is laid over.
        hints: What is said of language tags and feature codes.

    Returns:
        What there is of each kind, A-Z.
    """
    parties = tuple(_records(layers, "parties.yaml"))
    entries = (*_records(layers, "places.yaml"), *_records(layers, "terms.yaml"))
    features = {str(entry["feature"]): "" for entry in entries if entry.get("feature")}
    found = {
        PARTY: {record["id"]: _label(record) for record in parties},
        SOURCE: {record["id"]: _called([str(record.get("title", ""))]) for record in _records(layers, "sources.yaml")},
        POLICY: {record["id"]: _label(record) for record in _records(layers, "policies.yaml")},
        STYLE: {record["id"]: _label(record) for record in _records(layers, "styles.yaml")},
        ENTRY: {record["id"]: _names(record) for record in entries},
        SIDE: _sides(parties),
        FEATURE: {**features, **hints.features},
        TAG: {tag: hints.tags.get(tag, "") for tag in SCRIPTS},
    }
    return {kind: dict(sorted(called.items())) for kind, called in found.items()}


def known_schema(known: Known) -> Schema:
    """Return the definitions of what is known, one for each kind, and one for citations."""
    tags = "; ".join(f"{tag}: {means}" for tag, means in known[TAG].items())
    feature = {"type": "string", "pattern": "^(?=.*[A-Z])[A-Z0-9]+$", "errorMessage": "Write a GeoNames feature code."}
    return {
        **{kind: {**one_of(known[kind]), "errorMessage": _missing(kind)} for kind in (PARTY, SIDE, POLICY, STYLE)},
        ENTRY: one_of_many(known[ENTRY], _missing(ENTRY)),
        CITATION: one_of_many(known[SOURCE], _missing(SOURCE), behind="@."),
        FEATURE: {"anyOf": [feature, one_of(known[FEATURE])]},
        TAG: {**one_of(known[TAG]), "description": tags, "errorMessage": f"No such language tag. There are {tags}."},
        ANY_TAG: {"anyOf": [{"type": "string"}, one_of(known[TAG])]},
    }


def _missing(kind: str) -> str:
    return f"No such {kind}. Add it to {_FILES[kind]}, then run `gazetteer schema`."


def _records(layers: Sequence[Documents], name: str) -> Iterator[dict[str, Any]]:
    for value in (documents[name].value for documents in layers if name in documents):
        for record in value if isinstance(value, list) else ():
            if isinstance(record, dict) and _ID.fullmatch(str(record.get("id", ""))):
                yield record


def _label(record: Mapping[str, Any]) -> str:
    return _called([_in_english(record.get("label"))])


def _names(record: Mapping[str, Any]) -> str:
    names = record.get("names")
    forms = [_in_english(name.get("forms")) for name in names or () if isinstance(name, dict)]
    return _called(forms[:_MAX_NAMES], f" ({record.get('feature') or record.get('type', '')})")


def _sides(parties: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    labels: dict[str, list[str]] = {}
    for party in parties:
        if isinstance(side := party.get("side"), str):
            labels.setdefault(side, []).append(_label(party))
    return {side: _called([", ".join(names)]) for side, names in labels.items()}


def _in_english(forms: Any) -> str:
    """Return the first form in English, or else in the first language; nothing where there is none."""
    found = forms.get("en") or next(iter(forms.values()), "") if isinstance(forms, dict) else ""
    return str(found[0]) if isinstance(found, list) and found else str(found)


def _called(names: Iterable[str], more: str = "") -> str:
    return shorten(" / ".join(filter(None, names)), _MAX_CALLED) + more
