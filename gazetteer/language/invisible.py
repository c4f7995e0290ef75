"""Characters that nobody sees: controls, marks of direction, fillers."""

import re
import unicodedata

# What has no look although Unicode counts it among letters and marks.
_IGNORABLE = "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef"
_FILLER = re.compile(f"[{_IGNORABLE}]")
# Signs of Arabic and Syriac that enclose numbers; Unicode counts them among the controls.
_ENCLOSING = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2")
# They choose how the letter or the symbol before them is drawn.
_SHAPING = "\u200c\u200d\ufe0e\ufe0f"
_PARTING = "\t\n\v\f\r\u200b"


def is_invisible(character: str) -> bool:
    r"""Say whether nobody sees a character.

    Returns:
        Whether it is so; blanks of all widths are seen, and ends of lines are not.

    Examples:
        >>> [is_invisible(character) for character in ("\u202e", "\u3164", "\n", "\u00a0", "a")]
        [True, True, True, False, False]
    """
    if character in _ENCLOSING:
        return False
    return unicodedata.category(character) in ("Cf", "Cc", "Co", "Zl", "Zp") or bool(_FILLER.match(character))


def seen(text: str) -> str:
    r"""Return a text without what nobody sees: a blank for what parts words, else nothing.

    Examples:
        >>> seen("Had\u200brut\nvilla\u00adge")
        'Had rut village'
    """
    return "".join(_seen(character) for character in text)


def hidden_in(text: str) -> str | None:
    r"""Return the first character in a text of several lines that nobody sees, and that does nothing for how it looks.

    Returns:
        The character; ``None`` where there is none. Joiners and selectors may follow an Arabic letter or a symbol.

    Examples:
        >>> hidden_in("Town \u202e") == "\u202e", hidden_in("می\u200cخواهم\n")
        (True, None)
    """
    if text.isprintable() and (text.isascii() or not _FILLER.search(text)):
        return None
    pairs = zip(f" {text}", text, strict=False)
    return next((each for before, each in pairs if _is_hidden(each, before)), None)


def without_hidden(text: str) -> str:
    r"""Return a text without the characters that `hidden_in` finds: a blank for what parts words, else nothing.

    Examples:
        >>> without_hidden("Town \u202eof\nmines")
        'Town of\nmines'
    """
    pairs = zip(f" {text}", text, strict=False)
    return "".join(_seen(each) if _is_hidden(each, before) else each for before, each in pairs)


def _is_hidden(character: str, before: str) -> bool:
    return is_invisible(character) and not _may_follow(character, before)


def _may_follow(character: str, before: str) -> bool:
    """Say whether something that nobody sees does no harm behind a character."""
    if character not in _SHAPING:
        return character == "\n"
    is_symbol = not (before.isalnum() or before.isspace())
    return is_symbol or "ARABIC" in unicodedata.name(before, "")


def _seen(character: str) -> str:
    if unicodedata.category(character).startswith("Z") or character in _PARTING:
        return " "
    return "" if is_invisible(character) else character
