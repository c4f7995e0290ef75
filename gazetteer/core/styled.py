"""`StyledReader`: reads texts, and holds them to a style."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.style.linter import Linter
from gazetteer.style.settling import Read, Sights

if TYPE_CHECKING:
    from gazetteer.core.annotated import AnnotatedText
    from gazetteer.core.reading import Reader


@dataclass(frozen=True)
class StyledReader:
    """Reads texts, and holds them to a style, on a date."""

    reader: "Reader"
    linter: Linter
    date: str | None

    def sight(self, text: str) -> Sights:
        """Read a text; no mention is made."""
        return _sights(self._annotated(text))

    def read(self, text: str) -> Read:
        """Hold a text to the style."""
        annotation = self._annotated(text)
        return Read(self.linter.findings(annotation), _sights(annotation))

    def own(self, text: str, spans: Sequence[tuple[int, int]]) -> Sequence[bool]:
        """Say of names in a text whether they stand in its author's own voice; quotations are not looked at."""
        return tuple(words is None for words in self.reader.attributions(text, spans))

    def _annotated(self, text: str) -> "AnnotatedText":
        return self.reader.annotate(text, policy=self.linter.rules.policy, date=self.date)


def _sights(annotation: "AnnotatedText") -> Sights:
    return Sights(annotation.lang, tuple(annotation.sightings()))
