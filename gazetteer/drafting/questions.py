"""What is asked about a new record, in order; the options of `gazetteer new` are the same questions."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from gazetteer.codes import MAY_HAVE_A_SIDE, PartyType, SourceType, TermType

FORMS = "de: Schönhafen; en: Fairhaven, Fair Haven"
USAGE = "northland uses 1950/open [atlas, weekly-2020@p. 3]"
"""How names and usages are written in an answer."""


@dataclass(frozen=True, kw_only=True)
class Question:
    """Something that a new record may need.

    ``key`` is the name of its option, ``asks`` what it asks, ``example`` an answer, ``choices`` all there are where the
    list is closed, ``default`` what holds without an answer. ``is_many`` if several answers may be given,
    ``is_point`` if it asks for a point. ``beside`` is another question, and the answers to it with which this one is
    asked: any where there are none; ``instead_of`` another one, without an answer to which it is asked.
    """

    key: str
    asks: str
    example: str = ""
    default: str = ""
    choices: Sequence[str] = ()
    is_needed: bool = False
    is_many: bool = False
    is_point: bool = False
    beside: tuple[str, Collection[str]] | None = None
    instead_of: str = ""


_NAME = Question(
    key="name",
    asks="A name by language, and behind | who uses it",
    example=f"{FORMS} | {USAGE}",
    is_needed=True,
    is_many=True,
)
_CITE = Question(
    key="cite", asks="Where you read it: ids of sources", example="atlas@p. 3, weekly-2020", is_needed=True
)
_MATCH = Question(key="match", asks="A sentence of your own with the name", example="The road to X reopened.")
_SKIP = Question(key="skip", asks="A sentence with the word in which it is something else")
_NOTE = Question(key="note", asks="What a reader should know")
_ID = Question(key="id", asks="Its id, which never changes once others use it; without an answer one is made")
_FEATURES = "PPL settlement, ADM2 district, STM river, MT mountain, MSTY monastery, CH church, MSQE mosque, BDG bridge"


def _of(key: str, asks: str, values: type[StrEnum]) -> Question:
    return Question(key=key, asks=asks, choices=tuple(values), is_needed=True)


QUESTIONS: Mapping[str, Sequence[Question]] = {
    "place": (
        _NAME,
        Question(key="feature", asks=f"GeoNames feature code: {_FEATURES}", default="PPL", is_needed=True),
        _CITE,
        Question(
            key="part-of",
            asks="The unit that it is part of, and according to whom",
            example="greyhaven-district southland 1950/1990 [atlas]",
            is_many=True,
        ),
        Question(key="at", asks="Longitude and latitude in degrees", example="10.5, 50.25", is_point=True),
        Question(key="point-of", asks="Or the id of the place where it is shown", instead_of="at"),
        Question(key="point-cite", asks="Where you read the point, if elsewhere", beside=("at", ())),
        Question(key="link", asks="Its number in a register", example="wikidata=Q1234", is_many=True),
        Question(key="distinct-from", asks="Places beside it that only share its name", is_many=True),
        _MATCH,
        _SKIP,
        _NOTE,
        _ID,
    ),
    "term": (
        _NAME,
        _of("type", "What it is about", TermType),
        Question(key="definition", asks="What it means, attributed to who means it", is_needed=True),
        _CITE,
        Question(
            key="near", asks="Words beside which it is loaded, if it is ordinary too", example="Fairhaven, Northland*"
        ),
        Question(key="sense", asks="A short id of the sense", default="loaded"),
        Question(
            key="objection", asks="Who objects, and why", example="northland It denies that. [atlas]", is_many=True
        ),
        _MATCH,
        _SKIP,
        _NOTE,
        _ID,
    ),
    "source": (
        Question(key="title", asks="Its title", is_needed=True),
        _of("kind", "What it is", SourceType),
        Question(key="publisher", asks="Who published it"),
        Question(key="date", asks="The day, month or year that it is of", example="2023-10-15"),
        Question(key="url", asks="Where it can be read", example="https://example.org/page"),
        Question(key="lang", asks="Its language", example="en"),
        _NOTE,
        _ID,
    ),
    "party": (
        Question(key="label", asks="What it is called, by language", example="en: The Weekly", is_needed=True),
        _of("type", "What it is", PartyType),
        Question(
            key="side", asks="Its side; only states and authorities have one", beside=("type", sorted(MAY_HAVE_A_SIDE))
        ),
        Question(key="since", asks="Since when there is such a party", example="1991-09-21"),
        Question(key="until", asks="Until when; open if there still is", example="open"),
        Question(key="description", asks="What a reader should know"),
        Question(key="url", asks="Its address"),
        Question(key="cite", asks="Where you read that: ids of sources"),
        _ID,
    ),
}
"""By kind of record."""


def has_sense(question: Question, given: Mapping[str, Sequence[str]]) -> bool:
    """Return whether a question is still to be asked, after other answers.

    Returns:
        Whether it has no answer yet, and goes with those that there are.

    Examples:
        >>> side = next(question for question in QUESTIONS["party"] if question.key == "side")
        >>> has_sense(side, {"type": ["state"]}), has_sense(side, {"type": ["outlet"]})
        (True, False)
    """
    key, answers = question.beside or (question.key, ())
    is_beside = question.beside is None or any(not answers or answer in answers for answer in given.get(key, ()))
    return is_beside and not given.get(question.key) and not given.get(question.instead_of)


def missing(kind: str, given: Mapping[str, Sequence[str]]) -> tuple[Question, ...]:
    """Return the questions that need an answer and have none, nor a default.

    Examples:
        >>> [question.key for question in missing("source", {"title": ["X"]})]
        ['kind']
    """
    return tuple(
        question
        for question in QUESTIONS[kind]
        if question.is_needed and not question.default and not given.get(question.key)
    )


def with_defaults(kind: str, given: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """Return answers with what holds where none was given.

    Examples:
        >>> with_defaults("place", {"name": ["hy: Շուշի"], "feature": []})["feature"]
        ['PPL']
    """
    defaults = {question.key: [question.default] for question in QUESTIONS[kind] if question.default}
    return {**given, **{key: answers for key, answers in defaults.items() if not given.get(key)}}
