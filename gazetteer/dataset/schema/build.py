"""The schemas of a data folder: one for each file of YAML, and one for what the data names."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import TypeAdapter

from gazetteer.dataset.cross import Documents
from gazetteer.dataset.parse import LISTS, MAPPINGS
from gazetteer.dataset.schema.hints import read_hints
from gazetteer.dataset.schema.keys import KNOWN
from gazetteer.dataset.schema.known import known_of, known_schema
from gazetteer.dataset.schema.lists import Schema
from gazetteer.dataset.schema.written import WrittenSchema
from gazetteer.model import Place, Term
from gazetteer.model.base import Record

KNOWN_FILE = "known.json"
_NAMES = {"title", "description"}
_ENTRIES = {"places.json": Place.__name__, "terms.json": Term.__name__}
_DIALECT = {"$schema": "https://json-schema.org/draft/2019-09/schema"}


def schemas_of(layers: Sequence[Documents], more: Mapping[str, type[Record]]) -> dict[str, Schema]:
    """Return the schemas of a data folder.

    Args:
        layers: The documents of the folder by file name, and those of any other that it is laid over. The schemas list
            what they name. Where there is another, an entry needs no more than the id of the one that it adds to.
        more: The records of files that the library does not load, by file name.

    Returns:
        JSON Schemas (draft 2019-09) by file name, that of what the data names first. Those of the YAML files are there
        whether the folder has the files or not.

    Examples:
        >>> schemas = schemas_of([], {})
        >>> [*schemas][:3]
        ['known.json', 'places.json', 'terms.json']
        >>> schemas["places.json"]["$defs"]["Usage"]["properties"]["by"]
        {'description': 'The party.', '$ref': 'known.json#/$defs/party'}
    """
    hints = read_hints()
    lists = {name: _list_of(model) for name, model in LISTS.items() if name.endswith(".yaml")}
    written = {
        name.replace(".yaml", ".json"): _tidied(WrittenSchema(hints).generate(TypeAdapter(of).core_schema))
        for name, of in {**lists, **MAPPINGS, **more}.items()
    }
    if len(layers) > 1:
        written |= {name: _of_additions(written[name], entry) for name, entry in _ENTRIES.items()}
    known = {"title": "What the data names", "$defs": known_schema(known_of(layers, hints))}
    return {name: {**_DIALECT, **schema} for name, schema in {KNOWN_FILE: known, **written}.items()}


def _of_additions(schema: Schema, entry: str) -> Schema:
    """Return the schema of a file whose entries may add to others, of which the id is enough."""
    return {**schema, "$defs": {**schema["$defs"], entry: {**schema["$defs"][entry], "required": ["id"]}}}


def _list_of(model: Any) -> Any:
    return tuple[model, ...]


def _tidied(value: Any) -> Any:
    """Put references to what is known where they belong; leave out the names that pydantic gives to closed lists."""
    if isinstance(value, list):
        return [_tidied(item) for item in value]
    if not isinstance(value, dict):
        return value
    left_out = {KNOWN, *_NAMES} if "enum" in value and value.keys() >= _NAMES else {KNOWN}
    rest = {key: _tidied(item) for key, item in value.items() if key not in left_out}
    return {**rest, "$ref": f"{KNOWN_FILE}#/$defs/{value[KNOWN]}"} if KNOWN in value else rest
