"""From the places of a data set to those of a map."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from gazetteer.annotate.annotation import Mention
from gazetteer.dataset.data import Dataset
from gazetteer.model import Name, Place, Usage
from gazetteer.render.found import written_by
from gazetteer.render.listed import usages_by_date
from gazetteer.render.map.collecting.evidence import (
    citations_of,
    gaps_of,
    holders_of,
    links_of,
    people_of,
    period_of,
    relations_of,
)
from gazetteer.render.map.collecting.naming import Change, FormOf, Namer
from gazetteer.render.map.features import weight
from gazetteer.render.map.records import MapChange, MapForm, MapMention, MapName, MapPlace, MapUsage


@dataclass(frozen=True, slots=True)
class PlaceWriter:
    """Writes places for one map."""

    dataset: Dataset
    namer: Namer

    def place(self, place: Place, *, mentions: Sequence[MapMention] = (), first: Mention | None = None) -> MapPlace:
        """Write all that is known of a place.

        Args:
            place: The place.
            mentions: The mentions of it that count.
            first: The first of them as it was annotated; policies that show what is written need it.

        Returns:
            The place as a map has it.
        """
        notes = (place.note, place.point.note if place.point else None)
        return replace(
            self.related(place, first),
            related=False,
            located_by=citations_of(place.point.cite) if place.point else (),
            notes=tuple(note for note in notes if note),
            relations=relations_of(place, self.dataset),
            control=holders_of(place, self.dataset),
            people=people_of(place),
            unknown=gaps_of(place),
            links=tuple(links_of(place.links)),
            mentions=tuple(mentions),
        )

    def related(self, place: Place, first: Mention | None = None) -> MapPlace:
        """Write a place that others are related to: where it lies, its names and who uses them."""
        naming = self.namer.naming(place, written_by(place, first) if first else None)
        forms = {at: _forms(at, name, naming) for at, name in enumerate(place.names)}
        positions = _positions(forms)
        return MapPlace(
            id=place.id,
            feature=place.feature,
            lon=place.point.lon if place.point else None,
            lat=place.point.lat if place.point else None,
            names=tuple(self._name(place, name, forms[at]) for at, name in enumerate(place.names)),
            naming={policy: tuple(_change(one, positions) for one in changes) for policy, changes in naming.items()},
            weight=weight(place.feature) + min(len(place.names), 4) / 10,
            related=True,
            evidence=place.evidence,
            shown_at=place.point_of or "",
        )

    def _name(self, place: Place, name: Name, forms: Sequence[MapForm]) -> MapName:
        return MapName(
            forms=tuple(forms),
            usages=tuple(map(_usage, usages_by_date(name))),
            in_use=self.namer.in_use(place, name),
            note=name.note or "",
            seen_in={lang: citations_of(cited) for lang, cited in name.seen_in.items()},
        )


def _usage(usage: Usage) -> MapUsage:
    return MapUsage(
        by=usage.by,
        stance=usage.stance,
        period=period_of(usage),
        forms=usage.forms,
        citations=citations_of(usage.cite),
        reported_by=citations_of(usage.reported_by),
    )


def _forms(position: int, name: Name, naming: Mapping[str, Sequence[Change]]) -> tuple[MapForm, ...]:
    """Return the forms of a name: those on record, then those that were computed to be shown."""
    computed = (form for form in _shown(naming) if form.name == position and form.system)
    made = (MapForm(form.text, form.lang, system=form.system) for form in computed)
    return tuple(dict.fromkeys((*(MapForm(*form) for form in name.all_forms()), *made)))


def _shown(naming: Mapping[str, Sequence[Change]]) -> Iterator[FormOf]:
    for changes in naming.values():
        for change in changes:
            for label in change.wording:
                yield from label


def _positions(forms: Mapping[int, Sequence[MapForm]]) -> dict[FormOf, int]:
    """Return where each form stands among all forms of a place; of two alike, the one that may be shown."""
    listed = [FormOf(at, form.text, form.lang, form.system) for at, group in forms.items() for form in group]
    return {form: len(listed) - 1 - back for back, form in enumerate(reversed(listed))}


def _change(change: Change, positions: Mapping[FormOf, int]) -> MapChange:
    return MapChange(change.year, tuple(tuple(positions[form] for form in label) for label in change.wording))
