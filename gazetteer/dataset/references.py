"""Names of other records inside a document: which keys hold them, and where each stands.

The walk is over the plain values, not over the records, so that every reference has a position and one broken record
does not hide the references in it.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from gazetteer.dataset.yaml_tree import YamlPath

PARTY, SOURCE, ENTRY, SIDE, POLICY, STYLE = "party", "source", "entry", "side", "policy", "style"

KEYS = {
    "by": PARTY,
    "according-to": PARTY,
    "held-by": PARTY,
    "used-by": PARTY,
    "parties": PARTY,
    "cite": SOURCE,
    "reported-by": SOURCE,
    "seen-in": SOURCE,
    "entry": ENTRY,
    "replaced-by": ENTRY,
    "distinct-from": ENTRY,
    "point-of": ENTRY,
    "sides": SIDE,
    "in-language": SIDE,
    "then": POLICY,
    "policy": POLICY,
    "extends": STYLE,
    "term": ENTRY,
    "order": SIDE,
}
"""What the values of a key name, or its keys where it holds a mapping."""


class Reference(NamedTuple):
    """One mention of another record: what kind it is, its id, and where it is written."""

    kind: str
    target: str
    path: YamlPath


def iter_references(value: Any, path: YamlPath = ()) -> Iterator[Reference]:
    """Yield every reference in a plain value, in file order.

    Examples:
        >>> [(reference.kind, reference.target) for reference in iter_references({"by": "armenia", "cite": ["wof@1"]})]
        [('party', 'armenia'), ('source', 'wof')]
        >>> [reference.path for reference in iter_references({"in-language": {"armenian": "hy"}})]
        [('in-language', 'armenian')]
    """
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from iter_references(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            if kind := KEYS.get(key):
                yield from _targets(kind, item, (*path, key))
            else:
                yield from iter_references(item, (*path, key))


def _targets(kind: str, value: Any, path: YamlPath) -> Iterator[Reference]:
    """Yield the references that a key holds: its value, the items of that, or its keys; of sources by language all."""
    if isinstance(value, dict) and kind == SOURCE:
        for lang, cited in value.items():
            yield from _targets(kind, cited, (*path, lang))
        return
    if isinstance(value, dict):
        yield from (Reference(kind, key, (*path, key)) for key in value)
        return
    for index, item in enumerate(value if isinstance(value, list) else [value]):
        named = item.get("source") if isinstance(item, dict) and kind == SOURCE else item
        if isinstance(named, str) and named:
            target = named.partition("@")[0].strip() if kind == SOURCE else named
            yield Reference(kind, target, (*path, index) if isinstance(value, list) else path)
