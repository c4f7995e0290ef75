"""`Patterns`: names as what texts are searched for. Making them takes long, so that they are kept with the data."""

from typing import NamedTuple

SEPARATOR = b"\t"


class Patterns(NamedTuple):
    """The letters that names are made of, and the names in bytes, a blank at each end, separators between."""

    letters: tuple[str, ...]
    written: bytes
