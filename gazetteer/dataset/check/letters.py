"""Checks of letters: the script of a form, and letters that only look like those of its language."""

from collections.abc import Iterator

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import Finding, LocatedForm, code_point, iter_forms, iter_texts
from gazetteer.dataset.parse import Parsed
from gazetteer.language.invisible import is_invisible
from gazetteer.language.scripts import ALL_SCHWAS, SCHWAS, SCRIPT_NAMES, as_schwa, in_script_of, script_of, words_of
from gazetteer.language.tags import SCRIPTS

# Arabic letters that Persian writes with code points of its own.
_OF_NEIGHBOURS = {"fa": {0x064A: "\u06cc", 0x0649: "\u06cc", 0x0643: "\u06a9"}}


def form_is_in_another_script(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is tagged {lang}, but {character!r} ({code_point}) is {found}; mend the form or the tag.

    Either the tag is that of another form, or a letter was typed on another keyboard: a Cyrillic а in a Latin word.
    """
    for form in iter_texts(parsed):
        if strange := _strange(form):
            facts = {"character": strange, "code_point": code_point(strange), "found": script_of(strange)}
            yield form.finding(in_script_of(form.text, form.lang), lang=form.lang, **facts)


def form_has_wrong_schwa(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the letter {character}, which only looks like a schwa here; write {right!r}.

    Six characters look like a schwa, and each script has one pair of its own.
    """
    for form in iter_texts(parsed):
        script = _script(form)
        right = SCHWAS.get(script, ())
        wrong = [character for character in form.text if character in ALL_SCHWAS and character not in right]
        if right and wrong and form.role is not FormRole.HIDDEN and not _strange(form):
            mended = "".join(as_schwa(character, script) for character in form.text)
            yield form.finding(mended, character=code_point(wrong[0]), right=as_schwa(wrong[0], script))


def word_mixes_scripts(parsed: Parsed) -> Iterator[Finding]:
    """Hidden form {form!r} has letters of {scripts} in one word; write all in one script unless people mix them so.

    Letters that look alike are matched as what they are. In forms that are shown, they are an error (E203).
    """
    for form in iter_forms(parsed):
        for word in form.text.split() if form.role is FormRole.HIDDEN else ():
            scripts = sorted({script_of(character) for character in word if character not in ALL_SCHWAS} - {""})
            if len(scripts) > 1:
                yield form.finding(scripts=" and ".join(scripts))
                break


def form_has_letter_of_neighbour(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the letter {character}, which {lang} writes otherwise; write {right!r}.

    Arabic and Persian keyboards give different characters for letters that look the same.
    """
    for form in iter_texts(parsed):
        letters = _OF_NEIGHBOURS.get(form.lang, {})
        wrong = next((character for character in form.text if ord(character) in letters), None)
        if wrong and form.role is not FormRole.HIDDEN:
            facts = {"character": code_point(wrong), "lang": form.lang, "right": letters[ord(wrong)]}
            yield form.finding(form.text.translate(letters), **facts)


def _script(form: LocatedForm) -> str:
    return SCRIPT_NAMES[SCRIPTS[form.lang]]


def _strange(form: LocatedForm) -> str | None:
    """Return the first letter that is not of the script of a form; of a hidden form, where no letter is of it.

    What is no form may have words of another script, such as the name of a newspaper.
    """
    script = _script(form)
    words = [word for word in words_of(form.text) if form.role or any(script_of(letter) == script for letter in word)]
    letters = [letter for word in words for letter in word if script_of(letter)]
    strange = [letter for letter in letters if script_of(letter) != script and not _is_exempt(letter, script)]
    is_told = form.role is not FormRole.HIDDEN or len(strange) == len(letters)
    return strange[0] if strange and is_told else None


def _is_exempt(letter: str, script: str) -> bool:
    """Say whether a letter is a matter of another check: of schwas in scripts that have one, or of what nobody sees."""
    return (letter in ALL_SCHWAS and script in SCHWAS) or is_invisible(letter)
