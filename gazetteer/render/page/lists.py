"""The tables at the end of a page: the places and terms of the text, which can be read without a script."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from gazetteer.annotate.annotation import Annotation
from gazetteer.render.found import Found, Unsure, surfaces
from gazetteer.render.markup import escape_html
from gazetteer.render.page.legend import whose
from gazetteer.render.sides import Side

NOTHING_FOUND = "No place or term of the gazetteer is mentioned in this text."


@dataclass(frozen=True, slots=True)
class Lists:
    """What a text mentions, as tables."""

    annotation: Annotation
    found: tuple[Found, ...]
    unsure: tuple[Unsure, ...]
    sides: Mapping[str | None, Side]

    def anchors(self) -> tuple[str, ...]:
        """Return, for each mention, the id of the row that tells of it."""
        rows = {at: f"e-{found.entry.id}" for found in self.found for at in found.mentions}
        rows |= {at: f"u-{number}" for number, unsure in enumerate(self.unsure) for at in unsure.mentions}
        return tuple(rows[at] for at in range(len(self.annotation)))

    def markup(self) -> str:
        """Write the tables; one without rows is left out."""
        mentioned = [found for found in self.found if found.mentions]
        rows = "".join(self._row(found) for found in mentioned)
        names = table_section(
            "found", "Places and terms in this text", ("Name", "In the text", "Mentions", "Whose name"), rows
        )
        open_rows = "".join(self._unsure_row(number, unsure) for number, unsure in enumerate(self.unsure))
        unsure = table_section(
            "unsure", "May mean several entries", ("In the text", "Candidates", "Mentions"), open_rows
        )
        return names + unsure or f'<section class="list"><p>{NOTHING_FOUND}</p></section>'

    def _row(self, found: Found) -> str:
        counts = whose((self.annotation[at] for at in found.counted), self.sides)
        inside = len(found.mentions) - len(found.counted)
        more = f" <small>+{inside} inside other names</small>" if inside else ""
        return (
            f'<tr id="e-{found.entry.id}"><th scope="row">{shown_name(found.headword.text)} '
            f'<small>{found.entry.kind}</small></th><td class="names">{self._surfaces(found.mentions)}</td>'
            f'<td class="number">{len(found.counted)}{more}</td><td>{counts}</td></tr>\n'
        )

    def _surfaces(self, mentions: tuple[int, ...]) -> str:
        first = {self.annotation[at].surface: at for at in reversed(mentions)}
        lang = escape_html(self.annotation.lang)
        return ", ".join(
            f'<a href="#m{first[surface]}"><bdi lang="{lang}">{escape_html(surface)}</bdi></a>'
            + f" ×{count}" * (count > 1)
            for surface, count in surfaces(self.annotation, mentions).items()
        )

    def _unsure_row(self, number: int, unsure: Unsure) -> str:
        return (
            f'<tr id="u-{number}"><th scope="row">{self._surfaces(unsure.mentions)}</th>'
            f"<td>{', '.join(self._candidates(unsure))}</td>"
            f'<td class="number">{len(unsure.mentions)}</td></tr>\n'
        )

    def _candidates(self, unsure: Unsure) -> Iterator[str]:
        headwords = {found.entry.id: found.headword.text for found in self.found}
        for entry_id in unsure.candidates:
            yield f"{shown_name(headwords[entry_id])} <small>{entry_id}</small>"


def shown_name(headword: str) -> str:
    """Write a headword that may be broken between its names.

    Args:
        headword: One name, or several with slashes between them.

    Returns:
        Escaped markup.

    Examples:
        >>> shown_name("Shusha/Shushi")
        '<bdi>Shusha/<wbr>Shushi</bdi>'
    """
    return f"<bdi>{escape_html(headword).replace('/', '/<wbr>')}</bdi>"


def table_section(name: str, title: str, columns: tuple[str, ...], rows: str, *, note: str = "", look: str = "") -> str:
    """Write a section that holds one table; nothing where there are no rows.

    Args:
        name: The id of its heading.
        title: The heading.
        columns: What stands over the columns.
        rows: Their markup.
        note: Markup of a sentence to stand above the table.
        look: A class for the section, by which its style is found.

    Returns:
        Markup.
    """
    if not rows:
        return ""
    heads = "".join(f'<th scope="col">{column}</th>' for column in columns)
    return f"""<section class="{f"list {look}".strip()}" aria-labelledby="{name}">
<h2 id="{name}">{title}</h2>
{f'<p class="about">{note}</p>' if note else ""}<table><thead><tr>{heads}</tr></thead>
<tbody>
{rows}</tbody></table>
</section>
"""
