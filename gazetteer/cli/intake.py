"""``gazetteer import``: entries from the reference tables."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.atomic import write_atomically
from gazetteer.cli.console import emit, failing
from gazetteer.cli.options import Data, Overlays
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.overlay import lay_over, read_overlay_files
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
    overlays: Overlays = None,
) -> None:
    """Propose entries for the rows of the reference tables, and say why each other row is not taken.

    New entries go to standard output as YAML, messages to standard error. An entry that is there is never changed; the
    same command on the same tables proposes nothing when its entries are in the data. With `--overlay`, what is written
    goes into the last overlay.
    """
    folders = (data or built_in_folder(), *(overlays or ()))
    with failing():
        rows = read_tables(tables)
        outcome = _outcome(rows, folders)
        _tell(outcome, is_complete=is_complete)
        if is_written:
            _write(outcome, folders[-1])
            write_atomically(folders[-1] / RECORD, to_record(_outcome(rows, folders)))
        else:
            emit(to_entries(outcome.entries))


def _outcome(rows: tuple[Row, ...], folders: Sequence[Path]) -> Outcome:
    """Propose entries on what the first folder has, and what the others lay over it."""
    dataset, _ = lay_over(load_dataset(folders[0]), *map(read_overlay_files, folders[1:]))
    return propose(rows, dataset, tuple(chain(*map(read_shapes, folders))), read_rules(folders[0]))


def _write(outcome: Outcome, folder: Path) -> None:
    path = folder / "places.yaml"
    there = path.read_text(encoding="utf-8") if path.exists() else ""
    write_atomically(path, there + to_entries(outcome.entries))


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
