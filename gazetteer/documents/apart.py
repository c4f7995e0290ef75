"""Reading a file in a process of its own, which ends after a time and has so much memory and no more.

Run as a program, this module is that process: bytes on standard input, a JSON object on standard output.
"""

import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path

from gazetteer.documents.pages import pdf_pages_text
from gazetteer.errors import InputError

SECONDS = 180
"""How long reading one file may take."""

MEGABYTES = 2048
"""How much memory it may take, where the system can hold it to that, in units of 1,048,576 bytes."""

_WATCH_SECONDS = 1.0


def text_apart(source: str, content: bytes, *, seconds: float = SECONDS, megabytes: int = MEGABYTES) -> str:
    """Return the text of a PDF, read in another process.

    Args:
        source: What to call the file.
        content: Its bytes.
        seconds: How long it may take.
        megabytes: How much memory it may take.

    Returns:
        The text, as `pdf_pages_text` returns it.

    Raises:
        InputError: If that does, or it takes too long or too much memory.
    """
    command = [sys.executable, "-P", "-m", __name__, str(int(seconds) + 1), str(megabytes)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)}
    try:
        done = subprocess.run(  # noqa: S603 - this very program
            command, input=content, capture_output=True, env=environment, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        reason = f"reading it takes longer than {seconds:g} seconds; print it to a new PDF, or split it"
        raise InputError(source, reason) from error
    try:
        told = json.loads(done.stdout)
    except ValueError as error:
        reason = "reading it takes too much memory or ends early; print it to a new PDF, or split it"
        raise InputError(source, reason) from error
    if "error" in told:
        raise InputError(source, told["error"])
    return str(told["text"])


def main() -> None:
    """Read what is on standard input, and tell what it says or what is wrong with it."""
    seconds, megabytes = map(int, sys.argv[1:])
    _limit(seconds, megabytes)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    try:
        told = {"text": pdf_pages_text("", sys.stdin.buffer.read())}
    except InputError as error:
        told = {"error": error.reason}
    except MemoryError:
        told = {"error": "reading it takes too much memory; split it into smaller files"}
    sys.stdout.write(json.dumps(told))


def _limit(seconds: int, megabytes: int) -> None:
    # Windows has no such limits, and some systems do not keep them.
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))


def _end_with(parent: int) -> None:
    """End when the process that wants to know is gone."""
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    main()
