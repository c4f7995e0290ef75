"""`StyledReader`: reads texts, and holds them to a style."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.annotate.mentions import Mentions
from gazetteer.language.guess import guess_language
from gazetteer.style.linter import Linter
from gazetteer.style.settling import Read, Sights

if TYPE_CHECKING:
    from gazetteer.core.reading import Reader


@dataclass(frozen=True)
class StyledReader:
    """Reads texts, and holds them to a style, on a date."""

    reader: "Reader"
    linter: Linter
    date: str | None

    def sight(self, text: str) -> Sights:
        """Read a text; nothing is decided of what it mentions."""
        return Sights(guess_language(text), self.reader.annotator.sightings(text))

    def read(self, text: str) -> Read:
        """Hold a text to the style."""
        annotation = self.reader.annotate(text, policy=self.linter.rules.policy, date=self.date)
        mentions = annotation.mentions
        sightings = mentions.sightings() if isinstance(mentions, Mentions) else self.reader.annotator.sightings(text)
        own = [mention.attributed_to is None for mention in mentions]
        return Read(self.linter.findings(annotation), Sights(annotation.lang, sightings), own)

    def own(self, text: str, spans: Sequence[tuple[int, int]]) -> Sequence[bool]:
        """Say of names in a text whether they stand in its author's own voice; quotations are not looked at."""
        return tuple(words is None for words in self.reader.attributions(text, spans))
