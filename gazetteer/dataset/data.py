"""`Dataset`: all records of a data folder, as one immutable value."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from gazetteer.codes import RelationType
from gazetteer.model import Contexts, Inflections, Manifest, Party, Place, Policy, Source, Term


@dataclass(frozen=True)
class Dataset:
    """All records of a data folder, each group in file order.

    ``digest`` is the SHA-256 of the files that it was read from.
    """

    manifest: Manifest
    digest: str
    places: Mapping[str, Place]
    terms: Mapping[str, Term]
    parties: Mapping[str, Party]
    sources: Mapping[str, Source]
    policies: Mapping[str, Policy]
    inflections: Inflections
    contexts: Contexts

    @property
    def version(self) -> str:
        """The version that the data folder states, with the first digits of its digest."""
        return f"{self.manifest.version}+{self.digest[:8]}"

    @cached_property
    def entries(self) -> Mapping[str, Place | Term]:
        """Places and terms by id."""
        return {**self.places, **self.terms}

    @cached_property
    def containers(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the places that are said to contain a place, by its id."""
        found: dict[str, tuple[str, ...]] = {}
        for place in self.places.values():
            for relation in place.relations:
                if relation.type is RelationType.CONTAINS:
                    found[relation.entry] = (*found.get(relation.entry, ()), place.id)
        return found

    def __iter__(self) -> Iterator[Place | Term]:
        """Yield every entry, places first."""
        yield from self.entries.values()
