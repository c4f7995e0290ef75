"""What changed in meaning, for those who review it: as text for a terminal, and as a comment on a pull request."""

from collections.abc import Iterator
from itertools import accumulate, groupby

from gazetteer.compare import Change, Comparison
from gazetteer.compare.change import visible
from gazetteer.dataset.figures import FIGURES, a_to_z
from gazetteer.language.fold import match_key
from gazetteer.render.counting import counted
from gazetteer.render.markup import escape_markdown, harmless
from gazetteer.table import Cell, CountTable, to_markdown

MOST_LETTERS = 60_000
"""How long a comment may be; GitHub takes 65,536."""

_MOST_OF_ONE = 20_000
_MOST_NAMES = 8
_TITLE = "How much each side is heard"
_NOTE = (
    "Usages by stance, what they cite, and contested places in which a party of the side is recorded to use a name "
    "(heard) or not. Two figures stand where the change made a difference. They judge nothing."
)


def balance_table(comparison: Comparison) -> CountTable:
    """Return how much each side is heard before and after, sides A-Z.

    Args:
        comparison: What was compared.

    Returns:
        A table with a row for each side; a figure that changed is written as ``12 → 14 (+2)``.
    """
    sides = (*comparison.before, *comparison.after)
    rows = tuple((side, *_figures(comparison, side)) for side in a_to_z(sides))
    return CountTable(_TITLE, ("side", *FIGURES.values()), rows, _NOTE)


def changes_text(comparison: Comparison) -> str:
    """Write what changed as text for a terminal, long lists cut; the figures are a table of their own.

    Args:
        comparison: What was compared.

    Returns:
        A line for each change under a heading for each record; a terminal obeys nothing in it.
    """
    lines = [f"{_heading(comparison)}\n"]
    for file, record, changes in _records(comparison):
        lines.append(f"\n{file}: {', '.join(_title(comparison, record)) or 'the whole file'}\n")
        lines += [f"  - {change.sentence.shortened()}\n" for change in changes]
    return harmless("".join(lines))


def changes_page(comparison: Comparison) -> str:
    """Write what changed as Markdown that fits into a comment on a pull request, long lists cut.

    Args:
        comparison: What was compared.

    Returns:
        A page: the figures first, then a list for each record. What is too much for a comment is left out, and counted;
        of a record with many changes, the first are kept.
    """
    head = [
        f"## What changed in meaning\n\n{escape_markdown(_heading(comparison))}\n",
        to_markdown(balance_table(comparison)),
    ]
    room, left = MOST_LETTERS - sum(map(len, head)), 0
    body: list[str] = []
    for file, record, changes in _records(comparison):
        section, more = _section(comparison, file, record, changes, room=min(room, _MOST_OF_ONE))
        body += filter(None, [section])
        room -= len(section)
        left += more
    rest = f"{left:,} more changes are left out here; `gazetteer diff` without `--format markdown` lists them.\n"
    return "\n".join((*head, *body, *((rest,) if left else ())))


def _heading(comparison: Comparison) -> str:
    old, new = comparison.old, comparison.new
    versions = f"From {visible(old.name)} (data {old.version}) to {visible(new.name)} (data {new.version})"
    if not comparison.changes:
        return f"{versions}: no change in meaning."
    records = len({(change.file, change.record) for change in comparison})
    return f"{versions}: {counted(len(comparison), 'change')} in {counted(records, 'record')}."


def _records(comparison: Comparison) -> Iterator[tuple[str, str, list[Change]]]:
    """Yield the changes of each record, with its file and its id."""
    for (file, record), changes in groupby(comparison, key=lambda change: (change.file, change.record)):
        yield file, record, list(changes)


def _title(comparison: Comparison, record: str) -> tuple[str, ...]:
    """Return the id of a record and, of an entry, its names A-Z, whoever uses them."""
    entry = comparison.entries.get(record)
    forms = {name.heading[0] for name in entry.names} if entry else set()
    names = sorted(forms, key=lambda form: (match_key(form), form))
    more = (f"{len(names) - _MOST_NAMES} more",) if len(names) > _MOST_NAMES else ()
    return tuple(map(visible, filter(None, (record, " / ".join((*names[:_MOST_NAMES], *more))))))


def _section(comparison: Comparison, file: str, record: str, changes: list[Change], *, room: int) -> tuple[str, int]:
    """Return what there is room for of the changes of a record, empty if that is none, and how many are left out."""
    title = ", ".join(map(escape_markdown, _title(comparison, record))) or "the whole file"
    heading = f"### {file}: {title}\n\n"
    lines = [f"- {change.sentence.shortened().written(escape_markdown)}\n" for change in changes]
    kept = sum(length <= room for length in accumulate(map(len, lines), initial=len(heading))) - 1
    if kept < 1:
        return "", len(lines)
    more = len(lines) - kept
    return "".join((heading, *lines[:kept], f"\n… and {more:,} more of this record.\n" if more else "")), more


def _figures(comparison: Comparison, side: str) -> Iterator[Cell]:
    for figure in FIGURES:
        old, new = (getattr(figures.get(side), figure, 0) for figures in (comparison.before, comparison.after))
        yield old if old == new else f"{old} → {new} ({new - old:+d})"
