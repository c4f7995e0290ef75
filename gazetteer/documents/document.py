"""`Document`: what reading a file gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the name of its source, and the SHA-256 of the bytes that it was read from."""

    source: str
    text: str
    sha256: str
