"""Entries as YAML, each as a person would write it: one key a line, names and relations on a line of their own."""

from collections.abc import Iterable, Mapping
from textwrap import indent
from typing import Any

from gazetteer.dataset.yaml_writer import to_yaml


def to_entries(entries: Iterable[Mapping[str, Any]]) -> str:
    """Write entries one after the other, an empty line before each.

    Args:
        entries: Entries as `entries.entry` gives them.

    Returns:
        YAML that can be put after other entries; nothing where there are none.

    Examples:
        >>> print(to_entries([{"id": "sus", "feature": "PPL"}]))
        <BLANKLINE>
        - id: sus
          feature: PPL
        <BLANKLINE>
    """
    return "".join("\n- " + indent(to_yaml(dict(entry)), "  ").lstrip() for entry in entries)
