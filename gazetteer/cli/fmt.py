"""``gazetteer fmt``: the YAML of a data folder in its one written form."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.atomic import locked, remove_leftovers, write_atomically
from gazetteer.cli.console import FOUND, emit, failing
from gazetteer.dataset.files import MAX_BYTES, built_in_folder
from gazetteer.dataset.layout import formatted
from gazetteer.dataset.layout.files import LaidOut, lay_out, read_bytes
from gazetteer.errors import InputError, OutputError

_STANDARD_INPUT = "-"


def fmt(
    paths: Annotated[
        list[str] | None,
        typer.Argument(metavar="[DIR|FILE…|-]", help="A data folder or files; the built-in data if left out."),
    ] = None,
    is_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; name the files that are not in the written form.")
    ] = False,
) -> None:
    """Lay out YAML files in the one form that the data is written in; comments stay.

    `-` is standard input, laid out to standard output. With `--check` the exit status is 1 if a file is not in this
    form. It is 2 if one cannot be read; then none is changed.
    """
    with failing():
        files = _laid_out(paths or [])
        changed = [file for file in files if file.is_changed]
        if is_check:
            _tell(changed)
        elif paths == [_STANDARD_INPUT]:
            emit(files[0].after.decode())
        else:
            _write(changed, len(files))
    if is_check and changed:
        raise typer.Exit(FOUND)


def _laid_out(paths: list[str]) -> Sequence[LaidOut]:
    if _STANDARD_INPUT not in paths:
        return lay_out(map(Path, paths) if paths else [built_in_folder()])
    if len(paths) > 1:
        raise InputError(_STANDARD_INPUT, "standard input stands alone; name it or files, not both")
    if sys.stdin is None:
        raise InputError(_STANDARD_INPUT, "standard input is closed; name a file")
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    return [LaidOut(Path(_STANDARD_INPUT), content, formatted(content, path=_STANDARD_INPUT).encode())]


def _tell(changed: list[LaidOut]) -> None:
    message = "from here on it is not in the written form; run `gazetteer fmt`"
    emit("".join(f"{file.path}:{file.first_difference}:1: {message}\n" for file in changed))


def _write(changed: list[LaidOut], count: int) -> None:
    for file in changed:
        _write_over(file)
        typer.echo(f"laid out anew: {file.path}", err=True)
    typer.echo(f"{len(changed)} of {count} files laid out anew", err=True)


def _write_over(file: LaidOut) -> None:
    """Write a file unless somebody else has written it since it was read, whose work would be lost."""
    with locked(file.path.parent):
        remove_leftovers(file.path.parent)
        if read_bytes(file.path) != file.before:
            raise OutputError(str(file.path), "it was changed while it was laid out; run this again")
        write_atomically(file.path, file.after)
