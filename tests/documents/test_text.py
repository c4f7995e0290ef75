"""Plain text, how a format is told, and what is said of what cannot be read."""

import io
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from gazetteer.documents import apart, archive, markdown, page, pages, wordml
from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.formats import DOCUMENT_SUFFIXES, MAX_MEGABYTES, DocumentFormat
from gazetteer.documents.reading import read_document
from gazetteer.errors import InputError

LINES = "Şuşa\r\nՇուշի\n\n Шуша \t"


def test_a_text_is_what_the_file_holds(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + LINES.encode())
    document = read_document(str(path))

    assert document.text == LINES
    assert document.sha256 == sha256(path.read_bytes()).hexdigest()
    assert document.source == str(path)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_byte_order_mark_tells_the_encoding(text_of, encoding):
    assert text_of("a.txt", LINES.encode(encoding)) == LINES


def test_bytes_that_are_no_characters_are_named_or_replaced(text_of, refusal):
    assert "byte 5 (0xff) is not UTF-8" in refusal("a.txt", b"Baku \xff")
    assert "byte 6 (0x00) is not UTF-16-LE" in refusal("b.txt", "Ba".encode("utf-16") + b"\x00\xd8a\x00")
    assert text_of("a.txt", b"Baku \xff Goris", bad_bytes=BadBytes.REPLACE) == "Baku \ufffd Goris"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\n<!DOCTYPE html><p>Baku", "Baku\n"),
        (b"<?xml version='1.0'?>\n<html><p>Baku</html>", "Baku\n"),
        (b"**Baku**", "**Baku**"),
    ],
)
def test_the_format_is_told_by_the_content(text_of, content, text):
    assert text_of("unknown", content) == text


def test_the_format_is_told_by_the_name_unless_the_user_says_it(text_of):
    assert text_of("a.HTM", "<b>Baku</b>") == "Baku\n"
    assert text_of("a.html", "<b>Baku</b>", form=DocumentFormat.TEXT) == "<b>Baku</b>"
    assert text_of("a.txt", "<b>Baku</b>", form=DocumentFormat.HTML) == "Baku\n"


def test_standard_input_may_be_any_format(plain_pdf, monkeypatch):
    content = plain_pdf(b"BT /F 12 Tf 20 200 Td (Baku) Tj ET")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(_Pipe(content)))

    assert read_document("-").text == "Baku\n"


class _Pipe(io.BytesIO):
    def fileno(self):
        return 0


@pytest.mark.parametrize(
    ("name", "limit"), [("a.txt", 64), ("a.md", 4), ("a.html", 32), ("a.pdf", 256), ("a.docx", 64), ("a", 64)]
)
def test_a_file_of_2_gb_is_refused_without_being_read(tmp_path, name, limit):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(2 << 30)

    with pytest.raises(InputError, match=f"longer than {limit} MB, the limit for"):
        read_document(str(path))


def test_what_is_named_like_a_document_and_is_none_gets_a_sentence(refusal):
    assert "NUL" in refusal("a.txt", b"\x89PNG\0")
    assert "no PDF" in refusal("a.pdf", b"Baku")
    assert "no DOCX" in refusal("a.docx", b"Baku")
    assert "old .doc" in refusal("b.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))


@pytest.mark.parametrize(
    ("library", "name", "content"),
    [("turbohtml", "a.html", b"<p>"), ("pyromark", "a.md", b"a")],
)
def test_a_library_that_is_missing_is_named(refusal, monkeypatch, library, name, content):
    monkeypatch.setitem(sys.modules, library, None)

    assert "pip install contested-gazetteer[documents]" in refusal(name, content)


def test_the_formats_and_their_limits_are_documented():
    manual = (Path(__file__).parents[2] / "docs" / "documents.md").read_text("utf-8")

    for form, limit in MAX_MEGABYTES.items():
        (row,) = (line for line in manual.splitlines() if line.startswith(f"| `{form}` |"))
        assert row.endswith(f"| {limit} MB |")
    assert all(f"`{suffix}`" in manual for suffix in DOCUMENT_SUFFIXES)
    for bound in (f"{page.MAX_DEPTH} deep", f"{markdown.MAX_DEPTH} deep", f"{wordml.MAX_DEPTH} deep"):
        assert f"nested {bound}" in manual
    assert f"for {apart.SECONDS} seconds at most, with {apart.MEGABYTES >> 10} GB of memory" in manual
    assert f"unpacks to {archive.MAX_UNPACKED_MEGABYTES} MB" in manual
    assert f"{archive.MAX_RATIO} times its length" in manual
    assert f"{pages.MAX_PAGES:,} pages" in manual
