"""Plain text: the file as it is, and what in it quotes others."""

from gazetteer.documents.origin import Apart, Origin
from gazetteer.documents.patterns import COMMENT, QUOTED, line_starts
from gazetteer.documents.trace import Trace


def read_text(text: str) -> Origin:
    r"""Read a plain text.

    Args:
        text: Its characters.

    Returns:
        The same text; lines that begin with ``>`` are quotations, and comments to this library are no words.

    Examples:
        >>> read_text("> Stepanakert\nShushi").spared
        (Spared(start=0, end=13, why=<Apart.QUOTATION: 'quotation'>),)
    """
    trace = Trace()
    trace.add(0, len(text), 0, len(text))
    patterns = ((COMMENT, Apart.CODE), (QUOTED, Apart.QUOTATION))
    return Origin(text, trace, line_starts(text), patterns=patterns)
