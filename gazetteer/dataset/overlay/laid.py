"""A data set with overlays on it. Only what they are about is read and made anew, so that it takes next to no time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, TypeVar

from gazetteer.dataset.data import Dataset, containers_of
from gazetteer.dataset.files import DataFile
from gazetteer.dataset.implied import as_stated, with_implied_usage, with_lent_point
from gazetteer.dataset.overlay.laying import entry_with, joined
from gazetteer.dataset.overlay.reading import PARTIES, PLACES, SOURCES, TERMS, parse_overlay
from gazetteer.dataset.parse import Parsed
from gazetteer.errors import DataError
from gazetteer.frozen import Over
from gazetteer.model import Entry, Party, Place, Policy, Source, Style, Term, Trap

E = TypeVar("E", bound=Entry)


class Laid(NamedTuple):
    """A data set with overlays on it, and the ids of the entries that they add or add to."""

    dataset: Dataset
    changed: tuple[str, ...]


def lay_over(dataset: Dataset, *overlays: Sequence[DataFile]) -> Laid:
    """Lay overlays over a data set, one on the other.

    Args:
        dataset: The data set; it stays as it is.
        overlays: The files of each. They may name what the data set and the overlays before have.

    Returns:
        The data set with all of them on it.

    Raises:
        DataError: If anything is wrong with an overlay, or if it says otherwise than what is under it; it lists
            everything that is wrong with the first such one.
    """
    changed: tuple[str, ...] = ()
    for files in overlays:
        dataset, added = _laid(dataset, parse_overlay(files, dataset), files[0].path.parent)
        changed = joined(changed, added)
    return Laid(dataset, changed)


def _laid(dataset: Dataset, parsed: Parsed, folder: Path) -> Laid:
    if parsed.problems:
        raise DataError(parsed.problems)
    sources = Over(dataset.sources, {source.id: source for source in parsed.of(SOURCES, Source).values()})
    places = _places(dataset, parsed.of(PLACES, Place).values(), sources)
    terms = {term.id: _entry(dataset.terms.get(term.id), term, sources) for term in parsed.of(TERMS, Term).values()}
    laid = replace(
        dataset,
        overlays=(*dataset.overlays, parsed.digest),
        folders=(*dataset.folders, folder),
        places=Over(dataset.places, places),
        terms=Over(dataset.terms, terms),
        parties=Over(dataset.parties, {party.id: party for party in parsed.of(PARTIES, Party).values()}),
        sources=sources,
        policies=Over(dataset.policies, {policy.id: policy for policy in parsed.of("policies.yaml", Policy).values()}),
        styles=Over(dataset.styles, {style.id: style for style in parsed.of("styles.yaml", Style).values()}),
        traps=(*dataset.traps, *parsed.of("traps.csv", Trap).values()),
        countries=_sorted(*dataset.countries, *(place.links.iso_3166_1 for place in places.values())),
        features=_sorted(*dataset.features, *(place.feature for place in places.values())),
    )
    return Laid(replace(laid, containers=_containers(laid, places)), (*places, *terms))


def _places(dataset: Dataset, own: Iterable[Place], sources: Mapping[str, Source]) -> dict[str, Place]:
    stated = {place.id: _entry(dataset.places.get(place.id), place, sources) for place in own}
    implied = {place.id: with_implied_usage(place, sources) for place in stated.values()}
    among = Over(dataset.places, implied)
    return {place.id: with_lent_point(place, among) for place in implied.values()}


def _entry(entry: E | None, own: E, sources: Mapping[str, Source]) -> E:
    """Return what an overlay says of an entry, on top of what is said already."""
    return own if entry is None else entry_with(as_stated(entry, sources), own)


def _containers(laid: Dataset, places: Mapping[str, Place]) -> Mapping[str, tuple[str, ...]]:
    own = containers_of(places, laid.places)
    return Over(laid.containers, {part: joined(laid.containers.get(part, ()), around) for part, around in own.items()})


def _sorted(*codes: str | None) -> tuple[str, ...]:
    return tuple(sorted({code for code in codes if code}))
