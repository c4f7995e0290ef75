"""``gazetteer check``: everything that is wrong in a data folder, at its line and column."""

from pathlib import Path
from typing import Annotated

import typer

from gazetteer.cli.console import FOUND, emit, failing
from gazetteer.dataset.check import check_folder
from gazetteer.dataset.files import built_in_folder


def check(
    folder: Annotated[
        Path | None, typer.Argument(metavar="[DIR]", help="The data folder; the built-in one if left out.")
    ] = None,
) -> None:
    """Check a data folder and print what is wrong as `path:line:column: CODE message`.

    The exit status is 1 if there is an error and 2 if the folder cannot be read; warnings alone leave it at 0.
    """
    with failing():
        problems = check_folder(folder or built_in_folder())
    emit("".join(f"{problem}\n" for problem in problems))
    errors = sum(problem.severity == "error" for problem in problems)
    typer.echo(f"{errors} errors, {len(problems) - errors} warnings", err=True)
    if errors:
        raise typer.Exit(FOUND)
