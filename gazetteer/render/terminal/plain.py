"""Text that a terminal shows and does not obey."""

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from gazetteer.render.markup import harmless


def plain(text: str, style: str = "") -> Text:
    r"""Return text for a terminal: never markup, and with control characters other than line end and tab replaced.

    Args:
        text: Any text.
        style: A rich style.

    Returns:
        The text; Windows line ends become plain ones, and what a terminal would obey becomes U+FFFD.

    Examples:
        >>> plain("[red]a\x1b[2Jb").plain
        '[red]a\ufffd[2Jb'
    """
    return Text(harmless(text), style=style)


def table(*columns: str, title: str = "") -> Table:
    """Return an empty table in the look that all tables have."""
    made = Table(box=SIMPLE_HEAD, title=plain(title, "bold") if title else None, title_justify="left", pad_edge=False)
    for column in columns:
        made.add_column(plain(column), overflow="fold")
    return made
