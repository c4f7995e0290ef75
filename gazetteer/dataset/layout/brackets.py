"""Writing a value on one line: a text, a list in brackets, a mapping in braces."""

from collections.abc import Sequence
from typing import Any

from gazetteer.dataset.layout.scalars import in_block, in_flow, over_lines

CONTAINERS = (dict, list, tuple)


def is_list(value: Any) -> bool:
    """Say whether a value is a list."""
    return isinstance(value, list | tuple)


def on_one_line(value: Any) -> str | None:
    """Return a value as it stands behind a key or a dash; ``None`` where it takes several lines."""
    if isinstance(value, CONTAINERS):
        return _in_brackets(value)
    text = text_of(value)
    return None if "\n" in text and over_lines(text, 0) else in_block(text)


def _in_brackets(value: Any) -> str | None:
    """Return a value as it stands between brackets; ``None`` where something in it takes several lines."""
    if isinstance(value, str):
        return None if "\n" in value else in_flow(value)
    if isinstance(value, dict):
        return _mapping_in_brackets(value)
    return _list_in_brackets(value) if is_list(value) else in_flow(text_of(value))


def _mapping_in_brackets(value: dict[str, Any]) -> str | None:
    texts = []
    for key, item in value.items():
        text = _in_brackets(item)
        if text is None:
            return None
        texts.append(f"{in_flow(key)}: {text}")
    return f"{{{', '.join(texts)}}}"


def _list_in_brackets(value: Sequence[Any]) -> str | None:
    texts = []
    for item in value:
        text = None if isinstance(item, dict) else _in_brackets(item)
        if text is None:
            return None
        texts.append(text)
    return f"[{', '.join(texts)}]"


def text_of(scalar: Any) -> str:
    """Return a text, a number or a truth value as the reader gives it: as text."""
    if isinstance(scalar, str):
        return scalar
    return str(scalar).lower() if isinstance(scalar, bool) else str(scalar)
