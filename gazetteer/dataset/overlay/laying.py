"""Laying an addition over an entry: what the entry states comes first and stays as it is, what is new comes behind.

So the forms that are shown stay the same, and a reader of the result cannot tell by its form what was laid over it.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from gazetteer.frozen import FrozenMapping
from gazetteer.model import Entry, Examples, Name, Place
from gazetteer.model.name import FORM_KEYS

T = TypeVar("T", bound=Hashable)
V = TypeVar("V", bound=Hashable)
E = TypeVar("E", bound=Entry)

LISTS = (
    "cite",
    *("relations", "control", "population", "unknown", "distinct_from"),
    *("senses", "objections", "alternatives"),
)
"""The fields of a place or a term that an addition makes longer; names are a matter of their own."""

GROUPS = (*FORM_KEYS.values(), "seen_in")
"""The fields of a name that have a list for each language."""


def entry_with(entry: E, addition: E) -> E:
    """Return an entry with what an addition to it says.

    Args:
        entry: The entry, as it was written.
        addition: What comes to it; nothing in it contradicts the entry.

    Returns:
        The entry, as it would be written with both.
    """
    fields = (field for field in LISTS if hasattr(entry, field))
    return entry.model_copy(
        update={
            "names": _names(entry.names, addition.names),
            "examples": _examples(entry.examples, addition.examples),
            "note": _notes(entry.note, addition.note),
            **{field: joined(getattr(entry, field), getattr(addition, field)) for field in fields},
            **(_of_place(entry, addition) if isinstance(entry, Place) and isinstance(addition, Place) else {}),
        }
    )


def _of_place(place: Place, addition: Place) -> dict[str, object]:
    return {
        "point": place.point or addition.point,
        "point_of": place.point_of or addition.point_of,
        "links": place.links.model_copy(update=addition.links.model_dump(exclude_none=True)),
    }


def _notes(stated: str | None, added: str | None) -> str | None:
    return " ".join(joined(filter(None, [stated]), filter(None, [added]))) or None


def joined(stated: Iterable[T], added: Iterable[T]) -> tuple[T, ...]:
    """Return what is stated, untouched, and behind it what is added and not stated already.

    Examples:
        >>> joined(("Goris", "Gorus"), ("Kores", "Goris"))
        ('Goris', 'Gorus', 'Kores')
    """
    stated = tuple(stated)
    return (*stated, *(item for item in dict.fromkeys(added) if item not in stated))


def targets(names: Sequence[Name], added: Sequence[Name]) -> tuple[int, ...]:
    """Return which name of the result each name of an addition goes into.

    Args:
        names: The names of the entry.
        added: The names of the addition.

    Returns:
        For each of these, the index of the name with which it shares most forms, each in the same language; of one that
        shares none, an index behind all.
    """
    found: list[int] = []
    behind = len(names)
    for name in added:
        alike = most_alike(names, name)
        found.append(alike[0] if alike else behind)
        behind += not alike
    return tuple(found)


def most_alike(names: Sequence[Name], name: Name) -> tuple[int, ...]:
    """Return which names share most forms with another: none where none shares any, several where that is left open."""
    shared = [len(_forms(other) & _forms(name)) for other in names]
    most = max(shared, default=0)
    return tuple(at for at, number in enumerate(shared) if number == most > 0)


def _forms(name: Name) -> frozenset[tuple[str, str]]:
    return frozenset((lang, text) for lang, texts in name.forms.items() for text in texts)


def _names(names: Sequence[Name], added: Sequence[Name]) -> tuple[Name, ...]:
    result = list(names)
    for name, at in zip(added, targets(names, added), strict=True):
        if at < len(result):
            result[at] = _name(result[at], name)
        else:
            result.append(name)
    return tuple(result)


def _name(name: Name, added: Name) -> Name:
    return name.model_copy(
        update={
            **{group: _by_language(getattr(name, group), getattr(added, group)) for group in GROUPS},
            "usage": joined(name.usage, added.usage),
            "cite": joined(name.cite, added.cite),
            "note": _notes(name.note, added.note),
        }
    )


def _by_language(
    stated: Mapping[str, tuple[V, ...]], added: Mapping[str, tuple[V, ...]]
) -> Mapping[str, tuple[V, ...]]:
    langs = dict.fromkeys((*stated, *added))
    return FrozenMapping({lang: joined(stated.get(lang, ()), added.get(lang, ())) for lang in langs})


def _examples(stated: Examples, added: Examples) -> Examples:
    return Examples(match=joined(stated.match, added.match), skip=joined(stated.skip, added.skip))
