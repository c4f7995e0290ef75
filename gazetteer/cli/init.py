"""``gazetteer init``: an empty data folder, or an empty folder to lay over other data."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.atomic import make_folder_atomically
from gazetteer.cli.console import failing
from gazetteer.dataset.schema.writing import schemas_for
from gazetteer.dataset.template import new_data_folder, new_overlay
from gazetteer.errors import InputError
from gazetteer.model import EdtfDate

_LONGEST = 200


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make; it must not exist, or be empty.")],
    is_overlay: Annotated[bool, typer.Option("--overlay", help="Make a folder to lay over other data.")] = False,
    title: Annotated[str | None, typer.Option("--title", help="What the data is called: as DIR, if left out.")] = None,
    version: Annotated[str | None, typer.Option("--version", help="Its version, such as 2026-01-01: 0.1.")] = None,
    licence: Annotated[str | None, typer.Option("--licence", help="Its licence: CC BY 4.0.")] = None,
    present_since: Annotated[
        str | None, typer.Option("--present-since", metavar="EDTF", help="Where the present begins: 2000.")
    ] = None,
) -> None:
    """Make a data folder of your own, with no places in it yet, or with `--overlay` one to lay over other data.

    It is made whole or not at all, and nothing that is there is overwritten.
    """
    said = {"title": title, "version": version, "licence": licence, "present-since": present_since}
    with failing():
        files = _overlay(said) if is_overlay else _data_folder(folder, said)
        contents = {Path(name): text.encode() for name, text in files.items() if name.endswith(".yaml")}
        make_folder_atomically(folder, {**files, **schemas_for(contents, {})})
    typer.echo(f"made {folder}; its README.md has the next steps", err=True)


def _overlay(said: Mapping[str, str | None]) -> Mapping[str, str]:
    for option, value in said.items():
        if value is not None:
            raise InputError(f"--{option}", "an overlay takes this from the data under it; leave it out")
    return new_overlay()


def _data_folder(folder: Path, said: Mapping[str, str | None]) -> Mapping[str, str]:
    usual = {"title": folder.resolve().name, "version": "0.1", "licence": "CC BY 4.0", "present-since": "2000"}
    texts = {option: _line(option, usual[option] if value is None else value) for option, value in said.items()}
    since = EdtfDate.parse(texts["present-since"])
    return new_data_folder(
        title=texts["title"], version=texts["version"], licence=texts["licence"], present_since=since
    )


def _line(option: str, text: str) -> str:
    if not text.strip() or not text.isprintable() or len(text) > _LONGEST:
        raise InputError(f"--{option}", f"it must be one line of up to {_LONGEST} characters; give another")
    return text.strip()
