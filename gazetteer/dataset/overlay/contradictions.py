"""What an overlay may not say: other than the data under it does, or so that it is not clear what comes where."""

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.dataset.overlay.laying import most_alike
from gazetteer.dataset.yaml_tree import Document, YamlPath, shorten
from gazetteer.errors import Problem
from gazetteer.model import Entry, Links, Name, Party, Place, Source, Term
from gazetteer.model.base import Record
from gazetteer.model.place import Point

CODE = "E017"
_ONE_VALUE = ("feature", "type", "evidence", "point", "point-of", "replaced-by")
"""The keys of an entry that have one value, which an addition cannot make longer."""

_ELSEWHERE = {"point": "point-of", "point-of": "point"}
"""Which key says the same in another way."""

_WAY_OUT = "an overlay adds and changes nothing; leave it out, or use a data folder of your own"


def contradictions(document: Document, path: YamlPath, entry: Entry, addition: Entry) -> Iterator[Problem]:
    """Yield a problem for each value of an addition that does not go with what its entry states.

    Args:
        document: Where the addition stands.
        path: Its path.
        entry: The entry, as it was written.
        addition: The addition, read as an entry.
    """
    if entry.replaced_by and not addition.replaced_by:
        message = f"{entry.id} was merged into {entry.replaced_by!r}; add to that"
        yield _problem(document, (*path, "id"), message)
    written = document.value[path[0]]
    for key in (key for key in _ONE_VALUE if key in written):
        stated, said = _value(entry, key), _value(addition, key)
        if said != stated and (
            stated is not None or key == "replaced-by" or _value(entry, _ELSEWHERE[key]) is not None
        ):
            yield _problem(document, (*path, key), _otherwise(entry.id, key, entry, stated))
    if isinstance(entry, Place) and isinstance(addition, Place):
        yield from _other_links(document, path, entry, addition.links)
    if isinstance(entry, Term) and isinstance(addition, Term):
        yield from _other_senses(document, path, entry, addition)
    yield from _unclear_names(document, path, entry, written.get("names"), addition)


def changed_records(
    document: Document, records: Mapping[YamlPath, Party | Source], stated: Mapping[str, Party | Source]
) -> Iterator[Problem]:
    """Yield a problem for each party or source that has the id of another one, and does not say the same."""
    for path, record in records.items():
        if stated.get(record.id, record) != record:
            message = f"{shorten(record.id)}: the data under it have this id for something else; choose another"
            yield _problem(document, (*path, "id"), message)


def _value(entry: Record, key: str) -> Any:
    return getattr(entry, key.replace("-", "_"), None)


def _otherwise(subject: str, key: str, entry: Record, stated: Any) -> str:
    shown = key if stated is not None else _ELSEWHERE.get(key, key)
    value = _shown(_value(entry, shown))
    said = f"state {shown} {value}" if value else f"do not state {key}"
    return f"{subject}: the data under it {said}; {_WAY_OUT}"


def _shown(value: Any) -> str:
    if isinstance(value, Point):
        return f"[{value.lon:g}, {value.lat:g}]"
    return repr(shorten(str(value))) if value is not None else ""


def _other_links(document: Document, path: YamlPath, place: Place, links: Links) -> Iterator[Problem]:
    for name, info in Links.model_fields.items():
        stated, said = getattr(place.links, name), getattr(links, name)
        if stated is not None and said not in {None, stated}:
            key = info.alias or name
            message = f"{place.id}: the data under it state {key} {_shown(stated)}; {_WAY_OUT}"
            yield _problem(document, (*path, "links", key), message)


def _other_senses(document: Document, path: YamlPath, term: Term, addition: Term) -> Iterator[Problem]:
    stated = {sense.id: sense for sense in term.senses}
    for index, sense in enumerate(addition.senses):
        if sense.id in stated and sense != stated[sense.id]:
            message = f"{term.id}: the data under it have another sense {sense.id!r}; choose another id for this one"
            yield _problem(document, (*path, "senses", index, "id"), message)


def _unclear_names(
    document: Document, path: YamlPath, entry: Entry, written: Any, addition: Entry
) -> Iterator[Problem]:
    for index, name in enumerate(addition.names if written else ()):
        at = (*path, "names", index)
        alike = most_alike(entry.names, name)
        if len(alike) > 1:
            message = (
                f"{entry.id}: several of its names share as many forms with this one; list more forms of the one meant"
            )
            yield _problem(document, (*at, "forms"), message)
        elif alike and name.when is not None and name.when != entry.names[alike[0]].when:
            yield _problem(document, (*at, "when"), _otherwise_when(entry.id, entry.names[alike[0]]))


def _otherwise_when(subject: str, name: Name) -> str:
    said = "another condition" if name.when else "no condition"
    return f"{subject}: the data under it have {said} for this name; {_WAY_OUT}"


def _problem(document: Document, path: YamlPath, message: str) -> Problem:
    return Problem(document.path, *document.position(path), CODE, message)
