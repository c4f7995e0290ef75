"""Bars: how often a text uses what is each side's, in each voice."""

from collections.abc import Sequence

from gazetteer.annotate.profile import Tally
from gazetteer.render.page.legend import sample
from gazetteer.render.page.lists import table_section
from gazetteer.render.profile.fills import bar
from gazetteer.render.profile.phrases import VOICES, Sides
from gazetteer.render.sides import NO_SIDE, Side


def bars(name: str, title: str, tallies: Sequence[Tally], sides: Sides, *, most: int) -> str:
    """Write tallies as a table with bars in it.

    Args:
        name: The id of its heading.
        title: The heading.
        tallies: The tallies, in order.
        sides: The sides of the data set.
        most: What takes the whole width, the same for all bars of a page.

    Returns:
        Markup; nothing where there are no tallies.
    """
    rows = "".join(_row(tally, sides.get(tally.side, NO_SIDE), most) for tally in tallies)
    heads = tuple(voice.capitalize() for voice in VOICES.values())
    return table_section(name, title, ("Side", *heads), rows, look="bars")


def most_of(*tallies: Tally) -> int:
    """Return the highest of all counts, which sets the scale."""
    return max((count for tally in tallies for count in _counts(tally)), default=0)


def _row(tally: Tally, side: Side, most: int) -> str:
    cells = "".join(f'<td class="number">{count}{bar(count, most, side)}</td>' for count in _counts(tally))
    return f'<tr><th scope="row">{sample(side)}</th>{cells}</tr>\n'


def _counts(tally: Tally) -> tuple[int, int, int]:
    return tally.own, tally.quoted, tally.attributed
