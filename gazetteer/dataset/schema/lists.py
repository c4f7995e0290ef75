"""Closed lists as schemas, short and long.

For each value that it checks, an editor's server goes through the whole list, and to who asks about one value it shows
all. That is fine for three stances. Thousands of sources are laid out as a tree of short lists, by what their ids begin
with: so a file of 2 MB is checked several times as fast, and who asks about a source is shown this and a few others.
"""

import re
from collections.abc import Mapping
from typing import Any, TypeAlias

Schema: TypeAlias = dict[str, Any]

_SHORT = 16
_TEXT = {"type": "string"}


def one_of(values: Mapping[str, str]) -> Schema:
    """Return a schema of a short list, with what each value means.

    Examples:
        >>> one_of({"uses": "the party writes or says it"})
        {'type': 'string', 'enum': ['uses'], 'enumDescriptions': ['the party writes or says it']}
    """
    return {**_TEXT, "enum": list(values), "enumDescriptions": list(values.values())}


def one_of_many(values: Mapping[str, str], complaint: str, behind: str = "") -> Schema:
    """Return a schema of a long list of ids, with what each is called.

    Args:
        values: What each id is called.
        complaint: What to say of another value.
        behind: A pattern of what may stand behind an id.

    Returns:
        The schema. Its snippets are what is proposed: proposals are not looked for in a tree.
    """
    proposed = [{"bodyText": value, "description": called} for value, called in values.items()]
    return {**_TEXT, "defaultSnippets": proposed, **_tree(values, complaint, behind, 0)}


def _tree(values: Mapping[str, str], complaint: str, behind: str, depth: int) -> Schema:
    """Part ids by the character at a depth until few are left."""
    if len(values) <= _SHORT:
        return _leaf(values, complaint, behind)
    marks = sorted({value[depth : depth + 1] for value in values})
    if len(marks) == 1:
        return _tree(values, complaint, behind, depth + 1)
    later = marks[len(marks) // 2 :]
    parts: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for value, called in values.items():
        parts[value[depth : depth + 1] in later][value] = called
    rest, chosen = (_tree(part, complaint, behind, depth) for part in parts)
    return {"if": {"pattern": f"^.{{{depth}}}[{re.escape(''.join(later))}]"}, "then": chosen, "else": rest}


def _leaf(values: Mapping[str, str], complaint: str, behind: str) -> Schema:
    listed = {**one_of(values), "errorMessage": complaint}
    if not behind:
        return listed
    pattern = f"^({'|'.join(map(re.escape, values))}){behind}"
    return {"anyOf": [listed, {**_TEXT, "title": "With a place in it", "pattern": pattern}]}
