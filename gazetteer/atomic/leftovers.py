"""What killed processes leave: temporary files and folders, told by a lock from those that are being written."""

import os
import re
import shutil
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

SUFFIX = ".part"
_TEMPORARY = re.compile(rf"\.(?P<name>.+)\.[a-z0-9_]{{8}}{re.escape(SUFFIX)}", re.DOTALL)


def remove_leftovers(folder: Path, name: str | None = None) -> None:
    """Remove what killed processes left in a folder; what is being written stays.

    Args:
        folder: The folder; nothing happens where there is none.
        name: The name that what they were of was to have; any, if left out.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            left = _TEMPORARY.fullmatch(path.name)
            if left and name in (None, left["name"]) and not path.is_symlink() and (path.is_file() or path.is_dir()):
                _remove_unless_locked(path)


def lock(handle: int) -> None:
    """Lock a file or a folder that is open until it is closed, where the system can do that."""
    if sys.platform != "win32":
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX)


def _remove_unless_locked(path: Path) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            # A file that is open cannot be removed there. Of a folder nothing tells that somebody fills it.
            path.unlink()
            return
        handle = os.open(path, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove(path)
        finally:
            os.close(handle)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
