"""Reading a text from a file or from standard input, bounded and with one sentence for whatever is wrong."""

import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from gazetteer.errors import InputError

STANDARD_INPUT = "-"
MAX_BYTES = 64 * 1024 * 1024
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the name of its source, and the SHA-256 of the bytes that it was read from."""

    source: str
    text: str
    sha256: str


def read_document(source: str) -> Document:
    """Read a UTF-8 text.

    Args:
        source: A path, or ``-`` for standard input.

    Returns:
        The text, a leading byte-order mark dropped and line ends untouched.

    Raises:
        InputError: If it is missing, a folder, unreadable, longer than 64 MB, binary, or not UTF-8.
    """
    content = _read(source)
    if len(content) > MAX_BYTES:
        raise InputError(source, f"it is longer than {MAX_BYTES >> 20} MB; split it into smaller files")
    if b"\0" in content:
        raise InputError(source, f"byte {content.index(0)} is NUL, so it is no text; convert it to UTF-8 text first")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        reason = f"byte {error.start} (0x{content[error.start]:02x}) is not UTF-8; convert the file to UTF-8 first"
        raise InputError(source, reason) from error
    return Document(source, text.removeprefix(_BOM), sha256(content).hexdigest())


def _read(source: str) -> bytes:
    if source == STANDARD_INPUT and sys.stdin is None:
        raise InputError(source, "standard input is closed; name a file")
    if not source:
        raise InputError("''", "it is no path; name a file")
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read(MAX_BYTES + 1)
    try:
        with Path(source).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(source, "there is no such file; check the path") from error
    except IsADirectoryError as error:
        raise InputError(source, "it is a folder; name the files in it") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise InputError(source, f"it cannot be read ({reason})") from error
