"""From bytes to characters: UTF-8, a byte-order mark, or what an HTML page says of itself."""

import codecs
import re
from enum import StrEnum

from gazetteer.errors import InputError


class BadBytes(StrEnum):
    """What is done about bytes that are no characters."""

    STRICT = "strict"
    REPLACE = "replace"


# UTF-32 comes first: its mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "UTF-8"),
    (codecs.BOM_UTF32_LE, "UTF-32-LE"),
    (codecs.BOM_UTF32_BE, "UTF-32-BE"),
    (codecs.BOM_UTF16_LE, "UTF-16-LE"),
    (codecs.BOM_UTF16_BE, "UTF-16-BE"),
)
_DECLARED = re.compile(
    rb"""<(?:meta\s[^>]{0,400}?charset|\?xml\s[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096
_OF_PAGES = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "utf-16": "utf-8"}
"""What browsers take some declarations for."""

_KNOWN = re.compile(
    r"utf-8|cp(125\d|866|874|932|949|950|936)|iso8859-\d+|koi8-[rut]|mac-cyrillic|gb\w+|big5|shift_jis|euc_\w+"
)


def marked(content: bytes, encoding: str = "UTF-8") -> tuple[bytes, str]:
    """Return the byte-order mark that a file begins with, and the encoding that it is in.

    Args:
        content: The bytes of the file.
        encoding: What they are if there is no mark.

    Returns:
        The mark, or nothing; and the name of the encoding.
    """
    return next((pair for pair in _MARKS if content.startswith(pair[0])), (b"", encoding))


def decoded(source: str, content: bytes, bad_bytes: BadBytes, *, encoding: str = "UTF-8") -> str:
    r"""Return the characters of a file.

    Args:
        source: What to call the file.
        content: Its bytes.
        bad_bytes: What is done about bytes that are no characters.
        encoding: What the bytes are, unless a byte-order mark says otherwise.

    Returns:
        The text, a leading byte-order mark dropped and line ends untouched.

    Raises:
        InputError: If it is binary, or bytes are no characters and are not to be replaced.

    Examples:
        >>> decoded("a.txt", "Bakı".encode("utf-16"), BadBytes.STRICT)
        'Bakı'
        >>> decoded("a.txt", b"Shushi \xff", BadBytes.REPLACE)
        'Shushi \ufffd'
    """
    mark, told = marked(content, encoding)
    if not told.startswith(("UTF-16", "UTF-32")) and b"\0" in content:
        raise InputError(source, f"byte {content.index(0)} is NUL, so it is no text; convert it to UTF-8 text first")
    try:
        return content[len(mark) :].decode(told, bad_bytes)
    except UnicodeDecodeError as error:
        at = error.start + len(mark)
        way_out = "convert the file to UTF-8 first, or use --encoding-errors replace"
        raise InputError(source, f"byte {at} (0x{content[at]:02x}) is not {told}; {way_out}") from error


def declared_encoding(source: str, content: bytes) -> str:
    """Return the encoding that a page says it is in.

    Args:
        source: What to call the page.
        content: Its bytes.

    Returns:
        The name of an encoding; UTF-8 where the page says nothing.

    Raises:
        InputError: If the encoding is not one of pages.

    Examples:
        >>> declared_encoding("a.html", b'<html><meta charset="windows-1251">')
        'cp1251'
    """
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    if found is None:
        return "UTF-8"
    label = found[1].decode("ascii", "replace")
    try:
        name = codecs.lookup(label).name
    except LookupError:
        name = ""
    name = _OF_PAGES.get(name, name)
    if not _KNOWN.fullmatch(name):
        raise InputError(source, f"it says that it is in {label!r}, which is not known; convert it to UTF-8 first")
    return "UTF-8" if name == "utf-8" else name
