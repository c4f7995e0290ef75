"""Writing a file through a temporary one beside it, which goes to the disk and then takes its name in one step."""

import errno
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from gazetteer.atomic.leftovers import SUFFIX, lock
from gazetteer.errors import GazetteerError, OutputError

_IS_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write a file through a temporary one beside it.

    Args:
        path: The file, or a link to it; what was there before stays whole until the new content is complete.
        content: Text, written as UTF-8 with the line ends that it has (lone surrogates escaped), or bytes.

    Raises:
        OutputError: If it cannot be written; nothing has changed then.
    """
    with written_atomically(path) as file:
        file.write(content.encode("utf-8", "backslashreplace") if isinstance(content, str) else content)


@contextmanager
def written_atomically(path: Path) -> Iterator[IO[bytes]]:
    """Open a file to write it bit by bit through a temporary one beside it.

    Args:
        path: The file, or a link to it; it is replaced when all is written, and stays as it is if anything goes wrong.

    Yields:
        A file to write bytes to.

    Raises:
        OutputError: If it cannot be written; nothing has changed then.
        GazetteerError: What the writer raises.
    """
    path = Path(os.path.realpath(path))
    temporary = None
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            # A device or a pipe is written to, not replaced.
            with path.open("wb") as file:
                yield file
            return
        handle, temporary = _begin(path)
        with _kept_locked(handle):
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            Path(temporary).chmod(_mode(path))
            Path(temporary).replace(path)
        _sync(path.parent)
    except GazetteerError:
        # Whoever writes said already what is wrong; an OutputError is an OSError too.
        raise
    except OSError as error:
        raise OutputError(str(path), _reason(path, error)) from error
    finally:
        # After a replacement it is gone already; after an error or an interruption it is not.
        if temporary is not None:
            with suppress(OSError):
                Path(temporary).unlink()


def place_reason(path: Path, error: OSError) -> str:
    """Say why something cannot be written where it should be, and the way out."""
    if not path.parent.is_dir():
        return f"there is no folder {str(path.parent)!r}; make it first"
    way_out = "make room and try again" if error.errno in _IS_FULL else "choose another place"
    return f"it cannot be written ({error.strerror}); {way_out}"


def permitted(mode: int) -> int:
    """Return the permissions of something new: those that are usual for it, without what the process withholds."""
    umask = os.umask(0)
    os.umask(umask)
    return mode & ~umask


def _begin(path: Path) -> tuple[int, str]:
    """Make a temporary file and lock it; another one where somebody took it for a leftover before it was locked."""
    while True:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=SUFFIX)
        lock(handle)
        if os.fstat(handle).st_nlink:
            return handle, temporary
        os.close(handle)


@contextmanager
def _kept_locked(handle: int) -> Iterator[None]:
    """Keep a file locked when it is closed, until it has its name."""
    if sys.platform == "win32":
        # There a file that is open cannot be renamed, nor removed by anybody.
        yield
        return
    kept = os.dup(handle)
    try:
        yield
    finally:
        os.close(kept)


def _sync(folder: Path) -> None:
    """Have the new name of a file written to the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or the usual ones for a new file."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return permitted(0o666)


def _reason(path: Path, error: OSError) -> str:
    return "it is a folder; name a file" if path.is_dir() else place_reason(path, error)
