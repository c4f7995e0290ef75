"""Writing plain values as YAML that `yaml_reader` reads back: block style, keys in the order given, text as it is."""

from typing import Any

import yaml  # noqa: TID251 - the one place for writing


class _Row(dict[str, Any]):
    """A mapping that is written on one line."""


class _Items(list[Any]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes rows and items on one line."""


_Dumper.add_representer(
    _Row, lambda dumper, row: dumper.represent_mapping("tag:yaml.org,2002:map", row.items(), flow_style=True)
)
_Dumper.add_representer(
    _Items, lambda dumper, items: dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=True)
)


def items(*values: Any) -> list[Any]:
    """Return a list that is written on one line."""
    return _Items(values)


def row(**cells: Any) -> dict[str, Any]:
    """Return a mapping that is written on one line."""
    return _Row(cells)


def to_yaml(value: Any) -> str:
    """Write a value.

    Args:
        value: Nested dictionaries, lists, strings and numbers.

    Returns:
        YAML text that ends with a line end.

    Examples:
        >>> print(to_yaml({"forms": [row(surface="Şuşa", count=2)]}), end="")
        forms:
        - {surface: Şuşa, count: 2}
        >>> print(to_yaml([{"forms": row(az="Şuşa"), "cite": items("wof@1", "geonames@2")}]), end="")
        - forms: {az: Şuşa}
          cite: [wof@1, geonames@2]
    """
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120))
