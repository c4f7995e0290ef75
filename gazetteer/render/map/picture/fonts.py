"""Which fonts each script is set in.

A browser looks through all fonts of a list for one that has a character, other renderers only for the first that is
installed. So each run of a script names the fonts that have it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

FAMILY = "'Noto Sans', 'Segoe UI', 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif"
"""Fonts for Latin, Cyrillic and Greek letters, digits and punctuation."""

_SCRIPTS = {
    "Armenian": ("\u0530-\u058f\ufb13-\ufb17", "'Segoe UI', Mshtakan"),
    "Hebrew": ("\u0590-\u05ff\ufb1d-\ufb4f", "'Segoe UI', 'Arial Hebrew'"),
    "Arabic": ("\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc", "'Segoe UI', 'Geeza Pro'"),
    "Georgian": ("\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", "'Segoe UI', 'Helvetica Neue'"),
}
_STAYS = " \u0300-\u036f\u200c\u200d"
"""What stays with the letters before it: blanks, marks and joiners."""

_RUN = re.compile("|".join(f"(?P<{script}>[{block}][{block}{_STAYS}]*)" for script, (block, _) in _SCRIPTS.items()))


class Run(NamedTuple):
    """A part of a text in one script, and its fonts."""

    text: str
    family: str = FAMILY


def runs(text: str) -> Iterator[Run]:
    """Part a text where its fonts change.

    Args:
        text: Any text.

    Yields:
        Its parts in order.

    Examples:
        >>> [run.text for run in runs("Շուշի/Şuşa")]
        ['Շուշի', '/Şuşa']
    """
    at = 0
    for found in _RUN.finditer(text):
        if found.start() > at:
            yield Run(text[at : found.start()])
        yield Run(found[0], _family(found.lastgroup or ""))
        at = found.end()
    if at < len(text):
        yield Run(text[at:])


def reads_leftwards(text: str) -> bool:
    """Say whether a text reads from right to left, which its first letter tells.

    Args:
        text: Any text.

    Returns:
        Whether it does.

    Examples:
        >>> reads_leftwards("شوشا (Şuşa)"), reads_leftwards("Şuşa (شوشا)"), reads_leftwards("12")
        (True, False, False)
    """
    directions = map(unicodedata.bidirectional, text)
    return next((direction for direction in directions if direction in {"L", "R", "AL"}), "L") != "L"


def _family(script: str) -> str:
    return f"'Noto Sans {script}', {_SCRIPTS[script][1]}, 'DejaVu Sans', sans-serif"
