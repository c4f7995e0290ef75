"""`gazetteer diff`: folders and revisions, three formats, and a sentence where something cannot be compared."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

MINI = Path(__file__).parents[1] / "data" / "mini"
SAID = "“Stepanakert”, used by azerbaijan since 1991-11-26: stance changed from rejects to uses"

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


@pytest.fixture
def folders(tmp_path: Path) -> Path:
    """Return a folder with the data folders `old` and `data`, in which a stance differs."""
    for name in ("old", "data"):
        shutil.copytree(MINI, tmp_path / name)
    places = tmp_path / "data" / "places.yaml"
    places.write_text(places.read_text(encoding="utf-8").replace("rejects", "uses"), encoding="utf-8")
    return tmp_path


def git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=A", "-c", "user.email=a@b.c"]
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(folder), *who, *arguments], check=True, capture_output=True, env=os.environ | alone
    )


def test_two_folders_are_compared_in_words(run, folders):
    done = run("diff", "old", "data")

    assert done.returncode == 0
    assert f"places.yaml: stepanakert-xankendi, Khankendi / Stepanakert\n  - {SAID}\n" in done.stdout
    assert "How much each side is heard" in done.stdout
    assert "1 → 0 (-1)" in done.stdout


def test_what_is_left_out_is_the_folder_data(run, folders):
    assert SAID in run("diff", "old").stdout
    assert "no change in meaning" in run("diff", "old", "--data", "old").stdout


def test_markdown_and_json(run, folders):
    page = run("diff", "old", "data", "--format", "markdown").stdout
    record = json.loads(run("diff", "old", "data", "--format", "json").stdout)

    assert page.startswith("## What changed in meaning\n")
    assert f"- {SAID}\n" in page
    assert [change["sentence"] for change in record["changes"]] == [SAID]
    assert (record["old"]["name"], record["old"]["commit"]) == ("old", None)


def test_output_goes_to_a_file_in_one_step(run, folders):
    assert run("diff", "old", "data", "--format", "markdown", "-o", "comment.md").stdout == ""
    assert SAID in (folders / "comment.md").read_text(encoding="utf-8")
    (folders / "data" / "places.yaml").write_text("- [", encoding="utf-8")
    assert run("diff", "old", "data", "-o", "comment.md").returncode == 2
    assert SAID in (folders / "comment.md").read_text(encoding="utf-8")


@needs_git
def test_revisions_are_compared(run, folders):
    git(folders, "init", "--quiet")
    git(folders, "add", "data")
    git(folders, "commit", "--quiet", "--message", "one")
    shutil.copy(MINI / "places.yaml", folders / "data")

    assert "stance changed from uses to rejects" in run("diff", "HEAD").stdout
    assert "no change in meaning" in run("diff", "HEAD", "HEAD").stdout
    git(folders, "commit", "--quiet", "--all", "--message", "two")
    assert "stance changed from uses to rejects" in run("diff", "HEAD~1", "HEAD").stdout
    assert "stance changed from rejects to uses" in run("diff", "HEAD", "HEAD~1", "--data", "data").stdout


@needs_git
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("HEAD",), "HEAD: there is no such folder, and 'data' is in no Git repository"),
        (("old", "nowhere"), "nowhere: there is no such folder, and 'data' is in no Git repository"),
        (("old", "--data", "nowhere"), "nowhere:1:1: E005 there is no such folder"),
        (("HEAD", "--data", "nowhere"), "HEAD: there is no folder 'nowhere' to read it for; name one with --data"),
        (("--", "--output=x"), "--output=x: it is no revision"),
    ],
)
def test_what_cannot_be_compared_gets_a_sentence(run, folders, monkeypatch, arguments, sentence):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folders.parent))
    done = run("diff", *arguments)

    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_mistakes_of_form_are_told_where_they_are(run, folders):
    (folders / "data" / "places.yaml").write_text("- id: a\n- id: b\n", encoding="utf-8")
    done = run("diff", "old")

    assert (done.returncode, done.stdout) == (2, "")
    assert "data/places.yaml:1:3: E011 a: key 'feature' is missing" in done.stderr
    assert "data/places.yaml:2:3: E011 b: key 'feature' is missing" in done.stderr


def test_an_overlay_is_refused_in_one_sentence(run, folders):
    (folders / "data" / "dataset.yaml").unlink()
    done = run("diff", "old", "data")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == [
        "data:1:1: E005 it is an overlay, and only whole data sets are compared; name a folder that has dataset.yaml"
    ]
