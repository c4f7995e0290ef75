"""The parts of a DOCX that have text, bounded whatever the archive holds."""

import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from gazetteer.errors import InputError

MAX_UNPACKED_MEGABYTES = 256
"""How much text with markup a document may unpack to, in units of 1,048,576 bytes."""

MAX_RATIO, _RATIO_COUNTS_FROM = 200, 4 << 20
"""How many times its packed length a part may unpack to, once it is longer than 4 MB."""

MAX_FILES = 10_000
"""How many files the archive may hold."""

NO_DOCX = "it is no DOCX that can be read ({}); open and save it in a word processor"

_CHUNK = 1 << 16
_OLE, _ENTRY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x01\x02"
_BODY = re.compile(r"word/document\d*\.xml")
_PARTS = (
    re.compile(r"word/header\d*\.xml"),
    _BODY,
    *(re.compile(rf"word/{name}\d*\.xml") for name in ("footnotes", "endnotes", "footer")),
)
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)


@contextmanager
def opened_archive(source: str, content: bytes) -> Iterator[ZipFile]:
    """Open a DOCX.

    Args:
        source: What to call the document.
        content: Its bytes.

    Yields:
        The archive.

    Raises:
        InputError: If it is none, protected by a password, or holds too many files; or if what is done with it finds
            it broken.
    """
    if content.startswith(_OLE):
        reason = "it is protected by a password, or an old .doc; save it as DOCX without a password"
        raise InputError(source, reason)
    if content.count(_ENTRY) > MAX_FILES:
        raise InputError(source, f"its archive holds more than {MAX_FILES:,} files; save it as text")
    try:
        with ZipFile(BytesIO(content)) as archive:
            yield archive
    except _BROKEN as error:
        if isinstance(error, InputError):
            raise
        raise InputError(source, NO_DOCX.format(error or type(error).__name__)) from error


def archived_parts(source: str, archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    """Yield the parts that have text.

    Args:
        source: What to call the document.
        archive: What is in it.

    Yields:
        The name and the XML of each: headers, the body, footnotes, endnotes, footers.

    Raises:
        InputError: If there is no body, or they unpack to too much.
    """
    parts = [info for part in _PARTS for info in archive.infolist() if part.fullmatch(info.filename)]
    if not any(_BODY.fullmatch(info.filename) for info in parts):
        raise InputError(source, "it is a ZIP archive without word/document.xml, so it is no DOCX; unpack it first")
    left = MAX_UNPACKED_MEGABYTES << 20
    for info in parts:
        raw = b"".join(_unpacked(source, archive, info, left))
        left -= len(raw)
        yield info.filename, raw


def _unpacked(source: str, archive: ZipFile, info: ZipInfo, most: int) -> Iterator[bytes]:
    """Yield a part bit by bit; what its header says of its length is not believed."""
    if info.flag_bits & 1 or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise InputError(source, "its archive is encrypted or packed in an unusual way; save it again as DOCX")
    length = 0
    with archive.open(info) as file:
        while chunk := file.read(_CHUNK):
            length += len(chunk)
            is_bomb = length > _RATIO_COUNTS_FROM and length > MAX_RATIO * info.compress_size
            if is_bomb or length > most:
                bounds = f"{MAX_UNPACKED_MEGABYTES} MB, or {MAX_RATIO} times its length"
                raise InputError(source, f"it unpacks to more than {bounds}; save its text as a text file")
            yield chunk
