"""What the cards of a page say, as data that its script puts into elements. Nothing here is markup."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.language.fold import match_key
from gazetteer.language.tags import direction
from gazetteer.model import Alternative, Citation, Control, Name, Objection, Place, Relation, Term, Usage
from gazetteer.names.places import control_of
from gazetteer.render.found import Asked, Found
from gazetteer.render.phrases import EVIDENCE, RELATIONS, STANCES, language_name, party_label, period_phrase

_ROLES = ("", "rendering", "only before a noun")


@dataclass(frozen=True, slots=True)
class CardWriter:
    """Writes what is known about entries. Names come A-Z, whoever uses them; usages by date."""

    asked: Asked

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
            "others": [[choice.form, choice.lang, direction(choice.lang)] for choice in found.headword.not_chosen],
            "names": [self._name(name) for name in sorted(entry.names, key=_a_to_z)],
            "note": entry.note,
            **own,
        }

    def _name(self, name: Name) -> dict[str, Any]:
        usages = sorted(name.usage, key=lambda usage: (usage.first_day, usage.last_day, usage.by))
        return {
            "title": [*_title(name)],
            "forms": list(_forms(name)),
            "usages": [self._usage(usage) for usage in usages],
            "note": name.note,
        }

    def _usage(self, usage: Usage) -> dict[str, Any]:
        return {
            "party": self._party(usage.by),
            "stance": STANCES[usage.stance],
            "period": period_phrase(usage),
            "forms": list(usage.forms),
            "cite": _citations(usage.cite),
            "reported": _citations(usage.reported_by),
        }

    def _place(self, place: Place) -> dict[str, Any]:
        inherited = not place.control
        return {
            "feature": place.feature,
            "relations": [self._relation(relation) for relation in place.relations],
            "control": [
                self._control(control, inherited=inherited) for control in control_of(place, self.asked.dataset)
            ],
        }

    def _relation(self, relation: Relation) -> dict[str, Any]:
        return {
            "is": RELATIONS[relation.type],
            "entry": self.asked.shown(relation.entry),
            "party": self._party(relation.according_to),
            "period": period_phrase(relation),
            "cite": _citations(relation.cite),
        }

    def _control(self, control: Control, *, inherited: bool) -> dict[str, Any]:
        return {
            "party": self._party(control.held_by),
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
            "forms": [_form_group(texts, lang, "") for lang, texts in alternative.form.items()],
            "parties": [self._party(party) for party in alternative.used_by],
            "cite": _citations(alternative.cite),
        }

    def _party(self, party_id: str) -> str:
        return party_label(party_id, self.asked.dataset)


def _a_to_z(name: Name) -> str:
    return match_key(_title(name)[0])


def _title(name: Name) -> tuple[str, str, str]:
    """Return the form that heads a name's record, its language and its direction: English where there is one."""
    lang = "en" if name.form_in("en") else next(iter(name.forms))
    return name.form_in(lang) or "", lang, direction(lang)


def _forms(name: Name) -> Iterator[list[Any]]:
    groups = zip(_ROLES, (name.forms, name.renderings, name.adjectives), strict=True)
    return (_form_group(texts, lang, role) for role, group in groups for lang, texts in group.items())


def _form_group(texts: Sequence[str], lang: str, role: str) -> list[Any]:
    return [list(texts), lang, direction(lang), language_name(lang), role]


def _citations(citations: Iterable[Citation]) -> list[list[str]]:
    return [[citation.source, citation.locator or ""] for citation in dict.fromkeys(citations)]
