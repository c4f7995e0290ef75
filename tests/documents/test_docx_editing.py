"""Replacing names in a DOCX: the text of runs changes and nothing else, however a name is cut into runs."""

import io
import re
import zipfile

import docx
import pytest

from gazetteer.documents.editing import Edit, edited
from gazetteer.documents.reading import read_content
from gazetteer.errors import InputError

RUNS = (
    "<w:p><w:r><w:t xml:space='preserve'>to </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Step</w:t></w:r><w:proofErr/>"
    "<w:r><w:t>ana</w:t></w:r><w:r><w:t>kert</w:t></w:r><w:r><w:t> &amp; Şuşa &#x26; Шуша</w:t></w:r></w:p>"
)


def replaced(content: bytes, **words: str) -> bytes:
    document = read_content("a.docx", content)
    edits = [Edit(document.text.index(old), document.text.index(old) + len(old), new) for old, new in words.items()]
    return edited(content, document, edits)


def members(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.testzip() is None
        return {info.filename: file.read(info) for info in file.infolist()}


def test_a_name_in_several_runs_is_replaced_in_the_first(archive, body):
    xml = body(RUNS)
    changed = replaced(archive(document=xml), Stepanakert="Xankəndi <&>", Шуша="Şuşa")

    assert read_content("a.docx", changed).text == "to Xankəndi <&> & Şuşa & Şuşa\n"
    wanted = xml.replace(">Step<", ">Xankəndi &lt;&amp;&gt;<").replace("<w:t>ana<", "<w:t><").replace(">kert<", "><")
    assert members(changed)["word/document.xml"].decode() == wanted.replace("Шуша", "Şuşa")


@pytest.fixture
def written():
    """Return a document of python-docx with a picture's worth of other files, written by an odd archiver."""
    document = docx.Document()
    document.add_heading("Ստեփանակերտ")
    document.add_paragraph("The road to Stepanakert")
    document.sections[0].header.paragraphs[0].text = "Lachin"
    plain, packed = io.BytesIO(), io.BytesIO()
    document.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(packed, "w") as new:
        new.comment = "Şuşa".encode()
        for number, name in enumerate(reversed(old.namelist())):
            info = zipfile.ZipInfo(name, (1990 + number, 1, 2, 3, 4, 6))
            info.compress_type = number % 2 * zipfile.ZIP_DEFLATED
            info.external_attr, info.comment, info.create_system = number << 16, b"c", number % 3
            new.writestr(info, old.read(name), compresslevel=1)
        new.writestr(zipfile.ZipInfo("word/media/şəkil.bin"), bytes(1 << 20), zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def test_all_else_in_the_archive_stays(written):
    changed = replaced(written, Stepanakert="Khankendi")
    before, after = members(written), members(changed)
    infos = [zipfile.ZipFile(io.BytesIO(content)).infolist() for content in (written, changed)]

    assert list(before) == list(after)
    assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
    assert after["word/document.xml"] == before["word/document.xml"].replace(b"Stepanakert", b"Khankendi")
    kept = (
        "filename",
        "date_time",
        "compress_type",
        "comment",
        "extra",
        "create_system",
        "external_attr",
        "internal_attr",
    )
    for old, new in zip(*infos, strict=True):
        assert [getattr(old, each) for each in kept] == [getattr(new, each) for each in kept]
        assert old.filename == "word/document.xml" or old.compress_size == new.compress_size
    assert zipfile.ZipFile(io.BytesIO(changed)).comment == "Şuşa".encode()
    assert [p.text for p in docx.Document(io.BytesIO(changed)).paragraphs] == ["Ստեփանակերտ", "The road to Khankendi"]


def test_what_is_replaced_back_is_what_it_was(written):
    again = replaced(replaced(written, Stepanakert="Xankəndi"), Xankəndi="Stepanakert")

    assert members(again) == members(written)


def test_headers_that_are_alike_are_changed_alike(archive, body):
    line = body("<w:p><w:r><w:t>Stepanakert</w:t></w:r></w:p>")
    packed = archive(header1=line, header2=line.replace("<w:r>", "<w:r >"), document=body(RUNS))
    document = read_content("a.docx", packed)
    changed = edited(packed, document, [Edit(0, 11, "Khankendi")])

    assert document.text.startswith("Stepanakert\n\nto")
    assert read_content("a.docx", changed).text == document.text.replace("Stepanakert", "Khankendi", 1)


def test_long_text_boxes_and_marks_keep_their_places(archive, body):
    long = "Շուշի &lt; " * 3000
    inner = (
        f"<w:p><w:r><w:t>{long}</w:t></w:r><w:r><w:txbxContent><w:p><w:r><w:t>Goris</w:t></w:r></w:p></w:txbxContent>"
        "</w:r><w:r><w:t>Ba</w:t><w:t><![CDATA[ku]]></w:t></w:r></w:p>"
    )
    xml = "\ufeff<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- Շուշի -->" + body(inner)
    changed = replaced(archive(document=xml), Goris="Գորիս", Baku="Şuşa")

    wanted = xml.replace("Goris", "Գորիս").replace(">Ba<", ">Şuşa<").replace("CDATA[ku", "CDATA[")
    assert members(changed)["word/document.xml"].decode() == wanted


def test_what_cannot_be_written_is_refused(archive, body):
    packed = archive(document=body(RUNS))
    document = read_content("a.docx", packed)
    at = document.text.index("Шуша")

    for new in ("a\nb", "a\tb", "\0", "\x0b", "\ud800", "a  b"):
        with pytest.raises(InputError):
            edited(packed, document, [Edit(at, at + 4, new)])
    line_end = archive(document=body("<w:p><w:r><w:t>a</w:t><w:br/><w:t>b c</w:t></w:r></w:p>"))
    with pytest.raises(InputError, match="cannot be replaced without changing what is around it"):
        edited(line_end, read_content("a.docx", line_end), [Edit(0, 3, "x")])


def test_parts_that_are_not_utf_8_are_read_and_not_changed(archive, body):
    packed = archive(document=("<?xml version='1.0' encoding='UTF-16'?>" + body(RUNS)).encode("utf-16"))

    assert read_content("a.docx", packed).text == "to Stepanakert & Şuşa & Шуша\n"
    with pytest.raises(InputError, match="is not UTF-8, as word processors write it"):
        replaced(packed, Stepanakert="x")


def test_files_that_overlap_in_the_archive_are_not_carried_over(archive, body):
    packed = bytearray(archive(document=body(RUNS), other="x" * 50_000))
    entries = [found.start() for found in re.finditer(b"PK\x01\x02", packed)]
    packed[entries[1] + 20 : entries[1] + 24] = (1 << 20).to_bytes(4, "little")

    with pytest.raises(InputError, match="files in its archive overlap"):
        replaced(bytes(packed), Stepanakert="x")
