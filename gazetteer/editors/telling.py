"""What a rule says of its entry: whose its names are, who objects, and where that can be read."""

from collections.abc import Iterable, Iterator

from gazetteer.codes import Stance
from gazetteer.model import Place, Term
from gazetteer.style.choosing import Chooser, label

_SAID = {Stance.OFFICIAL: "official for", Stance.USES: "used by", Stance.REJECTS: "rejected by"}
_MOST = 3
"""How many parties are listed for each name."""


def about(entry: Place | Term, chooser: Chooser) -> str:
    """Return whose the names of an entry are, and who objects to them.

    Examples:
        >>> import gazetteer
        >>> gaz = gazetteer.load()
        >>> about(gaz.dataset.entries["hadrut"], gaz.linter(style="describe").chooser)[:26]
        'Hadrut is official for Nag'
    """
    whose = [_whose(entry, position, chooser) for position in range(len(entry.names))]
    said = [f"{name.heading[0]} is {told}" for name, told in zip(entry.names, whose, strict=True) if told]
    if isinstance(entry, Term) and entry.objections:
        parties = dict.fromkeys(label(chooser.dataset.parties[objection.by]) for objection in entry.objections)
        said.append(f"{_some(parties)} object{'s' * (len(parties) == 1)}")
    return "; ".join(said)


def link(entry: Place | Term, chooser: Chooser) -> str:
    """Return where more can be read: a page on the place, else the first source of the entry with an address.

    Returns:
        The address; empty where there is none.
    """
    if isinstance(entry, Place) and entry.links.wikidata:
        return f"https://www.wikidata.org/wiki/{entry.links.wikidata}"
    addresses = (chooser.dataset.sources[source].url for source in _sources(entry))
    return next((str(address) for address in addresses if address), "")


def _whose(entry: Place | Term, position: int, chooser: Chooser) -> str:
    users = chooser.users(entry, position)
    return ", ".join(f"{_SAID[stance]} {_some(users[stance])}" for stance in Stance if stance in users)


def _some(parties: Iterable[str]) -> str:
    listed = tuple(parties)
    more = len(listed) - _MOST
    return ", ".join(listed[:_MOST]) + (f" and {more} more" if more > 0 else "")


def _sources(entry: Place | Term) -> Iterator[str]:
    for usage in entry.usages():
        yield from (citation.source for citation in usage.cite)
    yield from (citation.source for citation in entry.cite)
