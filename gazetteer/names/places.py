"""What follows from the relations between places: what lies within what, and who held it."""

from collections.abc import Iterator

from gazetteer.codes import Extent, RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.model import Control, Place, Term


def wholes(place: Place, dataset: Dataset) -> tuple[Place, ...]:
    """Return everything that a place is part of, according to anyone, nearest first, each once."""
    if dataset.places.get(place.id) is not place:
        return tuple(_wholes(place, dataset))
    # Policies ask for this many times of each place, and the data does not change.
    if place.id not in dataset.wholes:
        dataset.wholes[place.id] = tuple(_wholes(place, dataset))
    return dataset.wholes[place.id]


def _wholes(place: Place, dataset: Dataset) -> Iterator[Place]:
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
    control = control_around(place, dataset)
    is_of_part = not place.control and any(held.extent is Extent.PART for held in control)
    return () if is_of_part else control


def control_around(place: Place, dataset: Dataset) -> tuple[Control, ...]:
    """Return who held a place or, where that is not recorded, the nearest area around it, be it only a part of that."""
    return next((part.control for part in (place, *wholes(place, dataset)) if part.control), ())
