"""What follows and is not written: who uses the names of a dataset, and where a place is that is shown at another.

An entry taken over in bulk states its names and the record that they are from. What such a record says about who uses a
name is the same for all of them, so it is stated once, where the dataset is described (``implies`` in sources.yaml).
"""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from gazetteer.codes import Evidence
from gazetteer.model import Entry, Name, Place, Source, Usage

E = TypeVar("E", bound=Entry)


def with_implied_usage(place: Place, sources: Mapping[str, Source]) -> Place:
    """Return a place with the usages that follow from the datasets that it was taken over from.

    Args:
        place: Any place; only one whose evidence is ``dataset`` is changed.
        sources: Sources by id.

    Returns:
        The place itself where nothing follows. What a name states of a party's usage stands in place of what would
        follow for that party.
    """
    if place.evidence is not Evidence.DATASET:
        return place
    names = tuple(_with_usage(name, sources) for name in place.names)
    return place if names == place.names else place.model_copy(update={"names": names})


def as_stated(entry: E, sources: Mapping[str, Source]) -> E:
    """Return an entry without what follows: as it was before `with_implied_usage` and `with_lent_point`.

    Args:
        entry: Any entry of a data set.
        sources: Sources by id.

    Returns:
        The entry itself where nothing follows. A usage that is stated in the very words in which it would follow is
        left out too; it follows again.
    """
    update: dict[str, object] = {}
    if isinstance(entry, Place) and entry.point_of:
        update["point"] = None
    if isinstance(entry, Place) and entry.evidence is Evidence.DATASET:
        update["names"] = tuple(_without_usage(name, sources) for name in entry.names)
    return entry.model_copy(update=update) if update else entry


def with_lent_point(place: Place, places: Mapping[str, Place]) -> Place:
    """Return a place with the point of the one that it is shown at.

    Args:
        place: Any place; only one with ``point-of`` is changed.
        places: Places by id.

    Returns:
        The place itself where it has no ``point-of``, or where the other has no point of its own.
    """
    other = places.get(place.point_of) if place.point_of else None
    return place.model_copy(update={"point": other.point}) if other and other.point else place


def _with_usage(name: Name, sources: Mapping[str, Source]) -> Name:
    stated = {usage.by for usage in name.usage}
    implied = tuple(usage for usage in _implied(name, sources) if usage.by not in stated)
    return name.model_copy(update={"usage": (*name.usage, *implied)}) if implied else name


def _without_usage(name: Name, sources: Mapping[str, Source]) -> Name:
    implied = tuple(_implied(name, sources))
    return name.model_copy(update={"usage": tuple(usage for usage in name.usage if usage not in implied)})


def _implied(name: Name, sources: Mapping[str, Source]) -> Iterator[Usage]:
    """Yield one usage for each party and stance, with the first record that it follows from."""
    found: dict[tuple[str, str], Usage] = {}
    for citation in name.cite:
        source = sources.get(citation.source)
        for implication in source.implies if source else ():
            if implication.lang in name.forms:
                usage = Usage(by=implication.by, stance=implication.stance, cite=(citation,))
                found.setdefault((implication.by, implication.stance), usage)
    yield from found.values()
