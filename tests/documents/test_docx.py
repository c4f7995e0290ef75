"""DOCX: what stands in a document, and bounds on what it unpacks to."""

import io
import struct
import zipfile

import docx
import pytest

from gazetteer.core import Gazetteer


def test_names_in_three_scripts_come_through(text_of, gaz: Gazetteer):
    document = docx.Document()
    document.add_heading("Ստեփանակերտ")
    paragraph = document.add_paragraph("Şu")
    paragraph.add_run("şa").bold = True
    paragraph.add_run(" и Степана\u00adкерт")
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Nagorno", "Karabakh"
    document.sections[0].header.paragraphs[0].text = "Lachin"
    buffer = io.BytesIO()
    document.save(buffer)
    text = text_of("a.docx", buffer.getvalue())

    assert text == "Lachin\n\nՍտեփանակերտ\n\nŞuşa и Степана\u00adкерт\n\nNagorno\n\nKarabakh\n"
    surfaces = [mention.surface for mention in gaz.annotate(text)]
    assert surfaces == ["Lachin", "Ստեփանակերտ", "Şuşa", "Степана\u00adкерт", "Karabakh"]


def test_what_word_marks_up_is_text_and_what_was_deleted_is_not(text_of, archive, body):
    inner = (
        "<w:p><w:r><w:t>to </w:t></w:r><w:smartTag><w:r><w:t>Step</w:t></w:r></w:smartTag>"
        "<w:ins><w:r><w:t>anakert</w:t></w:r></w:ins><w:del><w:r><w:delText>Baku</w:delText></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>Baku</w:t></w:r></w:moveFrom><w:r><w:instrText>Baku</w:instrText></w:r>"
        "<w:r><w:txbxContent><w:p><w:r><w:t>Goris</w:t></w:r></w:p></w:txbxContent></w:r>"
        "<w:r><w:t> by</w:t><w:br/><w:t>Shu</w:t><w:softHyphen/><w:t>shi</w:t></w:r></w:p>"
    )

    assert text_of("a.docx", archive(document=body(inner))) == "Goris\n\nto Stepanakert by\nShu\u00adshi\n"


def test_notes_count_and_headers_that_are_alike_count_once(text_of, archive, body):
    parts = {"header1": "Baku", "header2": "Baku", "document2": "Goris", "footnotes": "Sisian"}
    packed = archive(**{name: body(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>") for name, text in parts.items()})

    assert text_of("a.docx", packed) == "Baku\n\nGoris\n\nSisian\n"


def test_a_bomb_is_refused_whatever_its_header_says(refusal, archive, body):
    bomb = archive(document=body("<w:p/>" + " " * (300 << 20)))
    at = bomb.index(b"PK\x01\x02") + 24

    assert "unpacks to more than" in refusal("a.docx", bomb)
    lying = bomb[:at] + struct.pack("<I", 1000) + bomb[at + 4 :]
    assert "no DOCX that can be read" in refusal("a.docx", lying)


def test_an_archive_of_many_files_is_refused(refusal):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for number in range(10_001):
            file.writestr(str(number), b"")

    assert "more than 10,000 files" in refusal("a.docx", buffer.getvalue())


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY a "Baku"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY c SYSTEM "file:///etc/passwd">',
    ],
)
def test_entities_are_refused(refusal, archive, body, declared):
    document = f"<!DOCTYPE x [{declared}]>{body('<w:p><w:r><w:t>&c;</w:t></w:r></w:p>')}"

    assert "declares a document type" in refusal("a.docx", archive(document=document))


def test_other_archives_and_broken_ones_are_refused(refusal, archive, body):
    whole = archive(document=body("<w:p><w:r><w:t>Baku</w:t></w:r></w:p>"))

    assert "without word/document.xml" in refusal("a.docx", archive(workbook="<x/>"))
    assert "without word/document.xml" in refusal("unknown", archive(workbook="<x/>"))
    assert "no DOCX that can be read" in refusal("a.docx", whole[:-30])
    assert "no DOCX that can be read" in refusal("a.docx", archive(document="<w:document"))
    assert "nested" in refusal("a.docx", archive(document=body("<w:r>" * 10_000)))
