"""The columns of places: what is alike stands together, which makes a page that is sent packed a fifth smaller."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from gazetteer.codes import DateStatus, Evidence, Extent, FormRole, RelationType, Stance, Voice
from gazetteer.render.map.features import feature_class
from gazetteer.render.map.payload.naming import naming_row
from gazetteer.render.map.payload.tables import Tables, trimmed
from gazetteer.render.map.records import (
    MapControl,
    MapForm,
    MapLink,
    MapMention,
    MapName,
    MapPeople,
    MapPlace,
    MapRelation,
    MapUnknown,
    MapUsage,
)
from gazetteer.render.markup import Json, web_address

CODES = {
    "roles": tuple(FormRole),
    "stances": tuple(Stance),
    "statuses": tuple(DateStatus),
    "evidence": tuple(Evidence),
    "relations": tuple(RelationType),
    "extents": tuple(Extent),
    "voices": tuple(Voice),
}
"""The closed vocabularies; rows have positions in them."""


@dataclass(frozen=True)
class RowWriter:
    """Writes the rows of one map's places."""

    policies: Sequence[str]
    sides: Sequence[str | None]
    positions: Mapping[str, int]
    tables: Tables = field(default_factory=Tables)

    def columns(self, places: Sequence[MapPlace]) -> tuple[dict[str, Json], dict[str, Json]]:
        """Write places, one column for each thing that is said of them, in their order: what is drawn, and the rest."""
        return _columns(map(self._drawn, places)), _columns(map(self._told, places))

    def _drawn(self, place: MapPlace) -> dict[str, Json]:
        wordings, naming = naming_row(place, self.policies, self.tables.namings)
        return {
            "id": place.id,
            "class": feature_class(place.feature),
            "lon": place.lon,
            "lat": place.lat,
            "weight": place.weight,
            "landmark": int(place.landmark),
            "related": int(place.related),
            "forms": [[form.text for form in name.forms] for name in place.names],
            "tags": [[self._tag(form) for form in name.forms] for name in place.names],
            "names": [self._name(name) for name in place.names],
            "wordings": wordings,
            "naming": naming,
            "control": [self._control(control) for control in place.control],
            "mentions": [self._mention(mention) for mention in place.mentions],
            "shownAt": self._other(place.shown_at) if place.shown_at else None,
        }

    def _told(self, place: MapPlace) -> dict[str, Json]:
        return {
            "feature": place.feature,
            "evidence": _code("evidence", place.evidence),
            "usages": [[self._usage(usage) for usage in name.usages] for name in place.names],
            "relations": [self._relation(relation) for relation in place.relations],
            "located": self.tables.cite(place.located_by),
            "notes": list(place.notes),
            "people": [self._people(people) for people in place.people],
            "unknown": [self._unknown(unknown) for unknown in place.unknown],
            "links": [number for link in place.links for number in self._link(link)],
        }

    def _name(self, name: MapName) -> list[Json]:
        return trimmed(
            [number for year, status in name.in_use for number in (year, _code("statuses", status))],
            name.note,
            [[self.tables.langs.at(lang), self.tables.cite(citations)] for lang, citations in name.seen_in.items()],
        )

    def _tag(self, form: MapForm) -> Json:
        tag = trimmed(self.tables.langs.at(form.lang), _code("roles", form.role), form.system)
        return tag[0] if len(tag) == 1 else tag

    def _usage(self, usage: MapUsage) -> list[Json]:
        return trimmed(
            self.tables.parties.at(usage.by),
            _code("stances", usage.stance),
            *usage.period,
            self.tables.cite(usage.citations),
            self.tables.cite(usage.reported_by),
            list(usage.forms),
        )

    def _control(self, control: MapControl) -> list[Json]:
        row: list[Json] = [
            self.tables.parties.at(control.held_by),
            *control.period,
            _code("extents", control.extent),
            self.tables.cite(control.citations),
        ]
        # The first place is the number 0, which would not travel at the end of a trimmed row.
        return [*row, self._other(control.through)] if control.through else trimmed(*row)

    def _relation(self, relation: MapRelation) -> list[Json]:
        return trimmed(
            _code("relations", relation.type),
            self._other(relation.place),
            self.tables.parties.at(relation.according_to),
            *relation.period,
            self.tables.cite(relation.citations),
            relation.note,
        )

    def _mention(self, mention: MapMention) -> list[Json]:
        return trimmed(
            mention.document,
            mention.number,
            mention.surface,
            mention.before,
            mention.after,
            self.sides.index(mention.side) if mention.side in self.sides else self.sides.index(None),
            _code("voices", mention.voice),
        )

    def _people(self, people: MapPeople) -> list[Json]:
        return trimmed(people.on, people.majority, people.share, self.tables.cite(people.citations))

    def _unknown(self, unknown: MapUnknown) -> list[Json]:
        sides = [self.sides.index(side) for side in unknown.sides if side in self.sides]
        return trimmed(unknown.what, unknown.note, sides)

    def _link(self, link: MapLink) -> tuple[int, str]:
        return self.tables.registers.at((link.name, web_address(link.address))), link.id

    def _other(self, place_id: str) -> int | str:
        """Return where another place stands among all, or its id where it is not among them."""
        return self.positions.get(place_id, place_id)


def _columns(rows: Iterable[dict[str, Json]]) -> dict[str, Json]:
    found = list(rows)
    return {key: [row[key] for row in found] for key in (found[0] if found else ())}


def _code(vocabulary: str, value: object) -> int:
    return CODES[vocabulary].index(value)
