"""Parties, sources, policies and the rules of language: records with ids, and files that are one record."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.wording import changes_in, period, shown

Plain = Mapping[str, Any]


def _party(party: Plain) -> tuple[Part, ...]:
    side: tuple[Part, ...] = (", side ", (party["side"],)) if "side" in party else (", of no side",)
    return (*shown(_label(party)), ", ", (party["type"],), *side, *period(party))


def _source(source: Plain) -> tuple[Part, ...]:
    url: tuple[Part, ...] = (", ", (source["url"],)) if "url" in source else (", without an address",)
    published = [source[key] for key in ("publisher", "date", "lang") if key in source]
    return (
        "“",
        (source["title"],),
        "” (",
        (source["kind"],),
        ")",
        *((", ", tuple(published)) if published else ()),
        *url,
    )


def _policy(policy: Plain) -> tuple[Part, ...]:
    return (*shown(_label(policy)), ": “", (policy["description"],), "”")


def _system(system: Plain) -> tuple[Part, ...]:
    return ("from ", (system["lang"],), " to ", (system["to"],), ", “", (system["label"],), "”")


def _trap(trap: Plain) -> tuple[Part, ...]:
    return ((trap["kind"],), ", “", (trap["why"],), "”")


def _label(record: Plain) -> str:
    labels = record.get("label", {})
    return str(labels.get("en") or next(iter(labels.values()), record["id"]))


class Sort(NamedTuple):
    """A sort of record: what it is called, the key that tells it from others, and what to say of it as a whole."""

    what: str
    key: str
    words: Callable[[Plain], tuple[Part, ...]]


LISTS: Mapping[str, Sort] = {
    "parties.yaml": Sort("party", "id", _party),
    "sources.yaml": Sort("source", "id", _source),
    "policies.yaml": Sort("policy", "id", _policy),
    "romanizations.yaml": Sort("system", "id", _system),
    "traps.csv": Sort("trap", "spelling", _trap),
}
"""The files that are lists of records."""

MAPPINGS: Mapping[str, str] = {
    "inflections.yaml": "inflections",
    "contexts.yaml": "contexts",
    "dataset.yaml": "dataset",
}
"""Of each file that is one record: what it is called."""


def record_changes(file: str, old: Plain, new: Plain, where: Where) -> Iterator[Change]:
    """Yield what changed in a record of a list; one that came or went is one change.

    Args:
        file: The file, one of `LISTS`.
        old: The record before, empty where there was none.
        new: The record now, empty where there is none.
        where: Where it stands in the new file.
    """
    what, words = LISTS[file].what, LISTS[file].words
    if not old:
        yield where.change("added", what, "added: ", *words(new), after=new)
    elif not new:
        yield where.change("removed", what, "removed: ", *words(old), before=old)
    else:
        yield from changes_in(what, old, new, where)
