"""Homonyms: spellings that belong to several entries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from gazetteer.codes import FormRole
from gazetteer.distance import kilometres
from gazetteer.language.fold import match_key
from gazetteer.model import Place, Term


@dataclass(frozen=True, slots=True)
class Pair:
    """Two entries that share a spelling, and how far they are from each other; ``None`` where one has no point."""

    one: str
    other: str
    kilometres: float | None


@dataclass(frozen=True, slots=True)
class Homonym:
    """A spelling and the entries that it may mean, by id, A-Z; ``form`` is how the first of them writes it."""

    form: str
    entries: tuple[str, ...]
    pairs: tuple[Pair, ...]


def homonyms(entries: Iterable[Place | Term]) -> tuple[Homonym, ...]:
    """Find every spelling that several entries share.

    Args:
        entries: The entries; those that were merged into another are left out.

    Returns:
        The homonyms, those of most entries first, then A-Z. Spellings that fold alike are one; misspellings and
        adjectives do not count.
    """
    found: dict[str, dict[str, tuple[str, Place | Term]]] = defaultdict(dict)
    for entry in entries:
        if entry.replaced_by is None:
            for name in entry.names:
                for form in name.all_forms():
                    if form.role in (FormRole.PLAIN, FormRole.RENDERING):
                        found[match_key(form.text)].setdefault(entry.id, (form.text, entry))
    shared = ((key, sharing) for key, sharing in found.items() if len(sharing) > 1)
    return tuple(_homonym(sharing) for _, sharing in sorted(shared, key=lambda item: (-len(item[1]), item[0])))


def _homonym(sharing: dict[str, tuple[str, Place | Term]]) -> Homonym:
    ordered = sorted(sharing.values(), key=lambda item: item[1].id)
    entries = [entry for _, entry in ordered]
    pairs = tuple(Pair(one.id, other.id, _apart(one, other)) for one, other in combinations(entries, 2))
    return Homonym(ordered[0][0], tuple(entry.id for entry in entries), pairs)


def _apart(one: Place | Term, other: Place | Term) -> float | None:
    if not (isinstance(one, Place) and isinstance(other, Place) and one.point and other.point):
        return None
    return round(kilometres(one.point.lon, one.point.lat, other.point.lon, other.point.lat), 1)
