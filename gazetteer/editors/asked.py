"""`Asked`: what a style asks of some characters, wherever they stand; a rule engine knows no more of a text."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gazetteer.codes import Level
from gazetteer.language.fold import match_key
from gazetteer.language.inflect import inflect
from gazetteer.model import Inflections
from gazetteer.style.declining import in_capitals


class When(StrEnum):
    """At which mentions of an entry something is asked: all, the first in a text, or those after it."""

    ALWAYS = "always"
    FIRST = "first"
    LATER = "later"


class Doubt(StrEnum):
    """Why what is asked cannot be written without a look."""

    NONE = "certain"
    NOTHING = "it has no other wording"
    SEVERAL = "the policy of the style has several names"
    LANGUAGE = "the name has no form in the language on record"
    OPEN_CASE = "its form may be any of several cases"
    AGREEMENT = "words that agree with it may have to change"
    SIDES = "no two sides are recorded to use one each today"
    MEANING = "it may mean more, or less, than the other wording"
    CASE = "no rule tells its case"
    ADJECTIVE = "it is an adjective"
    HOMONYM = "it means another entry too"
    WORD = "it is an ordinary word or somebody's name too"
    LIKELY = "it may mean something else too, which is less known"
    SENSE = "only the text around it tells whether it is the loaded sense"


LOOSE = frozenset({Doubt.HOMONYM, Doubt.WORD, Doubt.SENSE})
"""The doubts about what is meant at all: a single word is left out for them, a phrase is only pointed out."""

_LEFT_OUT = frozenset({Doubt.CASE, Doubt.ADJECTIVE})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a style asks where a text has certain characters.

    ``options`` are what to write instead, the likeliest first; without any the characters are only pointed out.
    ``wary`` is a pattern of what may not stand before them for the first option to be certain.
    """

    entry: str
    text: str
    lang: str
    level: Level
    when: When
    options: tuple[str, ...]
    doubt: Doubt = Doubt.NONE
    wary: str = ""
    note: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether its only option can be written without a look."""
        return self.doubt is Doubt.NONE

    @property
    def is_left_out(self) -> bool:
        """Whether no rule is made of it."""
        return self.doubt in _LEFT_OUT or (self.doubt in LOOSE and " " not in self.text)


def surfaces(form: str, lang: str, inflections: Inflections) -> Iterator[str]:
    """Yield how a form may stand in a text: in every case, with a capital, and the form itself in capitals.

    Examples:
        >>> import gazetteer
        >>> rules = gazetteer.load().dataset.inflections
        >>> list(surfaces("occupied territories", "en", rules))
        ['occupied territories', 'Occupied territories', 'OCCUPIED TERRITORIES']
        >>> list(surfaces("Şuşi", "az", rules))[:4]
        ['Şuşi', 'Şuşinin', 'Şuşiyə', 'Şuşinə']
    """
    cased = [form, *(text for _, text in inflect(form, lang, inflections))]
    begun = [in_capitals(text[:1], lang) + text[1:] for text in cased]
    capitals = in_capitals(form, lang)
    written = (each for pair in zip(cased, begun, strict=True) for each in pair)
    # A letter that two capitals stand for is not met again by its key.
    yield from dict.fromkeys((*written, *([capitals] if match_key(capitals) == match_key(form) else [])))
