"""What a place is called, as numbers: most policies call most places the same for most of the time."""

from collections.abc import Sequence

from gazetteer.render.map.payload.tables import Naming, Table
from gazetteer.render.map.records import Label, MapChange, MapPlace, Wording
from gazetteer.render.markup import Json


def naming_row(place: MapPlace, policies: Sequence[str], namings: Table[Naming]) -> tuple[list[Json], int]:
    """Write what a place is called.

    Args:
        place: The place.
        policies: The ids of the policies, in the order in which they are offered.
        namings: The table of all namings; that of the place is put there.

    Returns:
        The place's wordings, each with a label for each kind of letters (one position among the place's forms, or a
        list of several), and the position of its naming: for each policy one of the wordings, or a list of that at the
        map's date, then pairs of a year and a wording.
    """
    wordings: Table[Wording] = Table()
    called = [_calls(place.naming.get(policy) or next(iter(place.naming.values())), wordings) for policy in policies]
    return wordings.rows(_wording), namings.at(tuple(called))


def _calls(changes: Sequence[MapChange], wordings: Table[Wording]) -> int | tuple[int, ...]:
    base = wordings.at(changes[0].wording)
    later = [(change.year or 0, wordings.at(change.wording)) for change in changes[1:]]
    if all(wording == base for _, wording in later):
        return base
    return (base, *(number for pair in later for number in pair))


def _wording(wording: Wording) -> Json:
    return [_label(label) for label in wording]


def _label(label: Label) -> Json:
    return label[0] if len(label) == 1 else list(label)
