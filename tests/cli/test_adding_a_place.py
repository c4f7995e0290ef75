"""The ten steps of `docs/adding-a-place.md` work, from the first to the last, for somebody who knows no Git."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "adding-a-place.md"
UNKNOWN = re.compile(r"^gazetteer lookup ", re.MULTILINE)
"""What ends with status 1 if all is right: the name is not there yet."""


def steps() -> list[str]:
    text = PAGE.read_text(encoding="utf-8")
    return [
        re.sub(r"^ +", "", block, flags=re.MULTILINE) for block in re.findall(r"```sh steps\n(.*?)```", text, re.DOTALL)
    ]


def git(*arguments: str, where: Path) -> str:
    command = ["git", "-c", "user.name=X", "-c", "user.email=x@example.org", *arguments]
    return subprocess.run(command, cwd=where, check=True, capture_output=True, text=True).stdout


@pytest.fixture
def fork(tmp_path: Path) -> Path:
    """Return a repository with the files of this one, as somebody's fork is one."""
    fork = tmp_path / "fork"
    fork.mkdir()
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    for name in (name for name in listed.split("\0") if name and (ROOT / name).is_file()):
        if name.startswith(("data/", "gazetteer/", "Makefile", "pyproject.toml", ".gitattributes", ".gitignore")):
            (fork / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, fork / name)
    git("init", "--initial-branch=main", where=fork)
    git("add", ".", where=fork)
    git("commit", "-m", "As it is", where=fork)
    return fork


def test_a_reader_gets_from_a_missing_name_to_a_checked_change(fork: Path, tmp_path: Path):
    if not (shutil.which("git") and shutil.which("make") and (ROOT / ".venv").is_dir()):
        pytest.skip("needs git, make and the environment of `make env`")
    cloned, installed, *others = steps()
    # What `make env` would install is there already; an environment is never older than what it was made for.
    ready = f"ln -s {ROOT}/.venv .venv; touch -d 2000-01-01 pyproject.toml; make env | grep 'Nothing to be done'"
    script = "\n".join([
        "set -euo pipefail",
        cloned,
        "git config user.name X; git config user.email x@example.org",
        ready,
        installed.replace("make env\n", ""),
        *(UNKNOWN.sub("! gazetteer lookup ", each) for each in others),
    ])
    environment = {**os.environ, "ADDRESS": str(fork), "PYTHONPATH": str(tmp_path / "gazetteer")}
    environment |= {"XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHON": sys.executable}
    done = subprocess.run(
        ["bash", "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "0 errors, 0 warnings" in done.stderr
    assert (
        "usage added: used by armenian-press from 2023-10-15, end not recorded, citing the-daily-2023-10-15"
        in done.stdout
    )
    assert len(steps()) == 10

    pushed = git("log", "--stat", "-1", "add-orinakashen", where=fork)
    assert "Add Orinakashen" in pushed
    assert set(re.findall(r"data/[\w/.]+", pushed)) >= {"data/places.yaml", "data/sources.yaml"}
    assert "- id: orinakashen\n" in git("show", "add-orinakashen:data/places.yaml", where=fork)
