"""Writing words so that a format reads them as these words and not as markup."""

import re

_OF_HTML = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_SIGNS = re.compile(r"[\\`*_\[\]|~]")
_LIKE_HTML = re.compile(r"<|&(?=[#\w])")
_AT_LINE_START = re.compile(r"(?m)^(\d{0,9})([-+=#>.)])")


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


def markdown_escaped(words: str, *, is_at_line_start: bool) -> str:
    r"""Return words as Markdown writes them; ``<`` and ``&`` as HTML does, which holds in either.

    Args:
        words: What is written.
        is_at_line_start: Whether that is where a list or a heading might begin.

    Returns:
        The words, escaped only where they might be markup.

    Examples:
        >>> markdown_escaped("Shushi [Şuşa] & <b>", is_at_line_start=False)
        'Shushi \\[Şuşa\\] & &lt;b>'
        >>> markdown_escaped("1. Shushi", is_at_line_start=True)
        '1\\. Shushi'
    """
    escaped = _LIKE_HTML.sub(lambda sign: html_escaped(sign[0]), _SIGNS.sub(r"\\\g<0>", words))
    return _AT_LINE_START.sub(r"\1\\\2", escaped) if is_at_line_start else escaped
