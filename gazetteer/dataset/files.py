"""The files of a data folder: which there are, where the built-in ones are, their bytes and their digest.

A folder must have `dataset.yaml`, `places.yaml`, `parties.yaml` and `sources.yaml`. Without `terms.yaml` it has no
terms. Where it has no policies, styles, inflections, romanizations, contexts or traps, the built-in ones hold: they are
rules, and say nothing about any place.
"""

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from gazetteer.errors import DataError, Problem

MAX_BYTES = 64 * 1024 * 1024
"""The longest file that is read."""

REQUIRED = ("dataset.yaml", "places.yaml", "parties.yaml", "sources.yaml")
OPTIONAL = ("terms.yaml",)
INHERITED = ("policies.yaml", "styles.yaml", "inflections.yaml", "romanizations.yaml", "contexts.yaml", "traps.csv")


@dataclass(frozen=True)
class DataFile:
    """The bytes of one file; ``is_inherited`` where they are the built-in ones in place of a folder's own."""

    name: str
    path: Path
    content: bytes
    is_inherited: bool = False


def built_in_folder() -> Path:
    """Return where the built-in data is: inside the package, or else in the checkout around it."""
    package = Path(__file__).parents[1]
    inside = package / "_data"
    return inside if inside.is_dir() else package.parent / "data"


def read_files(folder: Path) -> tuple[DataFile, ...]:
    """Read the files of a data folder, with the built-in ones for rules that it does not have.

    Args:
        folder: The folder.

    Returns:
        Its files, in an order that never changes.

    Raises:
        DataError: If the folder or a file that it must have is missing or cannot be read.
    """
    if not is_folder(folder):
        raise DataError([missing(folder, "there is no such folder; name one that holds dataset.yaml and places.yaml")])
    files: list[DataFile] = []
    problems: list[Problem] = []
    for name in REQUIRED + OPTIONAL + INHERITED:
        path = folder / name
        try:
            files.append(_own_or_built_in(name, path))
        except FileNotFoundError:
            problems += [missing(path, "the file is missing; add it")] if name in REQUIRED else []
        except OSError as error:
            problems.append(missing(path, f"the file cannot be read: {error.strerror}"))
    if problems:
        raise DataError(problems)
    return tuple(files)


def is_folder(path: Path) -> bool:
    """Say whether there is a folder; a path that no folder can have, or that may not be looked at, is none."""
    return os.path.isdir(path)  # noqa: PTH112 - unlike Path.is_dir, it raises nothing


def digest(files: Iterable[DataFile]) -> str:
    """Return the SHA-256 of files, whose names count and whose places do not."""
    total = hashlib.sha256()
    for file in files:
        total.update(f"{file.name} {len(file.content)}\n".encode())
        total.update(file.content)
    return total.hexdigest()


def folders_of(files: Iterable[DataFile]) -> tuple[Path, ...]:
    """Return the folders that files are in, each once; what is inherited is in none."""
    return tuple(dict.fromkeys(file.path.parent for file in files if not file.is_inherited))


def _own_or_built_in(name: str, path: Path) -> DataFile:
    try:
        return DataFile(name, path, read_bounded(path))
    except FileNotFoundError:
        if name not in INHERITED:
            raise
    built_in = built_in_folder() / name
    return DataFile(name, built_in, read_bounded(built_in), is_inherited=True)


def read_bounded(path: Path) -> bytes:
    """Return the bytes of a file, of one that is too large as many as it takes to refuse it."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def missing(path: Path, message: str) -> Problem:
    """Return the problem that something is not there, or not to be read."""
    return Problem(str(path), 1, 1, "E005", message)
