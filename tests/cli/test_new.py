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
        (("--name", "Norshen"), "name 'Norshen' cannot be used; write de: "),
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
        "",  # no point of its own
        "hadrut",  # where it is shown
        "", "",
        "The road to Norshen reopened.",
        "", "",
        "",  # the id that is shown
    ]  # fmt: skip
    done = asked(data, "place", *answers)
    assert done.returncode == 0, done.stderr
    assert "name 'Norshen' cannot be used; write de: " in done.stderr
    assert "'hadrut' is at 47.0317, 39.5172; to show it there, leave the point out" in done.stderr
    assert "point-of: hadrut\n" in done.stdout
    assert "Its id, which never changes (norshen)" in done.stderr
    assert done.stdout in (data / "places.yaml").read_text(encoding="utf-8")


def test_in_a_terminal_a_namesake_is_asked_about(data: Path):
    before = (data / "places.yaml").read_bytes()
    answers = ["az: Hadrut", "", "", "decree-1991", "", "47.03, 39.52", "", "", "", "", "", "", "", "n"]
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


NORTH_AND_SOUTH = [
    ("source", "--title", "An atlas of both", "--kind", "map", "--date", "2020", "--url", "https://example.org/atlas"),
    ("party", "--label", "en: Northland", "--type", "state", "--side", "north"),
    ("party", "--label", "en: Southland", "--type", "state", "--side", "south"),
    (
        "place",
        *("--name", "en: Fairhaven | northland official 1950/open [an-atlas-of-both-2020]"),
        *("--name", "en: Greyhaven | southland official /open [an-atlas-of-both-2020]"),
        *("--at", "10.5, 50.25", "--cite", "an-atlas-of-both-2020@p. 3, 4", "--match", "Snow fell on Greyhaven."),
    ),
    (
        "term",
        *("--name", "en: the Restoration | northland uses 1950/open [an-atlas-of-both-2020]", "--type", "event"),
        *("--definition", "What Northland calls a day in 1950.", "--cite", "an-atlas-of-both-2020"),
        *("--match", "They marked the Restoration.", "--near", "Fairhaven, Greyhaven"),
        *("--objection", "southland It calls the day an occupation. [an-atlas-of-both-2020]"),
    ),
]


def test_a_new_folder_can_be_filled(run, tmp_path: Path):
    assert run("init", "falk").returncode == 0
    for kind, *options in NORTH_AND_SOUTH:
        done = run("new", kind, "--data", "falk", *options)
        assert done.returncode == 0, done.stderr
        assert "now run `gazetteer schema falk` and `gazetteer check falk`" in done.stderr
    assert "- id: fairhaven-greyhaven\n" in (tmp_path / "falk" / "places.yaml").read_text(encoding="utf-8")
    checked = run("check", "falk")
    assert (checked.returncode, "0 errors" in checked.stderr) == (0, True), checked.stdout


def test_an_overlay_names_what_is_under_it(run, tmp_path: Path):
    run("init", "--overlay", "over")
    assert run("new", "party", "--data", "over", "--label", "en: Our Paper", "--type", "outlet").returncode == 0
    place = ("--name", "en: Zorkville | our-paper uses 2024 [geonames@1]", "--at", "46.6, 40.9", "--cite", "geonames@1")
    done = run("new", "place", "--overlay", "over", "--data", "data", *place)
    assert (done.returncode, "data: there is no such folder" in done.stderr) == (2, True)
    assert run("new", "place", "--data", "over", *place, "--yes").returncode == 0
    assert run("check", "over").returncode == 0
    twin = run("new", "place", "--overlay", "over", "--name", "en: Stepanakert", "--cite", "geonames@1")
    assert (twin.returncode, "it may be 'stepanakert-xankendi'" in twin.stderr) == (1, True)


@pytest.mark.parametrize("folder", ["", "nowhere", "data/places.yaml", "empty"])
def test_what_is_no_data_folder_is_told_how_to_make_one(run, data: Path, folder: str):
    (data.parent / "empty").mkdir()
    done = run("new", "source", "--data", folder, "--title", "X", "--kind", "map")
    assert (done.returncode, "make one with `gazetteer init`" in done.stderr) == (2, True)
    assert list((data.parent / "empty").iterdir()) == []


def test_what_several_write_at_once_is_all_there(data: Path):
    command = [sys.executable, "-m", "gazetteer", "new", "source", "--data", str(data), "--kind", "map", "--title"]
    writing = [subprocess.Popen([*command, f"Sheet {number}"], stdout=subprocess.DEVNULL) for number in range(4)]
    assert [process.wait(timeout=60) for process in writing] == [0] * 4
    written = (data / "sources.yaml").read_text(encoding="utf-8")
    assert [f"title: Sheet {number}\n" in written for number in range(4)] == [True] * 4


def test_in_a_terminal_nothing_needed_is_left_out_and_an_outlet_has_no_side(data: Path):
    done = asked(data, "source", "", "A page", "map", "", "31.12.2020", "2020", "example.org", "", "", "", "mine")
    assert done.returncode == 0, done.stderr
    assert "title '' cannot be used; this is needed" in done.stderr
    assert "'31.12.2020' is not an EDTF date" in done.stderr
    assert "'example.org' must begin with https://" in done.stderr
    assert done.stdout == "- id: mine\n  title: A page\n  kind: map\n  date: 2020\n"
    done = asked(data, "party", "en: The Weekly", "outlet", "", "", "", "", "", "")
    assert (done.returncode, "Its side" in done.stderr) == (0, False)


def test_an_interview_that_is_left_can_be_gone_on_with(data: Path):
    done = asked(data, "party", "en: The Weekly", "outlet", "\x04")
    assert "give the same command '--label=en: The Weekly' --type=outlet" in done.stderr
