"""What all records have in common: frozen, strict, and refusing keys that they do not know.

Scalars reach the models as text (the YAML reader interprets nothing), so the few numbers are converted here.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    Strict,
    StringConstraints,
    WrapSerializer,
)

from gazetteer.frozen import FrozenMapping
from gazetteer.language.tags import check_tag

# Python reads underscores, exponents and the digits of other scripts as well, which an editor of the data does not.
_DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")


class Record(BaseModel):
    """An immutable value that validates strictly."""

    # Validators are built when they are first wanted: loading wants only that of the whole data set.
    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", defer_build=True)


def _number_from_text(value: Any) -> Any:
    return float(value) if isinstance(value, str) and _DECIMAL.fullmatch(value) else value


def _whole_number_from_text(value: Any) -> Any:
    return int(value) if isinstance(value, str) and value.isascii() and value.isdecimal() else value


def _flag_from_text(value: Any) -> Any:
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


def tuple_from_item(value: Any) -> Any:
    """Return a list, or an item that stands alone, as a tuple."""
    if isinstance(value, list):
        return tuple(value)
    return value if isinstance(value, tuple) else (value,)


def _tuple_from_list(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _frozen(value: dict[str, Any]) -> Mapping[str, Any]:
    return FrozenMapping(value)


def _thawed(value: Mapping[str, Any], serialize: SerializerFunctionWrapHandler) -> Any:
    return serialize(dict(value))


T = TypeVar("T")

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Number = Annotated[float, BeforeValidator(_number_from_text)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number_from_text)]
Flag = Annotated[bool, BeforeValidator(_flag_from_text)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000)]
FormText = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=120)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(tuple_from_item)]
FormTexts = Annotated[tuple[FormText, ...], Field(min_length=1), BeforeValidator(tuple_from_item)]
Coded = Annotated[T, Strict(strict=False)]
Listed = Annotated[tuple[T, ...], BeforeValidator(_tuple_from_list)]
FrozenMap = Annotated[Mapping[str, T], AfterValidator(_frozen), WrapSerializer(_thawed)]
Tag = Annotated[str, AfterValidator(check_tag)]
ByLanguage = Annotated[Mapping[Tag, T], AfterValidator(_frozen), WrapSerializer(_thawed)]
