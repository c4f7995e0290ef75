"""Laying out files: all of them are read before any is written."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from gazetteer.collecting import without_collecting
from gazetteer.dataset.files import MAX_BYTES, is_folder
from gazetteer.dataset.layout.formatting import formatted
from gazetteer.errors import DataError, InputError, Problem

SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A file as it is, and in the written form."""

    path: Path
    before: bytes
    after: bytes

    @property
    def is_changed(self) -> bool:
        """Whether it is not in the written form yet."""
        return self.before != self.after

    @property
    def first_difference(self) -> int:
        """The number of the first line that differs, counted from 1; of a file that is changed."""
        before, after = self.before.split(b"\n"), self.after.split(b"\n")
        same = next((at for at, lines in enumerate(zip(before, after, strict=False)) if lines[0] != lines[1]), None)
        return (min(len(before), len(after)) if same is None else same) + 1


def lay_out(paths: Iterable[Path]) -> tuple[LaidOut, ...]:
    """Read files and lay them out; nothing is written.

    Args:
        paths: YAML files, and folders whose YAML files are meant.

    Returns:
        The files, each once, those of a folder A-Z.

    Raises:
        DataError: If a file cannot be read; it lists everything that is wrong with any of them as YAML.
        InputError: If a path does not exist, a file is no YAML file, or a folder has none.
    """
    done: list[LaidOut] = []
    problems: list[Problem] = []
    with without_collecting():
        for path in dict.fromkeys(chain.from_iterable(map(_files, paths))):
            try:
                before = read_bytes(path)
                done.append(LaidOut(path, before, formatted(before, path=str(path)).encode()))
            except DataError as error:
                problems += error.problems
    if problems:
        raise DataError(problems)
    return tuple(done)


def read_bytes(path: Path) -> bytes:
    """Read a file.

    Args:
        path: The file.

    Returns:
        Its bytes, or as many of them as are enough to refuse it.

    Raises:
        DataError: If it cannot be read, or is a pipe, a device or a folder.
    """
    try:
        if path.exists() and not path.is_file():
            raise DataError([
                Problem(str(path), 1, 1, "E005", "it is no plain file; move it elsewhere, or name others")
            ])
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        problem = Problem(str(path), 1, 1, "E005", f"the file cannot be read: {error.strerror}")
        raise DataError([problem]) from error


def _files(path: Path) -> Iterator[Path]:
    if not is_folder(path):
        if path.suffix not in SUFFIXES:
            is_there = os.path.lexists(path)
            reason = "only YAML is laid out" if is_there else "there is no such file or folder"
            raise InputError(str(path), f"{reason}; name a folder or files in {' or '.join(SUFFIXES)}")
        yield path
        return
    files = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES)
    if not files:
        raise InputError(str(path), "the folder has no YAML files; name another one")
    yield from files
