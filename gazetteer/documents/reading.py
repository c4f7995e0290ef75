"""Reading a document from a file or from standard input, bounded and with one sentence for whatever is wrong."""

import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from gazetteer.documents.apart import text_apart
from gazetteer.documents.decoding import BadBytes, decoded
from gazetteer.documents.document import Document
from gazetteer.documents.docx import read_docx
from gazetteer.documents.formats import HEAD_BYTES, MAX_MEGABYTES, DocumentFormat, format_by_content, format_by_name
from gazetteer.documents.html import read_html
from gazetteer.documents.markdown import read_markdown
from gazetteer.documents.origin import Origin
from gazetteer.documents.text import read_text
from gazetteer.errors import InputError

STANDARD_INPUT = "-"


def read_document(
    source: str, *, form: DocumentFormat | None = None, bad_bytes: BadBytes = BadBytes.STRICT
) -> Document:
    """Read a document.

    Args:
        source: A path, or ``-`` for standard input.
        form: Its format; told by its name, or else by how it begins, if left out.
        bad_bytes: What is done about bytes that are no characters.

    Returns:
        Its text. That of a plain text is its characters, a leading byte-order mark dropped and line ends untouched.

    Raises:
        InputError: If it is missing, a folder, unreadable, too long for its format, or not of its format; or if the
            library that reads the format is not installed.
    """
    return read_content(source, read_bytes(source, form=form), form=form, bad_bytes=bad_bytes)


def read_bytes(source: str, *, form: DocumentFormat | None = None) -> bytes:
    """Return the bytes of a document.

    Args:
        source: A path, or ``-`` for standard input.
        form: Its format; told by its name, or else by how it begins, if left out.

    Returns:
        All of them; of a pipe that is too long for the format, as many as show that it is.

    Raises:
        InputError: If it is missing, a folder, unreadable, or too long for its format.
    """
    with _opened(source) as file:
        head = file.read(HEAD_BYTES)
        told = _told(source, head, form)
        # A file that is too long is not read.
        _check_length(source, told, _length(file))
        return head + file.read((MAX_MEGABYTES[told] << 20) + 1 - len(head))


def read_content(
    source: str, content: bytes, *, form: DocumentFormat | None = None, bad_bytes: BadBytes = BadBytes.STRICT
) -> Document:
    r"""Read a document that is there already.

    Args:
        source: What to call it.
        content: Its bytes.
        form: Its format; told by its name, or else by how it begins, if left out.
        bad_bytes: What is done about bytes that are no characters.

    Returns:
        Its text, and where in the bytes that stands.

    Raises:
        InputError: As of `read_document`.

    Examples:
        >>> document = read_content("a.html", b"<p>\n <b>Step</b>anakert")
        >>> document.text, document.origin.position(0)
        ('Stepanakert\n', Position(line=2, column=5))
    """
    told = _told(source, content[:HEAD_BYTES], form)
    _check_length(source, told, len(content))
    digest = sha256(content).hexdigest()
    if told is DocumentFormat.PDF:
        return Document(source, text_apart(source, content), digest, told)
    origin = _origin(source, content, told, bad_bytes)
    return Document(source, origin.text, digest, told, origin)


def _origin(source: str, content: bytes, form: DocumentFormat, bad_bytes: BadBytes) -> Origin:
    if form is DocumentFormat.DOCX:
        return read_docx(source, content)
    if form is DocumentFormat.HTML:
        return read_html(source, content, bad_bytes)
    text = decoded(source, content, bad_bytes)
    return read_markdown(source, text) if form is DocumentFormat.MARKDOWN else read_text(text)


def _told(source: str, head: bytes, form: DocumentFormat | None) -> DocumentFormat:
    return form or format_by_name(source) or format_by_content(head)


def _check_length(source: str, form: DocumentFormat, length: int) -> None:
    if length > MAX_MEGABYTES[form] << 20:
        raise InputError(source, f"it is longer than {MAX_MEGABYTES[form]} MB, the limit for {form}; split it")


@contextmanager
def _opened(source: str) -> Iterator[IO[bytes]]:
    if source == STANDARD_INPUT and sys.stdin is None:
        raise InputError(source, "standard input is closed; name a file")
    if not source:
        raise InputError("''", "it is no path; name a file")
    if source == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    try:
        with Path(source).open("rb") as file:
            yield file
    except FileNotFoundError as error:
        raise InputError(source, "there is no such file; check the path") from error
    except IsADirectoryError as error:
        raise InputError(source, "it is a folder; name the files in it") from error
    except (OSError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(source, f"it cannot be read ({reason})") from error


def _length(file: IO[bytes]) -> int:
    """Return how long a file is, in bytes; 0 for a pipe."""
    status = os.fstat(file.fileno())
    return status.st_size if stat.S_ISREG(status.st_mode) else 0
