"""Mappings that cannot be changed, and that can be copied and sent to another process."""

from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class FrozenMapping(Mapping[K, V], Generic[K, V]):
    """A mapping that cannot be changed.

    Examples:
        >>> frozen = FrozenMapping({"hy": ("Շուշի",)})
        >>> frozen["hy"], frozen == {"hy": ("Շուշի",)}
        (('Շուշի',), True)
        >>> frozen["hy"] = ()
        Traceback (most recent call last):
        TypeError: 'FrozenMapping' object does not support item assignment
    """

    __slots__ = ("_items",)

    def __init__(self, items: Mapping[K, V]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: K) -> V:
        """Return the value of a key."""
        return self._items[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is a key; sooner than by an error that is caught."""
        return key in self._items

    def __iter__(self) -> Iterator[K]:
        """Yield the keys in order."""
        return iter(self._items)

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._items)

    def __hash__(self) -> int:
        """Return a hash that does not depend on the order."""
        return hash(frozenset(self._items.items()))

    def __repr__(self) -> str:
        """Return the mapping as Python writes a dictionary."""
        return repr(self._items)

    def __reduce__(self) -> tuple[type["FrozenMapping[K, V]"], tuple[dict[K, V]]]:
        """Travel as a dictionary."""
        return type(self), (self._items,)


class Joined(Mapping[K, V], Generic[K, V]):
    """Two mappings without a common key, as one; it reads neither before it is asked.

    Examples:
        >>> joined = Joined({"goris": 1}, {"corridor": 2})
        >>> list(joined), joined["corridor"], "goris" in joined, len(joined)
        (['goris', 'corridor'], 2, True, 2)
        >>> joined["baku"]
        Traceback (most recent call last):
        KeyError: 'baku'
    """

    def __init__(self, first: Mapping[K, V], second: Mapping[K, V]) -> None:
        self._first = first
        self._second = second

    def __getitem__(self, key: K) -> V:
        """Return the value of a key."""
        return self._first[key] if key in self._first else self._second[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is a key."""
        return key in self._first or key in self._second

    def __iter__(self) -> Iterator[K]:
        """Yield the keys, those of the first mapping first."""
        yield from self._first
        yield from self._second

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._first) + len(self._second)


class Over(Mapping[K, V], Generic[K, V]):
    """A mapping laid over another, whose values it replaces and adds to; it reads neither before it is asked.

    Examples:
        >>> over = Over({"goris": 1, "lachin": 2}, {"sisian": 4, "goris": 3})
        >>> dict(over), over.get("goris"), len(over)
        ({'goris': 3, 'lachin': 2, 'sisian': 4}, 3, 3)
        >>> over["baku"]
        Traceback (most recent call last):
        KeyError: 'baku'
    """

    def __init__(self, under: Mapping[K, V], own: Mapping[K, V]) -> None:
        self._under = under
        self._own = own

    def __getitem__(self, key: K) -> V:
        """Return the value of a key."""
        return self._own[key] if key in self._own else self._under[key]

    def get(self, key: Any, default: Any = None) -> Any:
        """Return the value of a key, or the default; sooner than by an error that is caught."""
        return self._own[key] if key in self._own else self._under.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Say whether there is a key."""
        return key in self._own or key in self._under

    def __iter__(self) -> Iterator[K]:
        """Yield the keys, those of the mapping under it first."""
        yield from self._under
        yield from (key for key in self._own if key not in self._under)

    def __len__(self) -> int:
        """Return how many keys there are."""
        return len(self._under) + sum(key not in self._under for key in self._own)
