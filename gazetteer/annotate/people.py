"""People who bear a place's name are no mention of the place."""

import re

from gazetteer.model import People

_NEXT_WORD = re.compile(r"(?:\s+[\"“«„][^\"”»“\n]{1,30}[\"”»“])?[ \u00a0](\w[\w’'-]*)")
_WORD_BEFORE = re.compile(r"(\w[\w-]*)\.?[ \u00a0]\Z")


def is_person(text: str, start: int, end: int, people: People) -> bool:
    """Say whether a span is somebody's given name or surname.

    A title before it (*Mr*) makes it a surname; a word that is also a given name is one if a surname follows.

    Args:
        text: The text.
        start: Where the span begins.
        end: Where it ends.
        people: The titles, the given names and the endings of surnames that the data lists.

    Returns:
        Whether it is a person's name.
    """
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if before and before[1] in people.titles:
        return True
    if text[start:end] not in people.given_names:
        return False
    after = _NEXT_WORD.match(text, end)
    return after is not None and after[1][0].isupper() and after[1].endswith(people.surname_endings)
