"""What differs between two plain values, at whatever depth, for records that no other module knows better."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from gazetteer.compare.keys import ALL
from gazetteer.compare.pairing import Pair, paired
from gazetteer.compare.written import sameness
from gazetteer.dataset.yaml_tree import YamlPath

_NAMED_BY = ("id", "lang", "what", "label", "features")
_ORDERED = frozenset({"steps", "order", "paradigms", "groups"})
"""Keys of lists in which the first that fits decides, so that their order means something."""

_ORDERED_IN = frozenset({"cases", "letters"})
"""Keys of mappings to lists whose first item is the usual one."""


class Difference(NamedTuple):
    """What differs: the keys that lead there in words, its path in the new value, and what it was and is.

    Of a list, ``before`` or ``after`` has the items that went or came. Where one is empty, it is a list that narrows
    and is left out. ``is_order`` tells that only the order differs.
    """

    keys: tuple[str, ...]
    path: YamlPath
    before: Any
    after: Any
    is_order: bool = False


def differences(old: Any, new: Any, keys: tuple[str, ...] = (), path: YamlPath = ()) -> Iterator[Difference]:
    """Yield what differs between two plain values.

    Args:
        old: The value before, ``None`` where there was none.
        new: The value now, ``None`` where there is none.
        keys: The keys that lead to it, in words.
        path: Its path in the new value.

    Yields:
        The differences in the order of the new value, what is gone last; none where only an order differs that means
        nothing.

    Examples:
        >>> for found in differences({"a": "1", "b": ["x"]}, {"b": ["x", "y"]}):
        ...     print(found.keys, found.before, found.after)
        ('b',) None ['y']
        ('a',) 1 None
    """
    if (old is None or new is None) and _holds_lists(old if new is None else new):
        old, new = old or {}, new or {}
    if isinstance(old, list) or isinstance(new, list):
        yield from _in_lists(old or [], new or [], keys, path)
    elif isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in (*new, *(key for key in old if key not in new)):
            yield from differences(old.get(key), new.get(key), (*keys, key), (*path, key))
    elif old != new:
        yield Difference(keys, path, old, new)


def _holds_lists(value: Any) -> bool:
    """Say whether a value is a mapping to lists, each of which is told on its own even where all of it is new."""
    return isinstance(value, Mapping) and all(isinstance(item, list) for item in value.values())


def _in_lists(old: Sequence[Any], new: Sequence[Any], keys: tuple[str, ...], path: YamlPath) -> Iterator[Difference]:
    if old == new:
        return
    are_records = any(isinstance(item, Mapping | list) for item in (*old, *new))
    yield from (_in_records if are_records else _in_texts)(old, new, keys, path)


def _is_ordered(keys: tuple[str, ...]) -> bool:
    return keys[-1:] != () and (keys[-1] in _ORDERED or not _ORDERED_IN.isdisjoint(keys[:-1]))


def _in_texts(old: Sequence[Any], new: Sequence[Any], keys: tuple[str, ...], path: YamlPath) -> Iterator[Difference]:
    if keys[-1:] != () and keys[-1] in ALL and not (old and new):
        yield Difference(keys, path, list(old), list(new))
        return
    came, went = Counter(new) - Counter(old), Counter(old) - Counter(new)
    if came:
        yield Difference(keys, path, None, list(came.elements()))
    if _is_ordered(keys) and [item for item in old if item in new] != [item for item in new if item in old]:
        yield Difference(keys, path, old, new, is_order=True)
    if went:
        yield Difference(keys, path, list(went.elements()), None)


def _in_records(old: Sequence[Any], new: Sequence[Any], keys: tuple[str, ...], path: YamlPath) -> Iterator[Difference]:
    pairs = _same_records(old, new)
    titles = _titles(new)
    for before, after in pairs:
        if before is None and after is not None:
            yield Difference(keys, (*path, after), None, [new[after]])
        elif after is None and before is not None:
            yield Difference(keys, path, [old[before]], None)
        elif before is not None and after is not None:
            is_named = _name(old[before]) == _name(new[after])
            here = (*keys, titles[after] if is_named else str(after + 1))
            yield from differences(old[before], new[after], here, (*path, after))
    stayed = [pair.old for pair in pairs if pair.old is not None and pair.new is not None]
    if _is_ordered(keys) and stayed != sorted(stayed):
        yield Difference(keys, path, old, new, is_order=True)


def _same_records(old: Sequence[Any], new: Sequence[Any]) -> tuple[Pair, ...]:
    """Pair records: the same, then those of one title; what is left over in equal numbers in order."""
    pairs = paired(old, new, same=sameness, likeness=lambda one, other: 0 if _titled(one, other) else None)
    left = [pair for pair in pairs if pair.new is None]
    right = [pair for pair in pairs if pair.old is None]
    if len(left) != len(right):
        return pairs
    before = dict(zip((pair.new for pair in right), (pair.old for pair in left), strict=True))
    return tuple(Pair(before.get(pair.new, pair.old), pair.new) for pair in pairs if pair.new is not None)


def _titled(one: Any, other: Any) -> bool:
    title = _name(one)
    return title is not None and title == _name(other)


def _name(record: Any) -> str | None:
    if not isinstance(record, Mapping):
        return None
    found = next((record[key] for key in _NAMED_BY if key in record), None)
    return " ".join(map(str, found)) if isinstance(found, list) else found if isinstance(found, str) else None


def _titles(records: Sequence[Any]) -> list[str]:
    """Return what tells each record of a list from the others: its name, or its number behind one that several have."""
    names = [_name(record) or "" for record in records]
    often = Counter(names)
    return [
        name if name and often[name] == 1 else f"{name} {number}".strip() for number, name in enumerate(names, start=1)
    ]
