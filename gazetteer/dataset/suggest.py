"""Suggestions for words that are not known."""

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return the part of a sentence that names the known word that looks most like ``word``, or nothing.

    Examples:
        >>> did_you_mean("armenai", ["armenia", "azerbaijan"])
        "; did you mean 'armenia'?"
        >>> did_you_mean("ungn", ["armenia"])
        ''
    """
    matches = get_close_matches(word, list(known), n=1)
    return f"; did you mean {matches[0]!r}?" if matches else ""
