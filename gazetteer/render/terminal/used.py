"""The names of an entry that were in use on a date, as a table."""

from collections.abc import Iterable

from rich.table import Table

from gazetteer.dataset.data import Dataset
from gazetteer.names.in_use import UsedName
from gazetteer.render.phrases import party_label, period_phrase, stance_phrase
from gazetteer.render.terminal.plain import plain, table


def used_table(entry_id: str, used: Iterable[UsedName], dataset: Dataset) -> Table:
    """Return names in use, each with who uses it, when, and who says so.

    Args:
        entry_id: The id of the entry.
        used: The names.
        dataset: Where parties are found.

    Returns:
        A table that rich can print.
    """
    made = table("Name", "Party", "Stance", "When", "Sources", title=entry_id)
    for each in used:
        cited = "\n".join(map(str, each.usage.cite))
        cells = (party_label(each.usage.by, dataset), stance_phrase(each.usage), period_phrase(each.usage), cited)
        made.add_row(*map(plain, (f"{each.form} ({each.lang})", *cells)))
    return made
