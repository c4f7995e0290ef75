"""Tallies as tables of plain text, and numbers in sentences."""

from collections.abc import Sequence

from gazetteer.annotate.profile.tallies import Tally

HEADER = ("own", "quoted", "attributed")


def text_table(what: str, tallies: Sequence[Tally]) -> str:
    """Return tallies as a table of plain text."""
    sides = [tally.side or "no side" for tally in tallies]
    width = max(map(len, (what, *sides)))
    lines = ["  ".join((what.ljust(width), *HEADER))]
    for side, tally in zip(sides, tallies, strict=True):
        counts = (tally.own, tally.quoted, tally.attributed)
        cells = (str(count).rjust(len(head)) for count, head in zip(counts, HEADER, strict=True))
        lines.append("  ".join((side.ljust(width), *cells)))
    return "\n".join(lines)


def number(count: int, what: str) -> str:
    """Return how many there are of something."""
    return f"{count} {what}" + "s" * (count != 1)
