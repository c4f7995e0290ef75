"""``gazetteer schema``: what editors need to complete and check the YAML of a data folder."""

from pathlib import Path
from typing import Annotated

import typer

from gazetteer.atomic import remove_leftovers, write_atomically
from gazetteer.cli.console import FOUND, emit, failing
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.schema.writing import FOLDER, changes_of
from gazetteer.errors import OutputError
from gazetteer.intake.rules import RULES, IntakeRules


def schema(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The data folder; the built-in one if left out.")
    ] = None,
    is_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; the exit status is 1 if something would be.")
    ] = False,
) -> None:
    """Write JSON Schemas into `schemas` of a data folder, and into each YAML file the line that leads editors to them.

    Run it after adding a party, a source or an entry, so that editors know it. Each file that is written is listed.
    """
    folder = folder or built_in_folder()
    with failing():
        changes = changes_of(folder, {RULES: IntakeRules})
        if not is_check:
            _write(folder, changes)
    emit("".join(f"{path}\n" for path in changes))
    if is_check and changes:
        typer.echo("out of date; run `gazetteer schema`", err=True)
        raise typer.Exit(FOUND)


def _write(folder: Path, changes: dict[Path, bytes]) -> None:
    try:
        (folder / FOLDER).mkdir(exist_ok=True)
    except OSError as error:
        raise OutputError(str(folder / FOLDER), f"it cannot be made ({error.strerror})") from error
    for written in (folder, folder / FOLDER):
        remove_leftovers(written)
    for path, content in changes.items():
        write_atomically(path, content)
