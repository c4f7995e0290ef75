"""All that is known about an entry: what a policy chose and why, every name, who uses it, and who says so."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from gazetteer.dataset.data import Dataset
from gazetteer.model import Citation, Control, Name, Objection, Place, Relation, Term, Usage
from gazetteer.model.source import Cited
from gazetteer.names.places import control_of
from gazetteer.names.policy import Choice, Headword
from gazetteer.render.listed import form_groups, usages_by_date
from gazetteer.render.phrases import (
    ENDORSES_NOTHING,
    EVIDENCE,
    RELATIONS,
    extent_phrase,
    language_name,
    party_label,
    people_phrase,
    period_phrase,
    policy_label,
    publication,
    stance_phrase,
    unknown_phrase,
)
from gazetteer.render.terminal.plain import plain, table


def entry_panel(entry: Place | Term, headword: Headword, dataset: Dataset) -> Panel:
    """Return everything that is known about an entry.

    Args:
        entry: A place or a term.
        headword: What a policy chose for it.
        dataset: Where its parties and sources are found.

    Returns:
        A panel that rich can print.
    """
    parts = _EntryView(entry, headword, dataset).parts()
    return Panel(Group(*parts), title=plain(headword.text, "bold"), title_align="left")


@dataclass(frozen=True)
class _EntryView:
    entry: Place | Term
    headword: Headword
    dataset: Dataset

    def parts(self) -> Iterator[RenderableType]:
        """Yield what stands in the panel, one below the other."""
        yield self._facts()
        yield from self._choice()
        for name in self.entry.names:
            yield from self._name(name)
        yield from self._place(self.entry) if isinstance(self.entry, Place) else self._term(self.entry)
        if self.entry.note:
            yield plain(f"\n{self.entry.note}")
        yield from self._sources()
        yield plain(f"\n{ENDORSES_NOTHING}", "dim")

    @cached_property
    def _numbers(self) -> Mapping[Citation, int]:
        """The citations of the entry, numbered in the order in which they are met."""
        return {
            citation: number for number, citation in enumerate(dict.fromkeys(_citations(self.entry, self.dataset)), 1)
        }

    def _facts(self) -> Text:
        entry = self.entry
        what = f"feature {entry.feature}" if isinstance(entry, Place) else str(entry.type)
        facts = [entry.id, str(entry.kind), what, EVIDENCE[entry.evidence]]
        if isinstance(entry, Place) and entry.point:
            facts.append(f"{entry.point.lat:.4f}, {entry.point.lon:.4f}{_point_note(entry)}")
        return plain(" · ".join(facts), "dim")

    def _choice(self) -> Iterator[Text]:
        policy = self.dataset.policies.get(self.headword.policy)
        label = policy_label(policy) if policy else self.headword.policy
        yield plain(f"\nHeadword by the policy “{label}”: {self.headword.text}, {self.headword.reason}")
        if self.headword.not_chosen:
            yield plain(f"Not chosen: {'; '.join(map(self._passed_over, self.headword.not_chosen))}")

    def _passed_over(self, choice: Choice) -> str:
        users = ", ".join(self._party(party) for party in choice.used_by)
        return f"{choice.form} ({users or 'nobody is recorded to use it'})"

    def _name(self, name: Name) -> Iterator[RenderableType]:
        yield plain(f"\n{name.heading[0]}", "bold")
        yield plain("; ".join(f"{label}: {', '.join(texts)}" for texts, _, label in form_groups(name)))
        if name.note:
            yield plain(name.note)
        for lang, cited in name.seen_in.items():
            yield plain(f"{language_name(lang)} as seen in {self._cited(cited)}")
        rows = [(usage, (self._party(usage.by), stance_phrase(usage))) for usage in usages_by_date(name)]
        yield from self._table(("Party", "Stance"), rows)

    def _place(self, place: Place) -> Iterator[RenderableType]:
        relations = [
            (relation, (_relation_phrase(relation), self._party(relation.according_to))) for relation in place.relations
        ]
        yield from self._table(("Relation", "According to"), relations)
        held = "Held by" if place.control else "The area around it held by"
        control = [
            (control, (f"{self._party(control.held_by)}{extent_phrase(control)}",))
            for control in control_of(place, self.dataset)
        ]
        yield from self._table((held,), control)
        for record in place.population:
            yield plain(f"People: {people_phrase(record)} {self._references(record)}")
        for item in place.unknown:
            yield plain(f"Not known: {unknown_phrase(item)}")

    def _table(
        self, heads: tuple[str, ...], rows: Sequence[tuple[Usage | Relation | Control, tuple[str, ...]]]
    ) -> Iterator[Table]:
        """Yield a table of what held over periods, with its sources by number; nothing where there are no rows."""
        made = table(*heads, "When", "Sources")
        for part, cells in rows:
            made.add_row(*map(plain, (*cells, period_phrase(part) or "not recorded", self._references(part))))
        if rows:
            yield made

    def _term(self, term: Term) -> Iterator[Text]:
        for sense in term.senses:
            yield plain(f"\nMeans: {sense.definition} {self._references(sense)}")
        for objection in term.objections:
            yield plain(f"\n{self._party(objection.by)} objects: {objection.why} {self._references(objection)}")
        for other in term.alternatives:
            forms = ", ".join(chain.from_iterable(other.form.values()))
            users = ", ".join(map(self._party, other.used_by))
            used = f", used by {users}" if users else ""
            yield plain(f"\nOther wording: {forms}{used} {self._references(other)}")

    def _sources(self) -> Iterator[Text]:
        if self._numbers:
            yield plain("\nSources", "bold")
        for citation, number in self._numbers.items():
            source = self.dataset.sources.get(citation.source)
            known = (source.title, publication(source)) if source else (citation.source,)
            about = ", ".join(filter(None, (*known, citation.locator)))
            yield plain(f"[{number}] {about} {source.url or '' if source else ''}".rstrip())

    def _references(self, part: Cited) -> str:
        reported = part.reported_by if isinstance(part, Usage | Objection) else ()
        own, others = self._cited(part.cite), self._cited(reported)
        return f"{own} reported by {others}".strip() if others else own

    def _cited(self, citations: Sequence[Citation]) -> str:
        return "".join(f"[{self._numbers[citation]}]" for citation in citations)

    def _party(self, party_id: str) -> str:
        return party_label(party_id, self.dataset)


def _point_note(place: Place) -> str:
    """Say what the point of a place is where it is not simply its own."""
    if place.point_of:
        return f" (shown at {place.point_of})"
    return f" ({place.point.note})" if place.point and place.point.note else ""


def _relation_phrase(relation: Relation) -> str:
    note = f"\n{relation.note}" if relation.note else ""
    return f"{RELATIONS[relation.type]} {relation.entry}{note}"


def _citations(entry: Place | Term, dataset: Dataset) -> Iterator[Citation]:
    """Yield what is cited anywhere in an entry, in the order in which it is shown."""
    for name in entry.names:
        yield from chain.from_iterable(name.seen_in.values())
        for usage in usages_by_date(name):
            yield from (*usage.cite, *usage.reported_by)
    if isinstance(entry, Place):
        for part in (*entry.relations, *control_of(entry, dataset), *entry.population):
            yield from part.cite
    else:
        for part in (*entry.senses, *entry.objections, *entry.alternatives):
            yield from (*part.cite, *(part.reported_by if isinstance(part, Objection) else ()))
