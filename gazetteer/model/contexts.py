"""What surrounds a name and changes what it is, kept as data: one list of words for each language.

It says nothing about any place, so that a contributor who knows a language can extend it without reading code.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from pydantic import Field

from gazetteer.language.fold import match_key
from gazetteer.model.base import FrozenMap, Listed, Record, Text, Texts
from gazetteer.model.name import Examples
from gazetteer.model.voices import OtherVoice

T = TypeVar("T")


class Embedding(Record):
    """What makes a place name a part of another thing's name.

    Words ``after`` or ``before`` it (*X Brandy*, *Battle of X*), with ``modifiers`` that belong to the phrase
    (*Second X War*), words that do so only where the name stands alone in quotation marks (*"X" from Gyumri*), or
    whole ``phrases`` in which it stands (*New Eastern Europe*). A trailing ``*`` allows any ending. In each sentence
    of ``examples`` that matches, some name is embedded, and none is in one that is skipped.
    """

    what: Text
    after: Texts = ()
    before: Texts = ()
    quoted_after: Texts = Field(default=(), alias="quoted-after")
    quoted_before: Texts = Field(default=(), alias="quoted-before")
    modifiers: Texts = ()
    phrases: Texts = ()
    examples: Examples = Examples()


class Head(Record):
    """Nouns that make a name the name of a thing of some kind: ``before`` it (*lake X*) or ``after`` it (*X river*).

    A trailing ``*`` allows any ending. In each sentence of ``examples`` that matches, a name and such a noun are one
    mention, and in none that is skipped.
    """

    features: Texts
    before: Texts = ()
    after: Texts = ()
    examples: Examples = Examples()


class People(Record):
    """What shows that a word that looks like a place name is somebody's name.

    ``kin`` stand before a given name and ``titles_after`` behind it: *her husband Aras*, *Sevan, our guide*.
    ``no_surnames`` end like one and are none, as *Armenian*. In each sentence of ``examples`` that matches, a given
    name is no mention, and in each that is skipped it is one.
    """

    surname_endings: Texts = Field(default=(), alias="surname-endings")
    given_names: Texts = Field(default=(), alias="given-names")
    titles: Texts = ()
    kin: Texts = ()
    titles_after: Texts = Field(default=(), alias="titles-after")
    surnames: Texts = ()
    no_surnames: Texts = Field(default=(), alias="no-surnames")
    examples: Examples = Examples()


class FeatureWords(Record):
    """Words beside a name that tell what sort of thing it names."""

    features: Texts
    words: Texts


class LanguageContexts(Record):
    """What surrounds a name and changes what it is, in the words of one language.

    ``common_words`` are those by which a text in Latin letters shows its language. ``articles`` stand before the
    names of rivers and mountains and not of towns; ``links`` are little words that may stand between a noun and the
    name, as in *lac de Sevan*. Before a noun a name is bare, an adjective, or in one of ``first_cases``: an Armenian
    genitive, but not an Azerbaijani one. A noun with one of ``plural-endings`` in it makes no name with the last of
    several, which a comma or one of ``ands`` tells. Right behind the words of ``never-after`` a name is never in the
    case that they are listed under: *в Шуши* is no genitive. ``voices`` are the wordings by which a text gives names
    to somebody else; behind a comma, one of ``turns`` (*but*) ends what somebody is said to have said.
    """

    lang: Text
    common_words: Texts = Field(default=(), alias="common-words")
    articles: Texts = ()
    links: Texts = ()
    first_cases: Texts = Field(default=(), alias="first-cases")
    never_after: FrozenMap[Texts] = Field(default_factory=dict, validate_default=True, alias="never-after")
    heads: Listed[Head] = ()
    plural_endings: Texts = Field(default=(), alias="plural-endings")
    ands: Texts = ()
    beside: Listed[FeatureWords] = ()
    embeddings: Listed[Embedding] = ()
    voices: Listed[OtherVoice] = ()
    turns: Texts = ()
    people: People = People()
    pair_words: Texts = Field(default=(), alias="pair-words")
    ordinary_words: Texts = Field(default=(), alias="ordinary-words")


class Contexts(Record):
    """What surrounds a name and changes what it is. The words of every language count in every text."""

    languages: Listed[LanguageContexts] = ()

    def _all(self, told: Callable[[LanguageContexts], Iterable[T]]) -> tuple[T, ...]:
        return tuple(dict.fromkeys(each for language in self.languages for each in told(language)))

    @cached_property
    def embeddings(self) -> tuple[Embedding, ...]:
        """What makes a name a part of another thing's name, in all languages."""
        return tuple(rule for language in self.languages for rule in language.embeddings)

    @cached_property
    def other_keys(self) -> frozenset[str]:
        """The match keys of phrases in which a name is only a part of something else's."""
        return frozenset(match_key(phrase) for rule in self.embeddings for phrase in rule.phrases)

    @cached_property
    def feature_words(self) -> tuple[FeatureWords, ...]:
        """What tells the sort of thing that a name names, in all languages; the nouns of phrases do so too."""
        heads = (head for language in self.languages for head in language.heads)
        of_heads = tuple(FeatureWords(features=head.features, words=(*head.before, *head.after)) for head in heads)
        return of_heads + tuple(rule for language in self.languages for rule in language.beside)

    @cached_property
    def people(self) -> People:
        """What shows that a word is somebody's name, in all languages."""
        return People.model_construct(
            surname_endings=self._all(lambda language: language.people.surname_endings),
            given_names=self._all(lambda language: language.people.given_names),
            titles=self._all(lambda language: language.people.titles),
            kin=self._all(lambda language: language.people.kin),
            titles_after=self._all(lambda language: language.people.titles_after),
            surnames=self._all(lambda language: language.people.surnames),
            no_surnames=self._all(lambda language: language.people.no_surnames),
        )

    @cached_property
    def first_cases(self) -> frozenset[tuple[str, str]]:
        """The cases of names before nouns, each with its language."""
        return frozenset((language.lang, case) for language in self.languages for case in language.first_cases)

    @cached_property
    def never_after(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """The words right behind which no name is in a case, by language and case."""
        return {
            (language.lang, case): frozenset(words)
            for language in self.languages
            for case, words in language.never_after.items()
        }

    @cached_property
    def articles(self) -> tuple[str, ...]:
        """The articles of all languages."""
        return self._all(lambda language: language.articles)

    @cached_property
    def ands(self) -> tuple[str, ...]:
        """The words of all languages that join two names as equals."""
        return self._all(lambda language: language.ands)

    @cached_property
    def pair_words(self) -> tuple[str, ...]:
        """The words that may stand between two names of one place, in all languages."""
        return self._all(lambda language: language.pair_words)

    @cached_property
    def ordinary_words(self) -> tuple[str, ...]:
        """Names of places that are ordinary words too, in all languages."""
        return self._all(lambda language: language.ordinary_words)
