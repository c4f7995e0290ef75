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
from gazetteer.matching.patterns import SEPARATOR, Patterns


@dataclass(frozen=True)
class Scanner:
    """Names, ready to be found in texts. It travels between processes as its patterns alone."""

    patterns: Patterns

    @classmethod
    def of(cls, keys: Iterable[str]) -> "Scanner":
        """Make a scanner for match keys."""
        keys = tuple(keys)
        return cls(Patterns(Alphabet.of(keys).letters, b"")).extended(keys)

    def extended(self, keys: Iterable[str]) -> "Scanner":
        """Return a scanner that finds more match keys too; it is made much sooner than one of all of them.

        Examples:
            >>> scanner = Scanner.of(["goris"]).extended(["шуша", "goris"])
            >>> [(start, end) for _, start, end in scanner.matches(scanner.haystack("Goris, Шуша"))]
            [(0, 7), (6, 12)]
        """
        keys = tuple(keys)
        alphabet = self.alphabet.extended(keys)
        known = self.patterns.written.split(SEPARATOR) if self.patterns.written else ()
        more = (b" " + key + b" " for key in alphabet.encode_keys(keys) if key)
        return Scanner(Patterns(alphabet.letters, SEPARATOR.join(dict.fromkeys((*known, *more)))))

    def __reduce__(self) -> tuple[type["Scanner"], tuple[Patterns]]:
        """Leave the automaton behind: it cannot be pickled and is quickly built."""
        return type(self), (self.patterns,)

    @cached_property
    def alphabet(self) -> Alphabet:
        """The letters of the names."""
        return Alphabet(self.patterns.letters)

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick(self.patterns.written.split(SEPARATOR), matchkind=MatchKind.Standard)

    def haystack(self, text: str) -> Haystack:
        """Return a text as what `matches` searches."""
        return Haystack.of(text, self.alphabet)

    def matches(self, haystack: Haystack) -> list[tuple[int, int, int]]:
        """Find the words that may be a name.

        Returns:
            A number, and start and end of the match in the bytes of the haystack, a blank at each end; in order of
            their ends. Whether they are a name, their match key says.
        """
        if not self.patterns.written:
            return []
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(haystack.codes, overlapping=True)
        return found
