"""Annotating many documents: the order, the bytes, the progress bar, and how it ends when something goes wrong."""

import csv
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of six documents; one of them is broken."""
    texts = tmp_path / "texts"
    (texts / "b").mkdir(parents=True)
    (texts / "1.md").write_text("**Step**anakert and [Shushi](x)", "utf-8")
    (texts / "2.html").write_text("<p>Nagorno<p>Karabakh", "utf-8")
    (texts / "3.txt").write_bytes(b"Baku \xff")
    for name in "456":
        (texts / "b" / f"{name}.txt").write_text(f"Goris and Lachin {name}.", "utf-8")
    return texts


def test_a_folder_is_annotated_in_order_and_the_same_in_several_processes(run: Run, folder: Path) -> None:
    named = ("texts", "-", "no/*.txt", "texts/2.html")
    one = run("annotate", "-f", "jsonl", *named, stdin="Baku")
    several = run("annotate", "-f", "jsonl", "--jobs", "2", *named, stdin="Baku")
    records = [json.loads(line) for line in one.stdout.splitlines()]

    assert one.returncode == several.returncode == 2
    assert one.stdout == several.stdout
    assert one.stderr == several.stderr
    assert [Path(record["source"]).name for record in records] == [
        *("1.md", "2.html", "3.txt", "4.txt", "5.txt", "6.txt"),
        *("-", "*.txt", "2.html"),
    ]
    assert ["error" in record for record in records] == [False, False, True, False, False, False, False, True, False]
    assert "byte 5 (0xff) is not UTF-8" in one.stderr


def test_offsets_count_in_the_texts_that_are_written(run: Run, folder: Path, tmp_path: Path) -> None:
    (folder / "b" / "1.md").write_text("> Shushi", "utf-8")
    done = run("annotate", "-f", "jsonl", "--text-out", "out", "texts")
    read = [record for record in map(json.loads, done.stdout.splitlines()) if "error" not in record]
    names = [path.name for path in sorted((tmp_path / "out").iterdir())]

    assert names == ["1.md-2.txt", "1.md.txt", "2.html.txt", "4.txt.txt", "5.txt.txt", "6.txt.txt"]
    assert [mention["surface"] for mention in read[0]["mentions"]] == ["Stepanakert", "Shushi"]
    for record, name in ((read[0], "1.md.txt"), (read[2], "1.md-2.txt")):
        text = (tmp_path / "out" / name).read_text("utf-8")
        assert record["mentions"]
        assert all(text[each["start"] : each["end"]] == each["surface"] for each in record["mentions"])


def test_the_text_of_one_document_is_a_file(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("annotate", "--text-out", "a.txt", "texts/1.md").returncode == 0
    assert (tmp_path / "a.txt").read_text("utf-8") == "Stepanakert and Shushi\n"


def test_parquet_has_what_csv_has(run: Run, folder: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    assert run("annotate", "-f", "parquet", "-o", "out.parquet", "texts").returncode == 2
    written = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    rows = list(csv.DictReader(io.StringIO(run("annotate", "-f", "csv", "texts").stdout)))

    assert len(written) == len(rows) > 5
    for column in ("source", "surface", "entry", "headword"):
        assert [row[column] or "" for row in written] == [row[column] for row in rows]
    assert [" ".join(row["candidates"]) for row in written] == [row["candidates"] for row in rows]
    assert [row["start"] for row in written] == [int(row["start"]) for row in rows]
    assert "name one with -o" in run("annotate", "-f", "parquet", "texts").stderr


def test_the_user_may_say_the_format_and_have_bytes_replaced(run: Run, folder: Path) -> None:
    forced = run("annotate", "-f", "csv", "--from", "html", "-", stdin="<b>Step</b>anakert")
    replaced = run("annotate", "-f", "csv", "--encoding-errors", "replace", "texts/3.txt")

    assert ",Stepanakert," in forced.stdout
    assert (replaced.returncode, replaced.stderr) == (0, "")
    assert run("annotate", "--from", "odt", "texts/3.txt").returncode == 2


def test_a_map_is_drawn_of_a_folder(run: Run, folder: Path, tmp_path: Path) -> None:
    assert run("map", "texts", "-o", "map.html").returncode == 2
    assert (tmp_path / "map.html").exists()


NEEDS_PROC = pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="processes are watched in /proc")


@pytest.fixture
def stuck(tmp_path: Path) -> Iterator[Path]:
    """Return a file that whoever reads it waits for."""
    path = tmp_path / "stuck"
    os.mkfifo(path)
    handle = os.open(path, os.O_RDWR)
    yield path
    os.close(handle)


@contextmanager
def started(folder: Path, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """Start annotating, and leave no process behind when a test fails."""
    command = [sys.executable, "-m", "gazetteer", "annotate", "-f", "jsonl", *arguments]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=pipe,
        stderr=pipe,
        text=True,
        start_new_session=True,
        preexec_fn=heeding_interruptions,  # noqa: PLW1509 - no thread runs beside it
    )
    with process:
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)


def heeding_interruptions() -> None:
    """Let a process be interrupted although this one may have been started in the background, where none is."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def readers(path: Path) -> set[int]:
    """Return the processes that have a file open, but for this one."""
    processes = {int(each.name) for each in Path("/proc").iterdir() if each.name.isdigit()} - {os.getpid()}
    return {process for process in processes if has_open(process, path)}


