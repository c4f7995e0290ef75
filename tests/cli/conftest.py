"""Running the command as a user does."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]
Began = Callable[[list[str], Path, bytes], subprocess.CompletedProcess[bytes]]


@pytest.fixture(scope="session")
def begin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Began]:
    """Return a function that runs ``gazetteer`` in a process, which reads no data anew where a process can fork."""
    if not hasattr(os, "fork"):
        yield started
        return
    streams = [tmp_path_factory.mktemp("streams") / name for name in ("stdin", "stdout", "stderr")]
    server = [sys.executable, str(Path(__file__).with_name("forking.py"))]
    with subprocess.Popen(server, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:

        def forked(arguments: list[str], folder: Path, given: bytes) -> subprocess.CompletedProcess[bytes]:
            for path, content in zip(streams, (given, b"", b""), strict=True):
                path.write_bytes(content)
            asked = {"arguments": arguments, "folder": str(folder), "environment": dict(os.environ)}
            print(json.dumps({**asked, "streams": [*map(str, streams)]}), file=process.stdin, flush=True)
            assert process.stdout is not None
            status = int(process.stdout.readline())
            return subprocess.CompletedProcess(arguments, status, streams[1].read_bytes(), streams[2].read_bytes())

        yield forked


def started(arguments: list[str], folder: Path, given: bytes) -> subprocess.CompletedProcess[bytes]:
    """Run ``gazetteer`` in a process that begins from nothing."""
    command = [sys.executable, "-m", "gazetteer", *arguments]
    return subprocess.run(command, input=given, capture_output=True, cwd=folder, check=False, timeout=120)


@pytest.fixture
def run(begin: Began, tmp_path: Path) -> Run:
    """Return a function that runs ``gazetteer`` in an empty folder."""

    def run_command(*arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
        done = begin([*arguments], tmp_path, stdin.encode() if isinstance(stdin, str) else stdin)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err, err
        assert "fault of the program" not in err, err
        return subprocess.CompletedProcess(done.args, done.returncode, out, err)

    return run_command
