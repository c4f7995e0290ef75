"""How values look in YAML, as schemas: pydantic tells what the models hold, this what a contributor writes for it.

The library reads every scalar as text; an editor's YAML reader takes 1923 for a number and true for a flag. So what may
be text may be any of these.
"""

import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import core_schema

from gazetteer.dataset.schema.hints import Hints
from gazetteer.dataset.schema.keys import KNOWN, with_key_rules, with_record_rules
from gazetteer.dataset.schema.known import CITATION
from gazetteer.dataset.schema.lists import Schema, one_of
from gazetteer.model import Citation, EdtfDate, Point
from gazetteer.model.base import tuple_from_item

_WORD = re.compile("(?<=[a-z])(?=[A-Z])")
_DATE = {
    "type": ["string", "integer"],
    "pattern": r"^(\.\./)?(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?[?~]?$",
    "minimum": 1,
    "maximum": 9999,
    "errorMessage": "This is no date. Write 1923, 1991-11, 1991-11-26, 1923~, 1988? or ../1988.",
}


class WrittenSchema(GenerateJsonSchema):
    """Makes the schema of a model as its records are written, with what hints say of each key."""

    def __init__(self, hints: Hints) -> None:
        super().__init__()
        self.hints = hints

    def model_schema(self, schema: core_schema.ModelSchema) -> Schema:
        """Say of a record and its keys what hints say, and what its validators ask for."""
        model = schema["cls"]
        if model is Citation:
            return {KNOWN: CITATION}
        if model is EdtfDate:
            return dict(_DATE)
        written = with_record_rules(model.__name__, super().model_schema(schema))
        if model is Point:
            written = _as_pair(written)
        properties = {key: self._explained(model, key, value) for key, value in written["properties"].items()}
        title = _WORD.sub(" ", model.__name__).capitalize()
        return {**written, "title": title, "description": self.hints.of_record(model), "properties": properties}

    def _explained(self, model: type, key: str, written: Schema) -> Schema:
        hint = self.hints.of_key(model, key)
        explained = {"description": hint.says, **with_key_rules(model.__name__, key, written)}
        return {**explained, "examples": list(hint.examples)} if hint.examples else explained

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Leave out titles of keys, which say what the keys say."""
        del schema
        return False

    def str_schema(self, schema: core_schema.StringSchema) -> Schema:
        """Take what YAML makes of plain text: any scalar, or where there is a pattern, digits if they fit it."""
        text = super().str_schema(schema)
        pattern = text.get("pattern")
        typed = ["number", "boolean"] if pattern is None else ["integer"] if re.search(pattern, "0") else []
        return {**text, "type": ["string", *typed] if typed else "string"}

    def int_schema(self, schema: core_schema.IntSchema) -> Schema:
        """Take a whole number, or its digits in quotation marks."""
        return {**super().int_schema(schema), "type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"}

    def float_schema(self, schema: core_schema.FloatSchema) -> Schema:
        """Take a number, or one in quotation marks."""
        return {**super().float_schema(schema), "type": ["number", "string"], "pattern": r"^[-+]?[0-9]+(\.[0-9]+)?$"}

    def enum_schema(self, schema: core_schema.EnumSchema) -> Schema:
        """Say what each value means."""
        return self._closed(schema["cls"].__name__, [member.value for member in schema["members"]])

    def literal_schema(self, schema: core_schema.LiteralSchema) -> Schema:
        """Say what each value means, where hints know a list of these values."""
        values = [str(value) for value in schema["expected"]]
        return self._closed(next((name for name, known in self.hints.values.items() if [*known] == values), ""), values)

    def _closed(self, name: str, values: list[str]) -> Schema:
        meanings = self.hints.values.get(name, {})
        return one_of({value: meanings.get(value, "") for value in values})

    def function_before_schema(self, schema: core_schema.BeforeValidatorFunctionSchema) -> Schema:
        """Take an item without brackets where the models do."""
        written = super().function_before_schema(schema)
        read: Any = schema["function"]["function"]
        item = written.get("items", {})
        return {**item, **written, "type": [*item["type"], "array"]} if read is tuple_from_item else written

    def nullable_schema(self, schema: core_schema.NullableSchema) -> Schema:
        """Leave out null, which nobody writes: the key is left out instead."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> Schema:
        """Leave out defaults, which an editor would write into the file; hints tell what holds without the key."""
        return self.generate_inner(schema["schema"])

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> Schema:
        """Put the closed list last, so that an editor complains of the other kind; its title tells it apart."""
        choices = [self.generate_inner(choice) for choice in schema["choices"].values()]
        listed = ({**choice, "title": choice["enum"][0].capitalize()} for choice in choices if "enum" in choice)
        return {"anyOf": [*(choice for choice in choices if "enum" not in choice), *listed]}


def _as_pair(point: Schema) -> Schema:
    """Return the schema of a point with its two numbers in one list, as they are written."""
    lon, lat = (point["properties"][key] for key in ("lon", "lat"))
    rest = {key: value for key, value in point["properties"].items() if key not in {"lon", "lat"}}
    pair = {"type": "array", "items": [lon, lat], "minItems": 2, "additionalItems": False}
    return {**point, "properties": {"at": pair, **rest}, "required": ["at"]}
