"""Where rewritten documents are written to, and what must hold of that before anything is."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from gazetteer.documents.reading import STANDARD_INPUT
from gazetteer.errors import InputError, OutputError

_ANY_WRITE = 0o222


def target_of(source: str, output: Path | None) -> Path:
    """Return where a document is written to: in its own place, into a folder, or to another file."""
    if output is None:
        return Path(source)
    return output / Path(source).name if output.is_dir() else output


def are_one(one: Path, other: Path) -> bool:
    """Say whether two paths lead to one file; where it is not there yet, whether they will."""
    try:
        return one.samefile(other)
    except OSError:
        return os.path.realpath(one) == os.path.realpath(other)


def check_targets(sources: Sequence[str], output: Path | None) -> None:
    """Refuse to write two documents to one place, or standard input to a folder, where it has no name.

    Raises:
        OutputError: If that would happen.
    """
    if output is None:
        return
    if not output.is_dir():
        if len(sources) > 1:
            reason = "several documents need a folder; make it first, or name one document"
            raise OutputError(str(output), reason)
        return
    if STANDARD_INPUT in sources:
        raise OutputError(str(output), "standard input has no name in a folder; name a file")
    first: dict[Path, str] = {}
    for source in sources:
        target = target_of(source, output)
        if first.setdefault(target, source) != source:
            raise OutputError(
                str(target), f"{first[target]} and {source} would both be written to it; name one of them"
            )


def check_writable(path: Path) -> None:
    """Refuse to replace a file that its owner made read-only: replacing it would get round that.

    Raises:
        OutputError: If it is one.
    """
    if path.exists() and not path.stat().st_mode & _ANY_WRITE:
        raise OutputError(str(path), "it is read-only; make it writable, or write elsewhere with -o")


def check_unchanged(path: Path, content: bytes) -> None:
    """Refuse to replace a file that somebody has changed since it was read.

    Raises:
        InputError: If it has other bytes by now, or is gone.
    """
    try:
        is_unchanged = path.read_bytes() == content
    except OSError:
        is_unchanged = False
    if not is_unchanged:
        raise InputError(str(path), "it has changed since it was read, and is left as it is; do it once more")


def check_log(log: Path, written: Iterable[Path]) -> None:
    """Refuse a log that is a document at once.

    Args:
        log: The log; it need not be there yet.
        written: The files that are read, or written to.

    Raises:
        OutputError: If it is one of these files, in whatever spelling.
    """
    if any(are_one(log, path) for path in written):
        raise OutputError(str(log), "it is the log, and a document at once; name another file with --log")
