"""The tables of a profile's page: places, names of other times, names of several sides apart, and terms."""

from dataclasses import dataclass
from itertools import chain, islice

from gazetteer.annotate.profile import EntryUse, NameUse, Profile
from gazetteer.dataset.data import Dataset
from gazetteer.render.markup import escape_html
from gazetteer.render.page.legend import sample
from gazetteer.render.page.lists import shown_name, table_section
from gazetteer.render.phrases import party_label
from gazetteer.render.profile.phrases import (
    CONSISTENT,
    NO_ANACHRONISM,
    NO_DATE,
    NO_PLACE,
    NO_TERM,
    VOICES,
    Sides,
    both_sentence,
    in_voices,
    where,
)
from gazetteer.render.sides import NO_SIDE

_MOST_SPOTS = 12
_NUMBERED = "Lines and columns are those of the text that was read, from 1."


@dataclass(frozen=True)
class Tables:
    """Writes what a profile says of single places, names and terms."""

    profile: Profile
    dataset: Dataset
    sides: Sides

    def markup(self) -> str:
        """Write the tables; where one is empty, a sentence says why."""
        return self._places() + self._anachronisms() + self._apart() + self._terms()

    def _places(self) -> str:
        columns = ("Place", "First mention, line and column", "Names in this text")
        rows = "".join(map(self._place, self.profile.places))
        about = f"{both_sentence(self.profile)} {_NUMBERED}" if rows else NO_PLACE
        return _section("places", "Places and their first mentions", columns, rows, about)

    def _place(self, use: EntryUse) -> str:
        first = use.first
        given = ", then ".join(self._marked(name.surface, name.side, None) for name in first.given)
        at = f"{given} <small>{where(first)}, {VOICES[first.voice]}</small>"
        used = "".join(f"<li>{self._named(name)} <small>{in_voices(name)}</small></li>" for name in use.names)
        return (
            f'<tr><th scope="row">{shown_name(use.headword)}</th><td>{at}</td>'
            f'<td><ul class="names">{used}</ul></td></tr>\n'
        )

    def _anachronisms(self) -> str:
        found = self.profile.anachronisms
        rows = "".join(map(self._anachronism, chain.from_iterable(use.names for use in found or ())))
        columns = ("Name", "Whose", "When", "Line and column")
        about = NO_DATE if found is None else f"Date of the text: {escape_html(str(self.profile.as_of))}."
        about += f" {NO_ANACHRONISM}" * (found == ())
        return _section("times", "Names of other times", columns, rows, about)

    def _anachronism(self, name: NameUse) -> str:
        when = escape_html(name.in_use or "")
        return f"<tr>{self._head(name)}<td>{self._whose(name)}</td><td>{when}</td><td>{_spots(name)}</td></tr>\n"

    def _apart(self) -> str:
        rows = "".join(map(self._names_apart, self.profile.inconsistent))
        about = "" if rows else CONSISTENT
        columns = ("Place", "Names, with line and column")
        return _section("apart", "Names of several sides in the author’s own voice, apart", columns, rows, about)

    def _names_apart(self, use: EntryUse) -> str:
        names = "".join(f"<li>{self._named(name)} <small>{_spots(name)}</small></li>" for name in use.names)
        return f'<tr><th scope="row">{shown_name(use.headword)}</th><td><ul class="names">{names}</ul></td></tr>\n'

    def _terms(self) -> str:
        rows = "".join(map(self._term, chain.from_iterable(use.names for use in self.profile.terms_used)))
        columns = ("Term", "Whose", "Used by", "In this text")
        return _section("loaded", "Loaded terms", columns, rows, "" if rows else NO_TERM)

    def _term(self, name: NameUse) -> str:
        parties = ", ".join(escape_html(party_label(party, self.dataset)) for party in name.used_by)
        return (
            f"<tr>{self._head(name)}<td>{self._whose(name)}</td><td>{parties}</td>"
            f"<td>{in_voices(name)} <small>{_spots(name)}</small></td></tr>\n"
        )

    def _head(self, name: NameUse) -> str:
        return f'<th scope="row">{self._named(name)}</th>'

    def _whose(self, name: NameUse) -> str:
        return sample(self.sides.get(name.side, NO_SIDE))

    def _named(self, name: NameUse) -> str:
        return self._marked(name.name, name.side, name.lang)

    def _marked(self, text: str, side_id: str | None, lang: str | None) -> str:
        """Write a name under the mark of its side."""
        side = self.sides.get(side_id, NO_SIDE)
        tag = f' lang="{escape_html(lang)}"' if lang else ""
        return (
            f'<bdi class="sample" data-style="{side.style}" data-letters="{escape_html(side.letters)}"{tag}>'
            f"{escape_html(text)}</bdi>"
        )


def _section(name: str, title: str, columns: tuple[str, ...], rows: str, about: str) -> str:
    if rows:
        return table_section(name, title, columns, rows, note=about, look="rows")
    return (
        f'<section class="list" aria-labelledby="{name}">\n<h2 id="{name}">{title}</h2>\n<p>{about}</p>\n</section>\n'
    )


def _spots(name: NameUse) -> str:
    """Return where a name stands, but no more than a reader would look up."""
    more = len(name.at) - _MOST_SPOTS
    return ", ".join(map(where, islice(name.at, _MOST_SPOTS))) + f" and {more} more" * (more > 0)
