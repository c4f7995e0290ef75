r"""Patterns of names for rule engines.

They are written for two engines at once: regexp2, which Vale has, and that of JavaScript with the flag ``u``. Word
boundaries are lookarounds over letters, marks and digits of all scripts: ``\b`` of most engines knows ASCII alone.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

_PART = r"[\p{L}\p{M}\p{N}_]"
_BLANKS = r"\s+"
_SPECIAL = re.compile(r"[\\^$.*+?()\[\]{}|/]")

_PIECES = re.compile(r"[^\W_]+|\s+|(?:[^\w\s]|_)+")
_SHORT, _ENDING, _ANY_END = 4, 2, r"\p{L}*"
"""Words of more than four letters may end in any way after all letters but the last two."""

ASIDE_BEFORE, ASIDE_AFTER = r"[(\[/]\s*", r"\s*[(\[/]"
"""What stands beside a name that is given together with another one, as in *Stepanakert (Khankendi)*."""

JOINED_BEFORE = r"[\p{L}\p{N}][-‐‑–—’']"
JOINED_AFTER = r"[-‐‑–—][\p{L}\p{N}]|[’'](?!s(?!\p{L}))[\p{L}\p{N}]"
"""What joins a name to another word; an English *'s* does not."""

NOT_QUOTED = (
    "(?<!“[^“”]*)(?<!«[^«»]*)(?<!„[^„“”]*)"
    # An odd number of straight marks stands between the beginning and what is quoted in them.
    r'(?<!(?<![\s\S])[^"]*"(?:[^"]*"[^"]*")*[^"]*)'
)


def literal(text: str) -> str:
    r"""Return a pattern of some characters, in which any blanks are as good as any others.

    Examples:
        >>> print(literal("St. (X)  Y"))
        St\.\s+\(X\)\s+Y
    """
    return _BLANKS.join(_SPECIAL.sub(r"\\\g<0>", word) for word in text.split())


def whole(texts: Sequence[str], before: Iterable[str] = (), after: Iterable[str] = ()) -> str:
    r"""Return a pattern of names that are no part of a longer word, nor of a longer name.

    Args:
        texts: The names, longer ones first.
        before: Patterns of what longer names have before them.
        after: Patterns of what longer names have after them.

    Examples:
        >>> print(whole(["Karabakh"], [loose("Nagorno-")], [loose(" horse")]))
        (?<![\p{L}\p{M}\p{N}_])(?<![Nn]agor\p{L}*-)Karabakh(?![\p{L}\p{M}\p{N}_])(?!\s+[Hh]or\p{L}*)
    """
    starts = f"(?<!{longer})" if (longer := either(before)) else ""
    ends = f"(?!{longer})" if (longer := either(after)) else ""
    spelt = "|".join(map(literal, texts))
    return f"(?<!{_PART}){starts}{f'(?:{spelt})' if len(texts) > 1 else spelt}(?!{_PART}){ends}"


def loose(text: str) -> str:
    """Return a pattern of what stands beside a name in a longer one, in any case and with or without a capital."""
    spelt = (_loose_word(part) if part[:1].isalnum() else _blank(part) for part in _PIECES.findall(text))
    return "".join(spelt)


def _loose_word(word: str) -> str:
    first = "".join(sorted({word[0].upper()[:1], word[0].lower()[:1]}))
    begun = f"[{first}]" if len(first) > 1 else first
    return begun + (word[1:-_ENDING] + _ANY_END if len(word) > _SHORT else word[1:])


def _blank(part: str) -> str:
    return _BLANKS if part.isspace() else _SPECIAL.sub(r"\\\g<0>", part)


def either(patterns: Iterable[str]) -> str:
    """Return a pattern of any of some; those that begin like a shorter one that allows any ending are left out."""
    kept: list[str] = []
    begun: dict[str, set[str]] = defaultdict(set)
    for pattern in sorted(set(patterns), key=lambda each: (len(each), each)):
        _, joint, rest = pattern.rpartition(_ANY_END)
        if joint and any(pattern[:length] in begun[rest] for length in range(len(pattern))):
            continue
        kept.append(pattern)
        beginning, joint, rest = pattern.partition(_ANY_END)
        if joint:
            begun[rest].add(beginning)
    return "|".join(kept)


def in_prose(pattern: str, wary: str = "") -> str:
    """Return a pattern for a name outside quotations, alone and joined to nothing.

    Args:
        pattern: The pattern of the name.
        wary: What may not stand before it.
    """
    before = "|".join(filter(None, (ASIDE_BEFORE, JOINED_BEFORE, wary)))
    return f"(?<!{before}){pattern}(?!{ASIDE_AFTER}|{JOINED_AFTER}){NOT_QUOTED}"


def words_before(words: Iterable[str], endings: str = "") -> str:
    """Return a pattern of what stands before a name: one of some words, or a word with one of some endings.

    Args:
        words: The words, in small letters; they may have a capital.
        endings: A pattern of endings.

    Returns:
        The pattern; empty where there are neither.
    """
    spelt = [each for word in words for each in (word, word.capitalize())]
    found = [rf"(?<!\p{{L}})(?:{'|'.join(map(literal, spelt))})"] if spelt else []
    found += [endings] if endings else []
    return rf"(?:{'|'.join(found)})\s+" if found else ""
