"""The entries that a spelling may mean, as a table."""

from collections.abc import Iterable

from rich.table import Table

from gazetteer.lookup.candidate import Candidate
from gazetteer.model import Place
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
        _match(candidate),
        entry.feature if isinstance(entry, Place) else str(entry.type),
        str(entry.evidence),
    )


def _match(candidate: Candidate) -> str:
    """Say how the spelling led there and what speaks for the candidate, a line for each."""
    inflection = candidate.inflection
    how = [f"{candidate.match} {candidate.rank:.2f}"]
    how += [candidate.system] if candidate.system else []
    how += [inflection.case] if inflection else []
    return "\n".join((*how, *(reason.why for reason in candidate.reasons)))
