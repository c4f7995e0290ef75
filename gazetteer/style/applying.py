"""Writing the edits of a text into the file that the text was read from."""

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.documents.document import Document
from gazetteer.documents.editing import Edit as FileEdit
from gazetteer.documents.editing import edited
from gazetteer.errors import InputError
from gazetteer.style.rewriting import Edit


class Applied(NamedTuple):
    """The bytes of a file with edits in it, and the edits."""

    content: bytes
    edits: tuple[Edit, ...]


def applied(content: bytes, document: Document, edits: Sequence[Edit]) -> Applied:
    """Write edits into a file, and leave out those that its markup stands in the way of.

    Args:
        content: The bytes that the document was read from.
        document: The document.
        edits: The edits, in order and apart.

    Returns:
        The bytes with as many of the edits as can be made; everything else is as it was, byte for byte.
    """
    possible = tuple(_possible(content, document, edits)) if edits else ()
    return Applied(_edited(content, document, possible) if possible else content, possible)


def _possible(content: bytes, document: Document, edits: Sequence[Edit]) -> Sequence[Edit]:
    """Return the edits that can be made, found by halves: most files have none that cannot."""
    try:
        _edited(content, document, edits)
    except InputError:
        if len(edits) == 1:
            return ()
        return [edit for half in _halves(edits) for edit in _possible(content, document, half)]
    return edits


def _halves(edits: Sequence[Edit]) -> tuple[Sequence[Edit], Sequence[Edit]]:
    return edits[: len(edits) // 2], edits[len(edits) // 2 :]


def _edited(content: bytes, document: Document, edits: Sequence[Edit]) -> bytes:
    return edited(content, document, [FileEdit(edit.start, edit.end, edit.new) for edit in edits])
