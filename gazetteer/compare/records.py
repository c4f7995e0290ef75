"""Parties, sources, policies and the rules of language: records with ids, and files that are one record."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.wording import changes_in, period, shown
from gazetteer.compare.written import Plain


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


def _rules(record: Plain) -> tuple[Part, ...]:
    """Say what a policy or a style is called and does, as far as it says so."""
    said = (": “", (record["description"],), "”") if "description" in record else ()
    return (*shown(_label(record)), *said)


def _system(system: Plain) -> tuple[Part, ...]:
    return ("from ", (system["lang"],), " to ", (system["to"],), ", “", (system["label"],), "”")


def _trap(trap: Plain) -> tuple[Part, ...]:
    return ((trap["kind"],), ", “", (trap["why"],), "”")


def _label(record: Plain) -> str:
    return next(iter(_main(record.get("label", {})).values()), str(record["id"]))


def _main(labels: Mapping[str, str]) -> Mapping[str, str]:
    """Return the label that stands for all, by its language: English or else the first A-Z."""
    lang = "en" if "en" in labels else min(labels, default="")
    return {lang: labels[lang]} if lang else {}


class Sort(NamedTuple):
    """A sort of record: what it is called, the key that tells it from others, and what to say of it as a whole.

    ``said`` are the keys that the words tell of.
    """

    what: str
    key: str
    words: Callable[[Plain], tuple[Part, ...]]
    said: tuple[str, ...]

    def head(self, record: Plain) -> dict[str, Any]:
        """Return what the words tell of a record."""
        told = {key: record[key] for key in (self.key, *self.said) if key in record}
        return told | {key: _main(value) for key, value in told.items() if isinstance(value, Mapping)}


LISTS: Mapping[str, Sort] = {
    "parties.yaml": Sort("party", "id", _party, ("label", "type", "side", "since", "until")),
    "sources.yaml": Sort("source", "id", _source, ("title", "kind", "publisher", "date", "lang", "url")),
    "policies.yaml": Sort("policy", "id", _rules, ("label", "description")),
    "styles.yaml": Sort("style", "id", _rules, ("label", "description")),
    "romanizations.yaml": Sort("system", "id", _system, ("lang", "to", "label")),
    "traps.csv": Sort("trap", "spelling", _trap, ("kind", "why")),
}
"""The files that are lists of records."""

MAPPINGS: Mapping[str, str] = {
    "inflections.yaml": "inflections",
    "contexts.yaml": "contexts",
    "dataset.yaml": "dataset",
}
"""Of each file that is one record: what it is called."""


def record_changes(file: str, old: Plain, new: Plain, where: Where) -> Iterator[Change]:
    """Yield what changed in a record of a list; of one that came or went, everything that came or went with it.

    Args:
        file: The file, one of `LISTS`.
        old: The record before, empty where there was none.
        new: The record now, empty where there is none.
        where: Where it stands in the new file.
    """
    sort = LISTS[file]
    if not old:
        yield where.change("added", sort.what, "added: ", *sort.words(new), after=sort.head(new))
    elif not new:
        yield where.change("removed", sort.what, "removed: ", *sort.words(old), before=sort.head(old))
    yield from changes_in(sort.what, old or sort.head(new), new or sort.head(old), where)
