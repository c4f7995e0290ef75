"""The progress bar of annotating: how much of the files is done, how fast, and how long it will take."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gazetteer.cli.console import is_terminal
from gazetteer.cli.working import Found, Result


def watched(results: Iterable[Result], found: Sequence[Found], *, is_shown: bool) -> Iterator[Result]:
    """Yield results under a progress bar on standard error, where that is a terminal and there are several files.

    Args:
        results: What becomes of each file, in order.
        found: The files.
        is_shown: Whether a bar would not get between what is printed.
    """
    if not is_shown or len(found) < 2 or not is_terminal(sys.stderr):  # noqa: PLR2004
        yield from results
        return
    # rich is not wanted where there is no terminal.
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        Progress,
        TaskProgressColumn,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    columns = (
        TextColumn("annotating"),
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[files]} of {task.fields[all]} files"),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    sizes = [_size(each) for each in found]
    console = Console(stderr=True, markup=False)
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as progress:
        task = progress.add_task("", total=sum(sizes), files=0, all=len(found))
        for number, (size, result) in enumerate(zip(sizes, results, strict=True), 1):
            yield result
            progress.update(task, advance=size, files=number)


def _size(found: Found) -> int:
    """Return how long a file is, in bytes; 0 where that is not known."""
    try:
        return Path(found).stat().st_size if isinstance(found, str) else 0
    except (OSError, ValueError):
        return 0
