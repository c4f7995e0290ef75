"""What characters must look like for a reading of them to hold, and for a name and a phrase to be joined."""

import re

from gazetteer.codes import Kind
from gazetteer.language.fold import SEPARATOR, fold_character
from gazetteer.names.index import Reading

_JOINERS = frozenset(" \t\n\r\f\v\u00a0\u202f\u2009\u058a-\u2010\u2011\u2012\u2013\u2014")

_GAP = re.compile(r"[\s\u00a0\u00ad’'ʼ\-\u2010-\u2014«»“”„\"]{1,4}")
_QUOTATION_MARKS = frozenset('«»“”„"')
_ADJECTIVE_FIRST = re.compile(r"[А-ЯЁ][а-яё-]+[сц]к(?:ий|ая|ое|ие)(?: [а-яё]+)+")
"""A Russian name of an adjective and a noun, of which some write both small: *карабахское ханство*."""

BLANK_LINE = re.compile(r"\n\s*\n|\r\s*\r")
"""What parts paragraphs: nothing in one belongs to a name in the other."""


def looks_like(surface: str, reading: Reading) -> bool:
    """Say whether characters found in a text may be a form.

    Returns:
        Whether they may. Words may be joined by white space, hyphens and dashes; other punctuation must be that of the
        form, so that ``in Nagorno. Karabakh`` is no name; but a part of a term may be quoted, as in *Operation "Ring"*.
        A form that begins with a capital needs one, and an abbreviation in capitals needs them all: ``turkey`` and
        ``us`` are words. Terms may begin either way, and so may Russian names that begin with an adjective.
    """
    form = reading.form.text
    is_term = reading.entry.kind is Kind.TERM
    other = _punctuation(surface) ^ _punctuation(form)
    if (other - _QUOTATION_MARKS if is_term else other) or BLANK_LINE.search(surface):
        return False
    if form.isupper() and len(form) > 1:
        return surface[: len(form)].isupper()
    is_lenient = is_term or reading.is_adjective
    if is_lenient or not _begins_with_capital(form) or _begins_with_capital(surface):
        return True
    return _ADJECTIVE_FIRST.fullmatch(form) is not None


def is_joined(gap: str) -> bool:
    """Say whether what stands between a name and a phrase lets them be one: blanks, hyphens, quotation marks."""
    return _GAP.fullmatch(gap) is not None and not BLANK_LINE.search(gap)


def _begins_with_capital(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "")
    return not first.islower()


def _punctuation(text: str) -> frozenset[str]:
    if text.isalpha():
        return frozenset()
    return frozenset(c for c in text if c not in _JOINERS and fold_character(c) == SEPARATOR)
