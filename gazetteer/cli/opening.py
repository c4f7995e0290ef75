"""The gazetteer that a command works with."""

from collections.abc import Sequence
from pathlib import Path

from gazetteer.cli.console import failing
from gazetteer.core import Gazetteer, load


def open_gazetteer(
    folder: Path | None, overlays: Sequence[Path] | None = None, policies: Path | None = None
) -> Gazetteer:
    """Load the data for a command.

    Args:
        folder: A data folder, or ``None`` for the built-in one.
        overlays: The folders to lay over it, if there are any.
        policies: A file of policies besides those of the folder, if there is one.

    Returns:
        The gazetteer.

    Raises:
        Exit: If it cannot be loaded; why was told on standard error.
    """
    with failing():
        return load(folder, overlay=overlays or (), policies=policies)
