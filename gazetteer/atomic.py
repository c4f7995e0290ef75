"""Writing files so that a reader finds the old content or the new, never a part."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from gazetteer.errors import GazetteerError, OutputError


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
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            yield file
        Path(temporary).chmod(_mode(path))
        Path(temporary).replace(path)
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


def _mode(path: Path) -> int:
    """Return the permissions of the file that is replaced, or the usual ones for a new file."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0)
        os.umask(umask)
        return 0o666 & ~umask


def _reason(path: Path, error: OSError) -> str:
    if path.is_dir():
        return "it is a folder; name a file"
    if not path.parent.is_dir():
        return f"there is no folder {str(path.parent)!r}; make it first"
    return f"it cannot be written ({error.strerror}); choose another place"
