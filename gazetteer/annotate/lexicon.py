"""`Lexicon`: all names as one automaton over bytes.

Names are put into the automaton with the separators that must surround them, so that a match is a whole-word match and
nothing has to be filtered afterwards; the search reports overlapping matches, so that nested names are not lost.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ahocorasick_rs import BytesAhoCorasick, MatchKind

from gazetteer.language.alphabet import Alphabet
from gazetteer.language.fold import match_key, word_end


@dataclass(frozen=True)
class Lexicon:
    """Match keys, ready to be found in texts. It travels between processes as its keys alone."""

    keys: tuple[str, ...]

    def __reduce__(self) -> tuple[type["Lexicon"], tuple[tuple[str, ...]]]:
        """Leave the automaton behind: it cannot be pickled and is quickly built."""
        return type(self), (self.keys,)

    @cached_property
    def _alphabet(self) -> Alphabet:
        return Alphabet.of(self.keys)

    @cached_property
    def _patterns(self) -> dict[bytes, list[str]]:
        """Each pattern with the keys that it may be: one, unless letters share a byte."""
        patterns: dict[bytes, list[str]] = {}
        encoded = self._alphabet.encode_keys(f" {key} " for key in self.keys)
        for pattern, key in zip(encoded, self.keys, strict=True):
            patterns.setdefault(pattern, []).append(key)
        return patterns

    @cached_property
    def _automaton(self) -> BytesAhoCorasick:
        return BytesAhoCorasick(list(self._patterns), matchkind=MatchKind.Standard)

    @cached_property
    def _keys_of(self) -> list[list[str]]:
        return list(self._patterns.values())

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield every whole-word occurrence of every key.

        Args:
            text: Any text.

        Yields:
            Start, end (half-open, in code points of the text) and key, in order of their ends.
        """
        if not self.keys:
            return
        folded = self._alphabet.fold(text)
        for pattern, start, end in self._automaton.find_matches_as_indexes(folded.haystack, overlapping=True):
            # Padding and pattern each begin with a separator, so the name begins where the pattern's match does.
            first, last = folded.span(start, end - 2)
            last = word_end(text, last)
            for key in self._keys_of[pattern]:
                if not self._alphabet.is_shared or match_key(text[first:last]) == key:
                    yield first, last, key
