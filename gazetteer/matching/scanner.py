"""`Scanner`: all names as one automaton over bytes.

Names are put into the automaton with the separators that must surround them, so that a match is of whole words and
nothing has to be filtered afterwards; the search reports overlapping matches, so that nested names are not lost.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from gazetteer.matching.alphabet import Alphabet
from gazetteer.matching.haystack import Haystack


@dataclass(frozen=True)
class Scanner:
    """Match keys, ready to be found in texts. It travels between processes as its keys alone."""

    keys: tuple[str, ...]

    def __reduce__(self) -> tuple[type["Scanner"], tuple[tuple[str, ...]]]:
        """Leave the automaton behind: it cannot be pickled and is quickly built."""
        return type(self), (self.keys,)

    @cached_property
    def alphabet(self) -> Alphabet:
        """The letters of the keys."""
        return Alphabet.of(self.keys)

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick(_patterns(self.alphabet.encode_keys(self.keys)), matchkind=MatchKind.Standard)

    def haystack(self, text: str) -> Haystack:
        """Return a text as what `matches` searches."""
        return Haystack.of(text, self.alphabet)

    def matches(self, haystack: Haystack) -> list[tuple[int, int, int]]:
        """Find the words that may be a name.

        Returns:
            A number, and start and end of the match in the bytes of the haystack, a blank at each end; in order of
            their ends. Whether they are a name, their match key says.
        """
        if not self.keys:
            return []
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(haystack.codes, overlapping=True)
        return found


def _patterns(encoded: Iterable[bytes]) -> list[bytes]:
    return list(dict.fromkeys(b" " + key + b" " for key in encoded if key))
