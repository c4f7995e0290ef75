"""The rules of language, kept as data: inflections, romanizations and traps.

They say nothing about any place, so that a contributor who knows a language can extend them without reading code.
"""

import re
from collections.abc import Mapping
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, field_validator, model_validator

from gazetteer.codes import TrapKind
from gazetteer.language.tags import check_tag
from gazetteer.model.base import Coded, Flag, FrozenMap, Id, Listed, Record, Text, Texts, WholeNumber, tuple_from_item


class Paradigm(Record):
    """How words with certain endings inflect.

    ``cut`` letters are taken off the end, then each case's endings are put on. A capital in an ending that the
    language's harmony names stands for the vowel that harmony chooses. The first form of a case is the usual one.
    ``word`` tells what it applies to: a noun, or an adjective that stands before its noun; with ``phrase`` it applies
    to names of several words only.
    """

    lang: Text
    word: Literal["noun", "adjective"] = "noun"
    phrase: Flag = False
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


class Derivation(Record):
    """How adjectives are made of names with certain endings, as Лачинский of Лачин.

    ``cut`` letters are taken off the end, then each of ``adjectives`` is put on: what any of them makes is looked for.
    """

    lang: Text
    endings: Listed[str]
    cut: WholeNumber = 0
    adjectives: Texts


class Inflections(Record):
    """All paradigms, tried in order: the first whose ending fits a word decides.

    ``after_apostrophe`` has the case of each suffix that may follow any name after an apostrophe. Of ``derivations``
    all that fit a name count.
    """

    after_apostrophe: FrozenMap[Text] = Field(default_factory=dict, validate_default=True, alias="after-apostrophe")
    harmony: FrozenMap[FrozenMap[FrozenMap[Text]]] = Field(default_factory=dict, validate_default=True)
    derivations: Listed[Derivation] = ()
    paradigms: Listed[Paradigm] = ()


class Romanization(Record):
    """A system by which forms of a language are written in other letters.

    Its table is that of a library (``package`` and ``scheme``) or its own: ``letters`` has, by letter or group of
    letters, the ways to write it, the usual one first; ``^`` stands for the beginning of a word. A letter is written
    one way within a form, but for those that are ``mixed``.
    """

    id: Id
    lang: Text
    to: Text
    label: Text
    source: Text
    package: Literal["tetrak-translit", "iuliia"] | None = None
    scheme: Text | None = None
    letters: FrozenMap[Annotated[tuple[str, ...], BeforeValidator(tuple_from_item)]] = Field(
        default_factory=dict, validate_default=True
    )

    mixed: Texts = ()

    @model_validator(mode="after")
    def _has_one_table(self) -> Self:
        check_tag(self.lang)
        check_tag(self.to)
        if bool(self.letters) == bool(self.package) or bool(self.package) != bool(self.scheme):
            raise ValueError("a system needs either letters or a package with its scheme")
        if unknown := [letter for letter in self.mixed if letter not in self.letters]:
            raise ValueError(f"mixed has {unknown[0]!r}, which letters do not have")
        return self


class Trap(Record):
    """A spelling that is no name of ours, although folding, a rule or likeness makes it look like one."""

    spelling: Text
    kind: Coded[TrapKind]
    why: Text
