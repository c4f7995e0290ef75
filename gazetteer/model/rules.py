"""The rules of language that the annotator follows, kept as data: inflections and contexts.

They say nothing about any place, so that a contributor who knows a language can extend them without reading code.
"""

import re
from collections.abc import Mapping
from typing import Literal

from pydantic import Field, field_validator

from gazetteer.model.base import FrozenMap, Listed, Record, Text, Texts, WholeNumber


class Paradigm(Record):
    """How words with certain endings inflect.

    ``cut`` letters are taken off the end, then each case's endings are put on. A capital in an ending that the
    language's harmony names stands for the vowel that harmony chooses. ``word`` tells what it applies to: a noun, or an
    adjective that stands before its noun.
    """

    lang: Text
    word: Literal["noun", "adjective"] = "noun"
    endings: Listed[str]
    cut: WholeNumber = 0
    cases: FrozenMap[Texts]

    @field_validator("cases")
    @classmethod
    def _cases_are_words(cls, value: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
        for case in value:
            if not re.fullmatch(r"[a-z]+(-[a-z]+)*", case):
                raise ValueError(f"case {case!r} must be lower-case letters, joined by hyphens")
        return value


class Inflections(Record):
    """All paradigms, tried in order: the first whose ending fits a word decides."""

    harmony: FrozenMap[FrozenMap[FrozenMap[Text]]] = Field(default_factory=dict, validate_default=True)
    paradigms: Listed[Paradigm] = ()


class Embedding(Record):
    """What makes a place name a part of another thing's name.

    Words ``after`` or ``before`` it (*X Brandy*, *Battle of X*), with ``modifiers`` that belong to the phrase (*Second
    X War*), or whole ``phrases`` in which it stands (*New Eastern Europe*). A trailing ``*`` allows any ending.
    """

    what: Text
    after: Texts = ()
    before: Texts = ()
    modifiers: Texts = ()
    phrases: Texts = ()


class People(Record):
    """What shows that a word that looks like a place name is somebody's name."""

    surname_endings: Texts = Field(default=(), alias="surname-endings")
    given_names: Texts = Field(default=(), alias="given-names")
    titles: Texts = ()
    surnames: Texts = ()


class FeatureWords(Record):
    """Words beside a name that tell what sort of thing it names."""

    features: Texts
    words: Texts


class Trap(Record):
    """A spelling that is never a name of ours, although folding makes it look like one."""

    spelling: Text
    why: Text


class Contexts(Record):
    """What surrounds a name and changes what it is."""

    embeddings: Listed[Embedding] = ()
    people: People = People()
    pair_words: Texts = Field(default=(), alias="pair-words")
    ordinary_words: Texts = Field(default=(), alias="ordinary-words")
    feature_words: Listed[FeatureWords] = Field(default=(), alias="feature-words")
    traps: Listed[Trap] = ()
