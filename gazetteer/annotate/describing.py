"""What is said of a name that was met: the headword of its entry, its side, who uses it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from gazetteer.names.attribution import attribute
from gazetteer.names.index import Reading
from gazetteer.names.policy import Written, headword
from gazetteer.names.question import Question


class Description(NamedTuple):
    """The headword of an entry, the side of the name that was met, and the parties that use that name."""

    headword: str
    side: str | None
    used_by: tuple[str, ...]


@dataclass
class Describer:
    """Describes names for one question. What it has worked out it keeps: a text says the same names again and again."""

    question: Question
    _known: dict[tuple[str, int, str, str], Description] = field(default_factory=dict)

    def describe(self, reading: Reading) -> Description:
        """Return what is said of a reading."""
        entry, name, form = reading[:3]
        key = (entry.id, id(name), form.text, form.lang)
        if key not in self._known:
            self._known[key] = self._description(reading)
        return self._known[key]

    def _description(self, reading: Reading) -> Description:
        entry, name, form = reading[:3]
        shown = headword(entry, self.question, written=Written(name, form.text, form.lang))
        whose = attribute(name, form.text, self.question.dataset, self.question.moment)
        return Description(shown.text, whose.side, whose.used_by)
