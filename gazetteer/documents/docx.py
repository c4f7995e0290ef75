"""DOCX: what stands in a document, its notes, headers and footers, without what was deleted from it."""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from gazetteer.documents.archive import archived_parts, opened_archive
from gazetteer.documents.notes import Notes, Seen
from gazetteer.documents.origin import Apart, Origin
from gazetteer.documents.patterns import COMMENT
from gazetteer.documents.trace import Trace
from gazetteer.documents.wordml import Part


@dataclass(frozen=True, slots=True)
class Stretch:
    """The text of a part of a document, where it begins in the text of the whole, and where in the XML it stands.

    Several parts that say the same, as headers do, are there once in the text: they begin at one place.
    """

    name: str
    raw: bytes
    text: str
    offset: int
    trace: Trace
    notes: Notes
    starts: "array[int]"


def read_docx(source: str, content: bytes) -> Origin:
    """Read the text of a document.

    Args:
        source: What to call the document.
        content: Its bytes.

    Returns:
        The text: paragraphs and cells parted by blank lines; headers first, then the body, notes and footers.

    Raises:
        InputError: If it is no DOCX, protected by a password, unpacks to too much, or holds entities.
    """
    said: dict[str, tuple[int, Notes, array[int]]] = {}
    parts = []
    for stretch in docx_stretches(source, content):
        parts.append((stretch.offset, stretch.trace))
        said.setdefault(stretch.text, (stretch.offset, stretch.notes, stretch.starts))
    text, trace, starts = "\n".join(said), Trace(), array("I")
    trace.add(0, len(text), 0, len(text))
    for offset, _notes, within in said.values():
        starts.extend(start + offset for start in within)
    notes = tuple((offset, notes) for offset, notes, _starts in said.values())
    return Origin(text, trace, starts, notes, ((COMMENT, Apart.CODE),), tuple(parts))


def docx_stretches(source: str, content: bytes) -> Iterator[Stretch]:
    """Yield the parts of a document that have text.

    Args:
        source: What to call the document.
        content: Its bytes.

    Yields:
        Each part with its text, in the order of the text.

    Raises:
        InputError: If they cannot be read.
    """
    offsets: dict[str, int] = {}
    end = 0
    with opened_archive(source, content) as archive:
        for name, raw in archived_parts(source, archive):
            part = Part(source, raw, Seen.CITATION if "notes" in name else None)
            text = part.text()
            if not text:
                continue
            if text not in offsets:
                offsets[text] = end
                end += len(text) + 1
            yield Stretch(name, raw, text, offsets[text], part.flow.trace, part.notes, part.flow.starts)
