"""DOCX: what stands in a document, its notes, headers and footers, without what was deleted from it."""

import re
import zlib
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.missing import needing
from gazetteer.errors import InputError

MAX_UNPACKED_MEGABYTES = 256
"""How much text with markup a document may unpack to, in units of 1,048,576 bytes."""

MAX_RATIO, _RATIO_COUNTS_FROM = 200, 4 << 20
"""How many times its packed length a part may unpack to, once it is longer than 4 MB."""

MAX_FILES = 10_000
"""How many files the archive may hold."""

MAX_DEPTH = 200
"""How deep elements may be nested."""

_CHUNK = 1 << 16
_OLE, _ENTRY = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x01\x02"
_PARTS = tuple(
    re.compile(rf"word/{name}\d*\.xml") for name in ("header", "document", "footnotes", "endnotes", "footer")
)
_BODY = _PARTS[1]
_WORDS = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset({"del", "moveFrom", "pPr", "rPr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": LINE_END, "cr": LINE_END, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_BROKEN = (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError)
_NO_DOCX = "it is no DOCX that can be read ({}); open and save it in a word processor"


def docx_text(source: str, content: bytes) -> str:
    """Return the text of a document.

    Args:
        source: What to call the document.
        content: Its bytes.

    Returns:
        The text: paragraphs and cells parted by blank lines; headers first, then the body, notes and footers.

    Raises:
        InputError: If it is no DOCX, protected by a password, unpacks to too much, holds entities, or lxml is not
            installed.
    """
    if content.startswith(_OLE):
        reason = "it is protected by a password, or an old .doc; save it as DOCX without a password"
        raise InputError(source, reason)
    if content.count(_ENTRY) > MAX_FILES:
        raise InputError(source, f"its archive holds more than {MAX_FILES:,} files; save it as text")
    try:
        with ZipFile(BytesIO(content)) as archive:
            return "\n".join(dict.fromkeys(filter(None, _part_texts(source, archive))))
    except _BROKEN as error:
        if isinstance(error, InputError):
            raise
        raise InputError(source, _NO_DOCX.format(error or type(error).__name__)) from error


def _part_texts(source: str, archive: ZipFile) -> Iterator[str]:
    parts = [info for part in _PARTS for info in archive.infolist() if part.fullmatch(info.filename)]
    if not any(_BODY.fullmatch(info.filename) for info in parts):
        raise InputError(source, "it is a ZIP archive without word/document.xml, so it is no DOCX; unpack it first")
    left = [MAX_UNPACKED_MEGABYTES << 20]
    for info in parts:
        yield _text_of(source, _unpacked(source, archive, info, left))


def _unpacked(source: str, archive: ZipFile, info: ZipInfo, left: list[int]) -> Iterator[bytes]:
    """Yield a part bit by bit; what its header says of its length is not believed."""
    if info.flag_bits & 1 or info.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise InputError(source, "its archive is encrypted or packed in an unusual way; save it again as DOCX")
    length = 0
    with archive.open(info) as file:
        while chunk := file.read(_CHUNK):
            length += len(chunk)
            left[0] -= len(chunk)
            is_bomb = length > _RATIO_COUNTS_FROM and length > MAX_RATIO * info.compress_size
            if is_bomb or left[0] < 0:
                bounds = f"{MAX_UNPACKED_MEGABYTES} MB, or {MAX_RATIO} times its length"
                raise InputError(source, f"it unpacks to more than {bounds}; save its text as a text file")
            yield chunk


def _text_of(source: str, chunks: Iterator[bytes]) -> str:
    with needing("lxml", source, "DOCX"):
        from lxml import etree  # noqa: PLC0415 - an extra
    target = _Written(source)
    parser = etree.XMLParser(target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        for chunk in chunks:
            parser.feed(chunk)
        parser.close()
    except etree.LxmlError as error:
        raise InputError(source, _NO_DOCX.format(error)) from error
    return target.flow.text()


class _Written:
    """What the parser tells of a part as it reads it; no tree is made."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.flow = Flow()
        # A text box has paragraphs inside a paragraph, which do not break the outer one.
        self._paragraphs: list[list[str]] = []
        self._depth = self._gone_from = 0
        self._is_text = False

    def doctype(self, *_said: object) -> None:
        """Refuse what entities are declared in.

        Raises:
            InputError: Always: no word processor writes it.
        """
        raise InputError(self.source, "its XML declares a document type, as no word processor does; save it again")

    def start(self, tag: str, _attributes: object) -> None:
        """Begin an element."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise InputError(self.source, f"its elements are nested more than {MAX_DEPTH} deep; save it as text")
        word = _word(tag)
        self._is_text = word == "t"
        if self._gone_from:
            return
        if word in _GONE or tag == _FALLBACK:
            self._gone_from = self._depth
        elif word == "p":
            self._paragraphs.append([])
        elif word in _SIGNS:
            self._add(_SIGNS[word])

    def end(self, tag: str) -> None:
        """End an element."""
        self._is_text = False
        if self._gone_from == self._depth:
            self._gone_from = 0
        elif _word(tag) == "p" and not self._gone_from:
            for piece in self._paragraphs.pop():
                self.flow.add(piece)
            self.flow.end_block()
        self._depth -= 1

    def data(self, text: str) -> None:
        """Take text."""
        if self._is_text and not self._gone_from:
            self._add(text)

    def close(self) -> None:
        """End the part."""

    def _add(self, piece: str) -> None:
        if self._paragraphs:
            self._paragraphs[-1].append(piece)


def _word(tag: str) -> str:
    """Return the name of an element of word processing; nothing for any other."""
    return next((tag.removeprefix(space) for space in _WORDS if tag.startswith(space)), "")
