"""``gazetteer normalize``: a column of names, answered."""

from collections import Counter
from pathlib import Path
from typing import Annotated, Any

import typer

from gazetteer.atomic import written_atomically
from gazetteer.cli.console import complain, counted, failing, standard_output
from gazetteer.cli.knowing import known_of
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import (
    Country,
    Data,
    Date,
    Feature,
    Fuzzy,
    Lang,
    Near,
    Overlays,
    Policies,
    PolicyId,
    Within,
)
from gazetteer.columns.column import Column
from gazetteer.columns.rows import Rows, Wanted, answered
from gazetteer.columns.settled import Decision, read_decisions, settled, write_decisions
from gazetteer.columns.tables import open_table, write_table
from gazetteer.core import DEFAULT_POLICY
from gazetteer.lookup.context import Context

Table = Annotated[
    str, typer.Argument(metavar="TABLE", help="A .csv, .tsv, .xlsx or .parquet file; - is CSV on standard input.")
]
NameColumn = Annotated[str, typer.Option("--column", "-c", metavar="NAME", help="The column that has the names.")]
Target = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="Where to write, in the format of its ending; - is CSV on standard output.",
    ),
]
CountryColumn = Annotated[
    str | None, typer.Option("--country-column", metavar="NAME", help="A column that has each row's country code.")
]
DateColumn = Annotated[
    str | None, typer.Option("--date-column", metavar="NAME", help="A column that has each row's date.")
]
Settled = Annotated[
    Path | None,
    typer.Option(
        "--settled", metavar="FILE", help="YAML that reports open names and settles them; beside PATH, if left out."
    ),
]
Prefix = Annotated[str, typer.Option("--prefix", metavar="TEXT", help="What the added columns begin with.")]
Encoding = Annotated[str, typer.Option("--encoding", metavar="NAME", help="The encoding of CSV or TSV.")]


def normalize(
    table: Table,
    column: NameColumn,
    output: Target = "-",
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    within: Within = None,
    near: Near = None,
    country: Country = None,
    feature: Feature = None,
    fuzzy: Fuzzy = False,
    country_column: CountryColumn = None,
    date_column: DateColumn = None,
    decisions: Settled = None,
    prefix: Prefix = "",
    encoding: Encoding = "utf-8",
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Add to each row of a table the entry that its name means, its headword, its point, and how sure that is.

    What is ambiguous or unknown is left open and reported, with candidates, in a YAML file. Settle it there and run the
    same command again.
    """
    gaz = open_gazetteer(data, overlays, policies)
    report = decisions or (Path(f"{output}.settled.yaml") if output != "-" else None)
    with failing():
        decided = read_decisions(report, gaz.dataset) if report else {}
        normalizer = gaz.normalizer(policy=policy, lang=lang, fuzzy=fuzzy, settled=settled(decided))
        known = known_of(within=within, near=near, country=country, feature=feature, date=date)
        Context.of(gaz.dataset, known)
        by_row = {"country": country_column, "date": date_column}
        told = {key: name for key, name in by_row.items() if name is not None}
        asked = Column(normalizer, known, tuple(told))
        wanted = Wanted(column, tuple(told.values()), prefix)
        with open_table(table, encoding) as opened:
            _write(answered(opened, wanted, asked), output)
        _report(asked, report, decided)


def _write(table: Rows, output: str) -> None:
    watched = table._replace(rows=counted(table.rows, table.total, table.done, "normalizing"))
    with standard_output() if output == "-" else written_atomically(Path(output)) as file:
        write_table(watched, file, output)


def _report(asked: Column, report: Path | None, decided: dict[str, Decision]) -> None:
    """Say how many rows were matched, and where to settle what is open."""
    rows: Counter[Any] = Counter()
    for each in asked.distinct():
        rows[each.answer.status] += each.rows
    said = ", ".join(f"{number} {status}" for status, number in sorted(rows.items()))
    complain(f"{len(asked)} rows: {said or 'none'}")
    if report is not None and (
        open_names := write_decisions(report, decided, asked.distinct(), asked.normalizer.finder.dataset)
    ):
        complain(f"{open_names} names are open; settle them in {report} and run the same command again")
