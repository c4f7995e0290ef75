"""Which files are meant by folders and patterns."""

import pytest

from gazetteer.documents.finding import find_documents
from gazetteer.errors import InputError


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in ("b.txt", "a/z.html", "a/y.PDF", "a/x.png", ".hidden.txt", ".git/a.txt", "a/b/c.md", "[1].txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Baku")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("named", "found"),
    [
        (".", ["[1].txt", "a/b/c.md", "a/y.PDF", "a/z.html", "b.txt"]),
        ("a", ["a/b/c.md", "a/y.PDF", "a/z.html"]),
        ("**/*.html", ["a/z.html"]),
        ("*.txt", ["[1].txt", "b.txt"]),
        ("a/*", ["a/x.png", "a/y.PDF", "a/z.html"]),
        ("a/**", ["a/b/c.md", "a/x.png", "a/y.PDF", "a/z.html"]),
        (".*/*.txt", [".git/a.txt"]),
        ("[1].txt", ["[1].txt"]),
        ("[ab].txt", ["b.txt"]),
        ("missing.txt", ["missing.txt"]),
        ("-", ["-"]),
        ("", [""]),
    ],
)
def test_files_are_found_in_order(folder, named, found):
    assert [name.replace("\\", "/") for name in find_documents([named])] == found


def test_what_is_named_keeps_its_place(folder):
    found = find_documents(["b.txt", "no/*.txt", "a", f"{folder}/*.txt"])

    assert isinstance(found[1], InputError)
    assert [str(each) for each in found[2:]] == [
        "a/b/c.md",
        "a/y.PDF",
        "a/z.html",
        f"{folder}/[1].txt",
        f"{folder}/b.txt",
    ]


@pytest.mark.parametrize(
    ("named", "reason"), [("empty", "no file in this folder"), ("*.xyz", "no file has such a path")]
)
def test_what_leads_to_no_file_is_said(folder, named, reason):
    (folder / "empty").mkdir()
    (error,) = find_documents([named])

    assert reason in str(error)
