"""Case forms of names, made from the paradigms in ``inflections.yaml``.

The head of a phrase inflects. Where a language has paradigms for adjectives (Russian), the head is the first word that
is none, and the adjectives before it agree with it; elsewhere it is the last word.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, Protocol

from gazetteer.errors import CaseError

_APOSTROPHE = "'"
_CLOSE_UP = ("hy", "hyw")
"""Languages in which an ending is also written close up to an abbreviation."""


class Paradigm(Protocol):
    """How words with certain endings inflect; `gazetteer.model.Paradigm` is what the data is read into."""

    @property
    def lang(self) -> str:
        """The language."""

    @property
    def word(self) -> Literal["noun", "adjective"]:
        """What it applies to."""

    @property
    def phrase(self) -> bool:
        """Whether it applies to names of several words only."""

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of the words that it fits."""

    @property
    def cut(self) -> int:
        """How many letters come off the end."""

    @property
    def cases(self) -> Mapping[str, tuple[str, ...]]:
        """What is put on in each case."""


class Derivation(Protocol):
    """How adjectives are made of names; `gazetteer.model.Derivation` is what the data is read into."""

    @property
    def lang(self) -> str:
        """The language."""

    @property
    def endings(self) -> tuple[str, ...]:
        """The endings of the names that it fits."""

    @property
    def cut(self) -> int:
        """How many letters come off the end."""

    @property
    def adjectives(self) -> tuple[str, ...]:
        """What is put on, one for each adjective."""


class Inflections(Protocol):
    """All paradigms and the vowel harmony of each language that has one."""

    @property
    def harmony(self) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
        """Language to letter to vowels to choice."""

    @property
    def derivations(self) -> Sequence[Derivation]:
        """How adjectives are made of names."""

    @property
    def paradigms(self) -> Sequence[Paradigm]:
        """The paradigms, in the order in which they are tried."""


def inflect(form: str, lang: str, inflections: Inflections) -> Iterator[tuple[str, str]]:
    """Yield the case forms of a name.

    Args:
        form: A name in its base form, of one or more words.
        lang: Its language tag.
        inflections: The paradigms to follow.

    Yields:
        Pairs of a case and a form in it, of several the usual one first. Nothing for a language without paradigms and
        for words that do not inflect.
    """
    words = form.split(" ")
    paradigms = _paradigms(lang, inflections, is_phrase=len(words) > 1)
    if not paradigms:
        return
    head = _head(words, paradigms)
    paradigm = _fitting(words[head], "noun", paradigms)
    if paradigm is not None:
        yield from _phrases(words, head, paradigm, paradigms, inflections.harmony.get(lang, {}))


def in_case(form: str, lang: str, case: str, inflections: Inflections) -> tuple[str, ...]:
    """Return a name in a case.

    Args:
        form: A name in its base form.
        lang: Its language tag.
        case: The case, as the paradigms of the language name it.
        inflections: The paradigms to follow.

    Returns:
        Its forms, the usual one first; the base form where the word has no other in this case.

    Raises:
        CaseError: If no paradigm of the language has the case; it lists those that there are.
    """
    known = {name for paradigm in inflections.paradigms if paradigm.lang == lang for name in paradigm.cases}
    if case not in known:
        raise CaseError(case, lang, sorted(known))
    return tuple(text for name, text in inflect(form, lang, inflections) if name == case) or (form,)


def inflect_adjective(adjective: str, lang: str, inflections: Inflections) -> Iterator[tuple[str, str]]:
    """Yield the forms of an adjective in all genders, numbers and cases that its language's paradigms list."""
    paradigm = _fitting(adjective, "adjective", _paradigms(lang, inflections, is_phrase=True))
    if paradigm is not None:
        for case in paradigm.cases:
            for form in _inflected(adjective, paradigm, case, {}):
                yield case, form


def derive(form: str, lang: str, inflections: Inflections) -> Iterator[str]:
    """Yield the adjectives that rules make of a name, be they in use or not.

    Args:
        form: A name in its base form; words are joined, as Вайоцдзорский is made of Вайоц-Дзор.
        lang: Its language tag.
        inflections: The rules to follow.

    Yields:
        The adjectives in their base form.
    """
    word = re.sub(r"[\s-]+(\w)", lambda found: found[1].lower(), form)
    for rule in inflections.derivations:
        if rule.lang == lang and word.lower().endswith(rule.endings):
            yield from (word[: len(word) - rule.cut] + adjective for adjective in rule.adjectives)


def _paradigms(lang: str, inflections: Inflections, *, is_phrase: bool) -> list[Paradigm]:
    return [
        paradigm for paradigm in inflections.paradigms if paradigm.lang == lang and (is_phrase or not paradigm.phrase)
    ]


def _head(words: list[str], paradigms: list[Paradigm]) -> int:
    if not any(paradigm.word == "adjective" for paradigm in paradigms):
        return len(words) - 1
    last = len(words) - 1
    return next((at for at, word in enumerate(words) if at == last or not _fitting(word, "adjective", paradigms)), last)


def _fitting(word: str, kind: str, paradigms: list[Paradigm]) -> Paradigm | None:
    lowered = word.lower()
    fits = (p for p in paradigms if p.word == kind and lowered.endswith(p.endings))
    return next(fits, None)


def _phrases(
    words: list[str],
    head: int,
    paradigm: Paradigm,
    paradigms: list[Paradigm],
    harmony: Mapping[str, Mapping[str, str]],
) -> Iterator[tuple[str, str]]:
    adjectives = [_fitting(word, "adjective", paradigms) for word in words[:head]]
    for case in paradigm.cases:
        before = [_agreeing(word, rule, case) for word, rule in zip(words[:head], adjectives, strict=True)]
        for form in _inflected(words[head], paradigm, case, harmony):
            yield case, " ".join([*before, form, *words[head + 1 :]])


def _agreeing(word: str, paradigm: Paradigm | None, case: str) -> str:
    return next(_inflected(word, paradigm, case, {}), word) if paradigm else word


def _inflected(word: str, paradigm: Paradigm, case: str, harmony: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    if len(word) > 1 and word.isupper():
        # A Russian abbreviation stays as it is while adjectives before it inflect.
        yield from (word,) if paradigm.lang == "ru" else _abbreviated(word, paradigm, case, harmony)
        return
    stem = word[: len(word) - paradigm.cut]
    for ending in paradigm.cases.get(case, ()):
        yield stem + _harmonized(ending, word, harmony)


def _abbreviated(word: str, paradigm: Paradigm, case: str, harmony: Mapping[str, Mapping[str, str]]) -> Iterator[str]:
    """Join endings to an abbreviation by a hyphen, and in Armenian without one as well: ԼՂՀ-ի, ԼՂՀի."""
    joints = ("-", "") if paradigm.lang in _CLOSE_UP else ("-",)
    for joint in joints:
        for ending in paradigm.cases.get(case, ()):
            yield word + ("" if ending.startswith(_APOSTROPHE) else joint) + _harmonized(ending, word, harmony)


def _harmonized(ending: str, word: str, harmony: Mapping[str, Mapping[str, str]]) -> str:
    """Write the vowels that harmony chooses: each is decided by the last vowel before it."""
    written = ""
    for letter in ending:
        written += _vowel_after(word.lower() + written, harmony[letter]) if letter in harmony else letter
    return written


def _vowel_after(written: str, choices: Mapping[str, str]) -> str:
    for letter in reversed(written):
        for vowels, choice in choices.items():
            if letter in vowels:
                return choice
    return next(iter(choices.values()))
