"""A profile of a text for a terminal: tables of what is used, and sentences."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from gazetteer.annotate.profile import EntryUse, NameUse, Profile, Tally
from gazetteer.dataset.data import Dataset
from gazetteer.render.phrases import party_label
from gazetteer.render.profile.phrases import (
    CONSISTENT,
    COUNTS_ONLY,
    NO_ANACHRONISM,
    NO_DATE,
    NO_PLACE,
    NO_TERM,
    VOICES,
    Sides,
    both_given,
    both_sentence,
    in_voices,
    label,
    not_counted,
    where,
)
from gazetteer.render.sides import sides_of
from gazetteer.render.terminal.counts import count_table
from gazetteer.render.terminal.plain import plain, table

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table


def profile_tables(profile: Profile, dataset: Dataset, *, title: str) -> tuple["RenderableType", ...]:
    """Return a profile as what rich can print.

    Args:
        profile: The profile of a text.
        dataset: The data set that it was annotated with.
        title: What the text is called.

    Returns:
        The title, tables with their sentences, and what is not counted.
    """
    sides = sides_of(dataset)
    sentences = (plain(sentence) for sentence in (not_counted(profile), COUNTS_ONLY) if sentence)
    return (plain(f"{title}\n", "bold"), *_tables(profile, dataset, sides), *sentences, plain(""))


def _tables(profile: Profile, dataset: Dataset, sides: Sides) -> "Iterator[RenderableType]":
    yield _tallies("Whose names", profile.names, sides) if profile.names else plain(NO_PLACE)
    if profile.terms:
        yield _tallies("Whose terms", profile.terms, sides)
    if profile.places:
        yield _named(profile.places, sides)
        yield _firsts(profile.places, sides)
        yield plain(f"{both_sentence(profile)}\n")
    yield from _anachronisms(profile, sides)
    yield _apart(profile.inconsistent, sides) if profile.inconsistent else plain(f"{CONSISTENT}\n")
    yield _terms(profile.terms_used, dataset, sides) if profile.terms_used else plain(f"{NO_TERM}\n")


def _tallies(title: str, tallies: Sequence[Tally], sides: Sides) -> "Table":
    rows = ((label(tally.side, sides), tally.own, tally.quoted, tally.attributed) for tally in tallies)
    return count_table(title, ("Side", *VOICES.values()), rows)


def _named(places: Sequence[EntryUse], sides: Sides) -> "Table":
    made = table("Place", "Name", "Whose", "How often", title="Names of places")
    for place in places:
        for use, name in _rows(place):
            made.add_row(*map(plain, (use, name.name, label(name.side, sides), in_voices(name))))
    return made


def _firsts(places: Sequence[EntryUse], sides: Sides) -> "Table":
    made = table("Place", "At", "Name", "Given there", title="First mentions")
    for place in places:
        first = place.first
        name = f"{first.surface} ({label(first.side, sides)}), {VOICES[first.voice]}"
        made.add_row(*map(plain, (place.headword, where(first), name, both_given(first, sides))))
    return made


def _anachronisms(profile: Profile, sides: Sides) -> "Iterator[RenderableType]":
    if not profile.anachronisms:
        yield plain(f"{NO_DATE if profile.anachronisms is None else NO_ANACHRONISM}\n")
        return
    made = table("Name", "Whose", "When", "At", title=f"Not in use on {profile.as_of}")
    for name in chain.from_iterable(use.names for use in profile.anachronisms):
        made.add_row(*map(plain, (name.name, label(name.side, sides), name.in_use or "", _at(name))))
    yield made


def _apart(places: Iterable[EntryUse], sides: Sides) -> "Table":
    made = table("Place", "Name", "Whose", "At", title="Names of several sides in the author’s own voice, apart")
    for place in places:
        for use, name in _rows(place):
            made.add_row(*map(plain, (use, name.name, label(name.side, sides), _at(name))))
    return made


def _terms(terms: Iterable[EntryUse], dataset: Dataset, sides: Sides) -> "Table":
    made = table("Term", "Whose", "Used by", "How often", title="Loaded terms")
    for name in chain.from_iterable(use.names for use in terms):
        parties = ", ".join(party_label(party, dataset) for party in name.used_by)
        made.add_row(*map(plain, (name.name, label(name.side, sides), parties, in_voices(name))))
    return made


def _rows(use: EntryUse) -> Iterator[tuple[str, NameUse]]:
    """Yield the names of an entry; what it is called stands before the first."""
    for number, name in enumerate(use.names):
        yield "" if number else use.headword, name


def _at(name: NameUse) -> str:
    return ", ".join(map(where, name.at))
