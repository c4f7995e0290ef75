"""From one name of a column to its answer: matched, ambiguous, unknown or empty, never guessed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from gazetteer.codes import Kind, RowStatus
from gazetteer.columns.answer import Answer, NotText, matched
from gazetteer.errors import GazetteerError
from gazetteer.lookup.candidate import Candidate
from gazetteer.lookup.context import Context, ContextOptions
from gazetteer.lookup.deciding import winners
from gazetteer.lookup.finding import Finder
from gazetteer.model import Place, Policy
from gazetteer.names.entries import find_entry
from gazetteer.names.policy import headword
from gazetteer.names.question import Question
from gazetteer.names.selecting import Written

NOTHING = "none"
"""What a person decides for a name that is no entry."""


@dataclass(frozen=True)
class Normalizer:
    """Answers names for one policy and language. It keeps the contexts and headwords that it has worked out.

    ``settled`` has what a person decided, by name: the id of an entry, or `NOTHING`.
    """

    finder: Finder
    policy: Policy
    lang: str
    fuzzy: bool
    settled: Mapping[str, str]
    _contexts: dict[tuple[object, ...], Context] = field(default_factory=dict, compare=False, repr=False)
    _headwords: dict[tuple[object, ...], str] = field(default_factory=dict, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Refuse decisions for entries that there are not.

        Raises:
            UnknownEntryError: If there is no entry with an id; it suggests others.
        """
        for entry_id in self.settled.values():
            if entry_id != NOTHING:
                find_entry(entry_id, self.finder.dataset)

    def answer(self, value: object, known: ContextOptions) -> Answer:
        """Return what is said of a name.

        Args:
            value: What stands in the column, whatever it is.
            known: What is known of the place.

        Returns:
            The answer. Where what is known cannot be used, it says so and leaves the name open.
        """
        name = "" if value is None else value
        if not isinstance(name, str):
            kind = name.kind if isinstance(name, NotText) else type(name).__name__
            return Answer(RowStatus.UNKNOWN, f"not text but {kind}")
        name = name.strip()
        if not name:
            return Answer(RowStatus.EMPTY, "")
        try:
            context = self._context(known)
        except GazetteerError as error:
            return Answer(RowStatus.UNKNOWN, str(error))
        if name in self.settled:
            return self._settled(name, known)
        return self._found(name, context, known)

    def _found(self, name: str, context: Context | None, known: ContextOptions) -> Answer:
        candidates = self.finder.find(name, context)
        if not candidates and self.fuzzy:
            candidates = self.finder.similar(name, context)
        left = winners(candidates)
        if len(left) == 1:
            return matched(left[0], self._headword(left[0], known), candidates)
        if left:
            return Answer(RowStatus.AMBIGUOUS, f"may be any of {len(left)} entries", candidates=candidates)
        return Answer(RowStatus.UNKNOWN, self._why_unknown(name, candidates), candidates=candidates)

    def _why_unknown(self, name: str, candidates: tuple[Candidate, ...]) -> str:
        if trap := self.finder.trap(name):
            return f"known to be something else: {trap.why}"
        excluded = {reason.why for candidate in candidates for reason in candidate.reasons if reason.excludes}
        return f"nothing that fits has the name: {'; '.join(sorted(excluded))}" if excluded else "no entry has the name"

    def _settled(self, name: str, known: ContextOptions) -> Answer:
        entry_id = self.settled[name]
        if entry_id == NOTHING:
            return Answer(RowStatus.SETTLED, "a person decided that it is no entry")
        entry = find_entry(entry_id, self.finder.dataset)
        point = entry.point if isinstance(entry, Place) else None
        return Answer(
            RowStatus.SETTLED,
            "a person decided",
            entry.id,
            headword(entry, self._question(known.get("date"))).text,
            point.lon if point else None,
            point.lat if point else None,
        )

    def _context(self, known: ContextOptions) -> Context | None:
        key = tuple(known.items())
        if all(value is None for _, value in key):
            return None
        if key not in self._contexts:
            self._contexts[key] = Context.of(self.finder.dataset, known)
        return self._contexts[key]

    def _headword(self, candidate: Candidate, known: ContextOptions) -> str:
        entry, date = candidate.entry, known.get("date")
        written = Written(candidate.name, candidate.form, candidate.lang)
        key = (entry.id, date, *((candidate.form, candidate.lang) if entry.kind in self._shown_as_written else ()))
        if key not in self._headwords:
            self._headwords[key] = headword(entry, self._question(date), written=written).text
        return self._headwords[key]

    @cached_property
    def _shown_as_written(self) -> frozenset[Kind]:
        """Kinds of entries whose headword may be what was written."""
        steps = [step for step in self._question(None).steps() if step.in_force == "surface"]
        return frozenset(kind for step in steps for kind in step.kinds or Kind)

    def _question(self, date: str | None) -> Question:
        return Question.of(self.finder.dataset, policy=self.policy.id, lang=self.lang, date=date)
