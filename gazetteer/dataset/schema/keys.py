"""What is known of a key beyond the type of its value: what it names, and what the validators of its record ask for."""

from collections.abc import Mapping

from gazetteer.codes import MAY_HAVE_A_SIDE, Aspect, PartyType
from gazetteer.dataset.references import ENTRY, KEYS, SIDE, SOURCE
from gazetteer.dataset.schema.known import ANY_TAG, FEATURE, TAG
from gazetteer.dataset.schema.lists import Schema

KNOWN = "$known"
"""Stands for a reference to what is known of a kind until the schema is made: pydantic follows all that it is shown."""

_NAMING = {**KEYS, "entries": ENTRY, "within": ENTRY, "feature": FEATURE, "lang": ANY_TAG, "to": TAG}
_BY_LANGUAGE = {
    **dict.fromkeys(("forms", "renderings", "adjectives", "hidden", "seen-in"), TAG),
    **dict.fromkeys(("label", "form", "use", "together"), ANY_TAG),
}
_OF_EVERY_KEY: Mapping[str, Schema] = {
    "id": {"errorMessage": "Write lower-case ASCII letters and digits, joined by hyphens."},
}
_OF_KEYS: Mapping[tuple[str, str], Schema] = {
    ("Place", "names"): {"minItems": 1},
    ("Term", "names"): {"minItems": 1},
    ("Name", "forms"): {"minProperties": 1},
    ("Party", "side"): {"anyOf": [{}, {KNOWN: SIDE}]},
    ("Romanization", "lang"): {KNOWN: TAG},
    ("Source", "url"): {"pattern": "^https?://", "errorMessage": "An address begins with https:// or http://."},
    ("Paradigm", "cases"): {"propertyNames": {"pattern": "^[a-z]+(-[a-z]+)*$"}},
}
_OF_RECORDS: Mapping[str, Schema] = {
    "Party": {
        "if": {
            "properties": {"type": {"enum": [kind for kind in PartyType if kind not in MAY_HAVE_A_SIDE]}},
            "required": ["type"],
        },
        "then": {"properties": {"side": False}, "errorMessage": "Outlets, organizations and communities have no side."},
    },
    "Unknown": {
        "if": {"properties": {"what": {"enum": [Aspect.USAGE]}}, "required": ["what"]},
        "then": {"required": ["sides"]},
        "else": {"properties": {"sides": False}, "errorMessage": "Sides are for an unknown usage only."},
    },
}


def with_record_rules(model: str, written: Schema) -> Schema:
    """Return the schema of a record with what its validators ask for."""
    return {**written, **_OF_RECORDS.get(model, {})}


def with_key_rules(model: str, key: str, written: Schema) -> Schema:
    """Return the schema of a key's value with what it names, and with what the validators of the record ask for."""
    return {**_naming(key, written), **_OF_EVERY_KEY.get(key, {}), **_OF_KEYS.get((model, key), {})}


def _naming(key: str, written: Schema) -> Schema:
    """Put a reference in place of an id, of the items of a list, or of the keys of a mapping."""
    if written.get("type") == "object":
        kind = _BY_LANGUAGE.get(key) or KEYS.get(key)
        return {**written, "propertyNames": {KNOWN: kind}} if kind and kind != SOURCE else written
    kind = _NAMING.get(key)
    if kind is None or kind == SOURCE:
        # A citation is no bare id: it has a schema of its own, wherever it stands.
        return written
    return {**written, "items": {KNOWN: kind}} if written.get("type") == "array" else {KNOWN: kind}
