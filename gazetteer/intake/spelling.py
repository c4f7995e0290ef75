"""Slips of the tables' spelling that can be mended without a doubt, and what a spelling tells."""

import re

_LOOK_ALIKES = str.maketrans({"\u01dd": "\u0259", "\u018e": "\u018f", "\u04d9": "\u0259", "\u04d8": "\u018f"})
_LETTERS = {"az": ("A", "\u02bc"), "en": ("A", "\u02bc"), "hy": ("\u0531", "\u0587"), "ru": ("\u0400", "\u045f")}
"""The first and the last letter of the scripts, in the order of Unicode."""

_STRAY_COMMA = "\u0315"
# "U" in Armenian is two letters, of which only the first is a capital in a name.
_CAPITAL_U = re.compile("\u0548\u0552(?=[\u0561-\u0587])")
# Digraphs that the Azerbaijani alphabet of 1992 does not need, and y as a vowel: the form is romanized Russian.
_NOT_AZERBAIJANI = re.compile(
    r"[kszg]h|ch|[wâ’ʼ'-]|[gkt]y[au]|lya(?!n)|[bcçdfgğhjklmnpqrsştvxz]y(?![aeəıioöuü])", re.IGNORECASE
)
# Without IGNORECASE, by which ı is i.
_AZERBAIJANI = re.compile(r"[əğıöüçşƏĞİÖÜÇŞ]")
_NEVER = re.compile(r"[kszg]h|[w’ʼ']", re.IGNORECASE)
RUINS = "Развалины "
"""What the tables write before the Russian name of an abandoned settlement."""

_REMARK = re.compile(r"\s*[(（].*|,.*")


def mended(form: str) -> str:
    """Return a form with the schwa of its script, capitals as in a name, and without a remark in brackets.

    Args:
        form: A form.

    Returns:
        The mended form.

    Examples:
        >>> mended("Kǝngǝrli"), mended("ՈՒսասար"), mended("Axpradzor (Yuxarı Zağalı)")
        ('Kəngərli', 'Ուսասար', 'Axpradzor')
    """
    form = _REMARK.sub("", form).removeprefix(RUINS).replace(_STRAY_COMMA, "").strip()
    if not any("\u0400" <= character <= "\u04ff" and character not in "\u04d9\u04d8" for character in form):
        form = form.translate(_LOOK_ALIKES)
    return _CAPITAL_U.sub("\u0548\u0582", form)


def is_written_in(form: str, lang: str) -> bool:
    """Say whether all letters of a form are of the script that a language has in the tables.

    Args:
        form: A form.
        lang: ``az``, ``hy``, ``ru`` or ``en``.

    Returns:
        Whether they are; a form without letters is written in none.

    Examples:
        >>> is_written_in("Şuşa", "az"), is_written_in("Շուշի", "az"), is_written_in("Շուշի", "hy")
        (True, False, True)
        >>> is_written_in("Шуша", "ru"), is_written_in("7", "ru")
        (True, False)
    """
    first, last = _LETTERS[lang]
    letters = [character for character in form if character.isalpha()]
    return bool(letters) and all(first <= character <= last for character in letters)


def is_azerbaijani(form: str) -> bool:
    """Say whether a Latin form is spelt as Azerbaijani is, not as Russian is romanized.

    Args:
        form: A form.

    Returns:
        Whether it is.

    Examples:
        >>> is_azerbaijani("Otaqlı"), is_azerbaijani("Otakhlar"), is_azerbaijani("Əhmədbəyli")
        (True, False, True)
    """
    unlike = _NEVER if _AZERBAIJANI.search(form) else _NOT_AZERBAIJANI
    return not unlike.search(form)


def has_azerbaijani_letters(form: str) -> bool:
    """Say whether a form has a letter that Azerbaijani has and English does not.

    Args:
        form: A form.

    Returns:
        Whether it has.

    Examples:
        >>> has_azerbaijani_letters("Seyidlər"), has_azerbaijani_letters("Seyidlyar")
        (True, False)
    """
    return bool(_AZERBAIJANI.search(form))
