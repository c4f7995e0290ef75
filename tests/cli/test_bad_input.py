"""Bad input: one clear sentence each, the exit status of the contract, and nothing half written."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


MINI = Path(__file__).parents[1] / "data" / "mini"


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"Baku \xff\xfe Yerevan", "byte 5 (0xff) is not UTF-8"),
        ("Bakı".encode("utf-16-le"), "NUL"),
        (b"\x89PNG\r\n\x1a\n\0\0", "NUL"),
        ("Şuşa".encode("cp1254"), "is not UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(run: Run, tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    done = run("annotate", "bad.txt")

    assert done.returncode == 2
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_huge_file_is_refused_at_once(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    done = run("annotate", "huge.txt")

    assert done.returncode == 2
    assert "longer than 64 MB" in done.stderr


def test_an_empty_folder_gets_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = run("annotate", "folder")

    assert done.returncode == 2
    assert "folder: no file in this folder ends in .txt, " in done.stderr


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Baku")
    (tmp_path / "secret.txt").chmod(0)

    assert run("annotate", "secret.txt").returncode == 2


@pytest.mark.parametrize("output_format", ["text", "jsonl", "csv", "geojson", "html"])
def test_an_empty_file_has_no_mentions(run: Run, tmp_path: Path, output_format: str) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")

    assert run("annotate", "-f", output_format, "empty.txt").returncode == 0
    assert run("map", "empty.txt", "-o", "map.html").returncode == 0


@pytest.mark.parametrize(
    ("option", "sentence"),
    [
        (("--policy", "neutral"), "no policy 'neutral'; known: dual"),
        (("--lang", "xx"), "unknown language tag 'xx'; known: "),
        (("--date", "last year"), "'last year' is not an EDTF date"),
        (("--data", "nowhere"), "there is no such folder"),
    ],
)
@pytest.mark.parametrize(
    "command", [("annotate", "-"), ("lookup", "Baku"), ("lookup", "Xyzzyq"), ("map", "-", "-o", "map.html")]
)
def test_wrong_options_say_what_there_is(
    run: Run, command: tuple[str, ...], option: tuple[str, str], sentence: str
) -> None:
    done = run(*command, *option)

    assert done.returncode == 2
    assert sentence in done.stderr


@pytest.mark.parametrize("arguments", [("annotate",), ("lookup",), ("fly",), ("annotate", "--format", "pdf", "-")])
def test_misuse_ends_with_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).returncode == 2


@pytest.mark.parametrize("command", [("annotate", "-f", "csv"), ("annotate", "-f", "html"), ("map",)])
def test_an_output_that_cannot_be_written_leaves_the_old_one(
    run: Run, tmp_path: Path, command: tuple[str, ...]
) -> None:
    (tmp_path / "a.txt").write_text("Baku", "utf-8")
    (tmp_path / "taken.html").mkdir()
    (tmp_path / "taken.html" / "old").write_text("old")
    into_folder = run(*command, "a.txt", "-o", "taken.html")
    into_nowhere = run(*command, "a.txt", "-o", "missing/out.html")

    assert into_folder.returncode == into_nowhere.returncode == 2
    assert "it is a folder" in into_folder.stderr
    assert "make it first" in into_nowhere.stderr
    assert (tmp_path / "taken.html" / "old").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "taken.html"]


@pytest.mark.parametrize(
    "command", [("annotate", "-f", name) for name in ("html", "csv", "geojson", "text")] + [("map",)], ids=" ".join
)
def test_an_output_that_was_there_survives_a_bad_input(run: Run, tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "out").write_text("old")
    done = run(*command, "missing.txt", "-o", "out")

    assert done.returncode == 2
    assert (tmp_path / "out").read_text() == "old"


def test_several_pages_need_a_folder(run: Run) -> None:
    done = run("annotate", "-f", "html", "a.txt", "b.txt")

    assert done.returncode == 2
    assert "name one with -o" in done.stderr


def test_no_locale_stops_a_table(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "gazetteer", "lookup", "Xankəndi"]
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1", "LC_ALL": "C"}
    done = subprocess.run(command, env=environment, capture_output=True, cwd=tmp_path, check=False, timeout=120)

    assert done.returncode == 0
    assert "Xankəndi" in done.stdout.decode("utf-8")


def test_a_file_name_cannot_command_the_terminal(run: Run) -> None:
    assert "\x1b" not in run("annotate", "\x1b[31mred.txt").stderr


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("Baku and Stepanakert. " * 20_000, "utf-8")
    command = (
        f"{sys.executable} -m gazetteer annotate -f jsonl long.txt | head -c 10 >/dev/null; echo ${{PIPESTATUS[0]}}"
    )
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False, timeout=120
    )

    assert done.stderr == ""
    assert done.stdout == "0\n"


@pytest.mark.parametrize(
    ("command", "sentence"),
    [("lookup Baku >&-", "standard output: it is closed"), ("annotate - <<<Baku >&-", "standard output: it is closed")],
)
def test_a_closed_output_gets_a_sentence(tmp_path: Path, command: str, sentence: str) -> None:
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m gazetteer {command}"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
        timeout=120,
    )

    assert done.returncode == 2
    assert sentence in done.stderr
    assert "fault" not in done.stderr


def test_without_standard_error_the_exit_status_still_tells(tmp_path: Path) -> None:
    command = f"{sys.executable} -m gazetteer annotate nofile 2>&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, cwd=tmp_path, check=False, timeout=120)

    assert done.returncode == 2


def test_a_site_that_cannot_be_finished_has_no_index(run: Run, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Baku", "utf-8")
    (tmp_path / "site" / "map.html").mkdir(parents=True)
    done = run("annotate", "-f", "html", "-o", "site", "a.txt", "b.txt")

    assert done.returncode == 2
    assert not (tmp_path / "site" / "index.html").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
def test_a_full_disk_gets_a_sentence(run: Run, tmp_path: Path) -> None:
    command = f"{sys.executable} -m gazetteer lookup Baku > /dev/full; echo $?"
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, cwd=tmp_path, check=False, timeout=120
    )

    assert done.stdout == "2\n"
    assert "standard output: it cannot be written" in done.stderr


def broken(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    shutil.copytree(MINI, folder)
    return folder


def test_broken_yaml_is_reported_at_its_line(run: Run, data: Path) -> None:
    with (data / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- id: [unclosed\n")
    done = run("check", "data")

    assert done.returncode == 1
    assert "data/places.yaml:" in done.stdout


def test_every_command_refuses_broken_data(run: Run, data: Path) -> None:
    with (data / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- id: [unclosed\n")
    done = run("lookup", "Baku", "--data", "data")

    assert done.returncode == 2
    assert "data/places.yaml:" in done.stderr
