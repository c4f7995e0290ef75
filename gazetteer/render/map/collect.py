"""From a data set and the counts of a text to the records of a map."""

from collections.abc import Callable, Iterator, Mapping
from unicodedata import normalize

from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownEntryError
from gazetteer.model import Citation, Name, Place, Usage
from gazetteer.render.map.records import (
    MapCitation,
    MapForm,
    MapName,
    MapPlace,
    MapPolicy,
    MapSource,
    MapUsage,
    Tally,
)
from gazetteer.render.phrases import period_phrase


def map_places(
    dataset: Dataset,
    tallies: Mapping[str, Tally],
    headword: Callable[[str, str], str],
) -> tuple[MapPlace, ...]:
    """Make the records of a map for the places that were found.

    Args:
        dataset: Where the places come from.
        tallies: What was found, by entry id. Terms have no location and are left out.
        headword: Gives the name to show for an entry id and a policy id.

    Returns:
        The places, most mentioned first, then by id.

    Raises:
        UnknownEntryError: If the data set has no entry with one of the ids.
    """
    for entry_id in tallies:
        if entry_id not in dataset.places and entry_id not in dataset.terms:
            raise UnknownEntryError(entry_id)
    found = sorted((-tally.mentions, entry_id) for entry_id, tally in tallies.items() if entry_id in dataset.places)
    return tuple(_place(dataset, entry_id, tallies[entry_id], headword) for _, entry_id in found)


def map_policies(dataset: Dataset, lang: str = "en") -> tuple[MapPolicy, ...]:
    """Return the data set's policies as a map offers them, labelled in a language or else in the first there is."""
    return tuple(
        MapPolicy(policy.id, policy.label.get(lang) or next(iter(policy.label.values()), policy.id), policy.description)
        for policy in dataset.policies.values()
    )


def map_sources(dataset: Dataset) -> Mapping[str, MapSource]:
    """Return how the data set's sources are shown, by id."""
    return {source.id: MapSource(source.title, source.url or "") for source in dataset.sources.values()}


def _place(dataset: Dataset, entry_id: str, tally: Tally, headword: Callable[[str, str], str]) -> MapPlace:
    place: Place = dataset.places[entry_id]
    names = (_name(dataset, name) for name in place.names)
    return MapPlace(
        id=entry_id,
        feature=place.feature,
        lon=place.point.lon if place.point else None,
        lat=place.point.lat if place.point else None,
        labels={policy_id: headword(entry_id, policy_id) for policy_id in dataset.policies},
        names=tuple(sorted(names, key=_alphabetically)),
        mentions=tally.mentions,
        by_side=tally.by_side,
        documents=tally.documents,
    )


def _alphabetically(name: MapName) -> str:
    """Sort names by their English form or else by their first one, whoever uses them."""
    shown = next((form.text for form in name.forms if form.lang == "en"), name.forms[0].text)
    return "".join(char for char in normalize("NFKD", shown.casefold()) if char.isalnum())


def _name(dataset: Dataset, name: Name) -> MapName:
    groups = (name.forms, name.renderings)
    forms = [MapForm(text, lang) for group in groups for lang, texts in group.items() for text in texts]
    usages = sorted(name.usage, key=lambda usage: (usage.first_day, usage.last_day, usage.by))
    return MapName(forms=tuple(dict.fromkeys(forms)), usages=tuple(_usage(dataset, usage) for usage in usages))


def _usage(dataset: Dataset, usage: Usage) -> MapUsage:
    party = dataset.parties.get(usage.by)
    label = next(iter(party.label.values()), usage.by) if party else usage.by
    citations = (*usage.cite, *usage.reported_by)
    return MapUsage(
        party=party.label.get("en", label) if party else label,
        stance=usage.stance.value,
        period=period_phrase(usage),
        citations=tuple(dict.fromkeys(_citations(citations))),
    )


def _citations(citations: tuple[Citation, ...]) -> Iterator[MapCitation]:
    for citation in citations:
        yield MapCitation(citation.source, citation.locator or "")
