"""Records as plain values, in the form that they are written in, and whether two such values mean the same."""

from collections import Counter
from collections.abc import Hashable, Mapping
from enum import StrEnum
from typing import Any

from gazetteer.model import EdtfDate
from gazetteer.model.base import Record
from gazetteer.model.source import Citation

Plain = Mapping[str, Any]
"""A record as it is written; empty where there is none."""

_PLAIN = frozenset({str, int, float, bool, type(None)})


def written(value: Any) -> Any:
    """Return a value of a record as it would be written, with what it inherits; what it does not have is left out.

    Args:
        value: A record, or what a field of one holds.

    Returns:
        Mappings by the keys of the files, lists, texts and numbers.

    Examples:
        >>> from gazetteer.model import Usage
        >>> written(Usage.model_validate({"by": "armenia", "stance": "uses", "since": "1991~", "cite": ["wof@1"]}))
        {'since': '1991~', 'cite': ['wof@1'], 'by': 'armenia', 'stance': 'uses'}
        >>> written(())
        []
    """
    # Most values are plain already, and to ask what else they might be takes long.
    if type(value) in _PLAIN:
        return value
    if isinstance(value, EdtfDate | Citation | StrEnum):
        return str(value)
    if isinstance(value, Record):
        fields = type(value).model_fields.items()
        return _without_nothing({info.alias or name: written(getattr(value, name)) for name, info in fields})
    if isinstance(value, Mapping):
        return _without_nothing({key: written(item) for key, item in value.items()})
    return [written(item) for item in value] if isinstance(value, tuple) else value


def sameness(value: Any) -> Hashable:
    """Return what two plain values have in common that say the same, in whatever order.

    Examples:
        >>> sameness({"a": ["x", "y"], "b": "1"}) == sameness({"b": "1", "a": ["y", "x"]})
        True
        >>> sameness(["x", "x"]) == sameness(["x"])
        False
    """
    if type(value) in _PLAIN:
        return value  # type: ignore[no-any-return]
    if isinstance(value, Mapping):
        return frozenset((key, sameness(item)) for key, item in value.items())
    if isinstance(value, list):
        return frozenset(Counter(map(sameness, value)).items())
    return value if isinstance(value, Hashable) else repr(value)


def is_same(old: Any, new: Any) -> bool:
    """Say whether two plain values say the same."""
    return bool(old == new) or sameness(old) == sameness(new)


def _without_nothing(items: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in items.items() if item is not None and item not in ({}, [])}
