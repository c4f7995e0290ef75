"""Checks of letters: the script of a form, and letters that only look like those of its language."""

import unicodedata
from collections.abc import Iterator, Mapping

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import Finding, iter_forms
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
_CAPITAL_SCHWAS = "\u018e\u018f\u04d8"
# Letters that most type faces draw alike, from the confusables of Unicode Technical Standard 39.
_ALIKE = {
    ("Cyrl", "Latn"): dict(zip("асеорхуіјѕһАВЕКМНОРСТХУІЈЅ", "aceopxyijshABEKMHOPCTXYIJS", strict=True)),
    ("Grek", "Latn"): dict(zip("οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oABEZHIKMNOPTYX", strict=True)),
    ("Armn", "Latn"): {"օ": "o", "Օ": "O"},
}
_LOOKALIKES: Mapping[str, dict[int, str]] = {
    script: {
        **{ord(one): other for (_, to), pairs in _ALIKE.items() if to == script for one, other in pairs.items()},
        **{ord(other): one for (of, _), pairs in _ALIKE.items() if of == script for one, other in pairs.items()},
    }
    for script in ("Armn", "Cyrl", "Grek", "Latn")
}
# Arabic letters that Persian writes with code points of its own.
_OF_NEIGHBOURS = {"fa": {0x064A: "\u06cc", 0x0649: "\u06cc", 0x0643: "\u06a9"}}


def form_is_in_another_script(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is tagged {lang}, but {character!r} is {found}; mend the form or the tag.

    Either the tag is that of another form, or a letter was typed on another keyboard: a Cyrillic а in a Latin word.
    """
    for form in iter_forms(parsed):
        script = SCRIPTS[form.lang]
        for character in "" if form.role is FormRole.HIDDEN else _without_numerals(form.text):
            found = _script(character)
            if found not in ("", script) and character not in _ALL_SCHWAS:
                facts = {"lang": form.lang, "character": character, "found": found}
                yield form.finding(_in_script(form.text, script), **facts)
                break


def form_has_wrong_schwa(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the letter {character}, which only looks like a schwa here; write {right!r}.

    Six characters look like a schwa, and each script has one pair of its own.
    """
    for form in iter_forms(parsed):
        right = _SCHWAS.get(SCRIPTS[form.lang], "")
        wrong = [character for character in form.text if character in _ALL_SCHWAS and character not in right]
        if wrong and right and form.role is not FormRole.HIDDEN:
            mended = "".join(_schwa(character, right) for character in form.text)
            yield form.finding(mended, character=f"U+{ord(wrong[0]):04X}", right=right[1])


def word_mixes_scripts(parsed: Parsed) -> Iterator[Finding]:
    """Hidden form {form!r} has letters of {scripts} in one word; write all in one script unless people mix them so.

    Letters that look alike are matched as what they are. In forms that are shown, they are an error (E203).
    """
    for form in iter_forms(parsed):
        for word in form.text.split() if form.role is FormRole.HIDDEN else ():
            scripts = sorted({_script(character) for character in word if character not in _ALL_SCHWAS} - {""})
            if len(scripts) > 1:
                yield form.finding(scripts=" and ".join(scripts))
                break


def form_has_letter_of_neighbour(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the letter {character}, which {lang} writes otherwise; write {right!r}.

    Arabic and Persian keyboards give different characters for letters that look the same.
    """
    for form in iter_forms(parsed):
        letters = _OF_NEIGHBOURS.get(form.lang, {})
        wrong = next((character for character in form.text if ord(character) in letters), None)
        if wrong and form.role is not FormRole.HIDDEN:
            facts = {"character": f"U+{ord(wrong):04X}", "lang": form.lang, "right": letters[ord(wrong)]}
            yield form.finding(form.text.translate(letters), **facts)


def _script(character: str) -> str:
    """Return the script of a letter, or nothing for what belongs to all."""
    return _SCRIPT_OF_NAME.get(unicodedata.name(character, "?").split(" ")[0], "") if character.isalpha() else ""


def _without_numerals(text: str) -> str:
    """Leave out Roman numerals, which are Latin in every script."""
    return " ".join(word for word in text.split() if set(word) - set("IVXLC"))


def _schwa(character: str, right: str) -> str:
    if character not in _ALL_SCHWAS:
        return character
    return right[0] if character in _CAPITAL_SCHWAS else right[1]


def _in_script(text: str, script: str) -> str | None:
    """Return a text with look-alikes put right, or ``None`` where other letters of other scripts are left."""
    mended = text.translate(_LOOKALIKES.get(script, {}))
    is_right = all(_script(character) in ("", script) for character in mended if character not in _ALL_SCHWAS)
    return mended if is_right else None
