"""Hostile texts: put together at random, and made as short as shows what is wrong with them."""

from collections.abc import Callable, Mapping
from random import Random

from ingredients import LONG

Pieces = tuple[str, ...]
_MOST = 24
_LAST_CODE_POINT = 0x10FFFF


def pieces_at_random(random: Random, kinds: Mapping[str, Pieces]) -> Pieces:
    """Return the pieces of a text; one in sixty has a word that is very long."""
    sorts = tuple(kinds.values())
    pieces = [random.choice(random.choice(sorts)) for _ in range(random.randint(1, _MOST))]
    if not random.randrange(60):
        pieces.insert(random.randint(0, len(pieces)), random.choice(LONG))
    if not random.randrange(4):
        pieces.insert(random.randint(0, len(pieces)), chr(random.randint(0, _LAST_CODE_POINT)))
    return tuple(pieces)


def shortest(text: str, is_wrong: Callable[[str], bool]) -> str:
    """Return a text as short as taking pieces out makes it, while something is wrong with it."""
    size = len(text) // 2
    while size:
        at = 0
        while at < len(text):
            shorter = text[:at] + text[at + size :]
            if is_wrong(shorter):
                text = shorter
            else:
                at += size
        size //= 2
    return text
