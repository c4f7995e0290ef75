"""How a text is written: plain where YAML allows it, else in quotation marks, or over several lines.

What nobody sees or can tell apart (control characters, marks of direction, odd blanks) is written as an escape.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

WIDTH = 120
"""The longest line, in code points."""

_REMEMBERED = 65_536
_SENTENCE_ENDS = (".", "!", "?", "…", "։", "؟")
_SHORT_ESCAPES = {"\n": r"\n", "\t": r"\t", '"': r"\"", "\\": r"\\"}
_REPLACEMENT = "\ufffd"

# Control and format characters, but for the joiners of letters and the signs that Arabic puts before numbers; blanks,
# but for the usual one; private use. Written out, so that it is the same whatever Unicode a Python knows.
_HIDDEN = re.compile(
    "[\x00-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f-\u206f\u3000\ud800-\uf8ff"
    "\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
_NOT_PLAIN = re.compile(r"""\A(?:\Z|[ ?:,\[\]{}#&*!|>'"%@`]|-(?: |\Z)|---|\.\.\.|<<\Z)|: |:\Z| #| \Z""")
_NOT_PLAIN_IN_FLOW = re.compile(r"[,\[\]{}]|:\?")


@lru_cache(_REMEMBERED)
def in_block(text: str) -> str:
    r"""Write a text on one line of its own, or behind a key.

    Args:
        text: Any text; a lone surrogate, which no file can hold, becomes U+FFFD.

    Returns:
        YAML that is read as the text.

    Examples:
        >>> [in_block(text) for text in ("Xankəndi", "1991", "null", "Lachin, Berdzor", "Bakı: paytaxt", "")]
        ['Xankəndi', '1991', 'null', 'Lachin, Berdzor', '"Bakı: paytaxt"', '""']
        >>> print(in_block('- the "ring" of roads'), in_block("5\u00a0km"))
        '- the "ring" of roads' "5\u00a0km"
    """
    return _quoted(text) if _HIDDEN.search(text) or _NOT_PLAIN.search(text) else text


@lru_cache(_REMEMBERED)
def in_flow(text: str) -> str:
    """Write a text between brackets or braces, as `in_block` does; a sentence is always in quotation marks.

    A comma that is added to it later would part it in two.

    Args:
        text: Any text.

    Returns:
        YAML that is read as the text.

    Examples:
        >>> [in_flow(text) for text in ("Xankəndi", "Lachin, Berdzor", "It rained.", "d.")]
        ['Xankəndi', '"Lachin, Berdzor"', '"It rained."', 'd.']
    """
    is_sentence = " " in text and text.endswith(_SENTENCE_ENDS)
    return _quoted(text) if is_sentence or _NOT_PLAIN_IN_FLOW.search(text) else in_block(text)


def over_lines(text: str, indent: int) -> Sequence[str]:
    r"""Write a text over several lines: folded where it is one long line, as it stands where it has lines of its own.

    Args:
        text: Any text.
        indent: How far the lines are indented.

    Returns:
        The header and the lines; nothing for a text that cannot be written so without a change.

    Examples:
        >>> over_lines("one line\nanother", 2)
        ('|-', '  one line', '  another')
        >>> over_lines("two  blanks", 2)
        ()
    """
    lines = text.removesuffix("\n").split("\n")
    margin = " " * indent
    if not (lines[0] and lines[-1]) or any(line != line.strip(" ") or _HIDDEN.search(line) for line in lines):
        return ()
    if len(lines) > 1:
        return ("|" if text.endswith("\n") else "|-", *(margin + line if line else "" for line in lines))
    if "  " in text or " " not in text or text.endswith("\n"):
        return ()
    first, *words = text.split(" ")
    return (">-", *filled(margin + first, words, indent))


def filled(first: str, words: Sequence[str], indent: int) -> list[str]:
    """Fill lines with words behind the first, each as long as the width allows; a longer word has a line of its own."""
    lines, line, margin = [], first, " " * indent
    for word in words:
        if len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = margin + word
        else:
            line = f"{line} {word}"
    return [*lines, line]


def _quoted(text: str) -> str:
    if not _HIDDEN.search(text):
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return "'" + text.replace("'", "''") + "'"
    return '"' + re.sub(rf'["\\]|{_HIDDEN.pattern}', _escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    code = ord(character)
    if "\ud800" <= character <= "\udfff":
        return _REPLACEMENT
    if short := _SHORT_ESCAPES.get(character):
        return short
    return f"\\u{code:04x}" if character <= "\uffff" else f"\\U{code:08x}"
