"""What is thin: how many places lack what a reader would want, by evidence."""

from collections.abc import Callable, Mapping

from gazetteer.codes import Evidence
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.names.places import control_around
from gazetteer.table import Cell, CountTable

_LEVELS = tuple(Evidence)
_TWO = 2


def thin(dataset: Dataset) -> CountTable:
    """Count the places that lack something, by evidence."""
    places = [place for place in dataset.places.values() if place.replaced_by is None]
    rows: list[tuple[Cell, ...]] = []
    for label, lacks in _LACKS.items():
        found = [place.evidence for place in places if lacks(place, dataset)]
        rows.append((label, len(found), *(found.count(level) for level in _LEVELS)))
    note = "\n".join((
        "What is not known is absent. A place may be counted in several rows.",
        *(f"\n- {limit}" for limit in dataset.manifest.limits),
    ))
    return CountTable("What is thin", ("places with", "places", *_LEVELS), tuple(rows), note)


def sources_of_names(place: Place) -> frozenset[str]:
    """Return the ids of the sources that say what a place is called and by whom."""
    usages = tuple(place.usages())
    cited = [part.cite for part in (*place.names, *usages)]
    reported = [usage.reported_by for usage in usages]
    return frozenset(citation.source for citations in (*cited, *reported) for citation in citations)


def has_dated_usage(place: Place) -> bool:
    """Say whether some usage of a place has a bound."""
    return any(usage.since or usage.until for usage in place.usages())


def lacks_a_side(place: Place, dataset: Dataset) -> bool:
    """Say whether several sides held a place, or the area around it, and no party of one of them uses a name of it."""
    holding = dataset.sides_of(control.held_by for control in control_around(place, dataset))
    heard = dataset.sides_of(usage.by for usage in place.usages() if usage.is_use)
    return len(holding) > 1 and not holding <= heard


def _languages(place: Place) -> frozenset[str]:
    return frozenset(form.lang for name in place.names for form in name.all_forms())


_LACKS: Mapping[str, Callable[[Place, Dataset], bool]] = {
    "no point": lambda place, _: place.point is None,
    "names from fewer than two sources": lambda place, _: len(sources_of_names(place)) < _TWO,
    "no usage": lambda place, _: not any(place.usages()),
    "no dated usage": lambda place, _: not has_dated_usage(place),
    "a side that held it and is not heard": lacks_a_side,
    "no form in Armenian": lambda place, _: "hy" not in _languages(place),
    "no form in Azerbaijani": lambda place, _: "az" not in _languages(place),
    "no form in Russian": lambda place, _: "ru" not in _languages(place),
    "no form in English": lambda place, _: "en" not in _languages(place),
    "nothing that it is part of": lambda place, _: not place.relations,
    "no link to GeoNames or Wikidata": lambda place, _: not (place.links.geonames or place.links.wikidata),
}
