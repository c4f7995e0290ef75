"""What is said of a name that was met: its dictionary form, the headword of its entry, its side, who uses it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from gazetteer.annotate.kept import Kept
from gazetteer.annotate.spelling import Spelling
from gazetteer.codes import Evidence, FormRole
from gazetteer.language.fold import match_key
from gazetteer.language.inflect import inflect
from gazetteer.model import Place
from gazetteer.names.attribution import Attribution, attribute, joined
from gazetteer.names.dating import out_of_time
from gazetteer.names.index import Reading, best_readings
from gazetteer.names.lemma import lemma_of
from gazetteer.names.policy import headword
from gazetteer.names.question import Question
from gazetteer.names.selecting import Written


class Description(NamedTuple):
    """What is the same wherever a name is met with the same spelling: see `Mention`, which has these fields.

    ``rival`` is what is said of it if it is another name of the entry, of another side, in one of ``rival_cases``.
    """

    evidence: Evidence | None = None
    form: str | None = None
    lang: str | None = None
    lemma: str | None = None
    headword: str | None = None
    side: str | None = None
    used_by: tuple[str, ...] = ()
    anachronism: str | None = None
    point: tuple[float, float] | None = None
    rival: "Description | None" = None
    rival_cases: frozenset[str] = frozenset()


_SHOWN = (FormRole.PLAIN, FormRole.RENDERING)

NOTHING = Description()
"""What is said of a name where no entry wins."""


@dataclass
class Describer:
    """Describes names for one question. What it has worked out it keeps: a text says the same names again and again."""

    question: Question
    _known: dict[tuple[str, int, str, str, FormRole, str], Description] = field(default_factory=dict)
    _met: Kept[tuple[str, Spelling, str, str], Description] = field(default_factory=Kept)

    def describe(self, surface: str, spelling: Spelling, entry: str, text_lang: str) -> Description:
        """Return what is said of a name where it means an entry.

        Args:
            surface: The characters of the text.
            spelling: What they may mean.
            entry: The id of the entry that they mean here.
            text_lang: The language that the text is most likely in.

        Returns:
            What is said of the reading that says most about these characters; its side is ``shared`` where names of
            several sides are read so.
        """
        key = surface, spelling, entry, text_lang
        met = self._met.get(key)
        if met is None:
            readings = [reading for reading in spelling.readings if reading.entry.id == entry]
            best = best_readings(readings, surface, (text_lang, self.question.lang))
            met = self._met.keep(key, self._said(best))
        return met

    def _said(self, alike: Sequence[Reading]) -> Description:
        said = together([self._describe(reading) for reading in alike])
        rivals = tuple(self._rivals(alike[0], said)) if len(alike) == 1 else ()
        cases = frozenset(reading.case for reading in rivals)
        return said._replace(rival=self._describe(rivals[0]), rival_cases=cases) if rivals else said

    def _rivals(self, reading: Reading, said: Description) -> Iterator[Reading]:
        """Yield other names of the entry, of another side or none, that are spelt so in a case."""
        for other in self._spelt_alike(reading) if not (reading.case or reading.system) else ():
            if self._describe(other).side != said.side:
                yield other

    def _spelt_alike(self, reading: Reading) -> Iterator[Reading]:
        key, lang = match_key(reading.form.text), reading.form.lang
        for name in reading.entry.names:
            for form in name.all_forms() if name is not reading.name else ():
                if form.lang == lang and form.role in _SHOWN:
                    for case, text in inflect(form.text, lang, self.question.dataset.inflections):
                        if match_key(text) == key:
                            yield Reading(reading.entry, name, form, case)

    def _describe(self, reading: Reading) -> Description:
        entry, name, form = reading[:3]
        key = (entry.id, id(name), *form, reading.system)
        if key not in self._known:
            self._known[key] = self._description(reading)
        return self._known[key]

    def _description(self, reading: Reading) -> Description:
        entry, name, form = reading[:3]
        dataset, moment = self.question.dataset, self.question.moment
        shown = headword(entry, self.question, written=Written(name, form.text, form.lang))
        whose = attribute(name, form.text, dataset, moment)
        point = entry.point if isinstance(entry, Place) else None
        return Description(
            entry.evidence,
            form.text,
            form.lang,
            lemma_of(reading, dataset.romanizations),
            shown.text,
            whose.side,
            whose.used_by,
            self._anachronism(reading),
            (point.lon, point.lat) if point else None,
        )

    def _anachronism(self, reading: Reading) -> str | None:
        """Say when a name was in use, if the text has a date and that was at other times."""
        moment = self.question.moment
        if moment.date is None:
            return None
        return out_of_time(reading.name, reading.form.text, self.question.dataset, moment)


def together(alike: Sequence[Description]) -> Description:
    """Describe what may be several names.

    Args:
        alike: What is said of it as each of them, at least one.

    Returns:
        The first, but nothing is decided between those who use them.
    """
    first = alike[0]
    if len(alike) == 1:
        return first
    whose = joined([Attribution(each.side, each.used_by) for each in alike])
    anachronism = first.anachronism if all(each.anachronism for each in alike) else None
    return first._replace(side=whose.side, used_by=whose.used_by, anachronism=anachronism)
