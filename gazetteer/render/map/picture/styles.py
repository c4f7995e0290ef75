"""The colours and the type of a picture, as on the page."""

from typing import NamedTuple

INK, SOFT, LINE, PAPER = "#1c1c1c", "#5a5a5a", "#9a988c", "#fbfaf5"
LANDMARK = "#6b6b6b"


class Type(NamedTuple):
    """How text is set: its size in pixels, weight, colour, slant, and the room between letters in ems."""

    size: float
    weight: int = 400
    colour: str = INK
    italic: bool = False
    spacing: float = 0.0


TITLE, SMALL_TITLE = Type(22, 700), Type(18, 700)
LEGEND, NOTE, STAMP = Type(12), Type(11.5, colour=SOFT), Type(10.5, colour=SOFT)

_LABEL, _LARGE_LABEL = 12.5, 13.5
_COLOURS = {"territory": "#4a4a4a", "region": "#4a4a4a", "water": "#1f5a80", "relief": "#14573f"}
_SLANTED = {"water", "relief"}
_SPACED = {"territory", "region"}


def label_type(kind: str, *, large: bool, landmark: bool) -> Type:
    """Return how the label of a place is set.

    Args:
        kind: The id of its class.
        large: Whether it is mentioned so often that its symbol is large.
        landmark: Whether it is there only to read the map by.

    Returns:
        Bold for large ones, half bold and spaced for areas, half bold for seats, slanted for water and relief.

    Examples:
        >>> label_type("water", large=False, landmark=False).italic
        True
    """
    bold = 700 if large else 600 if kind == "seat" or kind in _SPACED else 400
    return Type(
        _LARGE_LABEL if large else _LABEL,
        400 if landmark else bold,
        SOFT if landmark else _COLOURS.get(kind, INK),
        kind in _SLANTED,
        0.06 if kind in _SPACED else 0.0,
    )
