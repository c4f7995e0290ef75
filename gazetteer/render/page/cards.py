"""What the cards of a page say, as data that its script puts into elements. Nothing here is markup."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from gazetteer.language.tags import direction
from gazetteer.model import Alternative, Citation, Control, Name, Objection, Place, Relation, Term, Usage
from gazetteer.names.places import control_of
from gazetteer.names.question import Question
from gazetteer.render.found import Found, headword_text
from gazetteer.render.listed import form_groups, usages_by_date
from gazetteer.render.phrases import (
    EVIDENCE,
    RELATIONS,
    extent_phrase,
    party_label,
    people_phrase,
    period_phrase,
    stance_phrase,
    unknown_phrase,
)


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Writes what is known about entries. Names come A-Z, whoever uses them; usages by date."""

    question: Question

    def entry(self, found: Found) -> dict[str, Any]:
        """Return one entry as plain data."""
        entry = found.entry
        own = self._place(entry) if isinstance(entry, Place) else self._term(entry)
        return {
            "id": entry.id,
            "kind": str(entry.kind),
            "evidence": EVIDENCE[entry.evidence],
            "headword": found.headword.text,
            "reason": found.headword.reason,
            "others": [_form(choice.form, choice.lang) for choice in found.headword.not_chosen],
            "names": [self._name(name) for name in entry.names],
            "note": entry.note,
            **own,
        }

    def _name(self, name: Name) -> dict[str, Any]:
        return {
            "title": _form(*name.heading),
            "forms": [[list(texts), lang, direction(lang), label] for texts, lang, label in form_groups(name)],
            "usages": [self._usage(usage) for usage in usages_by_date(name)],
            "note": name.note,
        }

    def _usage(self, usage: Usage) -> dict[str, Any]:
        return {
            "party": self._party(usage.by),
            "stance": stance_phrase(usage),
            "period": period_phrase(usage),
            "cite": _citations(usage.cite),
            "reported": _citations(usage.reported_by),
        }

    def _place(self, place: Place) -> dict[str, Any]:
        inherited = not place.control
        return {
            "feature": place.feature,
            "relations": [self._relation(relation) for relation in place.relations],
            "people": [{"text": people_phrase(record), "cite": _citations(record.cite)} for record in place.population],
            "unknown": [unknown_phrase(item) for item in place.unknown],
            "control": [
                self._control(control, inherited=inherited) for control in control_of(place, self.question.dataset)
            ],
        }

    def _relation(self, relation: Relation) -> dict[str, Any]:
        return {
            "is": RELATIONS[relation.type],
            "entry": headword_text(relation.entry, self.question),
            "party": self._party(relation.according_to),
            "note": relation.note,
            "period": period_phrase(relation),
            "cite": _citations(relation.cite),
        }

    def _control(self, control: Control, *, inherited: bool) -> dict[str, Any]:
        return {
            "party": self._party(control.held_by),
            "extent": extent_phrase(control),
            "period": period_phrase(control),
            "inherited": inherited,
            "cite": _citations(control.cite),
        }

    def _term(self, term: Term) -> dict[str, Any]:
        return {
            "senses": [{"text": sense.definition, "cite": _citations(sense.cite)} for sense in term.senses],
            "objections": [self._objection(objection) for objection in term.objections],
            "alternatives": [self._alternative(alternative) for alternative in term.alternatives],
        }

    def _objection(self, objection: Objection) -> dict[str, Any]:
        return {
            "party": self._party(objection.by),
            "text": objection.why,
            "cite": _citations(objection.cite),
            "reported": _citations(objection.reported_by),
        }

    def _alternative(self, alternative: Alternative) -> dict[str, Any]:
        return {
            "forms": [[list(texts), lang, direction(lang)] for lang, texts in alternative.form.items()],
            "parties": [self._party(party) for party in alternative.used_by],
            "cite": _citations(alternative.cite),
        }

    def _party(self, party_id: str) -> str:
        return party_label(party_id, self.question.dataset)


def _form(text: str, lang: str) -> list[str]:
    return [text, lang, direction(lang)]


def _citations(citations: Iterable[Citation]) -> list[list[str]]:
    return [[citation.source, citation.locator or ""] for citation in dict.fromkeys(citations)]
