"""Checks of what tells entries apart: the ids that replace others, and identifiers of the same place elsewhere."""

from collections import Counter
from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, iter_entries
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.suggest import closest
from gazetteer.dataset.yaml_tree import YamlPath
from gazetteer.model import Party, Place, Term

_ALMOST_ALIKE = 85
"""Of a hundred: one letter too many, too few or another, or two that changed places, in a word of eight."""


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


def entry_of_another_kind_is_named(parsed: Parsed) -> Iterator[Finding]:
    """Entry {entry!r} names {other!r} under `{key}`, which is no {kind}; name a {kind} there.

    Places stand to places, and an entry can only be replaced by one of its kind: a map shows no term.
    """
    kinds = {entry.id: entry.kind for _, _, entry in iter_entries(parsed)}
    for file, path, entry in iter_entries(parsed):
        for within, other in _entries_named_by(entry):
            if kinds.get(other, entry.kind) is not entry.kind:
                facts = {"entry": entry.id, "other": other, "key": within[0], "kind": entry.kind.value}
                yield Finding(file, (*path, *within), facts)


def side_is_like_another(parsed: Parsed) -> Iterator[Finding]:
    """Only {party!r} is of the side {side!r}, which is written almost like {other!r}; mend it, or write the two less alike.

    A side is there as soon as a party has it, so that a slip of the hand makes a new one, which is counted by itself.
    """  # noqa: E501
    parties = parsed.of("parties.yaml", Party)
    members = Counter(party.side for party in parties.values() if party.side)
    for path, party in parties.items():
        others = [side for side in members if side != party.side and members[side] > 1]
        other = closest(party.side, others, alike=_ALMOST_ALIKE) if party.side and members[party.side] == 1 else None
        if other:
            yield Finding("parties.yaml", (*path, "side"), {"party": party.id, "side": party.side, "other": other})


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


def _entries_named_by(entry: Place | Term) -> Iterator[tuple[YamlPath, str]]:
    """Yield the entries that must be of the same kind as the one that names them, and where they are named in it."""
    if entry.replaced_by:
        yield ("replaced-by",), entry.replaced_by
    if isinstance(entry, Place):
        yield from ((("distinct-from", index), other) for index, other in enumerate(entry.distinct_from))
        yield from ((("relations", index, "entry"), each.entry) for index, each in enumerate(entry.relations))
