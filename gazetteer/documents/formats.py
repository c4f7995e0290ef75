"""The formats that documents are read in, how each is told, and how long a file may be."""

from enum import StrEnum
from pathlib import Path

HEAD_BYTES = 4096
"""How much of a file its format is told by."""

_PDF, _ZIP = b"%PDF-", b"PK\x03\x04"
_HTML = (b"<!doctype html", b"<html")
_XML = b"<?xml"
_BOM = b"\xef\xbb\xbf"


class DocumentFormat(StrEnum):
    """What a file is read as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"


MAX_MEGABYTES = {
    DocumentFormat.TEXT: 64,
    DocumentFormat.MARKDOWN: 4,
    DocumentFormat.HTML: 32,
    DocumentFormat.PDF: 256,
    DocumentFormat.DOCX: 64,
}
"""How long a file of each format may be, in units of 1,048,576 bytes."""

_BY_SUFFIX = {
    ".txt": DocumentFormat.TEXT,
    ".text": DocumentFormat.TEXT,
    ".md": DocumentFormat.MARKDOWN,
    ".markdown": DocumentFormat.MARKDOWN,
    ".html": DocumentFormat.HTML,
    ".htm": DocumentFormat.HTML,
    ".xhtml": DocumentFormat.HTML,
    ".pdf": DocumentFormat.PDF,
    ".docx": DocumentFormat.DOCX,
}

DOCUMENT_SUFFIXES = tuple(_BY_SUFFIX)
"""How the names of files end that are looked for in a folder."""


def format_by_name(source: str) -> DocumentFormat | None:
    """Tell the format by the end of a file's name, in any case.

    Args:
        source: A path.

    Returns:
        The format, or ``None`` where the end is not known.

    Examples:
        >>> format_by_name("a/Report.PDF"), format_by_name("notes")
        (<DocumentFormat.PDF: 'pdf'>, None)
    """
    return _BY_SUFFIX.get(Path(source).suffix.lower())


def format_by_content(head: bytes) -> DocumentFormat:
    r"""Tell the format by how a file begins; what is nothing else is text.

    Args:
        head: The first bytes, about `HEAD_BYTES`.

    Returns:
        The format; any ZIP archive counts as DOCX, and Markdown is never told from text.

    Examples:
        >>> format_by_content(b"%PDF-1.7"), format_by_content(b"\n <!DOCTYPE html><p>Baku")
        (<DocumentFormat.PDF: 'pdf'>, <DocumentFormat.HTML: 'html'>)
        >>> format_by_content(b"Baku")
        <DocumentFormat.TEXT: 'text'>
    """
    if head.startswith(_ZIP):
        return DocumentFormat.DOCX
    if _PDF in head[:1024]:
        return DocumentFormat.PDF
    start = head.removeprefix(_BOM).lstrip().lower()
    is_html = start.startswith(_HTML) or (start.startswith(_XML) and any(mark in start for mark in _HTML))
    return DocumentFormat.HTML if is_html else DocumentFormat.TEXT
