"""Checks of forms: characters that nobody sees, and forms that are there twice."""

import unicodedata
from collections.abc import Iterator

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import (
    Finding,
    LocatedName,
    code_point,
    forms_of,
    iter_entries,
    iter_forms,
    iter_names,
)
from gazetteer.dataset.parse import Parsed
from gazetteer.language.invisible import is_invisible, seen
from gazetteer.language.tags import SCRIPTS
from gazetteer.model import Name

_JOINERS = "\u200c\u200d"
# What bytes of other encodings look like to Latin-1: no fix is certain, since a letter is lost with each.
_OF_OTHER_ENCODINGS = frozenset(map(chr, range(0x80, 0xA0)))


def form_is_not_nfc(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is not in Unicode form NFC; write the composed characters {nfc!r}.

    An é typed as one character and an é typed as two look alike and are not equal to most programs.
    """
    for form in iter_forms(parsed):
        if not unicodedata.is_normalized("NFC", form.text):
            composed = unicodedata.normalize("NFC", form.text)
            yield form.finding(composed, nfc=composed)


def form_has_invisible_character(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the invisible character {character}; remove it.

    Marks of direction, soft hyphens and odd blanks come along when a name is copied from a page. Nobody sees them,
    and no search finds the name.
    """
    for form in iter_forms(parsed):
        if hidden := [character for character in form.text if _is_hidden(character, form.lang)]:
            is_garbled = any(character in _OF_OTHER_ENCODINGS for character in hidden)
            mended = "".join(seen(character) if character in hidden else character for character in form.text)
            yield form.finding(None if is_garbled else " ".join(mended.split()), character=code_point(hidden[0]))


def form_has_too_many_blanks(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has several blanks in a row; write one.

    One of them came along when the name was copied.
    """
    for form in iter_forms(parsed):
        if "  " in form.text:
            yield form.finding(" ".join(form.text.split()))


def form_is_listed_twice(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is listed twice in this name; keep one.

    The second adds nothing, and who edits one later may miss the other.
    """
    for name in iter_names(parsed):
        seen: set[tuple[str, str]] = set()
        for form in forms_of(name):
            if (form.lang, form.text) in seen:
                yield form.taken_out()
            seen.add((form.lang, form.text))


def form_is_of_two_names(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is a form of another name of this entry too; join the two names, or say why in a `note`.

    A form belongs to one name, since whose name it is depends on it. Two names may share one where they are found
    under different conditions.
    """
    for file, path, entry in iter_entries(parsed):
        first: dict[tuple[str, str], Name] = {}
        for index, name in enumerate(entry.names):
            for form in forms_of(LocatedName(file, (*path, "names", index), name)):
                if form.role is FormRole.PLAIN and _repeats(name, first.setdefault((form.lang, form.text), name)):
                    yield form.finding()
                    break


def _repeats(name: Name, other: Name) -> bool:
    """Say whether nothing tells why a name has a form of another: it is found under the same condition."""
    return name is not other and name.when == other.when and not name.note and not other.note


def _is_hidden(character: str, lang: str) -> bool:
    """Say whether a form must not have a character that nobody sees, or that is no plain blank."""
    if character in _JOINERS:
        return SCRIPTS[lang] != "Arab"
    return is_invisible(character) or (character.isspace() and character != " ")
