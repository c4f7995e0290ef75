"""Entries as YAML, in the one written form of the data."""

from collections.abc import Mapping, Sequence
from typing import Any

from gazetteer.dataset.layout import arranged, to_yaml


def to_entries(entries: Sequence[Mapping[str, Any]]) -> str:
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
    return f"\n{to_yaml(arranged(list(entries))[0])}" if entries else ""
