"""The compiled form of a data folder: one JSON file, so that loading neither parses YAML nor reads dates.

It is keyed by the SHA-256 of the files that it was made from and of the code of the models. The wheel ships it beside
the YAML; otherwise it is made at the first load, in the user's cache directory. Whatever is wrong with it (damaged,
made by other code, not writable), the YAML is the truth and is read instead.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from gazetteer.atomic import write_atomically
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.files import DataFile, digest, read_files
from gazetteer.model.base import Record
from gazetteer.version import __version__

COMPILED_NAME = "compiled.json"
_KEPT = 10


class Compiled(Record):
    """A data set with the key of what it was made from."""

    key: str
    dataset: Dataset


def compiled_key(files: Iterable[DataFile]) -> str:
    """Return the key of files: it changes with any byte of them, and with the code of the models."""
    total = hashlib.sha256(f"{__version__} {digest(files)}".encode())
    for source in sorted((Path(__file__).parents[1] / "model").glob("*.py")):
        total.update(source.read_bytes())
    return total.hexdigest()


def compile_files(files: Sequence[DataFile]) -> Compiled:
    """Read the YAML of files.

    Args:
        files: The files of a data folder.

    Returns:
        The data set with its key.

    Raises:
        DataError: If anything is wrong with the form of the files.
    """
    # The YAML reader is not wanted where there is a compiled form.
    from gazetteer.dataset.parse import parse_files, to_dataset  # noqa: PLC0415

    return Compiled(key=compiled_key(files), dataset=to_dataset(parse_files(files)))


def compile_folder(folder: Path) -> Compiled:
    """Read the YAML of a data folder, as `compile_files` does."""
    return compile_files(read_files(folder))


def read_compiled(path: Path, key: str) -> tuple[Dataset, ...]:
    """Read a compiled file.

    Args:
        path: The file.
        key: The key that it must have.

    Returns:
        The data set; nothing if there is no such file, or it is damaged or was made from something else.
    """
    try:
        compiled = Compiled.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return ()
    return (compiled.dataset,) if compiled.key == key else ()


def write_compiled(compiled: Compiled, path: Path) -> None:
    """Write a compiled file in one step, so that a reader never sees half of it.

    Args:
        compiled: What to write.
        path: Where; its folder must exist.

    Raises:
        OutputError: If it cannot be written; nothing is left behind then.
    """
    write_atomically(path, compiled.model_dump_json(by_alias=True, exclude_defaults=True))


def keep_compiled(compiled: Compiled, folder: Path) -> None:
    """Put a compiled file into the cache directory and drop all but the newest; skip it where nothing can be written.

    Args:
        compiled: What to keep.
        folder: The cache directory; it is made.
    """
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_compiled(compiled, folder / f"{compiled.key}.json")
        newest_first = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in newest_first[_KEPT:]:
            path.unlink()


def cache_folder() -> Path:
    """Return the cache directory of this library, by the custom of the platform and `XDG_CACHE_HOME`."""
    customs = {"win32": "~/AppData/Local", "darwin": "~/Library/Caches"}
    base = os.environ.get("XDG_CACHE_HOME") or customs.get(sys.platform, "~/.cache")
    # Unlike Path.expanduser, this does not fail where there is no home directory.
    return Path(os.path.expanduser(base)) / "contested-gazetteer"  # noqa: PTH111
