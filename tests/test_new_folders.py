"""Making a folder: it is whole or not there, and nothing that was there is touched."""

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

from gazetteer.atomic import make_folder_atomically, remove_leftovers
from gazetteer.errors import OutputError

FILES = {"a.yaml": "a\r\n", "schemas/b.json": "бə\n"}


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def full_disk(*_: object, **__: object) -> None:
    raise OSError(28, "No space left on device")


def test_a_folder_is_made_with_all_its_files(tmp_path: Path) -> None:
    make_folder_atomically(tmp_path / "new", FILES)

    assert names(tmp_path) == ["new/a.yaml", "new/schemas/b.json"]
    assert (tmp_path / "new" / "a.yaml").read_bytes() == b"a\r\n"
    assert (tmp_path / "new").stat().st_mode & 0o700 == 0o700


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    make_folder_atomically(tmp_path / "new", FILES)

    assert names(tmp_path / "new") == sorted(FILES)


@pytest.mark.parametrize("fails", ["write_text", "chmod", "rename"])
def test_an_empty_folder_stays_where_it_cannot_be_filled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    (tmp_path / "new").mkdir()
    was = (tmp_path / "new").stat().st_ino
    monkeypatch.setattr(Path, fails, full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        make_folder_atomically(tmp_path / "new", FILES)

    assert [(path.name, path.stat().st_ino) for path in tmp_path.iterdir()] == [("new", was)]


@pytest.mark.skipif(sys.platform == "win32", reason="a name cannot pass from folder to folder in one step there")
def test_an_empty_folder_is_there_at_every_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "new").mkdir()
    rename = Path.rename
    seen = []
    monkeypatch.setattr(Path, "rename", lambda self, to: (seen.append((tmp_path / "new").is_dir()), rename(self, to)))
    make_folder_atomically(tmp_path / "new", FILES)

    assert seen == [True]


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be locked there")
def test_what_killed_processes_left_is_removed_and_what_is_being_made_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / ".old.a1b2c3d4.part"
    (left / "schemas").mkdir(parents=True)
    (left / "a.yaml").write_text("a")
    written = Path.write_text

    def removing(self: Path, *args: object, **kwargs: object) -> None:
        remove_leftovers(tmp_path)
        written(self, *args, **kwargs)

    monkeypatch.setattr(Path, "write_text", removing)
    make_folder_atomically(tmp_path / "new", FILES)

    assert [path.name for path in tmp_path.iterdir()] == ["new"]
    assert names(tmp_path / "new") == sorted(FILES)


@pytest.mark.skipif(sys.platform == "win32", reason="a folder cannot be locked there")
def test_a_folder_that_is_taken_for_a_leftover_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def made_and_removed(**options: Any) -> str:
        made.append(str(mkdtemp(**options)))
        if len(made) == 1:
            remove_leftovers(tmp_path)
        return made[-1]

    mkdtemp = tempfile.mkdtemp
    monkeypatch.setattr(tempfile, "mkdtemp", made_and_removed)
    make_folder_atomically(tmp_path / "new", FILES)

    assert len(made) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["new"]


@pytest.mark.parametrize("there", ["a.yaml", ".hidden"])
def test_a_folder_with_anything_in_it_stays_as_it_is(tmp_path: Path, there: str) -> None:
    (tmp_path / there).write_text("mine")
    with pytest.raises(OutputError, match="it is there and not empty; name a folder that is not there yet"):
        make_folder_atomically(tmp_path, FILES)
    with pytest.raises(OutputError, match="it is there and not empty"):
        make_folder_atomically(tmp_path / there, FILES)

    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(there, "mine")]


def test_the_folder_that_somebody_works_in_is_left_to_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(OutputError, match="it is the folder that you are in; go one up, and name it from there"):
        make_folder_atomically(Path(), FILES)

    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_no_folder_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"there is no folder '.*nowhere'; make it first"):
        make_folder_atomically(tmp_path / "nowhere" / "new", FILES)


@pytest.mark.parametrize("fails", ["write_text", "chmod", "rename"])
def test_where_it_cannot_be_made_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: str) -> None:
    monkeypatch.setattr(Path, fails, full_disk)
    with pytest.raises(OutputError, match="No space left on device"):
        make_folder_atomically(tmp_path / "new", FILES)

    assert list(tmp_path.iterdir()) == []


def test_what_comes_into_the_folder_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "new").mkdir()
    written = Path.write_text

    def also(self: Path, *args: object, **kwargs: object) -> None:
        written(self, *args, **kwargs)
        written(tmp_path / "new" / "mine", "mine")

    monkeypatch.setattr(Path, "write_text", also)
    with pytest.raises(OutputError):
        make_folder_atomically(tmp_path / "new", FILES)

    assert names(tmp_path) == ["new/mine"]


PROGRAM = """
import sys
from pathlib import Path
from gazetteer.atomic import make_folder_atomically

print("go", flush=True)
for number in range(100_000):
    Path(sys.argv[1], str(number)).mkdir()
    make_folder_atomically(Path(sys.argv[1], str(number)), {"a": "a" * 9999, "b/c": "c" * 9999, "d": "d"})
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process can be killed without notice here")
def test_whoever_is_killed_leaves_whole_folders(tmp_path: Path) -> None:
    chance = random.Random(7)
    for attempt in range(20):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        with subprocess.Popen([sys.executable, "-c", PROGRAM, str(folder)], stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0, 0.01))
            os.kill(process.pid, signal.SIGKILL)
        whole = [each for each in folder.iterdir() if not each.name.startswith(".")]
        assert all(
            [path.stat().st_size for path in map(each.joinpath, ("a", "b/c", "d"))] == [9999, 9999, 1]
            for each in whole
            if any(each.iterdir())
        )
        remove_leftovers(folder)
        assert not list(folder.glob(".*"))
    assert list(tmp_path.glob("*/*"))
