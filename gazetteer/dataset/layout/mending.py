"""Changing parts of a value, with its comments: what is taken out leaves its comments to what follows."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from gazetteer.dataset.layout.comments import NONE, Comments, tidied
from gazetteer.dataset.layout.writer import parts_of
from gazetteer.dataset.yaml_tree import YamlPath

Fixes = Mapping[YamlPath, Any]
"""What to write, by path; ``None`` takes out what is there."""


def mended(value: Any, comments: Comments, fixes: Fixes) -> tuple[Any, Comments] | None:
    """Change parts of a value.

    Args:
        value: Nested dictionaries, lists and texts.
        comments: Its comments.
        fixes: What to change, none within another. A text counts as a list with one item.

    Returns:
        The value and its comments; ``None`` if it is taken out itself, or nothing is left in it.

    Examples:
        >>> mended({"en": ["Shusha", "Shusha"], "az": "Şuşa"}, NONE, {("en", 1): None, ("az", 0): "Şuşa"})[0]
        {'en': ['Shusha'], 'az': 'Şuşa'}
        >>> mended(["x"], NONE, {(0,): None}) is None
        True
    """
    if () in fixes:
        changed = replace(comments, above=tidied(lines_of(replace(comments, beside=""))), below=(), parts={})
        return None if fixes[()] is None else (fixes[()], changed)
    by_part = by_first(fixes)
    if not isinstance(value, dict | list):
        return mended(value, comments, by_part[0])
    kept: list[tuple[Any, Any, Comments]] = []
    carried: Sequence[str] = ()
    for part in parts_of(value):
        own = comments.of(part)
        result = mended(value[part], own, by_part[part]) if part in by_part else (value[part], own)
        if result is None:
            carried = (*carried, *lines_of(own))
        else:
            item, own = result
            kept.append((part, item, replace(own, above=tidied((*carried, *own.above))) if carried else own))
            carried = ()
    kept += [
        (part, inner[()], NONE) for part, inner in by_part.items() if isinstance(value, dict) and part not in value
    ]
    return _put_together(value, kept, replace(comments, below=tidied((*carried, *comments.below)))) if kept else None


def by_first(fixes: Fixes) -> Mapping[str | int, dict[YamlPath, Any]]:
    """Return fixes by the part of the value that they are in."""
    found: defaultdict[str | int, dict[YamlPath, Any]] = defaultdict(dict)
    for path, value in fixes.items():
        found[path[0]][path[1:]] = value
    return found


def lines_of(comments: Comments) -> list[str]:
    """Return all comments of a value in the order in which they stand."""
    inner = [line for part in comments.parts.values() for line in lines_of(part)]
    return [*comments.above, *([comments.beside] if comments.beside else []), *inner, *comments.below]


def _put_together(old: Any, kept: Sequence[tuple[Any, Any, Comments]], comments: Comments) -> tuple[Any, Comments]:
    if isinstance(old, dict):
        parts = {part: own for part, _, own in kept if own != NONE}
        return {part: item for part, item, _ in kept}, replace(comments, parts=parts)
    parts = {index: own for index, (_, _, own) in enumerate(kept) if own != NONE}
    return [item for _, item, _ in kept], replace(comments, parts=parts)
