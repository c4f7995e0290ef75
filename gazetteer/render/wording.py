"""The words of pages in the languages that they can be read in, from the files in `words`.

A word is found by its key; ``{…}`` in it stands for what is filled in. What the data says in one language only (notes,
titles of sources) is shown as it is.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

INTERFACE_LANGUAGES = ("en", "hy", "az", "ru")
"""What pages can be read in."""


@cache
def words(lang: str) -> Mapping[str, Any]:
    """Return all words of a language by their keys; those of a closed vocabulary are together under one.

    Args:
        lang: One of `INTERFACE_LANGUAGES`.

    Returns:
        The words.

    Examples:
        >>> words("en")["stances"]["official"]
        'official'
        >>> words("hy").keys() == words("en").keys()
        True
    """
    text = files("gazetteer.render").joinpath("words", f"{lang}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def interface_language(lang: str) -> str:
    """Return the language that a page is read in by somebody who asked for names in a language.

    Examples:
        >>> interface_language("az-Cyrl"), interface_language("fr")
        ('az', 'en')
    """
    primary = lang.partition("-")[0]
    return primary if primary in INTERFACE_LANGUAGES else "en"


def side_labels(side: str | None, label: str) -> dict[str, str]:
    """Return what a side is called in each language; a side that these files do not know by its own label.

    Examples:
        >>> side_labels("soviet", "Soviet")["ru"]
        'Советская'
        >>> side_labels("northern", "Northern")["ru"]
        'Northern'
    """
    return {lang: words(lang)["sides"].get(side or "", label) for lang in INTERFACE_LANGUAGES}
