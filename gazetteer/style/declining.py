"""A name in place of another: in the case of the one that it takes the place of, and in its letters."""

from gazetteer.language.fold import match_key
from gazetteer.language.inflect import inflect
from gazetteer.model import Inflections

_DOTTED = {"az": "İ", "tr": "İ"}


def in_place_of(surface: str, form: str, new: str, lang: str, inflections: Inflections) -> tuple[str, ...]:
    """Return what a name is, where it takes the place of another.

    Args:
        surface: How the other stands in the text, in whatever case.
        form: The other as it is recorded.
        new: The name, as it is recorded.
        lang: The language of both.
        inflections: The paradigms to follow.

    Returns:
        The name in the case of the other, in capitals where that is; several where the case can be any of several in
        which the names differ, none where no rule makes the surface of its form.

    Examples:
        >>> import gazetteer
        >>> rules = gazetteer.load().dataset.inflections
        >>> in_place_of("Ստեփանակերտից", "Ստեփանակերտ", "Խանքենդի", "hy", rules)
        ('Խանքենդիից',)
        >>> in_place_of("Şuşanın", "Şuşa", "Şuşi", "az", rules)
        ('Şuşinin',)
        >>> in_place_of("KHANKENDI", "Khankendi", "Stepanakert", "en", rules)
        ('STEPANAKERT',)
        >>> in_place_of("Ханкенди", "Ханкенди", "Степанакерт", "ru", rules)[:3]
        ('Степанакерт', 'Степанакерту', 'Степанакерта')
    """
    own, inflected = tuple(inflect(form, lang, inflections)), _cases(new, lang, inflections)
    key = match_key(surface)
    cases = {case for case, text in own if match_key(text) == key}
    if not own and inflected:
        # A name that does not inflect, in a language in which the other does, may be in any case.
        cases = {*inflected}
    if any(case not in inflected for case in cases if inflected):
        return ()
    bases = ("",) if key == match_key(form) else ()
    found = [inflected.get(case, new) for case in (*bases, *sorted(cases))]
    return tuple(dict.fromkeys(_in_letters_of(surface, form, text, lang) for text in found))


def _cases(form: str, lang: str, inflections: Inflections) -> dict[str, str]:
    """Return the usual form of a name in each case."""
    found: dict[str, str] = {}
    for case, text in inflect(form, lang, inflections):
        found.setdefault(case, text)
    return found


def in_capitals(text: str, lang: str) -> str:
    """Return text in capitals; Azerbaijani and Turkish keep the dot of an i.

    Examples:
        >>> in_capitals("Şuşi", "az"), in_capitals("Shushi", "en")
        ('ŞUŞİ', 'SHUSHI')
    """
    return text.replace("i", _DOTTED.get(lang, "I")).upper()


def _in_letters_of(surface: str, form: str, new: str, lang: str) -> str:
    if len(surface) > 1 and surface.isupper() and not form.isupper():
        return in_capitals(new, lang)
    if surface[:1].isupper() and new[:1].islower():
        return in_capitals(new[0], lang) + new[1:]
    return new
