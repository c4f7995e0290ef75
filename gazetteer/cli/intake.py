"""``gazetteer import``: entries from the reference tables."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.atomic import write_atomically
from gazetteer.cli.console import emit, failing
from gazetteer.cli.options import Data
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.shapes import read_shapes
from gazetteer.intake.outcome import Outcome, Reason
from gazetteer.intake.propose import propose
from gazetteer.intake.record import RECORD, to_record
from gazetteer.intake.rules import read_rules
from gazetteer.intake.tables import Row, read_tables
from gazetteer.intake.writing import to_entries


def import_tables(
    tables: Annotated[
        Path,
        typer.Argument(metavar="TABLES", help="The folder with whosonfirst_localities.csv and geonames_cities.csv."),
    ],
    is_written: Annotated[
        bool, typer.Option("--write", help="Add the new entries to places.yaml, and record what became of the rows.")
    ] = False,
    is_complete: Annotated[
        bool, typer.Option("--all", help="List the rejected rows that belong to no group, too.")
    ] = False,
    data: Data = None,
) -> None:
    """Propose entries for the rows of the reference tables, and say why each other row is not taken.

    New entries go to standard output as YAML, messages to standard error. An entry that is there is never changed; the
    same command on the same tables proposes nothing when its entries are in the data.
    """
    folder = data or built_in_folder()
    with failing():
        rows = read_tables(tables)
        outcome = _outcome(rows, folder)
        _tell(outcome, is_complete=is_complete)
        if is_written:
            _write(outcome, folder)
            write_atomically(folder / RECORD, to_record(_outcome(rows, folder)))
        else:
            emit(to_entries(outcome.entries))


def _outcome(rows: tuple[Row, ...], folder: Path) -> Outcome:
    return propose(rows, load_dataset(folder), read_shapes(folder), read_rules(folder))


def _write(outcome: Outcome, folder: Path) -> None:
    path = folder / "places.yaml"
    write_atomically(path, path.read_text(encoding="utf-8") + to_entries(outcome.entries))


def _tell(outcome: Outcome, *, is_complete: bool) -> None:
    for rejection in outcome.rejected:
        if is_complete or not rejection.reason.is_outside:
            instead = f" ({rejection.instead})" if rejection.instead else ""
            typer.echo(f"{rejection.record}\t{rejection.name}\t{rejection.reason}{instead}", err=True)
    counts = Counter(rejection.reason for rejection in outcome.rejected)
    typer.echo(f"{outcome.rows} rows: {len(outcome.entries)} new entries, {len(outcome.held)} held already", err=True)
    for reason in Reason:
        if counts[reason]:
            typer.echo(f"{counts[reason]} rejected: {reason}", err=True)
