"""Which sides stand how to a place: those that govern it, those that hold it, and the language of its people."""

from gazetteer.codes import RelationType
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.names.moment import Moment
from gazetteer.names.places import control_around, control_of, wholes


def governing_parties(place: Place, dataset: Dataset, since: str) -> frozenset[str]:
    """Return the parties that have held a place, or had it among the parts of their units, at any time since a day.

    Where an area around it was held in part, whoever held that part counts: the place may have been in it.
    """
    governing = [control.held_by for control in control_around(place, dataset) if control.last_day >= since]
    for part in (place, *wholes(place, dataset)):
        governing += [
            relation.according_to
            for relation in part.relations
            if relation.type is RelationType.PART_OF and relation.last_day >= since
        ]
    known = ((party_id, dataset.parties.get(party_id)) for party_id in governing)
    return frozenset(party_id for party_id, party in known if party and party.last_day >= since)


def governing_sides(place: Place, dataset: Dataset, since: str) -> frozenset[str]:
    """Return the sides of the parties that have governed a place since a day."""
    return dataset.sides_of(governing_parties(place, dataset, since))


def holding_sides(place: Place, dataset: Dataset, moment: Moment) -> frozenset[str]:
    """Return the sides whose parties held a place on the last of the days that are asked about.

    Where no control is recorded, these are the sides that count it among the parts of their units on that day; where
    several do, nothing is known.
    """
    day = moment.last_day
    control = control_of(place, dataset)
    if control:
        return dataset.sides_of(held.held_by for held in control if held.overlaps(day, day))
    claiming = [
        relation.according_to
        for part in (place, *wholes(place, dataset))
        for relation in part.relations
        if relation.type is RelationType.PART_OF and relation.overlaps(day, day)
    ]
    sides = dataset.sides_of(party for party in claiming if _is_there(party, dataset, day))
    return sides if len(sides) == 1 else frozenset()


def majority_languages(place: Place, day: str) -> frozenset[str]:
    """Return the languages of most of a place's people, by the last records that are not of a later day."""
    known = [record for record in place.population if record.on.earliest <= day]
    last = max((record.on.latest for record in known), default="")
    return frozenset(record.lang for record in known if record.on.latest == last)


def _is_there(party_id: str, dataset: Dataset, day: str) -> bool:
    party = dataset.parties.get(party_id)
    return party is not None and party.overlaps(day, day)
