"""What in any document is told by how it is written: addresses, names of files, tags, placeholders, lists of works."""

import re
from collections.abc import Iterator, Mapping

_FILE = (
    r"\.(?:csv|docx?|geojson|gif|html?|jpe?g|json|kml|md|mp[34]|pdf|png|shp|svg|tiff?|txt|webp|xlsx?|xml|ya?ml|zip)\b"
)
_ADDRESSES = {
    "@": re.compile("@"),
    "\\": re.compile(r"\\"),
    "#": re.compile(r"#(?=\w)"),
    "://": re.compile("://"),
    "ww.": re.compile(r"[wW]{2}\."),
    "WW.": re.compile(r"WW\."),
    "/": re.compile(r"/(?<![^\s(\[{~./]/)(?=[\w.-]+/[\w.])"),
    ".": re.compile(_FILE, re.ASCII),
}
"""What only addresses, file names, tags and source code have, by the mark to look for."""

_PLACEHOLDERS = {
    "{": re.compile(r"\{\{[^{}\n]{0,200}\}\}|\{[#.%$][^{}\n]{0,200}\}"),
    "[[": re.compile(r"\[\[[^\[\]\n]{0,200}\]\]"),
    "$": re.compile(r"\$\{[^{}\n]{0,200}\}|(?<![\w$])\$(?=[A-Za-z\\])[^$\n]{0,80}(?<=\S)\$(?![\w$])"),
    ":": re.compile(r"(?<![\w:]):[a-z][\w+-]{0,40}:(?![\w:])"),
}
"""What a program puts something else in place of, by how it begins: fields, links of a wiki, formulas, named signs."""

_PUNCTUATION = "()[]{}<>«»“”„‘’\"'.,;:!?…։՝"
_HEADINGS = (
    r"References|Bibliography|Works [Cc]ited|Further [Rr]eading|Sources|Notes|Литература|Список литературы|Источники"
    r"|Примечания|Библиография|Գրականություն|Աղբյուրներ|Ծանոթագրություններ|Ədəbiyyat|İstinadlar|Mənbələr|Qeydlər|Kaynakça"
)
_ITEMS = (
    r"[ \t]*+\r?\n",
    r"[ \t]*+(?:[-*•]|\[?\d++[.\])])[^\n]*+(?:\n|\Z)",
    r"[^\n]*?(?:(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|://)[^\n]*+(?:\n|\Z)",
)
_LIST = re.compile(
    rf"^[ \t]*(?:#+ |\d+\.? )?(?:{_HEADINGS})[ \t]*:?[ \t]*\r?\n((?:{'|'.join(_ITEMS)})++)", re.MULTILINE
)
"""A heading of a list of works, and the lines below it that are empty, items, or have a year or an address."""


def addresses(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the words of a text that are addresses, names of files, or tags, without the punctuation around them.

    Args:
        text: The text.

    Yields:
        Where they begin and end, in order and apart.

    Examples:
        >>> text = "See www.a.example/Shushi, (b@c.example) or C:\\Shushi.jpg #Shushi."
        >>> [text[start:end] for start, end in addresses(text)]
        ['www.a.example/Shushi', 'b@c.example', 'C:\\Shushi.jpg', '#Shushi']
        >>> list(addresses("Issue # 5 of Shushi. And/or Lachin."))
        []
    """
    done = 0
    for at, _end in sorted(_found(_ADDRESSES, text)):
        if at >= done:
            start, done = _word_around(text, at, done)
            word = text[start:done].rstrip(_PUNCTUATION)
            yield start + len(word) - len(word.lstrip(_PUNCTUATION.replace(".", ""))), start + len(word)


def placeholders(text: str) -> Iterator[tuple[int, int]]:
    """Return what of a text a program puts something else in place of.

    Args:
        text: The text.

    Returns:
        Where it begins and ends, in order.

    Examples:
        >>> text = "{{Shushi}}, [[Shushi|the town]], :shushi: at 10:30:45 for $5 and $6"
        >>> [text[start:end] for start, end in placeholders(text)]
        ['{{Shushi}}', '[[Shushi|the town]]', ':shushi:']
    """
    return iter(sorted(_found(_PLACEHOLDERS, text)))


def works(text: str) -> Iterator[tuple[int, int]]:
    r"""Return the lists of works in a text, without their headings.

    Args:
        text: The text.

    Returns:
        Where they begin and end, in order and apart.

    Examples:
        >>> text = "In Shushi.\n\nReferences\n\n1. A Life in Shushi\nB., Shushi, 1999.\n\nShushi again."
        >>> [text[start:end] for start, end in works(text)]
        ['\n1. A Life in Shushi\nB., Shushi, 1999.\n\n']
    """
    return (found.span(1) for found in _LIST.finditer(text))


def _found(patterns: Mapping[str, re.Pattern[str]], text: str) -> Iterator[tuple[int, int]]:
    """Yield where one of some patterns is. Looking for its mark is quicker than trying it everywhere."""
    for mark, pattern in patterns.items():
        at = text.find(mark)
        while at >= 0:
            if found := pattern.match(text, at):
                yield found.span()
            at = text.find(mark, at + 1)


def _word_around(text: str, at: int, first: int) -> tuple[int, int]:
    """Return where what stands between blanks around a place begins, no earlier than somewhere, and where it ends."""
    start, end = at, at
    while start > first and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end
