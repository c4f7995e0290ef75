"""Checks of what tells entries apart: the ids that replace others, and identifiers of the same place elsewhere."""

from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, iter_entries
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Place


def replacement_goes_in_a_circle(parsed: Parsed) -> Iterator[Finding]:
    """Entry {entry!r} is replaced by {other!r}, which leads back to it; name the entry that is left.

    An old id must lead to the entry that is left, or links to it lead nowhere.
    """
    replaced = {entry.id: entry.replaced_by for _, _, entry in iter_entries(parsed) if entry.replaced_by}
    for file, path, entry in iter_entries(parsed):
        passed, at = {entry.id}, entry.replaced_by
        while at is not None and at not in passed:
            passed.add(at)
            at = replaced.get(at)
        if at == entry.id:
            yield Finding(file, (*path, "replaced-by"), {"entry": entry.id, "other": entry.replaced_by})


def identifier_is_of_two_places(parsed: Parsed) -> Iterator[Finding]:
    """The {register} id {number!r} is that of {other!r} already; look which place it is, or merge the two.

    One place is one record in a register. Often one of two namesakes got the number of the other.
    """
    first: dict[tuple[str, str], str] = {}
    for path, place in parsed.of("places.yaml", Place).items():
        for register in ("geonames", "wikidata", "wof", "osm"):
            number = getattr(place.links, register)
            if number is None or place.replaced_by:
                continue
            other = first.setdefault((register, str(number)), place.id)
            if other != place.id:
                facts = {"register": register, "number": str(number), "other": other}
                yield Finding("places.yaml", (*path, "links", register), facts)
