"""What a record says in short: its names, where it is, and how it is known elsewhere."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from gazetteer.language.fold import match_key
from gazetteer.model.name import FORM_KEYS


class Row(NamedTuple):
    """What a record says in short.

    ``sort`` is its feature code, type or kind, ``group`` what its evidence or publisher is, ``forms`` its names, labels
    or title by match key, ``links`` its numbers in registers, such as ``wikidata=Q1``, ``point`` longitude and latitude
    in degrees, ``address`` where a source can be read.
    """

    id: str
    sort: str
    group: str
    forms: Mapping[str, str]
    links: tuple[str, ...]
    point: tuple[float, float] | None
    address: str


def row_of(record: Mapping[str, Any]) -> Row:
    """Return what a record that has an id says in short; what is not as it should be is left out.

    Examples:
        >>> row_of({"id": "a", "feature": "PPL", "names": [{"forms": {"en": "Fairhaven"}}], "links": {"wof": "7"}})
        Row(id='a', sort='PPL', group='', forms={'fairhaven': 'Fairhaven'}, links=('wof=7',), point=None, address='')
    """
    return Row(
        id=record["id"],
        sort=str(record.get("feature") or record.get("type") or record.get("kind") or ""),
        group=str(record.get("publisher") or record.get("evidence") or ""),
        forms={match_key(form): form for _, form in forms_of(record)},
        links=links_of(record),
        point=point_of(record),
        address=str(record.get("url") or ""),
    )


def forms_of(record: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the forms of an entry, the labels of a party or the title of a source, each behind its language."""
    written = record.get("names")
    names = written if isinstance(written, list) else []
    groups = [name.get(key) for name in names if isinstance(name, dict) for key in FORM_KEYS.values()]
    for group in (*groups, record.get("label"), {"": record.get("title")}):
        for lang, texts in group.items() if isinstance(group, dict) else ():
            yield from ((lang, text) for text in listed(texts) if isinstance(text, str))


def links_of(record: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the numbers of a place in registers."""
    links = record.get("links")
    return tuple(f"{register}={number}" for register, number in links.items()) if isinstance(links, dict) else ()


def point_of(record: Mapping[str, Any]) -> tuple[float, float] | None:
    """Return where a place is, in degrees, if that is on record."""
    try:
        lon, lat = record["point"]["at"]
        return float(lon), float(lat)
    except (KeyError, TypeError, ValueError):
        return None


def listed(texts: Any) -> list[Any]:
    """Return texts as a list: one alone is written without brackets."""
    return texts if isinstance(texts, list) else [texts]
