"""The text of the pages of a PDF, as pypdf reads it: to be run apart, since a file can make it work without end."""

import re
from io import BytesIO
from typing import TYPE_CHECKING

from gazetteer.documents.missing import needing
from gazetteer.errors import InputError

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 10_000
"""How many pages a file may have."""

MAX_CHARACTERS = 64 << 20
"""How much text a file may have."""

_TRAILING = re.compile(r"[ \t\r]+$", re.MULTILINE)


def pdf_pages_text(source: str, content: bytes) -> str:
    """Return the text of a PDF.

    Args:
        source: What to call the file.
        content: Its bytes.

    Returns:
        The text: lines as they are on the page, pages parted by blank lines.

    Raises:
        InputError: If it is broken, protected by a password, too long, or has no text; or if pypdf is not
            installed.
        MemoryError: If the process may have no more memory.
    """
    with needing("pypdf", source, "PDF"):
        from pypdf import PdfReader  # noqa: PLC0415 - an extra
        from pypdf.errors import DependencyError, LimitReachedError  # noqa: PLC0415
    try:
        return _text_of(source, PdfReader(BytesIO(content)))
    except (InputError, MemoryError):
        raise
    except LimitReachedError as error:
        raise InputError(source, f"it unpacks to too much ({error}); print it to a new PDF") from error
    except DependencyError as error:
        raise InputError(source, f"{error}; run pip install contested-gazetteer[documents]") from error
    except Exception as error:  # what is broken in a file breaks the library anywhere
        raise InputError(source, "it is no PDF that can be read; open it and print it to a new PDF") from error


def _text_of(source: str, reader: "PdfReader") -> str:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(source, "it is protected by a password; save it without one")
    number = len(reader.pages)
    if number > MAX_PAGES:
        raise InputError(source, f"it has more than {MAX_PAGES:,} pages; split it into smaller files")
    pages, length = [], 0
    for page in reader.pages:
        pages.append(_TRAILING.sub("", page.extract_text()).strip("\n"))
        length += len(pages[-1])
        if length > MAX_CHARACTERS:
            raise InputError(source, f"it has more than {MAX_CHARACTERS:,} characters; split it into smaller files")
    if not any(map(str.strip, pages)):
        seen = "its only page has no" if number == 1 else f"none of its {number} pages has any"
        raise InputError(source, f"{seen} text; if it is scanned, run text recognition (OCR) on it first")
    return "\n\n".join(page for page in pages if page) + "\n"
