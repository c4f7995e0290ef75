"""From annotated texts and their data set to the records of a map."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.dataset.data import Dataset
from gazetteer.model import Citation, Name, Place, Usage
from gazetteer.names.policy import Headword
from gazetteer.names.question import Question
from gazetteer.render.found import headword_for, known_entry
from gazetteer.render.listed import form_groups, names_a_to_z, usages_by_date
from gazetteer.render.map.records import (
    MapCitation,
    MapForm,
    MapLabel,
    MapName,
    MapPlace,
    MapPolicy,
    MapSource,
    MapUsage,
)
from gazetteer.render.phrases import EVIDENCE, STANCE_SIGNS, party_label, period_phrase, policy_label, stance_phrase
from gazetteer.render.sides import Side, sides_of, tally

Told: TypeAlias = "tuple[str, Mention]"
"""A mention that counts, after the source of its text."""


def map_places(
    annotations: Iterable[Annotation], dataset: Dataset, *, lang: str = "en", as_of: str | None = None
) -> tuple[MapPlace, ...]:
    """Make the records of a map for the places that some texts mention; terms have no location and are left out.

    Args:
        annotations: The annotated texts.
        dataset: The data set that they were annotated with.
        lang: The language that names are shown in.
        as_of: The date that names are for, in EDTF.

    Returns:
        The places, most mentioned first, then by id; under a policy that shows what is written, each is named as its
        first mention has it.

    Raises:
        UnknownEntryError: If the data set lacks an entry that an annotation names.
        DateError: If the date is not written in EDTF.
    """
    found: dict[str, list[Told]] = {}
    for annotation in annotations:
        for entry_id, mentions in annotation.by_entry().items():
            found.setdefault(entry_id, []).extend((annotation.source, mention) for mention in mentions)
    writer = _PlaceWriter(
        dataset,
        tuple(Question.of(dataset, policy=policy, lang=lang, date=as_of) for policy in dataset.policies),
        sides_of(dataset),
    )
    entries = ((known_entry(entry_id, dataset), told) for entry_id, told in found.items())
    places = (writer.place(entry, told) for entry, told in entries if isinstance(entry, Place))
    return tuple(sorted(places, key=lambda place: (-place.mentions, place.id)))


def map_policies(dataset: Dataset) -> tuple[MapPolicy, ...]:
    """Return the data set's policies as a map offers them."""
    policies = dataset.policies.values()
    return tuple(MapPolicy(policy.id, policy_label(policy), policy.description) for policy in policies)


def map_sources(dataset: Dataset) -> Mapping[str, MapSource]:
    """Return how the data set's sources are shown, by id."""
    return {source.id: MapSource(source.title, source.url or "") for source in dataset.sources.values()}


@dataclass(frozen=True, slots=True)
class _PlaceWriter:
    dataset: Dataset
    questions: tuple[Question, ...]
    sides: Mapping[str | None, Side]

    def place(self, place: Place, told: Sequence[Told]) -> MapPlace:
        mentions = [mention for _, mention in told]
        sides = tally(mentions, self.sides).items()
        return MapPlace(
            id=place.id,
            feature=place.feature,
            lon=place.point.lon if place.point else None,
            lat=place.point.lat if place.point else None,
            labels={one.policy.id: _label(headword_for(place, one, mentions[0])) for one in self.questions},
            names=tuple(map(self._name, names_a_to_z(place))),
            mentions=len(mentions),
            by_side={side.label: count for side, count in sides},
            documents=tuple(dict.fromkeys(source for source, _ in told if source)),
            evidence=EVIDENCE[place.evidence],
            shown_at=self._shown_at(place),
        )

    def _shown_at(self, place: Place) -> Mapping[str, MapLabel]:
        other = self.dataset.places.get(place.point_of or "")
        if other is None:
            return {}
        return {one.policy.id: _label(headword_for(other, one, None)) for one in self.questions}

    def _name(self, name: Name) -> MapName:
        forms = (MapForm(text, lang, label) for texts, lang, label in form_groups(name) for text in texts)
        return MapName(forms=tuple(dict.fromkeys(forms)), usages=tuple(map(self._usage, usages_by_date(name))))

    def _usage(self, usage: Usage) -> MapUsage:
        return MapUsage(
            party=party_label(usage.by, self.dataset),
            stance=stance_phrase(usage),
            sign=STANCE_SIGNS[usage.stance],
            period=period_phrase(usage),
            citations=_citations(usage.cite),
            reported_by=_citations(usage.reported_by),
        )


def _label(shown: Headword) -> MapLabel:
    return MapLabel(shown.text, shown.chosen[0].lang if len(shown.chosen) == 1 else "")


def _citations(citations: Iterable[Citation]) -> tuple[MapCitation, ...]:
    return tuple(MapCitation(citation.source, citation.locator or "") for citation in dict.fromkeys(citations))
