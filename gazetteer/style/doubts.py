"""Why a name is left to a writer where it stands: it may be told of itself, be in a title, or in somebody's words."""

import re

from gazetteer.style.setting import Setting

_LOST = re.compile("[՛՜՞\u0301\u00ad\u200b-\u200d\u2060\r\n]")
"""Marks inside a word that another would not have: of emphasis, of stress, of where a line may break."""

_TITLE = re.compile(r"(?:[A-Z][\w’'-]*[ ,:]+(?:(?:a|and|for|from|in|of|on|the|to) +){0,3}){1,12}$")
_YEAR = re.compile(r"[^()\n.!?]{0,80}\((?:1[5-9]|20)\d\d\)")
_SAID = re.compile(r":[ \t\u00a0]+(?=[^\W\d_])[^\n]{0,300}$")
_OF_NAMES = {
    "en": frozenset({"called", "former", "formerly", "name", "named", "old", "once", "then", "title", "word"}),
    "hy": frozenset({"անունը", "անվան", "բառը", "երբեմնի", "նախկին", "նախկինում"}),
    "az": frozenset({"adı", "adını", "adının", "keçmiş", "sözü", "əvvəllər"}),
    "ru": frozenset({"бывшая", "бывший", "имени", "имя", "название", "названия", "некогда", "ранее", "слово", "слова"}),
}
"""Words before a name that may say something of the name rather than of the place: *the name Shushi*, *once Shushi*."""

_SENTENCE, _LINE = 300, 200


def doubt_of_setting(place: Setting) -> str:
    """Return why nothing is certain where a name stands.

    Args:
        place: Where it stands.

    Returns:
        The reason; empty where there is none.

    Examples:
        >>> doubt_of_setting(Setting("It was once Shushi.", 12, 18, "en"))
        "'once' before it may speak of the name"
        >>> doubt_of_setting(Setting("He wrote: In Shushi.", 13, 19, "en"))
        'it may be in the words of somebody else'
        >>> doubt_of_setting(Setting("A Road to Shushi (1999)", 10, 16, "en"))
        'it may stand in a title'
        >>> doubt_of_setting(Setting("In Shushi.", 3, 9, "en"))
        ''
    """
    if _LOST.search(place.text, place.start, place.end):
        return "a mark inside it would be lost"
    if place.word_before in _OF_NAMES.get(place.lang, ()):
        return f"{place.word_before!r} before it may speak of the name"
    if place.lang == "en" and place.text.startswith(" of ", place.end):
        return "'of' behind it may tell it from others"
    line = place.text.rfind("\n", max(0, place.start - _SENTENCE), place.start) + 1
    if _SAID.search(place.text, max(line, place.start - _SENTENCE), place.start):
        return "it may be in the words of somebody else"
    is_title = _TITLE.search(place.text, max(line, place.start - _LINE), place.start)
    return "it may stand in a title" if is_title and _YEAR.match(place.text, place.end) else ""
