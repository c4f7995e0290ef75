"""Turn the values of a document into records, and what pydantic says against them into problems.

Every problem has the position of the value that it is about and a sentence that says what to do. A record with a
problem is left out; the others are kept, so that one mistake does not hide the rest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from gazetteer.dataset.suggest import did_you_mean
from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten
from gazetteer.errors import LanguageError, Problem
from gazetteer.model.base import Record
from gazetteer.model.name import FORM_KEYS

R = TypeVar("R", bound=Record)

_ABOUT_KEYS = ("E010", "E014")
# Pydantic adds which of the two kinds of `until` it took the value for.
_KEY = ("[key]",)
_DATE_OF_UNTIL = ("until", "date")
# Written as one pair, read as two fields.
_WRITTEN_AS: Mapping[str, YamlPath] = {"lon": ("at", 0), "lat": ("at", 1)}


@dataclass(frozen=True)
class Validated(Generic[R]):
    """The records of one document, by their path in it, and what is wrong with the others."""

    records: Mapping[YamlPath, R]
    problems: tuple[Problem, ...]


def validate_list(
    document: Document, model: type[R], *, context: Mapping[str, Any] = MappingProxyType({})
) -> Validated[R]:
    """Read a document that is a list of records.

    Args:
        document: What the YAML reader gave.
        model: The class of the records.
        context: What the models are validated with.

    Returns:
        The records that are valid and all problems, in file order.
    """
    if document.value is None:
        return Validated({}, ())
    if not isinstance(document.value, list):
        problem = _problem(document, (), "E013", "the file must be a list of records, each beginning with `- id: `")
        return Validated({}, (problem,))
    return _validate(document, {(index,): value for index, value in enumerate(document.value)}, model, context)


def validate_mapping(
    document: Document, model: type[R], *, context: Mapping[str, Any] = MappingProxyType({})
) -> Validated[R]:
    """Read a document that is one record.

    Args:
        document: What the YAML reader gave.
        model: The class of the record.
        context: What the model is validated with.

    Returns:
        The record, at the empty path, or the problems. An empty document is an empty mapping.
    """
    return _validate(document, {(): {} if document.value is None else document.value}, model, context)


def _validate(
    document: Document, values: Mapping[YamlPath, Any], model: type[R], context: Mapping[str, Any]
) -> Validated[R]:
    records: dict[YamlPath, R] = {}
    problems: list[Problem] = []
    for path, value in values.items():
        try:
            records[path] = model.model_validate(value, context=dict(context))
        except ValidationError as error:
            problems += _problems(document, path, value, model, error)
    return Validated(records, tuple(problems))


def _problems(
    document: Document, path: YamlPath, value: Any, model: type[Record], error: ValidationError
) -> Iterator[Problem]:
    subject = f"{_on_one_line(value['id'])}: " if isinstance(value, dict) and isinstance(value.get("id"), str) else ""
    for details in error.errors(include_url=False):
        location = path + _written(details["loc"])
        if _is_inherited(document, location):
            continue
        code, sentence = _sentence(details, model)
        yield _problem(document, _narrowed(document, location, details), code, shorten(subject, 80) + sentence)


def _problem(document: Document, path: YamlPath, code: str, message: str) -> Problem:
    position = document.key_position(path) if code in _ABOUT_KEYS else document.position(path)
    return Problem(document.path, *position, code, message)


def _written(location: YamlPath) -> YamlPath:
    """Return where a field stands in the file, which is not always where it stands in the model."""
    if location[-1:] == _KEY:
        return location[:-1]
    if location[-2:] == _DATE_OF_UNTIL:
        return location[:-1]
    return (*location[:-1], *_WRITTEN_AS[str(location[-1])]) if location and location[-1] in _WRITTEN_AS else location


def _narrowed(document: Document, path: YamlPath, details: ErrorDetails) -> YamlPath:
    """Return the path of an unknown language tag, which the model reports for the name as a whole."""
    error = details.get("ctx", {}).get("error")
    if not isinstance(error, LanguageError):
        return path
    groups = ((*path, group, error.tag) for group in (*FORM_KEYS.values(), "seen-in"))
    return next((group for group in groups if group in document.key_positions), path)


def _is_inherited(document: Document, path: YamlPath) -> bool:
    """Say whether a citation was handed down; the record that it was written in reports it."""
    return "cite" in path and path[: path.index("cite") + 1] not in document.positions


def _sentence(details: ErrorDetails, model: type[Record]) -> tuple[str, str]:
    """Return the code and the sentence for one of pydantic's errors."""
    key = _key(details["loc"])
    if details["type"] == "extra_forbidden":
        keys = valid_keys(_model_at(model, details["loc"][:-1]))
        return "E010", f"unknown key {key!r}; valid keys: {', '.join(keys)}{did_you_mean(key, keys)}"
    if details["type"] == "missing":
        return "E011", f"key {key!r} is missing; add it"
    if details["input"] == "":
        return "E013", f"{_on_one_line(key)} is empty; write a value or remove the key"
    return _value_sentence(details, _on_one_line(key))


