"""Making a folder with files in it through a temporary one beside it, which takes its name in one step."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from gazetteer.atomic.files import permitted, place_reason
from gazetteer.atomic.leftovers import SUFFIX, lock, remove_leftovers
from gazetteer.errors import OutputError


def make_folder_atomically(folder: Path, files: Mapping[str, str]) -> None:
    """Make a folder with files in it; what killed processes left of it is removed.

    Args:
        folder: The folder; it must not exist, or be empty.
        files: Texts by their paths within the folder, written as UTF-8 with the line ends that they have.

    Raises:
        OutputError: If the folder is not empty, or cannot be made; nothing has changed then.
    """
    folder = Path(os.path.realpath(folder))
    try:
        _check_vacant(folder)
        remove_leftovers(folder.parent, folder.name)
        with _beside(folder) as temporary:
            for name, text in files.items():
                path = temporary / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="")
            temporary.chmod(permitted(0o777))
            _rename(temporary, folder)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(str(folder), place_reason(folder, error)) from error


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Keep a folder to oneself while files in it are read and written again; who comes second waits.

    Args:
        folder: The folder. Only those who ask for the same lock wait; where the system has none, nobody does.

    Raises:
        OutputError: If there is no such folder.
    """
    if sys.platform == "win32":
        yield
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError as error:
        raise OutputError(str(folder), place_reason(folder, error)) from error
    try:
        lock(handle)
        yield
    finally:
        os.close(handle)


def _check_vacant(folder: Path) -> None:
    """Refuse a folder that has something in it, or that would be gone from under who works in it."""
    if not folder.exists():
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise OutputError(str(folder), "it is there and not empty; name a folder that is not there yet")
    if folder.samefile(Path.cwd()):
        raise OutputError(str(folder), "it is the folder that you are in; go one up, and name it from there")


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """Make a temporary folder beside another one, and remove it in the end if it is still there."""
    temporary, handle = _begin(folder)
    try:
        yield temporary
    finally:
        # After it got its name it is gone already; after an error or an interruption it is not.
        shutil.rmtree(temporary, ignore_errors=True)
        if handle is not None:
            os.close(handle)


def _begin(folder: Path) -> tuple[Path, int | None]:
    """Make a temporary folder and lock it; another one where somebody took it for a leftover before it was locked."""
    while True:
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}.", suffix=SUFFIX))
        if sys.platform == "win32":
            # No folder can be opened there, and none is taken for a leftover.
            return temporary, None
        with suppress(FileNotFoundError):
            handle = os.open(temporary, os.O_RDONLY)
            lock(handle)
            if temporary.exists():
                return temporary, handle
            os.close(handle)


def _rename(temporary: Path, folder: Path) -> None:
    """Give a folder its name; this fails where somebody has put something into the one that has it by now."""
    # Elsewhere than on Windows it takes the place of an empty folder by itself.
    makes_room = os.name == "nt" and folder.exists()
    if makes_room:
        folder.rmdir()
    try:
        temporary.rename(folder)
    except OSError:
        if makes_room:
            with suppress(OSError):
                folder.mkdir()
        raise
