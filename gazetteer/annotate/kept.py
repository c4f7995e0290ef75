"""`Kept`: what was worked out once and may be wanted again, bounded, and safe for several threads."""

from typing import TypeVar

K = TypeVar("K")
V = TypeVar("V")

MOST = 50_000


class Kept(dict[K, V]):
    """Values that were worked out; where there are too many, all are forgotten.

    Another thread may forget a value at any moment: read it once, and where it is missing work it out again.

    Examples:
        >>> kept = Kept(2)
        >>> kept.keep("a", 1), kept.keep("b", 2), kept.keep("c", 3), dict(kept)
        (1, 2, 3, {'c': 3})
    """

    def __init__(self, most: int = MOST) -> None:
        super().__init__()
        self._most = most

    def keep(self, key: K, value: V) -> V:
        """Keep a value, and return it."""
        if len(self) >= self._most:
            self.clear()
        self[key] = value
        return value
