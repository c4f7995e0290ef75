"""Runs `gazetteer` for tests, each time in a process of its own that begins with the built-in data read already.

Each line of standard input asks for one run, as JSON; the line that answers is its exit status, negative for a signal.
"""

import gc
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import gazetteer
from gazetteer.cli import opening
from gazetteer.cli.app import main
from gazetteer.core import Gazetteer

_SECONDS = 120
"""After this time a run is ended by SIGALRM."""


def serve() -> None:
    """Run what is asked for until there is nothing more; in the processes that it begins, return at once."""
    share(gazetteer.load())
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            begin(**json.loads(line))
            return
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def share(known: Gazetteer) -> None:
    """Have commands that want the built-in data, and nothing besides, find what has been read and built here."""

    def load(folder: Path | None = None, **others: Any) -> Gazetteer:
        return gazetteer.load(folder, **others) if folder or any(others.values()) else known

    known.map([known.annotate("Stepanakert, Xankəndi, Степанакерт, Ստեփանակերտ")])
    opening.load = load  # type: ignore[assignment]
    # What is never collected is never written to either, and so stays shared between processes.
    gc.freeze()


def begin(arguments: list[str], folder: str, environment: dict[str, str], streams: list[str]) -> None:
    """Become a run: the files are its standard input, output and error."""
    signal.alarm(_SECONDS)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    for handle, path in enumerate(streams):
        os.dup2(os.open(path, os.O_RDWR), handle)
    sys.stdin, sys.stdout, sys.stderr = (_stream(handle) for handle in range(3))
    sys.argv = ["gazetteer", *arguments]
    main()


def _stream(handle: int) -> Any:
    errors = "strict" if handle < 2 else "backslashreplace"
    return open(handle, "w" if handle else "r", encoding="utf-8", errors=errors, closefd=False)


if __name__ == "__main__":
    serve()
