"""How a side's bars are filled: a hue, and a pattern of the same weight for each, so that nobody needs the hue."""

from collections.abc import Mapping

from gazetteer.render.sides import Side

_HATCHES: Mapping[str, str] = {
    "1": "M-1 1 1-1M0 6 6 0M5 7 7 5",
    "2": "M-1 5 1 7M0 0 6 6M5-1 7 1",
    "3": "M1.5 1.5h.01M4.5 4.5h.01",
    "4": "M1.5 0V6M4.5 0V6",
    "5": "M0 1.5H6M0 4.5H6",
    "6": "M0 3H6M3 0V6",
    "shared": "M0 0 6 6M0 6 6 0",
    "none": "",
}
"""By the number of a side's style: the lines on six by six pixels, which are repeated."""


def fills() -> str:
    """Write the patterns that bars are filled with.

    Returns:
        Markup of an invisible picture; it holds one pattern for each style.

    Examples:
        >>> fills().count("<pattern ")
        8
    """
    patterns = "".join(
        f'<pattern id="fill-{style}" data-style="{style}" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<rect class="tint" width="6" height="6"/><path class="hatch" d="{hatch}"/></pattern>'
        for style, hatch in _HATCHES.items()
    )
    return f'<svg class="fills" width="0" height="0" aria-hidden="true"><defs>{patterns}</defs></svg>\n'


def bar(count: int, most: int, side: Side) -> str:
    """Write a bar; nothing for nothing.

    Args:
        count: How much it stands for.
        most: What takes the whole width.
        side: Whose it is.

    Returns:
        Markup; the count stands beside it, so that readers of a page need not see it.
    """
    if not count:
        return ""
    width = f"{100 * count / most:.2f}%"
    return (
        f'<svg class="bar" aria-hidden="true" data-style="{side.style}">'
        f'<rect width="{width}" height="100%" fill="url(#fill-{side.style})"/></svg>'
    )
