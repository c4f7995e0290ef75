"""`Sayings`: the wordings of the data by which texts give names to somebody else, by the word that each is found at."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import NamedTuple

from gazetteer.annotate.sentences import COMMA, words_of
from gazetteer.annotate.wording import Wording
from gazetteer.language.fold import match_key
from gazetteer.model import Contexts, LanguageContexts


class Reach(Enum):
    """Which part of a sentence the wordings of each group give to somebody else."""

    BEHIND = "opens"
    BEFORE = "closes"
    AROUND = "frames"
    NOTHING = "unless"


class Saying(NamedTuple):
    """A wording with its language; ``reach`` is ``None`` for one around the name itself."""

    lang: str
    wording: Wording
    reach: Reach | None = None


@dataclass(frozen=True)
class Sayings:
    """What the data says of other voices, ready to be looked for."""

    contexts: Contexts

    @cached_property
    def calls(self) -> Mapping[str, list[Saying]]:
        """What says that somebody calls something by a name, by the words beside the name."""
        return _by_key(
            Saying(language.lang, wording) for language in self.contexts.languages for wording in _of(language, "calls")
        )

    @cached_property
    def reports(self) -> Mapping[str, list[Saying]]:
        """What says that somebody says something, by one of its words."""
        return _by_key(
            Saying(language.lang, wording, reach)
            for language in self.contexts.languages
            for reach in Reach
            for wording in _of(language, reach.value)
        )

    @cached_property
    def keys(self) -> frozenset[str]:
        """The words without any of which a sentence gives nothing to somebody else."""
        groups = (*self.calls.values(), *self.reports.values())
        return frozenset(word for group in groups for saying in group for word in saying.wording.needs)

    @cached_property
    def turns(self) -> frozenset[str]:
        """The words that, behind a comma, end what somebody said."""
        return _words(turn for language in self.contexts.languages for turn in language.turns)

    @cached_property
    def skipped(self) -> frozenset[str]:
        """What may stand between a name and the words before it."""
        return _words(self.contexts.articles) | {COMMA}

    @cached_property
    def titles(self) -> frozenset[str]:
        """The match keys of titles, whose full stop ends no sentence."""
        return frozenset(match_key(title) for language in self.contexts.languages for title in language.people.titles)

    def may_be(self, lang: str, words: Sequence[str]) -> bool:
        """Say whether a sentence may be in a language.

        Returns:
            Whether no other language has more of its common words there. Languages without a list are never ruled out.
        """
        if lang not in self._common:
            return True
        counts = {other: sum(word in common for word in words) for other, common in self._common.items()}
        return counts[lang] == max(counts.values())

    @cached_property
    def _common(self) -> Mapping[str, frozenset[str]]:
        languages = (language for language in self.contexts.languages if language.common_words)
        return {language.lang: _words(language.common_words) for language in languages}


def _of(language: LanguageContexts, group: str) -> Iterator[Wording]:
    return (Wording.of(pattern) for voice in language.voices for pattern in getattr(voice, group))


def _by_key(sayings: Iterator[Saying]) -> dict[str, list[Saying]]:
    found: dict[str, list[Saying]] = {}
    for saying in sayings:
        for key in saying.wording.keys:
            found.setdefault(key, []).append(saying)
    return found


def _words(phrases: Iterator[str] | Sequence[str]) -> frozenset[str]:
    return frozenset(word for phrase in phrases for word in words_of(phrase))
