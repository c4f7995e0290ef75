"""PDF: the text of the pages, and a sentence for every file that has none or wants too much."""

import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from fpdf import FPDF

from gazetteer.core import Gazetteer
from gazetteer.documents.apart import text_apart
from gazetteer.errors import InputError

FONTS = Path("/usr/share/fonts/truetype/noto")
FLATE = b"/Filter/FlateDecode"


def test_lines_stay_and_pages_are_parted(text_of, plain_pdf):
    drawn = plain_pdf(b"BT /F 12 Tf 20 200 Td (to Stepana- ) Tj 0 -14 Td (kert) Tj ET")

    assert text_of("a.pdf", drawn) == "to Stepana-\nkert\n"


@pytest.mark.skipif(not FONTS.is_dir(), reason="the Noto fonts are not installed")
def test_names_in_three_scripts_come_through(text_of, gaz: Gazetteer):
    lines = {
        "NotoSansArmenian-Regular.ttf": "Դեպի Ստեփանակերտ եւ Շու-\nշի",
        "NotoSans-Regular.ttf": "Xankəndi və Şuşa\nв Степана-\nкерт и Шушу",
    }
    pdf = FPDF()
    for font, text in lines.items():
        pdf.add_page()
        pdf.add_font(font, fname=FONTS / font)
        pdf.set_font(font, size=14)
        for line in text.split("\n"):
            pdf.cell(text=line, new_x="LMARGIN", new_y="NEXT")
    text = text_of("a.pdf", bytes(pdf.output()))

    assert text == "\n\n".join(lines.values()) + "\n"
    surfaces = [mention.surface for mention in gaz.annotate(text)]
    assert surfaces == ["Ստեփանակերտ", "Շու-\nշի", "Xankəndi", "Şuşa", "Степана-\nкерт", "Шушу"]


@pytest.fixture
def locked() -> Callable[..., bytes]:
    def write(**passwords: str) -> bytes:
        pdf = FPDF()
        pdf.add_page()
        pdf.set_font("Helvetica")
        pdf.cell(text="Baku")
        pdf.set_encryption(owner_password="owner", encryption_method="AES-256", **passwords)
        return bytes(pdf.output())

    return write


def test_a_password_is_asked_for_only_where_one_is_needed(text_of, refusal, locked):
    assert text_of("a.pdf", locked()) == "Baku\n"
    assert "protected by a password" in refusal("b.pdf", locked(user_password="user"))


def test_a_page_without_text_may_be_scanned(refusal, plain_pdf):
    assert "if it is scanned, run text recognition" in refusal("a.pdf", plain_pdf(b""))


def test_broken_files_are_refused(refusal, plain_pdf):
    whole = plain_pdf(b"BT /F 12 Tf (Baku) Tj ET")

    assert "no PDF that can be read" in refusal("a.pdf", whole[: len(whole) // 2])
    assert "no PDF that can be read" in refusal("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 100)
    assert "no PDF that can be read" in refusal("a.pdf", whole.replace(b"/Kids[3 0 R]", b"/Kids[2 0 R]"))


def test_streams_that_unpack_to_gigabytes_are_refused(refusal, plain_pdf):
    packer = zlib.compressobj()
    once = b"".join(packer.compress(bytes(1 << 24)) for _ in range(16)) + packer.flush()

    assert "unpacks to too much" in refusal("a.pdf", plain_pdf(once, FLATE))
    assert "unpacks to too much" in refusal(
        "a.pdf", plain_pdf(zlib.compress(once), b"/Filter[/FlateDecode/FlateDecode]")
    )


def test_reading_ends_after_a_time(plain_pdf):
    endless = plain_pdf(zlib.compress(b"BT /F 12 Tf (a) Tj ET " * 3_000_000), FLATE)
    begun = time.monotonic()

    with pytest.raises(InputError, match="takes longer than 2 seconds"):
        text_apart("a.pdf", endless, seconds=2)
    assert time.monotonic() - begun < 20


def test_reading_has_so_much_memory(plain_pdf):
    large = plain_pdf(zlib.compress(b"BT /F 12 Tf (a) Tj ET " * 1_000_000), FLATE)

    with pytest.raises(InputError, match="takes too much memory"):
        text_apart("a.pdf", large, megabytes=200)
