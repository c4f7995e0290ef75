"""Writing words so that a format reads them as these words and not as markup."""

import re
from collections.abc import Callable, Mapping

from gazetteer.documents.formats import DocumentFormat

_OF_HTML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_SIGNS = re.compile(r"[\\`*_\[\]|~]")
_LIKE_HTML = re.compile(r"<|&(?=[#\w])")
_LINE_START = re.compile(r"(?m)^(\d{0,9})([-+=#>.)])")


def html_escaped(words: str) -> str:
    """Return words as HTML and XML write them.

    Args:
        words: What is written.

    Returns:
        The words, in which nothing is markup.

    Examples:
        >>> html_escaped("A & B")
        'A &amp; B'
    """
    return words.translate(_OF_HTML)


def markdown_escaped(words: str) -> str:
    r"""Return words as Markdown writes them; ``<`` and ``&`` as HTML does.

    Args:
        words: What is written.

    Returns:
        The words, in which nothing is markup.

    Examples:
        >>> markdown_escaped("Shushi [Şuşa] & <b>"), markdown_escaped("1. Shushi")
        ('Shushi \\[Şuşa\\] & &lt;b>', '1\\. Shushi')
    """
    escaped = _LIKE_HTML.sub(lambda sign: html_escaped(sign[0]), _SIGNS.sub(r"\\\g<0>", words))
    return _LINE_START.sub(r"\1\\\2", escaped)


WAYS: Mapping[DocumentFormat, tuple[Callable[[str], str], ...]] = {
    DocumentFormat.TEXT: (str,),
    DocumentFormat.MARKDOWN: (str, markdown_escaped, html_escaped),
    DocumentFormat.HTML: (html_escaped,),
    DocumentFormat.DOCX: (html_escaped,),
}
"""How words are written in each format: the first way that they are read again is right.

In Markdown most signs are markup only among certain others, and in blocks of HTML none of them is."""
