"""`gazetteer init`: a folder that works as it is made, and examples in it that are right."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer, load
from gazetteer.dataset.check.registry import report_on
from gazetteer.dataset.overlay import is_overlay, lay_over, read_overlay_files
from gazetteer.dataset.template import new_data_folder, new_overlay
from gazetteer.model import EdtfDate

Run = Callable[..., subprocess.CompletedProcess[str]]

NEW = new_data_folder(title="New: a", version="1", licence="x", present_since=EdtfDate.parse("1990"))
DATA_FILES = {"README.md", "dataset.yaml", "parties.yaml", "places.yaml", "schemas", "sources.yaml", "terms.yaml"}


def put(folder: Path, files: dict[str, str]) -> Path:
    """Write files with the examples in their comments taken for what they are."""
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(re.sub(r"^#(?=- |  )", "", text, flags=re.MULTILINE), encoding="utf-8")
    return folder


def test_a_new_folder_is_read_by_every_command(run: Run, tmp_path: Path) -> None:
    made = run("init", "new")

    assert (made.returncode, made.stdout, made.stderr) == (0, "", "made new; its README.md has the next steps\n")
    assert {path.name for path in (tmp_path / "new").iterdir()} == DATA_FILES
    assert run("check", "new").stderr == "0 errors, 0 warnings, 0 notes\n"
    looked_up = run("lookup", "--data", "new", "--format", "json", "Baku")
    assert (looked_up.returncode, json.loads(looked_up.stdout)[0]["candidates"]) == (1, [])
    annotated = run("annotate", "--data", "new", "--format", "jsonl", "-", stdin="From Baku to Yerevan.")
    assert (annotated.returncode, json.loads(annotated.stdout)["mentions"]) == (0, [])
    assert run("map", "--data", "new", "-o", "map.html").returncode == 0
    assert "<title>new</title>" in (tmp_path / "map.html").read_text(encoding="utf-8")
    assert json.loads(run("stats", "--data", "new", "--format", "json").stdout)[0]["rows"][0]["number"] == 0


def test_a_new_overlay_lies_over_the_built_in_data(run: Run, tmp_path: Path) -> None:
    made = run("init", "--overlay", "mine")

    assert made.returncode == 0
    assert is_overlay(tmp_path / "mine")
    found = run("lookup", "--overlay", "mine", "--format", "json", "Xankəndi")
    assert found.returncode == 0
    assert json.loads(found.stdout)[0]["data_version"].count("+") == 2


@pytest.mark.parametrize("options", [[], ["--overlay"]], ids=["folder", "overlay"])
def test_editors_know_all_of_what_is_made(run: Run, options: list[str]) -> None:
    run("init", *options, "new")

    assert run("schema", "--check", "new").stdout == ""


def test_what_a_new_folder_says_of_itself_may_be_given(run: Run, tmp_path: Path) -> None:
    title = 'Names: "ours", #1 – Ərazi'
    given = ["--title", title, "--version", "2026-01-01", "--licence", "CC0", "--present-since", "1974-07"]
    done = run("init", "new", *given)
    manifest = load(tmp_path / "new").dataset.manifest

    assert done.returncode == 0
    assert (manifest.title, manifest.version, manifest.licence) == (title, "2026-01-01", "CC0")
    assert str(manifest.present_since) == "1974-07"
    assert manifest.present_why == "A question without a date is about the names in use since 1974-07."


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["--present-since", "lately"], "'lately' is not an EDTF date; write 1923, 1991-11, "),
        (["--title", " "], "--title: it must be one line of up to 200 characters; give another"),
        (["--title", "a\nb"], "--title: it must be one line"),
        (["--version", "\x07"], "--version: it must be one line"),
        (["--licence", "x" * 201], "--licence: it must be one line"),
        (["--overlay", "--title", "x"], "--title: an overlay takes this from the data under it; leave it out"),
    ],
)
def test_what_cannot_be_said_is_refused_before_anything_is_made(
    run: Run, tmp_path: Path, given: list[str], sentence: str
) -> None:
    done = run("init", "new", *given)

    assert (done.returncode, done.stdout) == (2, "")
    assert f"gazetteer: {sentence}" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_is_there_is_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "places.yaml").write_text("mine")
    done = run("init", "new")

    assert done.returncode == 2
    assert "it is there and not empty; name a folder that is not there yet" in done.stderr
    assert [(path.name, path.read_text()) for path in (tmp_path / "new").iterdir()] == [("places.yaml", "mine")]


def test_the_examples_of_a_data_folder_are_right(tmp_path: Path) -> None:
    folder = put(tmp_path / "new", dict(NEW))
    gaz = load(folder)
    text = "The Restoration, they say in Northland, of Greyhaven."

    assert report_on(folder).of("error", "warning") == ()
    assert gaz.resolve("Fairhaven").id == "fairhaven-greyhaven"
    assert [mention.surface for mention in gaz.annotate(text)] == ["The Restoration", "Greyhaven"]


def test_the_examples_of_an_overlay_are_right(tmp_path: Path, gaz: Gazetteer) -> None:
    laid = lay_over(gaz.dataset, read_overlay_files(put(tmp_path / "mine", dict(new_overlay()))))

    assert laid.changed == ("stepanakert-xankendi", "old-orchard")
    assert laid.dataset.places["old-orchard"].names[0].usage[0].cite[0].source == "our-survey"


@pytest.mark.parametrize("files", [NEW, new_overlay()], ids=["folder", "overlay"])
def test_every_file_says_in_comments_alone_what_belongs_into_it(files: dict[str, str]) -> None:
    for name, text in files.items():
        if name.endswith(".yaml"):
            assert "docs/data-model.md" in text or name == "dataset.yaml"
            assert all(line.startswith("#") for line in text.splitlines()) or name == "dataset.yaml"
            assert max(map(len, text.splitlines())) <= 130
            assert re.search(r"^#- ", text, re.MULTILINE) or name == "dataset.yaml"


def test_the_readme_of_a_new_folder_has_commands_that_run(run: Run, tmp_path: Path) -> None:
    for kind, files in (("folder", NEW), ("overlay", new_overlay())):
        put(tmp_path / kind, dict(files))
        commands = re.findall(r"^gazetteer (.+)$", files["README.md"], re.MULTILINE)
        names = {"NAME": "Fairhaven" if kind == "folder" else "Xankəndi", "FILE": "-", ".": kind}
        assert len(commands) == 3
        for command in commands[1:]:
            done = run(*(names.get(word, word) for word in command.split()), stdin="To Fairhaven.")
            assert done.returncode == 0, done.stderr
        assert commands[0] == "check ."
