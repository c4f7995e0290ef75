"""``gazetteer new``: asked for in a terminal, given by options elsewhere; checked, and never half written."""

import os
import pty
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

MINI = Path(__file__).parents[1] / "data" / "mini"
NORSHEN = (
    "--name", "hy: Նորշեն; en: Norshen | armenia uses 1995/open [decree-1991]",
    "--at", "47.1, 39.6",
    "--cite", "decree-1991",
    "--match", "The road to Norshen reopened.",
)  # fmt: skip


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def asked(folder: Path, kind: str, *answers: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a terminal, and type answers."""
    terminal, theirs = pty.openpty()
    command = [sys.executable, "-m", "gazetteer", "new", kind, "--data", str(folder)]
    environment = {**os.environ, "TERM": "dumb", "COLUMNS": "200"}
    process = subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, close_fds=True
    )
    os.close(theirs)
    for answer in answers:
        os.write(terminal, f"{answer}\n".encode())
    out, err = process.communicate(timeout=60)
    os.close(terminal)
    return subprocess.CompletedProcess(command, process.returncode, out.decode(), err.decode())


def test_a_place_from_options_is_written_where_it_belongs(run, data: Path):
    before = (data / "places.yaml").read_text(encoding="utf-8")
    done = run("new", "place", "--data", "data", *NORSHEN)
    assert done.returncode == 0
    assert done.stdout.startswith("- id: norshen\n  feature: PPL\n")
    after = (data / "places.yaml").read_text(encoding="utf-8")
    assert done.stdout in after
    assert after.replace(done.stdout, "").strip() == before.strip()
    line = after[: after.index(done.stdout)].count("\n") + 1
    assert f"written to data/places.yaml:{line}" in done.stderr
    assert run("check", "data", "--examples").returncode == 0
    assert '"norshen"' in run("lookup", "--data", "data", "--format", "json", "Նորշենում").stdout


def test_a_dry_run_writes_nothing(run, data: Path):
    before = (data / "places.yaml").read_bytes()
    assert run("new", "place", "--data", "data", "--dry-run", *NORSHEN).stdout.startswith("- id: norshen")
    assert (data / "places.yaml").read_bytes() == before


def test_what_may_be_there_already_is_written_only_on_purpose(run, data: Path):
    before = (data / "places.yaml").read_bytes()
    twin = ("--name", "az: Hadrut", "--at", "47.03, 39.52", "--cite", "decree-1991")
    done = run("new", "place", "--data", "data", *twin)
    assert done.returncode == 1
    assert (
        "it may be 'hadrut', which has 'Հադրութ'" in done.stderr
        or "it may be 'hadrut', which has 'Hadrut'" in done.stderr
    )
    assert (data / "places.yaml").read_bytes() == before
    done = run("new", "place", "--data", "data", *twin, "--distinct-from", "hadrut", "--yes")
    assert done.returncode == 0
    assert "- id: hadrut-2" in (data / "places.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "a new place needs --name, --cite; give them, or run this in a terminal to be asked"),
        (("--name", "Norshen"), "name 'Norshen' cannot be read; write hy: "),
        (
            ("--name", "en: Norshen", "--cite", "decre-1991"),
            "there is no source 'decre-1991'; did you mean 'decree-1991'?",
        ),
        (("--name", "en: Norshen", "--cite", "iwpr"), "there is no source 'iwpr'; add it with `gazetteer new source`"),
        (
            ("--name", "en: Norshen", "--part-of", "hadrud armenia"),
            "there is no place 'hadrud'; did you mean 'hadrut'?",
        ),
    ],
)
def test_what_cannot_be_used_is_told_with_the_way_out(run, data: Path, arguments: tuple[str, ...], told: str):
    before = (data / "places.yaml").read_bytes()
    done = run("new", "place", "--data", "data", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert (data / "places.yaml").read_bytes() == before


def test_errors_keep_a_record_from_being_written(run, data: Path):
    before = (data / "places.yaml").read_bytes()
    done = run("new", "place", "--data", "data", *NORSHEN[:-4], "--cite", "decree-1991", "--id", "Norshen")
    assert done.returncode == 1
    assert "E101 Norshen: 'Norshen' is not an id" in done.stderr
    assert (data / "places.yaml").read_bytes() == before


def test_a_source_and_a_party_can_be_used_at_once(run, data: Path):
    source = ("--title", "A page", "--kind", "article", "--publisher", "The Weekly", "--date", "2023-10-15")
    assert run("new", "source", "--data", "data", *source, "--url", "https://example.org/w").returncode == 0
    assert run("new", "party", "--data", "data", "--label", "en: The Weekly", "--type", "outlet").returncode == 0
    named = "en: Norshen | the-weekly uses 2023-10-15 [the-weekly-2023-10-15]"
    place = ("--name", named, "--cite", "the-weekly-2023-10-15", "--at", "47.1, 39.6")
    assert run("new", "place", "--data", "data", *place).returncode == 0
    assert run("check", "data").returncode == 0


def test_in_a_terminal_what_is_needed_is_asked_for(data: Path):
    answers = [
        "Norshen",  # cannot be read, and is asked for again
        "hy: Նորշեն; en: Norshen | armenia uses 1995/open [decree-1991]",
        "",  # no other name
        "",  # PPL
        "decree-1991",
        "hadrut armenia [decree-1991]",
        "",  # no other unit
        "",  # the point that is proposed, that of the unit
        "", "", "", "",
        "The road to Norshen reopened.",
        "", "",
    ]  # fmt: skip
    done = asked(data, "place", *answers)
    assert done.returncode == 0, done.stderr
    assert "name 'Norshen' cannot be read; write hy: " in done.stderr
    assert "47.0317, 39.5172" in done.stderr
    assert "point: {at: [47.0317, 39.5172], cite: [decree-1991]}" in done.stdout
    assert done.stdout in (data / "places.yaml").read_text(encoding="utf-8")


def test_in_a_terminal_a_namesake_is_asked_about(data: Path):
    before = (data / "places.yaml").read_bytes()
    answers = ["az: Hadrut", "", "", "decree-1991", "", "", "", "", "", "", "", "", "", "n"]
    done = asked(data, "place", *answers)
    assert done.returncode == 1
    assert "it may be 'hadrut'" in done.stderr
    assert "47.0317, 39.5172" in done.stderr
    assert (data / "places.yaml").read_bytes() == before


def test_the_end_of_input_writes_nothing(data: Path):
    before = (data / "parties.yaml").read_bytes()
    done = asked(data, "party", "en: The Weekly", "\x04")
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert (data / "parties.yaml").read_bytes() == before
