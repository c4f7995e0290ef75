"""`Candidate`: one entry that a spelling may mean, how the spelling led there, and what speaks for it."""

from typing import NamedTuple

from gazetteer.codes import MatchType
from gazetteer.lookup.context import Reason
from gazetteer.lookup.inflected import Inflection, inflection_of
from gazetteer.model import Name, Place, Term
from gazetteer.names.dating import Dating
from gazetteer.names.index import Reading


class Candidate(NamedTuple):
    """One entry that a spelling may mean.

    ``score`` is what the match is worth, from 0 to 1. ``reasons`` say how each criterion of the context fits, and
    ``dating`` whether the name was in use on the date that was asked about; both are empty where nothing was asked.
    """

    reading: Reading
    spelling: str
    match: MatchType
    score: float
    reasons: tuple[Reason, ...] = ()
    dating: Dating | None = None

    def __repr__(self) -> str:
        """Return the entry, the form and how the spelling led there."""
        return f"<Candidate {self.entry.id}: {self.form} ({self.lang}), {self.match}, {self.score}>"

    @property
    def entry(self) -> Place | Term:
        """The entry."""
        return self.reading.entry

    @property
    def name(self) -> Name:
        """The name of the entry that the spelling is one of."""
        return self.reading.name

    @property
    def form(self) -> str:
        """The form on record that led to it."""
        return self.reading.form.text

    @property
    def lang(self) -> str:
        """The tag of that form."""
        return self.reading.form.lang

    @property
    def system(self) -> str:
        """The system of romanization by which the form is spelt so; empty where none was needed."""
        return self.reading.system

    @property
    def inflection(self) -> Inflection | None:
        """The case of the spelling, with its stem and its suffix; ``None`` where it is in none."""
        return inflection_of(self.reading, self.spelling)

    @property
    def rank(self) -> float:
        """The score, lowered to half of it where nothing of the context fits."""
        if not self.reasons:
            return self.score
        fit = sum(reason.fit for reason in self.reasons) / len(self.reasons)
        return self.score * (1 + fit) / 2

    @property
    def is_excluded(self) -> bool:
        """Whether something that was asked for (a country, a sort of feature) is known to be otherwise."""
        return any(reason.excludes for reason in self.reasons)
