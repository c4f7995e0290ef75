"""Suggestions for words that are not known."""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from gazetteer.dataset.yaml_tree import shorten

_ALIKE = 70


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """Return the part of a sentence that names the known word that looks most like ``word``, or nothing.

    Args:
        word: The word.
        known: The known words; of several that are equally alike, the first is named.

    Returns:
        The part of a sentence.

    Examples:
        >>> did_you_mean("armenai", ["armenia", "azerbaijan"])
        "; did you mean 'armenia'?"
        >>> did_you_mean("ungn", ["armenia"])
        ''
    """
    found = closest(word, known)
    return f"; did you mean {shorten(found)!r}?" if found else ""


def closest(word: str, known: Sequence[str], *, alike: int = _ALIKE) -> str | None:
    """Return the known word that looks most like ``word``, the first of several; ``None`` where none looks like it.

    Args:
        word: The word.
        known: The known words.
        alike: From how many of a hundred on two words look alike.
    """
    match = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=alike)
    return match[0] if match else None
