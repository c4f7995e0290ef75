"""What follows from the relations between places: what lies within what, and who held it."""

from collections.abc import Iterator

from gazetteer.codes import Extent, RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.model import Control, Place, Term


def wholes(place: Place, dataset: Dataset) -> Iterator[Place]:
    """Yield everything that a place is part of, according to anyone, nearest first, each once."""
    queue, seen = [place], {place.id}
    while queue:
        part = queue.pop(0)
        named = [relation.entry for relation in part.relations if relation.type is RelationType.PART_OF]
        for whole_id in (*named, *dataset.containers.get(part.id, ())):
            whole = dataset.places.get(dataset.survivor(whole_id))
            if whole is not None and whole.id not in seen:
                seen.add(whole.id)
                queue.append(whole)
                yield whole


def is_within(entry: Place | Term, whole_id: str, dataset: Dataset) -> bool:
    """Say whether an entry is a place that is, or is part of, the place with an id, according to anyone."""
    if not isinstance(entry, Place):
        return False
    return entry.id == whole_id or any(whole.id == whole_id for whole in wholes(entry, dataset))


def control_of(place: Place, dataset: Dataset) -> tuple[Control, ...]:
    """Return who held a place: its own record, else that of the nearest area around it that has one.

    Where of that area only a part was held, nothing is known of the place.
    """
    if place.control:
        return place.control
    nearest = next((whole.control for whole in wholes(place, dataset) if whole.control), ())
    return () if any(control.extent is Extent.PART for control in nearest) else nearest


def governing_sides(place: Place, dataset: Dataset, since: str) -> frozenset[str]:
    """Return the sides that have held a place, or had it among the parts of their units, at any time since a day."""
    governing = [control.held_by for control in control_of(place, dataset) if control.last_day >= since]
    for part in (place, *wholes(place, dataset)):
        governing += [
            relation.according_to
            for relation in part.relations
            if relation.type is RelationType.PART_OF and relation.last_day >= since
        ]
    parties = (dataset.parties.get(party) for party in governing)
    return frozenset(party.side for party in parties if party and party.side and party.last_day >= since)
