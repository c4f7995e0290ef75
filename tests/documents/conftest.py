"""Documents made for the tests: PDFs by hand and with fpdf2, DOCX with python-docx and with zipfile."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gazetteer.documents.reading import read_document
from gazetteer.errors import InputError

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONTS = Path("/usr/share/fonts/truetype/noto")


@pytest.fixture
def text_of(tmp_path: Path) -> Callable[..., str]:
    """Return a function that writes bytes to a file of some name and returns the text that is read from it."""

    def read(name: str, content: bytes | str, **options: object) -> str:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_document(str(path), **options).text

    return read


@pytest.fixture
def refusal(text_of: Callable[..., str]) -> Callable[..., str]:
    """Return a function that returns why a file is refused, and what that is not: several lines, or long."""

    def refuse(name: str, content: bytes | str, **options: object) -> str:
        with pytest.raises(InputError) as caught:
            text_of(name, content, **options)
        assert "\n" not in caught.value.reason
        assert len(caught.value.reason) < 250
        return caught.value.reason

    return refuse


@pytest.fixture
def plain_pdf() -> Callable[..., bytes]:
    """Return a function that writes a PDF of one page by hand, from the operators that draw it."""

    def write(drawn: bytes, said: bytes = b"") -> bytes:
        objects = (
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
            b"<<%s/Length %d>>stream\n%s\nendstream" % (said, len(drawn), drawn),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        )
        content, places = b"%PDF-1.4\n", []
        for number, each in enumerate(objects, 1):
            places.append(len(content))
            content += b"%d 0 obj\n%s\nendobj\n" % (number, each)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(content)
        return content + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer

    return write


@pytest.fixture
def archive() -> Callable[..., bytes]:
    """Return a function that packs files into a ZIP archive."""

    def pack(**parts: bytes | str) -> bytes:
        buffer = BytesIO()
        with ZipFile(buffer, "w", ZIP_DEFLATED) as file:
            for name, content in parts.items():
                file.writestr(f"word/{name}.xml", content)
        return buffer.getvalue()

    return pack


@pytest.fixture
def body() -> Callable[[str], str]:
    """Return a function that puts paragraphs into the XML of a document."""
    return lambda inner: f'<w:document xmlns:w="{WORDS}"><w:body>{inner}</w:body></w:document>'
