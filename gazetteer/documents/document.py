"""`Document`: what reading a file gives."""

from dataclasses import dataclass, field

from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.origin import Origin


@dataclass(frozen=True, slots=True)
class Document:
    """A text, the name of its source, the SHA-256 of the bytes that it was read from, and their format.

    ``origin`` says where in the file the text stands; of a PDF that is not known.
    """

    source: str
    text: str
    sha256: str
    form: DocumentFormat
    origin: Origin | None = field(default=None, repr=False, compare=False)
