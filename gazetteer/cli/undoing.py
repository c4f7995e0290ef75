"""The log of ``gazetteer rewrite``, and taking back what is in it."""

import os
from pathlib import Path

import typer

from gazetteer.atomic import write_atomically
from gazetteer.cli.console import complain
from gazetteer.errors import GazetteerError, InputError, OutputError
from gazetteer.render.counting import counted
from gazetteer.style.log import Entry


def add_to_log(log: Path, entry: Entry) -> None:
    """Add an entry to a log, and see that it is on the disk before the file is changed.

    Raises:
        OutputError: If it cannot be written.
    """
    try:
        with log.open("ab") as file:
            file.write(entry.written().encode())
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        reason = f"the log cannot be written ({error.strerror}), so nothing is changed; name another with --log"
        raise OutputError(str(log), reason) from error


def undo(log: Path) -> bool:
    """Make the files of a log what they were, the last change first.

    What is taken back leaves the log; a file that has changed since stays as it is, and in the log.

    Args:
        log: The log.

    Returns:
        Whether everything was taken back.

    Raises:
        InputError: If the log cannot be read.
        OutputError: If it cannot be written.
    """
    left: list[Entry] = []
    entries = read_log(log)
    if not entries:
        raise InputError(str(log), "there is nothing in it to take back; name the file that --log wrote")
    for entry in reversed(entries):
        try:
            _undo(entry)
        except GazetteerError as error:
            complain(error)
            left.insert(0, entry)
    if left:
        write_atomically(log, "".join(entry.written() for entry in left))
    else:
        log.unlink()
    typer.echo(f"{counted(len(entries) - len(left), 'change')} of files taken back, {len(left)} left", err=True)
    return not left


def read_log(log: Path) -> list[Entry]:
    """Return what a log says, the first change first.

    Raises:
        InputError: If it cannot be read, or is none.
    """
    if log.exists() and not log.is_file():
        raise InputError(str(log), "it is no file that can be read again; name another as the log")
    try:
        lines = log.read_bytes().decode("utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(log), "it cannot be read; name the file that --log wrote") from error
    return [Entry.read(line, str(log)) for line in lines if line]


def _undo(entry: Entry) -> None:
    path = Path(entry.path)
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(entry.path, f"it cannot be read ({error.strerror}); put it back first") from error
    restored = entry.restored(content)
    if restored != content:
        write_atomically(path, restored)