def _value_sentence(details: ErrorDetails, key: str) -> tuple[str, str]:
    kind, context = details["type"], details.get("ctx", {})
    if isinstance(context.get("error"), LanguageError):
        return "E014", str(context["error"])
    if kind in ("enum", "literal_error"):
        return "E012", f"{key} {_shown(details)} is not one of {context['expected']}"
    if kind in ("greater_than_equal", "less_than_equal"):
        return "E401", f"{key} {_shown(details)} is out of range; write at: [longitude, latitude] in degrees"
    if kind == "string_pattern_mismatch" and key != "wikidata":
        return "E101", f"{_shown(details)} is not an id; write lower-case ASCII letters and digits joined by hyphens"
    return "E013", _wrong_value(details) if key == "record" else f"{key}: {_wrong_value(details)}"


def _wrong_value(details: ErrorDetails) -> str:
    wanted = {
        "string_type": "must be text",
        "string_pattern_mismatch": f"{_shown(details)} is not a Wikidata item such as Q129352",
        "too_short": "is empty; write at least one, or remove the key",
        "string_too_long": f"is too long: {_shown(details)}",
        "tuple_type": "must be a list",
        "dict_type": "must be a mapping (key: value)",
        "mapping_type": "must be a mapping (key: value)",
        "model_type": "must be a mapping (key: value)",
        "int_type": f"{_shown(details)} is not a whole number",
        "float_type": f"{_shown(details)} is not a number",
    }
    if details["type"] == "value_error":
        return str(details["ctx"]["error"])
    sentence = wanted.get(details["type"], details["msg"])
    return f"{sentence}, not {_kind(details['input'])}" if sentence.startswith("must be") else sentence


def _kind(value: Any) -> str:
    if isinstance(value, str):
        return repr(shorten(value)) if value else "empty"
    return "a mapping" if isinstance(value, dict) else "a list"


def _shown(details: ErrorDetails) -> str:
    return repr(shorten(str(details["input"])))


def _on_one_line(text: str) -> str:
    """Return a text that a terminal shows as it is, or its characters where it would do something else."""
    return text if text.isprintable() else repr(text)


def _key(location: YamlPath) -> str:
    """Return the last key of a path, which names what is wrong."""
    if location[-2:] == _DATE_OF_UNTIL:
        location = location[:-1]
    return shorten(next((part for part in reversed(location) if isinstance(part, str)), "record"))


def valid_keys(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a record may have, in the order of the model."""
    keys = [info.alias or name for name, info in model.model_fields.items()]
    return tuple("at" if key == "lon" else key for key in keys if key != "lat")


def _model_at(model: type[BaseModel], location: YamlPath) -> type[BaseModel]:
    """Follow a path through the fields of models to the model that it ends in."""
    for part in location:
        for name, info in model.model_fields.items():
            if part == (info.alias or name):
                model = next(_models_in(info.annotation), model)
    return model


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
