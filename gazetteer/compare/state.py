"""`State`: a data folder as it was or is, whether on disk or in a revision."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.compare.shapes import read_plain_shapes
from gazetteer.dataset.files import DataFile, digest, missing, read_files
from gazetteer.dataset.overlay import is_overlay
from gazetteer.errors import DataError


@dataclass(frozen=True, eq=False, repr=False)
class State:
    """The files of a data folder at one time, and what to call it; ``commit`` where they are from one."""

    name: str
    files: tuple[DataFile, ...]
    shapes: tuple[Mapping[str, Any], ...]
    commit: str | None = None

    def __repr__(self) -> str:
        """Return what it is called."""
        return f"<State {self.name!r}>"

    @property
    def digest(self) -> str:
        """The SHA-256 of its files without shapes."""
        return digest(self.files)


def read_folder(folder: Path) -> State:
    """Read a data folder, to compare it.

    Args:
        folder: The folder.

    Returns:
        Its state; what is wrong in its files is told when they are compared.

    Raises:
        DataError: If the folder or a file that it must have cannot be read, if it is an overlay, or if a shape is not
            GeoJSON of the form.

    Examples:
        >>> read_folder(Path("no/such/folder"))
        Traceback (most recent call last):
        gazetteer.errors.DataError: no/such/folder:1:1: E005 there is no such folder; ...
    """
    if is_overlay(folder):
        reason = "it is an overlay, and only whole data sets are compared; name a folder that has dataset.yaml"
        raise DataError([missing(folder, reason)])
    return State(str(folder), read_files(folder), read_plain_shapes(folder))
