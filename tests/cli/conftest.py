"""Running the command as a user does."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Return a function that runs ``gazetteer`` in an empty folder."""

    def run_command(*arguments: str, stdin: str | bytes = "") -> subprocess.CompletedProcess[str]:
        given = stdin.encode() if isinstance(stdin, str) else stdin
        command = [sys.executable, "-m", "gazetteer", *arguments]
        done = subprocess.run(command, input=given, capture_output=True, cwd=tmp_path, check=False, timeout=120)
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err, err
        assert "fault of the program" not in err, err
        return subprocess.CompletedProcess(command, done.returncode, out, err)

    return run_command
