"""Names with one noun in the plural for all of them: *the Lachin and Kalbajar districts*."""

import re
from dataclasses import dataclass
from functools import cached_property

from gazetteer.annotate.surface import BLANK_LINE
from gazetteer.language.fold import match_key
from gazetteer.model import LanguageContexts

_COMMA = ","
_REACH = 12
"""How far before a name a comma or an *and* is looked for, in code points."""

_LONGEST_ROW = 400
"""How far behind a name the noun of its row is looked for, in code points."""


@dataclass(frozen=True)
class Several:
    """Tells by commas, by *and* and by plurals that names stand in a row. The words are those of the data."""

    languages: tuple[LanguageContexts, ...]

    @cached_property
    def _plurals(self) -> tuple[str, ...]:
        return tuple(match_key(each) for language in self.languages for each in language.plural_endings)

    @cached_property
    def _ands(self) -> tuple[str, ...]:
        return tuple(f" {words}" for language in self.languages for words in language.ands)

    @cached_property
    def _row(self) -> re.Pattern[str]:
        ands = "|".join(re.escape(words.strip()) for words in self._ands) or _COMMA
        # Possessive, so that a long row of commas and blanks is read once.
        joint = rf"(?:,(?:\s{{0,2}}(?:{ands})\b)?|\b(?:{ands})\b)"
        return re.compile(rf"\s*+(?:{joint}\s{{3,}}+)++(\w++)( \w++)?")

    def noun_behind(self, text: str, end: int) -> str:
        """Return the noun in the plural that ends the row in which a name stands; empty if there is none.

        Args:
            text: A text with blanks in place of its names.
            end: Where the name ends.

        Examples:
            >>> from gazetteer.model import LanguageContexts
            >>> several = Several((LanguageContexts(lang="en", ands=["and"], **{"plural-endings": ["districts"]}),))
            >>> several.noun_behind("the       ,          and       districts", 9)
            'districts'
        """
        row = self._row.match(BLANK_LINE.split(text[end : end + _LONGEST_ROW], 1)[0])
        nouns = (row[1], row[1] + (row[2] or "")) if row else ()
        return next((noun for noun in nouns if self.is_plural(noun)), "")

    def is_plural(self, noun: str) -> bool:
        """Say whether a noun is in the plural."""
        key = match_key(noun)
        return any(ending in key for ending in self._plurals)

    def before(self, text: str, start: int) -> int:
        r"""Return where the member of a row ends that stands before one that starts there; -1 if none does.

        Examples:
            >>> from gazetteer.model import LanguageContexts
            >>> Several((LanguageContexts(lang="en", ands=["and"]),)).before("Lachin, and Goris", 12)
            6
            >>> Several((LanguageContexts(lang="en", ands=["and"]),)).before("Lachin\n\n, and Goris", 14)
            -1
        """
        words = BLANK_LINE.split(text[max(0, start - _REACH) : start])[-1]
        reach, words = start - len(words), words.rstrip()
        joint = next((joint for joint in (_COMMA, *self._ands) if words.endswith(joint)), "")
        rest = words.removesuffix(joint).rstrip().removesuffix(_COMMA) if joint else ""
        return reach + len(rest) if rest else -1
