"""The groups of places that a data set counts by, as its `dataset.yaml` defines them."""

from collections.abc import Mapping

from gazetteer.dataset.data import Dataset
from gazetteer.model import Place, PlaceGroup
from gazetteer.names.places import wholes

REST = "other"
"""Where a place is counted that belongs to no group."""


def group_of(place: Place, dataset: Dataset) -> str:
    """Return the label of the first group that a place belongs to, or `REST`."""
    around = {place.id, *(whole.id for whole in wholes(place, dataset))}
    return next((group.label for group in dataset.manifest.groups if _belongs(place, around, group)), REST)


def grouped(dataset: Dataset) -> Mapping[str, tuple[Place, ...]]:
    """Return the places of each group, in the order of the groups; those that were merged into another are left out."""
    found: dict[str, list[Place]] = {group.label: [] for group in dataset.manifest.groups}
    for place in dataset.places.values():
        if place.replaced_by is None:
            found.setdefault(group_of(place, dataset), []).append(place)
    return {label: tuple(places) for label, places in found.items()}


def _belongs(place: Place, around: set[str], group: PlaceGroup) -> bool:
    if place.id in group.entries:
        return True
    if not (group.features or group.within or group.languages):
        return False
    languages = {form.lang for name in place.names for form in name.all_forms()}
    return (
        (not group.features or place.feature.startswith(group.features))
        and (not group.within or not around.isdisjoint(group.within))
        and (not group.languages or not languages.isdisjoint(group.languages))
    )
