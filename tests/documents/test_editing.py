"""Replacing spans of a text in its file: all else stays, byte for byte, and what cannot be done is said."""

import pytest

from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.editing import Edit, edited
from gazetteer.documents.reading import read_content
from gazetteer.errors import InputError


@pytest.fixture
def replaced():
    """Return a function that replaces words in a file, each where it stands first."""

    def replace(name: str, content: bytes, **words: str) -> bytes:
        document = read_content(name, content)
        starts = {old: document.text.index(old) for old in words}
        edits = [Edit(at, at + len(old), words[old]) for old, at in sorted(starts.items(), key=lambda item: item[1])]
        return edited(content, document, edits)

    return replace


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_marks_and_line_ends_stay(replaced, encoding):
    text = "Şuşa\r\nGoris\n\n Шуша\r \t"

    assert replaced("a.txt", text.encode(encoding), Goris="Գորիս") == text.replace("Goris", "Գորիս").encode(encoding)
    assert replaced("a.md", text.encode(encoding), Goris="Գորիս") == text.replace("Goris", "Գորիս").encode(encoding)


def test_what_an_encoding_lacks_becomes_a_reference(replaced):
    page = "<meta charset=windows-1251><p title=Шуша>в&nbsp;Шуше</p>".encode("cp1251")

    assert replaced("a.html", page, Шуше="Şuşa & Шуша") == page.replace(
        "Шуше".encode("cp1251"), "&#350;u&#351;a &amp; Шуша".encode("cp1251")
    )


@pytest.mark.parametrize(
    ("name", "source", "changed"),
    [
        ("a.html", "<p><b>Step</b>anakert<br>x", "<p><b>Khankendi</b><br>x"),
        ("a.html", "<p>Step<!-- a --><b>ana</b>kert", "<p>Khankendi<!-- a --><b></b>"),
        ("a.html", "<p>Step&shy;anakert", "<p>Khankendi"),
        ("a.md", "**Step**anakert x", "**Khankendi** x"),
        ("a.md", "Step**anakert** x", "Khankendi x"),
        ("a.md", "[Step](a.html)***anakert***", "[Khankendi](a.html)"),
        ("a.md", "| `Stepanakert` | x |\n|---|---|", "| `Khankendi` | x |\n|---|---|"),
    ],
)
def test_a_word_in_pieces_is_replaced_in_the_place_of_the_first(replaced, name, source, changed):
    text = read_content(name, source.encode()).text

    assert replaced(name, source.encode(), **{text[: text.index("kert") + 4]: "Khankendi"}).decode() == changed


def test_names_across_line_ends_are_replaced_with_what_quotations_put_there(replaced):
    new = {"Nagorno Karabakh": "Artsakh"}
    assert replaced("a.html", b"<p>to Nagorno\r\n   Karabakh now", **new) == b"<p>to Artsakh now"
    assert replaced("a.html", b"<p>to Nagorno <b> Karabakh</b>, now", **new) == b"<p>to Artsakh<b></b>, now"

    new = {"Nagorno\nKarabakh": "Artsakh"}
    assert replaced("a.md", b"> to Nagorno\n> Karabakh now", **new) == b"> to Artsakh now"
    assert replaced("a.md", b"- to *Nagorno*  \n  Karabakh now", **new) == b"- to *Artsakh* now"
    assert replaced("a.html", b"<p>to Nagorno<br>Karabakh now", **new) == b"<p>to Artsakh now"


def test_references_without_a_semicolon_end_where_they_end(replaced):
    assert replaced("a.html", b"<p>to&nbspBaku", Baku="Goris") == b"<p>to&nbspGoris"
    assert replaced("a.md", rb"\*Baku\*", Baku="Goris") == rb"\*Goris\*"


def test_empty_elements_of_xhtml_are_empty(replaced):
    page = (
        b"<?xml version='1.0'?>\n<html><head><script src='x'/><title/></head><body><a id='b'/><p>Baku</p></body></html>"
    )

    assert replaced("a.xhtml", page, Baku="Goris") == page.replace(b"Baku", b"Goris")


@pytest.mark.parametrize(
    ("name", "source", "span", "new"),
    [
        ("a.html", "<p>Baku<p>Goris", (4, 6), "x"),
        ("a.html", "<p>Baku", (0, 4), "Ba  ku"),
        ("a.html", "<p>Baku", (0, 4), "\ud800"),
        ("a.html", "<xmp>Baku</xmp>", (0, 4), "a<b"),
        ("a.html", "<p>&fjlig;ord", (0, 1), "x"),
        ("a.md", "Baku", (0, 4), "https://a.example"),
        ("a.md", "# Baku", (0, 4), "a\nb"),
        ("a.txt", "Baku", (0, 4), "\ud800"),
        ("a.txt", "Baku", (0, 4), "\0"),
    ],
)
def test_what_would_be_read_otherwise_is_refused(name, source, span, new):
    content = source.encode()

    with pytest.raises(InputError) as caught:
        edited(content, read_content(name, content), [Edit(span[0], span[1], new)])
    assert len(caught.value.reason) < 250
    assert "\n" not in caught.value.reason


def test_the_refusal_names_the_place():
    content = b"<p>Baku\n<p>Goris"

    with pytest.raises(InputError, match="'Goris' at 2:4 cannot be replaced without changing what is around it"):
        edited(content, read_content("a.html", content), [Edit(0, 4, "x"), Edit(6, 11, " ")])


def test_nothing_is_replaced_in_the_wrong_file_or_order(plain_pdf):
    document = read_content("a.txt", b"Baku")
    pdf = plain_pdf(b"BT /F 12 Tf 20 200 Td (Baku) Tj ET")
    bad = b"Baku \xff"

    with pytest.raises(InputError, match="has changed since it was read"):
        edited(b"Goris", document, [])
    for edits in (
        [Edit(2, 3, ""), Edit(0, 1, "")],
        [Edit(0, 2, ""), Edit(1, 3, "")],
        [Edit(0, 5, "")],
        [Edit(2, 1, "")],
    ):
        with pytest.raises(InputError, match="is not in the text, or not in order"):
            edited(b"Baku", document, edits)
    with pytest.raises(InputError, match="text in a PDF cannot be replaced"):
        edited(pdf, read_content("a.pdf", pdf), [Edit(0, 4, "x")])
    with pytest.raises(InputError, match="some of its bytes are not UTF-8"):
        edited(bad, read_content("a.txt", bad, bad_bytes=BadBytes.REPLACE), [Edit(0, 4, "x")])
    assert edited(b"Baku", document, []) == b"Baku"
