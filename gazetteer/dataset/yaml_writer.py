"""Writing plain values as YAML that `yaml_reader` reads back: block style, keys in the order given, text as it is."""

from typing import Any

import yaml  # noqa: TID251 - the one place for writing


class _Row(dict[str, Any]):
    """A mapping that is written on one line."""


class _Items(list[Any]):
    """A list that is written on one line."""


class _Dumper(yaml.SafeDumper):
    """Writes rows on one line and indents lists the way the data folder does."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002
        """Never indent a list below its key."""
        super().increase_indent(flow, indentless=True)


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
    """
    return str(yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120))