def has_open(process: int, path: Path) -> bool:
    """Tell whether a process, which may end at any moment, has a file open."""
    try:
        return any(handle.resolve() == path for handle in Path(f"/proc/{process}/fd").iterdir())
    except OSError:
        return False


def reader(path: Path) -> int:
    """Wait for a process to read a file."""
    until = time.monotonic() + 120
    while not (found := readers(path)):
        assert time.monotonic() < until
        time.sleep(0.1)
    return found.pop()


@NEEDS_PROC
def test_a_process_that_dies_is_named_by_its_file_and_the_others_are_done(folder: Path, stuck: Path) -> None:
    names = ["texts/b/4.txt", str(stuck), "texts/b/5.txt"]
    with started(folder.parent, "--jobs", "2", *names) as process:
        for _ in range(2):
            died = reader(stuck)
            os.kill(died, signal.SIGKILL)
            while died in readers(stuck):
                time.sleep(0.1)
        out, err = process.communicate(timeout=120)
    records = [json.loads(line) for line in out.splitlines()]

    assert process.returncode == 2
    assert [record["source"] for record in records] == names
    assert ["error" in record for record in records] == [False, True, False]
    assert f"{stuck}: the process that worked on it died" in err
    assert len(err.splitlines()) == 1


@NEEDS_PROC
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interruption_ends_all_processes_with_130(folder: Path, stuck: Path, jobs: str) -> None:
    (folder.parent / "old.jsonl").write_text("old")
    named = ("texts/b/4.txt", str(stuck), "texts/b/5.txt")
    with started(folder.parent, "--jobs", jobs, "-o", "old.jsonl", *named) as process:
        reader(stuck)
        os.killpg(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert "Traceback" not in err
    assert not readers(stuck)
    assert sorted(path.name for path in folder.parent.iterdir()) == ["old.jsonl", "stuck", "texts"]
    assert (folder.parent / "old.jsonl").read_text() == "old"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no terminals to make")
def test_progress_is_shown_on_a_terminal_only(run: Run, folder: Path) -> None:
    assert run("annotate", "-o", "a.txt", "texts/b").stderr == ""
    control, terminal = os.openpty()
    command = [sys.executable, "-m", "gazetteer", "annotate", "-o", "b.txt", "texts/b"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "120"}
    subprocess.run(command, cwd=folder.parent, stderr=terminal, env=environment, check=True, timeout=120)
    os.close(terminal)
    shown = os.read(control, 100_000).decode(errors="replace")
    os.close(control)

    assert "of 3 files" in shown
    assert "annotating" in shown
