"""Standard output and standard error: what a command writes, complains of and shows while it works."""

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, TextIO, TypeVar, cast

import typer

from gazetteer.atomic import write_atomically
from gazetteer.errors import DataError, GazetteerError, OutputError
from gazetteer.render.markup import harmless

if TYPE_CHECKING:
    from rich.console import RenderableType

T = TypeVar("T")

FILE_WIDTH = 100
_TICK = 5_000
DONE, FOUND, FAILED = 0, 1, 2
"""Exit statuses: done; findings, or a name that is unknown; misuse or unreadable input."""


def complain(error: GazetteerError | str) -> None:
    """Print a sentence to standard error, if that is open."""
    if sys.stderr is None:
        return
    sentence = str(error)
    prefix = "" if isinstance(error, DataError) else "gazetteer: "
    sys.stderr.write(harmless(f"{prefix}{sentence}\n"))


def emit(text: str) -> None:
    """Write text to standard output as UTF-8, whatever the locale; where nobody reads it any more, end quietly.

    Raises:
        OutputError: If it cannot be written.
        SystemExit: If the pipe is closed.
    """
    with standard_output() as out:
        out.write(text.encode("utf-8", "backslashreplace"))


@contextmanager
def standard_output() -> Iterator[IO[bytes]]:
    """Yield standard output, to write bytes to.

    Raises:
        OutputError: If it cannot be written.
        GazetteerError: What the writer raises.
        SystemExit: If the pipe is closed.
    """
    if sys.stdout is None:
        raise OutputError("standard output", "it is closed; name a file with -o")
    try:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except GazetteerError:
        raise
    except BrokenPipeError:
        # Python would complain again when it flushes standard output at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(DONE) from None
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise OutputError("standard output", f"it cannot be written ({error.strerror})") from error


def deliver(text: str, output: Path | None) -> None:
    """Write text to a file, or to standard output.

    Raises:
        OutputError: If it cannot be written; a file is then as it was before.
    """
    if output is None:
        emit(text)
    else:
        write_atomically(output, text)


def rendered(*renderables: "RenderableType", is_for_terminal: bool = True) -> str:
    """Return what rich makes of tables and texts: as wide as the terminal, or 100 columns for a file.

    It goes out through `emit`, so that no locale can stop it.
    """
    from rich.console import Console  # noqa: PLC0415 - rich is not wanted for JSON

    out = Console(
        file=io.StringIO(),
        width=None if is_for_terminal else FILE_WIDTH,
        force_terminal=is_for_terminal and is_terminal(sys.stdout),
        markup=False,
        emoji=False,
        highlight=False,
    )
    for renderable in renderables:
        out.print(renderable)
    return cast("io.StringIO", out.file).getvalue()


@contextmanager
def failing() -> Iterator[None]:
    """Turn an error of the library into its sentence and exit status 2.

    Raises:
        Exit: If there was one.
    """
    try:
        yield
    except GazetteerError as error:
        complain(error)
        raise typer.Exit(FAILED) from error


def tracked(items: Sequence[str], doing: str) -> Iterator[str]:
    """Yield items under a progress bar on standard error, where that is a terminal and there are several.

    Without a word for what is done there is none: it would write over questions.
    """
    if not doing or len(items) < 2 or not is_terminal(sys.stderr):  # noqa: PLR2004
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import track  # noqa: PLC0415

    yield from track(items, description=doing, console=Console(stderr=True, markup=False), transient=True)


def counted(items: Iterable[T], total: int | None, done: Callable[[], int], doing: str) -> Iterator[T]:
    """Yield items under a progress bar with the time left on standard error, where that is a terminal.

    Args:
        items: What is worked through.
        total: How much there is, in any unit, if that is known.
        done: What tells how much of it is done.
        doing: What to call the work.
    """
    if not is_terminal(sys.stderr):
        yield from items
        return
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (
        TextColumn(doing),
        BarColumn(),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.fields[rows]} rows"),
    )
    with Progress(*columns, console=Console(stderr=True, markup=False), transient=True) as progress:
        task = progress.add_task(doing, total=total, rows=0)
        for number, item in enumerate(items, 1):
            if number % _TICK == 0:
                progress.update(task, completed=done(), rows=number)
            yield item


def is_terminal(stream: TextIO | None) -> bool:
    """Say whether somebody sees what is written to a stream."""
    # Python has no stream where the descriptor was closed before it began.
    return stream is not None and stream.isatty()
