"""What the places that were gone through by hand state: dates, relations, control and two sources."""

from collections.abc import Callable, Mapping

from gazetteer.codes import Evidence
from gazetteer.coverage.groups import grouped
from gazetteer.coverage.thin import has_dated_usage, sources_of_names
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.names.places import control_around
from gazetteer.table import Cell, CountTable

_TWO = 2
_States = Callable[[Place, Dataset], bool]
_ALL: Mapping[str, _States] = {
    "a dated usage": lambda place, _: has_dated_usage(place),
    "relations": lambda place, _: bool(place.relations),
    "names from two sources": lambda place, _: len(sources_of_names(place)) >= _TWO,
}
_SOME: Mapping[str, _States] = {
    "control": lambda place, dataset: bool(control_around(place, dataset)),
}


def core(dataset: Dataset) -> CountTable:
    """Count, by group, the curated places that state what is asked of them."""
    curated = {
        label: [place for place in places if place.evidence is Evidence.CURATED]
        for label, places in grouped(dataset).items()
    }
    curated["all"] = [place for places in curated.values() for place in places]
    rows: tuple[tuple[Cell, ...], ...] = tuple((label, *_counts(places, dataset)) for label, places in curated.items())
    note = (
        "Places with the evidence `curated`. *All three* have a dated usage, relations, and names from two sources. "
        "Control, of the place or of the area around it, is stated where it changed between 1988 and 2024."
    )
    return CountTable("Places gone through by hand", ("group", "curated", *_ALL, "all three", *_SOME), rows, note)


def _counts(places: list[Place], dataset: Dataset) -> tuple[int, ...]:
    states = [[tells(place, dataset) for tells in _ALL.values()] for place in places]
    each = (sum(column) for column in zip(*states, strict=True)) if states else (0,) * len(_ALL)
    some = (sum(tells(place, dataset) for place in places) for tells in _SOME.values())
    return (len(places), *each, sum(map(all, states)), *some)
