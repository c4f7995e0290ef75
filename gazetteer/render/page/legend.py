"""The legend: how marks are read, with or without colour, and how often each occurs."""

from collections.abc import Iterable, Iterator, Mapping

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.codes import Kind
from gazetteer.render.found import counted_mentions
from gazetteer.render.markup import escape_html
from gazetteer.render.sides import EMBEDDED, QUOTED, TERM, UNSURE, Side, tally


def legend(annotation: Annotation, sides: Mapping[str | None, Side]) -> str:
    """Write the legend of a text: the marks that occur in it, and no others.

    Args:
        annotation: The annotated text.
        sides: The sides of the data set.

    Returns:
        Escaped markup.
    """
    return f"""<aside class="legend" aria-labelledby="legend">
<h2 id="legend">How to read the marks</h2>
<p>The line under a name tells whose name it is on the date asked about, as the data has it: official for that
side or, where it is official for none, used by it.</p>
<ul>{"".join(_side_items(annotation, sides))}</ul>
<ul>{"".join(_other_items(annotation))}</ul>
<p class="switches"><label><input type="checkbox" id="letters"> Letters after each name</label>
<label><input type="checkbox" id="plain"> Text without marks</label></p>
<p>Choose a name to see who uses it, since when, and who says so.</p>
</aside>"""


def sample(side: Side) -> str:
    """Write the label of a side under its own mark."""
    return (
        f'<span class="sample place" data-style="{side.style}" data-letters="{escape_html(side.letters)}">'
        f"{escape_html(side.label)}</span>"
    )


def whose(mentions: Iterable[Mention], sides: Mapping[str | None, Side]) -> str:
    """Write how many of some mentions use the names of each side, as escaped markup."""
    counts = tally(mentions, sides).items()
    return " ".join(f'<span class="tally">{sample(side)} {count}</span>' for side, count in counts)


def _side_items(annotation: Annotation, sides: Mapping[str | None, Side]) -> Iterator[str]:
    for side, count in tally(counted_mentions(annotation), sides).items():
        yield f'<li>{sample(side)} <span class="count">{count}</span></li>'


def _other_items(annotation: Annotation) -> Iterator[str]:
    if any(mention.entry is None for mention in annotation):
        yield _item("Name", "place", "unsure", UNSURE, "may mean several entries")
    if any(mention.kind is Kind.TERM for mention in annotation):
        yield _item("Words", "term", "plain", TERM, "a loaded term")
    if any(mention.embedded is not None for mention in annotation):
        yield _item("Name", "place embedded", "plain", EMBEDDED, "only part of another thing’s name; not counted")
    if any(mention.quoted for mention in annotation):
        yield _item("Name", "place quoted", "plain", QUOTED, "inside quotation marks")


def _item(word: str, classes: str, style: str, letters: str, meaning: str) -> str:
    mark = f'<span class="sample {classes}" data-style="{style}" data-letters="{letters}">{word}</span>'
    return f"<li>{mark} {meaning}</li>"
