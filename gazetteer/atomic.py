"""Writing files, and making folders, so that a reader finds what was there or what is new, never a part.

What is written goes into a temporary file beside the target, to the disk, and then takes its name in one step. A
process that is killed before that leaves the temporary file; `remove_leftovers` tells it from one that is being
written, which is locked.
"""

import errno
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from gazetteer.errors import GazetteerError, OutputError

if sys.platform != "win32":
    import fcntl

_SUFFIX = ".part"
_TEMPORARY = re.compile(rf"\..+\.[a-z0-9_]{{8}}{re.escape(_SUFFIX)}", re.DOTALL)
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


def make_folder_atomically(folder: Path, files: Mapping[str, str]) -> None:
    """Make a folder with files in it, through a temporary one beside it.

    Args:
        folder: The folder; it must not exist, or be empty.
        files: Texts by their paths within the folder, written as UTF-8 with the line ends that they have.

    Raises:
        OutputError: If the folder is not empty, or cannot be made; nothing has changed then.
    """
    folder = Path(os.path.realpath(folder))
    temporary = None
    try:
        _check_vacant(folder)
        temporary = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
        for name, text in files.items():
            path = temporary / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        temporary.chmod(0o777 & ~_umask())
        if folder.exists():
            # This fails where somebody has put something into it by now.
            folder.rmdir()
        temporary.rename(folder)
    except OutputError:
        raise
    except OSError as error:
        raise OutputError(str(folder), _place_reason(folder, error)) from error
    finally:
        # After it got its name it is gone already; after an error or an interruption it is not.
        if temporary is not None:
            shutil.rmtree(temporary, ignore_errors=True)


def _check_vacant(folder: Path) -> None:
    """Refuse a folder that has something in it, or that would be gone from under who works in it."""
    if not folder.exists():
        return
    if not folder.is_dir() or any(folder.iterdir()):
        raise OutputError(str(folder), "it is there and not empty; name a folder that is not there yet")
    if folder.samefile(Path.cwd()):
        raise OutputError(str(folder), "it is the folder that you are in; go one up, and name it from there")


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files that killed processes left in a folder; those that are being written stay.

    Args:
        folder: The folder; nothing happens where there is none.
    """
    with suppress(OSError):
        for path in folder.iterdir():
            if _TEMPORARY.fullmatch(path.name) and path.is_file() and not path.is_symlink():
                _remove_unless_locked(path)


def _begin(path: Path) -> tuple[int, str]:
    """Make a temporary file and lock it; another one where somebody took it for a leftover before it was locked."""
    while True:
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=_SUFFIX)
        if sys.platform != "win32":
            with suppress(OSError):
                fcntl.flock(handle, fcntl.LOCK_EX)
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
    lock = os.dup(handle)
    try:
        yield
    finally:
        os.close(lock)


def _remove_unless_locked(path: Path) -> None:
    with suppress(OSError):
        if sys.platform != "win32":
            with path.open("rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
        else:
            path.unlink()


def _sync(folder: Path) -> None:
    """Have the new name of a file written to the disk, where the system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or the usual ones for a new file."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        return 0o666 & ~_umask()


def _reason(path: Path, error: OSError) -> str:
    return "it is a folder; name a file" if path.is_dir() else _place_reason(path, error)


def _place_reason(path: Path, error: OSError) -> str:
    if not path.parent.is_dir():
        return f"there is no folder {str(path.parent)!r}; make it first"
    way_out = "make room and try again" if error.errno in _IS_FULL else "choose another place"
    return f"it cannot be written ({error.strerror}); {way_out}"
