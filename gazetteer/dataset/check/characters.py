"""Checks of characters: those that nobody sees, and those that a program put in the place of others."""

import html
import re
import unicodedata
from collections.abc import Iterator
from typing import Any

from gazetteer.dataset.check.finding import Finding, code_point, iter_texts
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.yaml_tree import YamlPath, shorten
from gazetteer.errors import Fix
from gazetteer.language.invisible import hidden_in, is_invisible, seen, without_hidden
from gazetteer.language.tags import SCRIPTS
from gazetteer.model.name import FORM_KEYS

_JOINERS = "\u200c\u200d"
# What bytes of other encodings look like to Latin-1: no fix is certain, since a letter is lost with each.
_OF_OTHER_ENCODINGS = frozenset(map(chr, range(0x80, 0xA0)))
_FORMS = frozenset(FORM_KEYS.values())
_BY_LANGUAGE = ("form", "label")
_FOR_ONE_PLACE = re.compile("<(wide|narrow|font|circle|isolated|initial|medial|final)>")
_LIGATURES = "[\ufb00-\ufb06\ufb13-\ufb17]"
_MARKUP = re.compile(r"\ufffd|</?[A-Za-z][^<>]*>|&#?\w+;")


def form_is_not_nfc(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is not in Unicode form NFC; write the composed characters {nfc!r}.

    An é typed as one character and an é typed as two look alike and are not equal to most programs.
    """
    for form in iter_texts(parsed):
        if not unicodedata.is_normalized("NFC", form.text):
            composed = unicodedata.normalize("NFC", form.text)
            yield form.finding(composed, nfc=composed)


def form_has_invisible_character(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has the invisible character {character}; remove it.

    Marks of direction, soft hyphens and odd blanks come along when a name is copied from a page. Nobody sees them,
    and no search finds the name.
    """
    for form in iter_texts(parsed):
        if hidden := [character for character in form.text if _is_hidden(character, form.lang)]:
            is_garbled = any(character in _OF_OTHER_ENCODINGS for character in hidden)
            mended = "".join(seen(character) if character in hidden else character for character in form.text)
            yield form.finding(None if is_garbled else " ".join(mended.split()), character=code_point(hidden[0]))


def form_has_too_many_blanks(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has several blanks in a row; write one.

    One of them came along when the name was copied.
    """
    for form in iter_texts(parsed):
        if "  " in form.text:
            yield form.finding(" ".join(form.text.split()))


def form_has_letter_of_type_face(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has {character}, a letter as it is drawn in one place; write the plain letter {plain!r}.

    Wide letters, letters of formulas, ligatures and the four shapes of Arabic letters are there for type faces.
    """
    for form in iter_texts(parsed):
        if drawn := next(filter(_is_drawn, form.text), None):
            plain = "".join(_plain(character) for character in form.text)
            yield form.finding(plain, character=code_point(drawn), plain=_plain(drawn))


def form_is_garbled(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} has {rest!r}, which a program left there; write the letters that its source has.

    A page was read in another encoding than its own, or its markup came along.
    """
    for form in iter_texts(parsed):
        garbled = [rest for rest in _MARKUP.findall(form.text) if html.unescape(rest) != rest or rest[0] != "&"]
        decoded = _decoded(form.text)
        if garbled or decoded:
            mended = decoded or html.unescape(form.text)
            is_certain = not _MARKUP.search(mended)
            yield form.finding(mended if is_certain else None, rest=garbled[0] if garbled else form.text)


def text_has_hidden_character(parsed: Parsed) -> Iterator[Finding]:
    """The text {text!r} has the hidden character {character}; remove it.

    Marks of direction turn what is read round, and other hidden characters keep words from being found.
    """
    for file, document in parsed.documents.items():
        for path, text in _texts_in(document.value, ()):
            if character := hidden_in(text):
                fix = None if character in _OF_OTHER_ENCODINGS else Fix(path, without_hidden(text))
                yield Finding(file, path, {"text": shorten(text), "character": code_point(character)}, fix)


def _is_hidden(character: str, lang: str) -> bool:
    """Say whether a form must not have a character that nobody sees, or that is no plain blank."""
    if character in _JOINERS:
        return SCRIPTS[lang] != "Arab"
    return is_invisible(character) or (character.isspace() and character != " ")


def _is_drawn(character: str) -> bool:
    if character.isascii():
        return False
    return bool(_FOR_ONE_PLACE.match(unicodedata.decomposition(character)) or re.match(_LIGATURES, character))


def _plain(character: str) -> str:
    return unicodedata.normalize("NFKC", character) if _is_drawn(character) else character


def _decoded(text: str) -> str | None:
    """Return a text that was read in a Western encoding as the UTF-8 that it is, or ``None`` where it is not."""
    if text.isascii():
        return None
    for encoding in ("cp1252", "latin-1"):
        try:
            return text.encode(encoding).decode()
        except UnicodeError:
            continue
    return None


def _texts_in(value: Any, path: YamlPath) -> Iterator[tuple[YamlPath, str]]:
    """Yield the texts in a plain value but those in a language, which have a check of their own."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts_in(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in _FORMS and not (key in _BY_LANGUAGE and isinstance(item, dict)):
                yield from _texts_in(item, (*path, key))
