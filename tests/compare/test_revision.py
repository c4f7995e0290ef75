"""A folder as it was in a revision: what was committed and nothing else; what cannot be read gets a sentence."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from gazetteer.compare import compare, read_folder, read_revision
from gazetteer.dataset.files import MAX_BYTES
from gazetteer.errors import DataError, InputError

MINI = Path(__file__).parents[1] / "data" / "mini"
SHAPES = '{"features": [{"properties": {"entry": "hadrut", "country": "AZ", "source": "geonames", "licence": "x"},\
 "geometry": {"type": "Polygon", "coordinates": [[[47, 39], [48, 39], [48, 40], [47, 39]]]}}]}'

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="needs git")


def git(folder: Path, *arguments: str) -> None:
    who = {
        "GIT_AUTHOR_NAME": "A",
        "GIT_AUTHOR_EMAIL": "a@b.c",
        "GIT_COMMITTER_NAME": "A",
        "GIT_COMMITTER_EMAIL": "a@b.c",
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    subprocess.run(
        ["git", "-C", str(folder), *arguments], check=True, capture_output=True, env=os.environ | who | alone
    )


def commit(folder: Path, tag: str) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", tag)
    git(folder, "tag", tag)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a data folder in a repository with the revisions v1 and v2, in which a stance differs."""
    git(tmp_path, "init", "--quiet")
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    (folder / "shapes").mkdir()
    (folder / "shapes" / "units.geojson").write_text(SHAPES, encoding="utf-8")
    commit(tmp_path, "v1")
    places = folder / "places.yaml"
    places.write_text(places.read_text(encoding="utf-8").replace("rejects", "uses"), encoding="utf-8")
    commit(tmp_path, "v2")
    return folder


def test_two_revisions_are_compared(data):
    (change,) = compare(read_revision("v1", data), read_revision("v2", data))

    assert change.kind == "usage-stance-changed"


def test_a_revision_is_compared_with_the_folder_as_it_is(data):
    (data / "notes.txt").write_text("no data", encoding="utf-8")
    states = read_revision("HEAD", data), read_folder(data)

    assert list(compare(*states)) == []
    assert [len(state.shapes) for state in states] == [1, 1]


def test_a_folder_may_be_the_whole_repository(tmp_path):
    shutil.copytree(MINI, tmp_path, dirs_exist_ok=True)
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "v1")

    assert list(compare(read_revision("v1", tmp_path), read_folder(tmp_path))) == []


def test_a_revision_is_told_by_its_commit(data):
    comparison = compare(read_revision("v1", data), read_revision("HEAD~1", data))

    assert comparison.old.commit == comparison.new.commit
    assert (comparison.old.name, comparison.new.name) == ("v1", "HEAD~1")


def test_the_folder_alone_says_which_repository_is_meant(data, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_DIR", ".git")
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "index"))

    assert len(compare(read_revision("v1", data), read_revision("v2", data))) == 1


def test_mistakes_of_a_revision_are_where_they_are_in_it(data):
    (data / "places.yaml").write_text("- id: a\n", encoding="utf-8")
    commit(data, "v3")
    bad = read_revision("v3", data)

    with pytest.raises(DataError, match=r"v3:.*data/places.yaml:1:3: E011 a: key 'names' is missing") as caught:
        compare(bad, bad)
    assert "gazetteer-" not in str(caught.value)


def test_a_file_that_a_folder_must_have_is_missing_in_a_revision(data):
    (data / "sources.yaml").unlink()
    commit(data, "v3")

    with pytest.raises(DataError, match=r"v3:.*data/sources.yaml:1:1: E005 the file is missing") as caught:
        read_revision("v3", data)
    assert "gazetteer-" not in str(caught.value)


@pytest.mark.parametrize(
    "revision",
    ["nope", "v1..v2", "HEAD:data", "v1:data/places.yaml", "HEAD~99", "@{upstream}", "data.txt", "v1 v2", "^v1"],
)
def test_what_is_no_revision_gets_a_sentence(data, revision):
    with pytest.raises(InputError, match="there is no such folder and no such revision"):
        read_revision(revision, data)


@pytest.mark.parametrize("revision", ["", "-v", "--output=x", "--upload-pack=x", "a\nb", "\x1b[2J", "a" * 300])
def test_what_cannot_be_a_revision_never_reaches_git(data, revision, monkeypatch):
    monkeypatch.setattr(subprocess, "run", None)

    with pytest.raises(InputError, match="it is no revision"):
        read_revision(revision, data)


def test_outside_a_repository_there_is_no_revision(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))

    with pytest.raises(InputError, match="is in no Git repository"):
        read_revision("HEAD", tmp_path)


def test_a_folder_that_the_revision_does_not_have(data):
    (data.parent / "other").mkdir()

    with pytest.raises(InputError, match="it has no folder"):
        read_revision("HEAD", data.parent / "other")


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="there is no folder"):
        read_revision("HEAD", tmp_path / "nowhere")


def test_without_git_there_is_no_revision(data, monkeypatch):
    monkeypatch.setenv("PATH", "")

    with pytest.raises(InputError, match="no program `git`"):
        read_revision("HEAD", data)


def test_a_link_is_not_followed(data, tmp_path):
    (tmp_path / "secret").write_text("secret", encoding="utf-8")
    (data / "terms.yaml").unlink()
    (data / "terms.yaml").symlink_to(tmp_path / "secret")
    commit(data, "v3")

    assert "terms.yaml" not in {file.name for file in read_revision("v3", data).files}


def test_a_file_that_is_too_large_is_not_read(data):
    with (data / "terms.yaml").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    commit(data, "v3")

    with pytest.raises(InputError, match=r"v3: terms.yaml is too large there"):
        read_revision("v3", data)
