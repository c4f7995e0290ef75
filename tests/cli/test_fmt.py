"""`gazetteer fmt`: files, folders and standard input in the one written form."""

import os
import shutil
from pathlib import Path

import pytest
import typer

from gazetteer.cli.fmt import fmt
from gazetteer.dataset.layout.files import lay_out

MINI = Path(__file__).parents[1] / "data" / "mini"
LOOSE = "# Us\r\n-   {type:  state, id: us}\r\n"
LAID_OUT = "# Us\n- id: us\n  type: state\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    (folder / "parties.yaml").write_bytes(LOOSE.encode())
    (folder / "notes.txt").write_text("- {b:   c}")
    return folder


def test_the_files_of_a_folder_are_laid_out_once(run, folder):
    untouched = {path: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert run("fmt", "data/dataset.yaml").stderr == "0 of 1 files laid out anew\n"
    done = run("fmt", "data")

    assert (done.returncode, done.stdout) == (0, "")
    assert "laid out anew: data/parties.yaml\n" in done.stderr
    assert (folder / "parties.yaml").read_bytes() == LAID_OUT.encode()
    assert {path for path in folder.iterdir() if path.stat().st_mtime_ns != untouched[path]} >= {
        folder / "parties.yaml"
    }
    assert (folder / "dataset.yaml").stat().st_mtime_ns == untouched[folder / "dataset.yaml"]
    assert (folder / "notes.txt").read_text() == "- {b:   c}"
    assert "0 of 5 files laid out anew" in run("fmt", "data").stderr


def test_check_names_what_would_change_and_changes_nothing(run, folder):
    run("fmt", "data")
    (folder / "parties.yaml").write_text(LAID_OUT + "\n\n- {id: them}\n")
    before = {path: path.read_bytes() for path in folder.iterdir()}
    done = run("fmt", "--check", "data")

    assert done.returncode == 1
    assert done.stdout == "data/parties.yaml:5:1: from here on it is not in the written form; run `gazetteer fmt`\n"
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
    assert run("fmt", "--check", "data/places.yaml", "data/terms.yaml").returncode == 0


def test_where_one_file_cannot_be_read_none_is_changed(run, folder):
    (folder / "terms.yaml").write_text("- a: [\n")
    (folder / "sources.yaml").write_bytes(b"- \xff")
    done = run("fmt", "data")

    assert done.returncode == 2
    assert done.stderr.startswith("data/sources.yaml:1:3: E001 the file is not UTF-8")
    assert "\ndata/terms.yaml:2:1: E002 not readable as YAML" in done.stderr
    assert (folder / "parties.yaml").read_bytes() == LOOSE.encode()


def test_standard_input_goes_to_standard_output(run):
    assert run("fmt", "-", stdin=LOOSE).stdout == LAID_OUT
    assert run("fmt", "-", stdin=LAID_OUT).stdout == LAID_OUT
    assert run("fmt", "--check", "-", stdin=LOOSE).returncode == 1
    assert run("fmt", "--check", "-", stdin=LAID_OUT).stdout == ""
    done = run("fmt", "-", stdin="a: b: c")
    assert (done.returncode, done.stdout) == (2, "")
    assert "-:1:5: E002" in done.stderr


@pytest.mark.parametrize(
    ("paths", "sentence"),
    [
        (["nowhere.yaml"], "nowhere.yaml:1:1: E005 the file cannot be read: No such file or directory"),
        (["nowhere"], "nowhere: there is no such file or folder; name a folder or files in .yaml or .yml"),
        (["data/notes.txt"], "data/notes.txt: only YAML is laid out; name a folder or files in .yaml or .yml"),
        (["empty"], "empty: the folder has no YAML files"),
        (["-", "data"], "-: standard input stands alone"),
    ],
)
def test_what_cannot_be_laid_out_is_a_sentence(run, folder, tmp_path, paths, sentence):
    (tmp_path / "empty").mkdir()
    done = run("fmt", *paths)
    assert done.returncode == 2
    assert sentence in done.stderr


def test_a_link_stays_a_link_and_leftovers_go(run, folder, tmp_path):
    shutil.move(folder / "parties.yaml", tmp_path / "elsewhere.yaml")
    (folder / "parties.yaml").symlink_to(tmp_path / "elsewhere.yaml")
    (folder / ".parties.yaml.abcd1234.part").write_text("- id: u")
    run("fmt", "data")

    assert (folder / "parties.yaml").is_symlink()
    assert (tmp_path / "elsewhere.yaml").read_text() == LAID_OUT
    assert not list(folder.glob(".*"))


def test_a_file_that_cannot_be_written_stays_and_is_named(run, folder):
    folder.chmod(0o500)
    try:
        done = run("fmt", "data")
        if done.returncode == 0:
            pytest.skip("whoever runs this may write anywhere")
        assert done.returncode == 2
        assert "it cannot be written (Permission denied)" in done.stderr
        assert (folder / "parties.yaml").read_bytes() == LOOSE.encode()
    finally:
        folder.chmod(0o700)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(run, folder):
    os.mkfifo(folder / "pipe.yaml")
    done = run("fmt", "data")

    assert done.returncode == 2
    assert "data/pipe.yaml:1:1: E005 it is no plain file; move it elsewhere, or name others" in done.stderr


def test_what_others_write_meanwhile_stays(folder, monkeypatch, capsys):
    read = lay_out([folder])
    monkeypatch.setattr("gazetteer.cli.fmt.lay_out", lambda paths: read)
    (folder / "parties.yaml").write_text("- id: theirs\n")

    with pytest.raises(typer.Exit) as ending:
        fmt([str(folder)])
    assert ending.value.exit_code == 2
    assert "parties.yaml: it was changed while it was laid out; run this again" in capsys.readouterr().err
    assert (folder / "parties.yaml").read_text() == "- id: theirs\n"
