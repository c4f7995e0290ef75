"""Writing files: the old content or the new, never a part."""

import errno
import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from gazetteer.atomic import remove_leftovers, write_atomically, written_atomically
from gazetteer.errors import OutputError


def test_new_content_replaces_the_old_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")
    path.chmod(0o640)
    write_atomically(path, "new\r\n")

    assert path.read_bytes() == b"new\r\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_write_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_text("old")

    def full(self: Path, target: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_atomically(path, "new")

    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write_atomically(tmp_path / "link", "new")

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_atomically(Path("/dev/null"), "new")

    assert not Path("/dev/null").is_file()


def test_a_lone_surrogate_in_content_does_not_stop_the_writing(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", "\ud800 and \udcff")

    assert (tmp_path / "a").exists()


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("step", ["fsync", "fdopen", "dup"])
def test_a_full_disk_leaves_the_old_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    path = tmp_path / "places.yaml"
    path.write_text("old")
    monkeypatch.setattr(os, step, full_disk)
    with pytest.raises(OutputError, match=r"it cannot be written \(No space left on device\); make room and try again"):
        write_atomically(path, "new")

    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_may_not_grow_leaves_the_old_content(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    path = tmp_path / "places.yaml"
    path.write_text("old")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5_000, before[1]))
    try:
        with pytest.raises(OutputError, match=r"File too large\); make room"):
            write_atomically(path, "new" * 10_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)

    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_is_written_is_on_the_disk_before_it_has_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    steps = []
    fsync, replace = os.fsync, Path.replace
    monkeypatch.setattr(os, "fsync", lambda handle: (steps.append("fsync"), fsync(handle)))
    monkeypatch.setattr(Path, "replace", lambda self, target: (steps.append(self.read_text()), replace(self, target)))
    write_atomically(tmp_path / "a", "new")

    assert steps == ["fsync", "new", "fsync"]


def test_leftovers_of_killed_processes_are_removed_and_nothing_else(tmp_path: Path) -> None:
    left = tmp_path / ".places.yaml.a1b2c3d4.part"
    names = (".places.yaml.original", "a1b2c3d4.part", ".places.yaml.A1B2C3D4.part", ".a.part")
    others = [tmp_path / name for name in names]
    for path in (left, *others):
        path.write_text("x")
    (tmp_path / "folder").mkdir()
    (tmp_path / ".link.a1b2c3d4.part").symlink_to(others[0])
    before = set(tmp_path.iterdir())
    with written_atomically(tmp_path / "places.yaml") as file:
        file.write(b"new")
        remove_leftovers(tmp_path)

    assert set(tmp_path.iterdir()) == before - {left} | {tmp_path / "places.yaml"}
    remove_leftovers(tmp_path / "nowhere")


def test_a_file_that_is_taken_for_a_leftover_before_it_is_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def made_and_removed(**options: Any) -> tuple[int, str]:
        handle, name = mkstemp(**options)
        made.append(name)
        if len(made) == 1:
            remove_leftovers(tmp_path)
        return handle, name

    mkstemp = tempfile.mkstemp
    monkeypatch.setattr(tempfile, "mkstemp", made_and_removed)
    write_atomically(tmp_path / "a", "new")

    assert len(made) == 2
    assert (tmp_path / "a").read_text() == "new"
    assert list(tmp_path.iterdir()) == [tmp_path / "a"]
