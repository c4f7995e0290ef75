"""Replacing spans of a text in the file that it was read from; all else in the file stays as it is, byte for byte."""

from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, cast

from gazetteer.documents.decoding import declared_encoding, marked
from gazetteer.documents.document import Document
from gazetteer.documents.escaping import WAYS
from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.reading import read_content
from gazetteer.documents.repacking import docx_edited
from gazetteer.documents.splicing import Splice, spliced, splices, widened
from gazetteer.errors import InputError

if TYPE_CHECKING:
    from gazetteer.documents.origin import Origin

_AROUND = "*_~`"
"""What is no markup of Markdown any more where nothing stands between two of it."""

_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Edit:
    """A span of a text, half-open, and the words to be put there."""

    start: int
    end: int
    new: str


def edited(content: bytes, document: Document, edits: Sequence[Edit]) -> bytes:
    """Replace spans of a document's text in its file.

    Args:
        content: The bytes that the document was read from.
        document: What was read.
        edits: What is replaced, in order; no two overlap.

    Returns:
        The bytes of the file with these spans replaced. Reading them gives the text with the edits made.

    Raises:
        InputError: If that is not so, since markup stands in the way; or if the file has changed since it was read, is
            a PDF, or has bytes that are no characters.

    Examples:
        >>> content = b"<p>The <b>Step</b>anakert&nbsp;road"
        >>> edited(content, read_content("a.html", content), [Edit(4, 15, "Xankəndi")]).decode()
        '<p>The <b>Xankəndi</b>&nbsp;road'
    """
    _check(content, document, edits)
    if not edits:
        return content
    refusals = []
    for changed in _tries(content, document, edits):
        refusal = _refusal(changed, document, edits)
        if refusal is None:
            return changed
        refusals.append(refusal)
    raise refusals[0]


def written(content: bytes, document: Document) -> str:
    r"""Return the characters of a document's file with its markup; those of its text, if it is no file of characters.

    Args:
        content: The bytes that the document was read from.
        document: What was read.

    Returns:
        The characters, read in the file's own encoding; a byte-order mark of UTF-8 is one of them.

    Examples:
        >>> content = "<meta charset=windows-1251><p>Шуша".encode("cp1251")
        >>> written(content, read_content("a.html", content))
        '<meta charset=windows-1251><p>Шуша'
    """
    if document.form in {DocumentFormat.DOCX, DocumentFormat.PDF}:
        return document.text
    mark, encoding = _encoded(content, document)
    is_kept = mark == BOM_UTF8
    return content[0 if is_kept else len(mark) :].decode(encoding, "replace")


def _tries(content: bytes, document: Document, edits: Sequence[Edit]) -> Iterator[bytes]:
    """Yield the file with the new words written in each way that the format has for them."""
    tried = set()
    for way in WAYS[document.form]:
        written = tuple(Edit(edit.start, edit.end, way(edit.new)) for edit in edits)
        if written not in tried:
            yield _changed(content, document, written)
        tried.add(written)


def _refusal(changed: bytes, document: Document, edits: Sequence[Edit]) -> InputError | None:
    """Return what is wrong with a changed file, if anything is."""
    wanted = _with_edits(document.text, edits)
    try:
        text = read_content(document.source, changed, form=document.form).text
    except InputError as error:
        reason = f"it could not be read with what is to be written ({error.reason})"
        return InputError(document.source, reason)
    if text == wanted:
        return None
    edit = _edit_at(edits, _shared(text, wanted))
    line, column = cast("Origin", document.origin).position(edit.start)
    old = document.text[edit.start : edit.end]
    shown = repr(old if len(old) <= _SHOWN else f"{old[: _SHOWN - 1]}…")
    reason = f"{shown} at {line}:{column} cannot be replaced without changing what is around it; change it by hand"
    return InputError(document.source, reason)


def _check(content: bytes, document: Document, edits: Sequence[Edit]) -> None:
    if sha256(content).hexdigest() != document.sha256:
        raise InputError(document.source, "it has changed since it was read; read it again")
    if document.origin is None:
        raise InputError(document.source, "text in a PDF cannot be replaced; change what the PDF was made from")
    at = 0
    for edit in edits:
        if not at <= edit.start <= edit.end <= len(document.text):
            reason = f"what is to be replaced from {edit.start} to {edit.end} is not in the text, or not in order"
            raise InputError(document.source, f"{reason}; sort it, without overlaps")
        at = edit.end


def _changed(content: bytes, document: Document, edits: Sequence[Edit]) -> bytes:
    if document.form is DocumentFormat.DOCX:
        return docx_edited(document.source, content, [Splice(edit.start, edit.end, edit.new) for edit in edits])
    mark, encoding = _encoded(content, document)
    source = _decoded(document.source, content[len(mark) :], encoding)
    trace = cast("Origin", document.origin).trace
    changes: Iterator[Splice] = (each for e in edits for each in splices(trace, e.start, e.end, e.new))
    if document.form is DocumentFormat.MARKDOWN:
        changes = widened(source, changes, _AROUND)
    # What the encoding lacks has a reference in HTML, and is refused elsewhere when it is read again.
    errors = "xmlcharrefreplace" if document.form is DocumentFormat.HTML else "replace"
    return mark + spliced(source, changes).encode(encoding, errors)


def _encoded(content: bytes, document: Document) -> tuple[bytes, str]:
    """Return the byte-order mark of a document's file, and the encoding that it is in."""
    is_page = document.form is DocumentFormat.HTML
    return marked(content, declared_encoding(document.source, content) if is_page else "UTF-8")


def _decoded(source: str, content: bytes, encoding: str) -> str:
    """Return characters that become the same bytes again."""
    text = content.decode(encoding, "replace")
    if text.encode(encoding, "replace") != content:
        reason = f"some of its bytes are not {encoding} as this library writes it; convert it to UTF-8 first"
        raise InputError(source, reason)
    return text


def _with_edits(text: str, edits: Sequence[Edit]) -> str:
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces += text[at : edit.start], edit.new
        at = edit.end
    return "".join((*pieces, text[at:]))


def _shared(one: str, other: str) -> int:
    """Return how many characters two texts begin with alike."""
    differ = (at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right)
    return next(differ, min(len(one), len(other)))


def _edit_at(edits: Sequence[Edit], at: int) -> Edit:
    """Return the edit that made what is nearest to a place of the text with the edits made."""
    shift, found, nearest = 0, edits[0], at + 1
    for edit in edits:
        start = edit.start + shift
        distance = max(start - at, at - start - len(edit.new), 0)
        if distance <= nearest:
            found, nearest = edit, distance
        shift += len(edit.new) - (edit.end - edit.start)
    return found
