"""Styles: which names of places a text is to use, and which loaded terms are pointed out in it. A style is data.

The choice is its user's: the library recommends no style and comes with none that is right. A key that a style leaves
out is as in the style that it extends; where no style says it, nothing is pointed out.
"""

from pydantic import Field, field_validator

from gazetteer.codes import FirstMention, LaterMention, Level, TermType, Voice
from gazetteer.model.base import ByLanguage, Coded, FrozenMap, Id, Listed, Record, Text
from gazetteer.model.source import Cited

NAME, OTHERS = "{name}", "{others}"
"""What stands in a wording of several names for the first of them, and for the others."""


class PlaceRule(Record):
    """How a style writes the names of places: which a policy chooses, at the first mention and at those after it.

    ``level`` is how a name that is not as the style has it is reported, ``spelling`` another spelling of one that is.
    ``together`` is, by language, how several names are written at once, with ``{name}`` and ``{others}`` in it.
    """

    policy: Id | None = None
    first: Coded[FirstMention] | None = None
    later: Coded[LaterMention] | None = None
    level: Coded[Level] | None = None
    spelling: Coded[Level] | None = None
    together: ByLanguage[Text] = Field(default_factory=dict, validate_default=True)

    @field_validator("together")
    @classmethod
    def _both_are_there(cls, value: FrozenMap[Text]) -> FrozenMap[Text]:
        for wording in value.values():
            left = wording.replace(NAME, "", 1).replace(OTHERS, "", 1)
            if len(left) != len(wording) - len(NAME) - len(OTHERS) or "{" in left or "}" in left:
                raise ValueError(f"wording {wording!r} must have {NAME} and {OTHERS}, each once, and no other braces")
        return value


class TermRule(Cited):
    """How a style treats some loaded terms: those that are named, or all of some sides or types; else all.

    The first rule that fits a term decides. What to write instead is, by language, ``use``; or with ``write: chosen``
    the wording that the policy of the style chooses. A term that has none of these is only pointed out.
    """

    term: Listed[Id] = ()
    sides: Listed[Id] = ()
    types: Listed[Coded[TermType]] = ()
    level: Coded[Level] = Level.WARNING
    write: Coded[LaterMention] = LaterMention.WRITTEN
    use: ByLanguage[Text] = Field(default_factory=dict, validate_default=True)
    note: Text | None = None


class Style(Cited):
    """A named set of rules that a text is held to. Its own rules for terms come before those of what it extends.

    ``in_voices`` are the voices in which names and terms are looked at; what is quoted is always left alone.
    ``one_sided`` is how a name that one side alone has as its own is reported, ``inconsistent`` two names of one place,
    ``anachronism`` a name that was not in use on the date of the text, ``open`` a name that may mean several things.
    """

    id: Id
    label: ByLanguage[Text] = Field(default_factory=dict, validate_default=True)
    description: Text | None = None
    extends: Id | None = None
    places: PlaceRule = PlaceRule()
    one_sided: Coded[Level] | None = Field(default=None, alias="one-sided")
    inconsistent: Coded[Level] | None = None
    anachronism: Coded[Level] | None = None
    open: Coded[Level] | None = None
    in_voices: Listed[Coded[Voice]] = Field(default=(), alias="in-voices")
    terms: Listed[TermRule] = ()

    @field_validator("in_voices")
    @classmethod
    def _none_is_quoted(cls, value: tuple[Voice, ...]) -> tuple[Voice, ...]:
        if Voice.QUOTED in value:
            raise ValueError("in-voices has quoted, but what is quoted is always left alone; use own and attributed")
        return value
