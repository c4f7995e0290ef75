"""Where compiled files are: beside the built-in YAML in the wheel, otherwise in the user's cache directory.

A compiled file is keyed by the SHA-256 of the files that it was made from and of the code that it depends on. Whatever
is wrong with it (damaged, made by other code, not writable), the YAML is the truth and is read instead.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gazetteer.atomic import write_atomically
from gazetteer.compiled.form import Compiled, read_form, write_form
from gazetteer.dataset.files import DataFile, built_in_folder, digest, read_files
from gazetteer.version import __version__

COMPILED_NAME = "compiled.txt"
_ROOMS = ("", "language", "model", "dataset", "dataset/overlay", "matching", "names", "compiled")
"""The folders of the package whose code decides what the compiled form says."""

_KEPT = 10


def load_compiled(folder: Path | None = None) -> Compiled:
    """Load a data folder, from its compiled form where there is one.

    Args:
        folder: The folder, or ``None`` for the built-in data.

    Returns:
        Its records and their index.

    Raises:
        DataError: If anything is wrong with the form of the files; it lists everything that is.
    """
    return load_files(read_files(folder or built_in_folder()))


def load_files(files: Sequence[DataFile]) -> Compiled:
    """Load the files of a data folder, as `load_compiled` does."""
    key = compiled_key(files)
    cached = cache_folder()
    # Of another folder the YAML is the truth, whatever lies beside it.
    for path in (built_in_folder() / COMPILED_NAME, cached / f"{key}.txt"):
        for compiled in read_compiled(path, key):
            return in_folders(compiled, files)
    compiled = compile_files(files)
    keep_compiled(compiled, key, cached)
    return in_folders(compiled, files)


def in_folders(compiled: Compiled, *folders: Sequence[DataFile]) -> Compiled:
    """Say which folders' files data was read from; that is not kept, since a compiled file may be read anywhere."""
    paths = tuple(files[0].path.parent for files in folders)
    return replace(compiled, dataset=replace(compiled.dataset, folders=paths))


def compiled_key(*folders: Iterable[DataFile]) -> str:
    """Return the key of the files of a data folder and of those laid over it.

    It changes with any byte of them, and with the code that makes the compiled form.
    """
    total = hashlib.sha256(" ".join((__version__, *map(digest, folders))).encode())
    for room in _ROOMS:
        for source in sorted((Path(__file__).parents[1] / room).glob("*.py")):
            total.update(source.read_bytes())
    return total.hexdigest()


def compile_files(files: Sequence[DataFile]) -> Compiled:
    """Read the YAML of files and index the names.

    Returns:
        All records with their index.

    Raises:
        DataError: If anything is wrong with the form of the files.
    """
    # Neither the YAML reader nor the inflections are wanted where there is a compiled form.
    from gazetteer.dataset.load import read_dataset  # noqa: PLC0415
    from gazetteer.names.build import build_index  # noqa: PLC0415

    dataset = read_dataset(files)
    return Compiled(dataset, build_index(dataset))


def compile_folder(folder: Path, target: Path) -> None:
    """Write the compiled form of a data folder into a file.

    Args:
        folder: The data folder.
        target: The file; its folder must exist.

    Raises:
        DataError: If anything is wrong with the form of the files.
        OutputError: If the file cannot be written; nothing is left behind then.
    """
    files = read_files(folder)
    write_compiled(compile_files(files), compiled_key(files), target)


def read_compiled(path: Path, key: str) -> tuple[Compiled, ...]:
    """Read a compiled file, as `read_form` does; nothing if there is none."""
    try:
        content = path.read_bytes()
    except OSError:
        return ()
    return read_form(content, key)


def write_compiled(compiled: Compiled, key: str, path: Path) -> None:
    """Write a compiled file in one step, so that a reader never sees half of it.

    Raises:
        OutputError: If it cannot be written; nothing is left behind then.
    """
    write_atomically(path, write_form(compiled, key))


def keep_compiled(compiled: Compiled, key: str, folder: Path) -> None:
    """Put a compiled file into the cache directory and drop all but the newest; skip it where nothing can be written.

    Args:
        compiled: What to keep.
        key: The key of the files that it was made from.
        folder: The cache directory; it is made. One that is not absolute is none: there is no home directory.
    """
    if not folder.is_absolute():
        return
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_compiled(compiled, key, folder / f"{key}.txt")
        newest_first = sorted(folder.glob("*.txt"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in newest_first[_KEPT:]:
            path.unlink()


def cache_folder() -> Path:
    """Return the cache directory of this library, by the custom of the platform and `XDG_CACHE_HOME`."""
    customs = {"win32": "~/AppData/Local", "darwin": "~/Library/Caches"}
    base = os.environ.get("XDG_CACHE_HOME") or customs.get(sys.platform, "~/.cache")
    # Unlike Path.expanduser, this does not fail where there is no home directory.
    return Path(os.path.expanduser(base)) / "contested-gazetteer"  # noqa: PTH111
