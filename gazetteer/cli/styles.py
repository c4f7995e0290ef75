"""The style that a command holds texts to: one of the data, or one in a file of one's own."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, NamedTuple

import typer

from gazetteer.cli.console import failing
from gazetteer.core import Gazetteer, load
from gazetteer.dataset.own_styles import styles_in
from gazetteer.errors import InputError

StyleName = Annotated[
    str,
    typer.Option(
        "--style", metavar="ID|FILE", help="A style of the data, or a YAML file of your own; FILE#ID is one of several."
    ),
]
_SUFFIXES = (".yaml", ".yml")


class Styled(NamedTuple):
    """A gazetteer, and the id of the style that is asked for."""

    gaz: Gazetteer
    style: str


def open_styled(
    style: str, folder: Path | None, overlays: Sequence[Path] | None = None, policies: Path | None = None
) -> Styled:
    """Load the data for a command that follows a style.

    Args:
        style: The id of a style, or a file of styles with or without ``#`` and the id of one of them.
        folder: A data folder, or ``None`` for the built-in one.
        overlays: The folders to lay over it, if there are any.
        policies: A file of policies besides those of the folder, if there is one.

    Returns:
        The gazetteer with the styles of the file, and the id of the style.

    Raises:
        Exit: If something cannot be loaded; why was told on standard error.
    """
    path, _, chosen = style.partition("#")
    is_file = path.endswith(_SUFFIXES)
    with failing():
        gaz = load(folder, overlay=overlays or (), policies=policies, styles=path if is_file else None)
        return Styled(gaz, _of_file(gaz, path, chosen) if is_file else style)


def _of_file(gaz: Gazetteer, path: str, chosen: str) -> str:
    """Return the id of the style of a file that is asked for: the one that it has, or the one that is chosen.

    Raises:
        InputError: If it has none, none of this id, or several.
    """
    own = tuple(styles_in(gaz.dataset, Path(path)))
    if chosen in own:
        return chosen
    if len(own) == 1 and not chosen:
        return own[0]
    told = f"it holds {', '.join(own)}; name one as {path}#{own[0]}" if own else "it holds no style; write one into it"
    raise InputError(path, told)
