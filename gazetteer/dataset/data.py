"""`Dataset`: all records of a data folder, as one immutable value."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from gazetteer.codes import RelationType
from gazetteer.frozen import Joined
from gazetteer.model import (
    Contexts,
    Inflections,
    Manifest,
    Party,
    Place,
    Policy,
    Romanization,
    Source,
    Style,
    Term,
    Trap,
)


@dataclass(frozen=True, repr=False)
class Dataset:
    """All records of a data folder, each group in file order.

    ``digest`` is the SHA-256 of the files that it was read from; ``containers`` holds, by the id of a place, the ids of
    the places that are said to contain it; ``countries`` and ``features`` are the ISO 3166-1 codes and the feature
    codes that places have, A-Z. ``overlays`` are the digests of the folders that were laid over it. ``folders`` are
    where its shapes are, which are read when they are wanted: those of the data set first, then of what lies over it.
    """

    manifest: Manifest
    digest: str
    places: Mapping[str, Place]
    terms: Mapping[str, Term]
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    policies: Mapping[str, Policy]
    styles: Mapping[str, Style]
    inflections: Inflections
    contexts: Contexts
    romanizations: tuple[Romanization, ...]
    traps: tuple[Trap, ...]
    containers: Mapping[str, tuple[str, ...]]
    countries: tuple[str, ...]
    features: tuple[str, ...]
    overlays: tuple[str, ...] = ()
    folders: tuple[Path, ...] = field(default=(), compare=False)

    def __repr__(self) -> str:
        """Return the title, the version and how much it holds."""
        return f"<{self.manifest.title} {self.version}: {len(self.places)} places, {len(self.terms)} terms>"

    @property
    def version(self) -> str:
        """The version that the data folder states, with the first digits of its digest and of what lies over it."""
        return "+".join((self.manifest.version, *(digest[:8] for digest in (self.digest, *self.overlays))))

    @cached_property
    def entries(self) -> Mapping[str, Place | Term]:
        """Places and terms by id."""
        return Joined(self.places, self.terms)

    @cached_property
    def wholes(self) -> dict[str, tuple[Place, ...]]:
        """What places are part of, by their ids, as far as `names.places` has worked it out."""
        return {}

    def survivor(self, entry_id: str) -> str:
        """Return the id itself or, for an entry that was merged into another, the id of that other."""
        return _survivor(entry_id, self.entries)

    def side_of(self, party_id: str) -> str | None:
        """Return the side of a party; ``None`` for one that has none, or that there is not."""
        party = self.parties.get(party_id)
        return party.side if party else None

    def sides_of(self, party_ids: Iterable[str]) -> frozenset[str]:
        """Return the sides of parties; those that have none add nothing."""
        return frozenset(side for side in map(self.side_of, party_ids) if side)

    def __iter__(self) -> Iterator[Place | Term]:
        """Yield every entry, places first."""
        yield from self.entries.values()


def containers_of(places: Mapping[str, Place], among: Mapping[str, Place]) -> dict[str, tuple[str, ...]]:
    """Return the ids of the places that are said to contain a place, by its id.

    Args:
        places: The places whose relations count, by id.
        among: All places, to find those that others were merged into.

    Returns:
        The containers of every place that has one, in file order.
    """
    found: dict[str, tuple[str, ...]] = {}
    for place in places.values():
        for relation in place.relations:
            if relation.type is RelationType.CONTAINS:
                part = _survivor(relation.entry, among)
                found[part] = (*found.get(part, ()), place.id)
    return found


def _survivor(entry_id: str, entries: Mapping[str, Place] | Mapping[str, Place | Term]) -> str:
    """Follow merged entries to the one that is left; a circle of them ends where it began."""
    passed = {entry_id}
    while (entry := entries.get(entry_id)) and entry.replaced_by and entry.replaced_by not in passed:
        entry_id = entry.replaced_by
        passed.add(entry_id)
    return entry_id
