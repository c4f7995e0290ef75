"""Checks of forms: the characters of names."""

import unicodedata
from collections.abc import Iterator

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import Finding, LocatedForm, forms_of, iter_forms, iter_names
from gazetteer.dataset.parse import Parsed
from gazetteer.language.tags import SCRIPTS

_SCRIPT_OF_NAME = {
    "ARABIC": "Arab",
    "ARMENIAN": "Armn",
    "CYRILLIC": "Cyrl",
    "GEORGIAN": "Geor",
    "GREEK": "Grek",
    "HEBREW": "Hebr",
    "LATIN": "Latn",
}
# U+018E, U+018F, U+01DD, U+0259, U+04D8, U+04D9 look alike; each script has one pair of its own.
_SCHWAS = {"Latn": "\u018f\u0259", "Cyrl": "\u04d8\u04d9"}
_ALL_SCHWAS = "\u018e\u018f\u01dd\u0259\u04d8\u04d9"
_JOINERS = "\u200c\u200d"


def form_is_not_nfc(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is not in Unicode form NFC; write the composed characters {nfc!r}."""
    for form in iter_forms(parsed):
        if not unicodedata.is_normalized("NFC", form.text):
            yield _finding(form, nfc=unicodedata.normalize("NFC", form.text))


def form_has_invisible_character(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the invisible character {character}; remove it."""
    for form in iter_forms(parsed):
        for character in form.text:
            if _is_invisible(character, SCRIPTS[form.lang]):
                yield _finding(form, character=f"U+{ord(character):04X}")


def _is_invisible(character: str, script: str) -> bool:
    if character in _JOINERS:
        return script != "Arab"
    return character != " " and unicodedata.category(character) in ("Cf", "Cc", "Co", "Zs", "Zl", "Zp")


def form_is_in_another_script(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is tagged {lang}, but {character!r} is {found}; mend the form or the tag."""
    for form in iter_forms(parsed):
        script = SCRIPTS[form.lang]
        for character in "" if form.role is FormRole.HIDDEN else _without_numerals(form.text):
            found = _script(character)
            if found not in ("", script) and character not in _ALL_SCHWAS:
                yield _finding(form, lang=form.lang, character=character, found=found)
                break


def _script(character: str) -> str:
    """Return the script of a letter, or nothing for what belongs to all."""
    return _SCRIPT_OF_NAME.get(unicodedata.name(character, "?").split(" ")[0], "") if character.isalpha() else ""


def _without_numerals(text: str) -> str:
    """Leave out Roman numerals, which are Latin in every script."""
    return " ".join(word for word in text.split() if set(word) - set("IVXLC"))


def form_has_wrong_schwa(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the letter {character}, which only looks like a schwa here; write {right!r}."""
    for form in iter_forms(parsed):
        right = _SCHWAS.get(SCRIPTS[form.lang], "")
        wrong = [character for character in form.text if character in _ALL_SCHWAS and character not in right]
        if wrong and right and form.role is not FormRole.HIDDEN:
            yield _finding(form, character=f"U+{ord(wrong[0]):04X}", right=right[1])


def form_is_listed_twice(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is listed twice in this name; keep one."""
    for name in iter_names(parsed):
        seen: set[tuple[str, str]] = set()
        for form in forms_of(name):
            if (form.lang, form.text) in seen:
                yield _finding(form)
            seen.add((form.lang, form.text))


def _finding(form: LocatedForm, **facts: object) -> Finding:
    return Finding(form.file, form.path, {"form": form.text, **facts})
