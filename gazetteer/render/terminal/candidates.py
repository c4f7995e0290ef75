"""The entries that a spelling may mean, as a table."""

from collections.abc import Iterable

from rich.table import Table

from gazetteer.model import Place
from gazetteer.names.lookup import Candidate
from gazetteer.render.terminal.plain import plain, table


def candidate_table(query: str, candidates: Iterable[tuple[Candidate, str]]) -> Table:
    """Return the candidates of a look-up as a table.

    Args:
        query: The name that was asked for.
        candidates: Each candidate with its headword, best first.

    Returns:
        A table that rich can print.
    """
    made = table("Headword and entry", "Form", "Match", "What", "Evidence", title=query)
    for candidate, headword in candidates:
        made.add_row(*map(plain, _row(candidate, headword)))
    return made


def _row(candidate: Candidate, headword: str) -> tuple[str, ...]:
    entry = candidate.entry
    return (
        f"{headword}\n{entry.id}",
        f"{candidate.form} ({candidate.lang})",
        f"{candidate.match} {candidate.score:.2f}",
        entry.feature if isinstance(entry, Place) else str(entry.type),
        str(entry.evidence),
    )
