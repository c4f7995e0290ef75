"""What is told by how it is written: addresses, titles, quoted lines, and comments to this library."""

import re
from array import array

_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S*[\w/]|(?<![\w.+-])[\w.+-]{1,64}@[\w-]++(?:\.[\w-]++)+", re.IGNORECASE)
"""An address of a page or of a mailbox, without the punctuation behind it."""

COMMENT = re.compile(r"<!--\s{0,9}gazetteer:([^<>\0]{0,200}?)-->")
"""A comment to this library, in a text that has no comments otherwise."""

# The mark comes first, since looking for one character is quick.
QUOTED = re.compile(r">(?:(?<=^>)|(?<=\r>))[^\r\n]*+(?:[\r\n]++>[^\r\n]*+)*+", re.MULTILINE)
"""Lines of a plain text that quote another, and blank ones between them."""

_LINE_END = re.compile(r"[\r\n](?:(?<=\r)\n)?")
_HOST = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,24}(?:[/?#]\S*)?")
_REMARK = re.compile(r"\s*gazetteer:(.*)", re.DOTALL)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LONGEST_TITLE, _LONGEST_SMALL_WORD, _FEWEST_CAPITALS = 300, 4, 2


def line_starts(source: str) -> "array[int]":
    r"""Return where each line of a source starts; it may end in any of the ways that systems have.

    Args:
        source: What is written in lines.

    Returns:
        The place of the first character of each.

    Examples:
        >>> line_starts("a\r\nb\nc")
        array('I', [0, 3, 5])
    """
    starts = array("I", (0,))
    starts.extend(found.end() for found in _LINE_END.finditer(source))
    return starts


def remark_of(comment: str) -> str | None:
    """Return what a comment says to this library, or ``None`` if it is not for it.

    Args:
        comment: What stands between ``<!--`` and ``-->``.

    Returns:
        The words behind ``gazetteer:``.

    Examples:
        >>> remark_of(" gazetteer: off "), remark_of(" Baku ")
        ('off', None)
    """
    found = _REMARK.fullmatch(comment)
    return " ".join(found[1].split()) if found else None


def is_address(words: str) -> bool:
    """Tell whether what a link shows is an address.

    Args:
        words: The text of the link.

    Returns:
        Whether it is one of a page or a mailbox.

    Examples:
        >>> is_address("example.org/Shushi"), is_address("Shushi")
        (True, False)
    """
    words = words.strip()
    return bool(_ADDRESS.fullmatch(words) or _HOST.fullmatch(words))


def is_title(words: str) -> bool:
    """Tell whether what stands in italics reads like the title of a work: capitalized, but for short words.

    Args:
        words: What stands there.

    Returns:
        Whether it has at least two words with a capital, the first among them, and none without that is long.

    Examples:
        >>> is_title("Black Garden"), is_title("The Caucasus: An Introduction")
        (True, True)
        >>> is_title("Shushi"), is_title("the Karabakh Range"), is_title("never in Shushi")
        (False, False, False)
    """
    if len(words) > _LONGEST_TITLE:
        return False
    found = _WORD.findall(words)
    capitals = [word for word in found if word[0].isupper() or word[0].isdigit()]
    others = [word for word in found if len(word) > _LONGEST_SMALL_WORD and word not in capitals]
    return len(capitals) >= _FEWEST_CAPITALS and found[0] in capitals and not others
