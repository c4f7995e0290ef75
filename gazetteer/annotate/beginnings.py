"""`Beginnings`: values by how words begin, for phrases of the data that allow any ending."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

W = TypeVar("W", str, bytes)
V = TypeVar("V")


class Beginnings(Generic[W, V]):
    """Values by the beginnings of words; one look for each length of a beginning, however many there are.

    Args:
        pairs: Each beginning with its value; several may have the same one.

    Examples:
        >>> heads = Beginnings([("riv", "STM"), ("riverbank", "BNK"), ("lak", "LK")])
        >>> list(heads.of("riverbank")), list(heads.of("ri"))
        (['STM', 'BNK'], [])
    """

    def __init__(self, pairs: Iterable[tuple[W, V]]) -> None:
        self._values: dict[W, list[V]] = {}
        for beginning, value in pairs:
            self._values.setdefault(beginning, []).append(value)
        self._lengths = sorted(set(map(len, self._values)))

    def of(self, word: W) -> Iterator[V]:
        """Yield the values of everything that a word begins with, the shortest first, else in the order given."""
        for length in self._lengths:
            yield from self._values.get(word[:length], ())
