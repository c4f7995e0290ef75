"""Replacing spans of a text in the file that it was read from; all else in the file stays as it is, byte for byte."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import cast

from gazetteer.documents.decoding import declared_encoding, marked
from gazetteer.documents.document import Document
from gazetteer.documents.escaping import html_escaped, markdown_escaped
from gazetteer.documents.formats import DocumentFormat
from gazetteer.documents.origin import Apart, Origin
from gazetteer.documents.reading import read_content
from gazetteer.documents.repacking import docx_edited
from gazetteer.documents.splicing import Splice, spliced, splices, widened
from gazetteer.errors import InputError

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
    changed = _changed(content, document, edits)
    wanted = _with_edits(document.text, edits)
    try:
        text = read_content(document.source, changed, form=document.form).text
    except InputError as error:
        reason = f"it could not be read with what is to be written ({error.reason})"
        raise InputError(document.source, reason) from error
    if text != wanted:
        refusal = _refusal(document, _edit_at(edits, _shared(text, wanted)))
        raise refusal
    return changed


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
    encoding = "UTF-8"
    if document.form is DocumentFormat.HTML:
        encoding = declared_encoding(document.source, content)
    mark, encoding = marked(content, encoding)
    source = _decoded(document.source, content[len(mark) :], encoding)
    changes = _changes(document, edits, encoding)
    if document.form is DocumentFormat.MARKDOWN:
        changes = widened(source, changes, _AROUND)
    return mark + spliced(source, changes).encode(encoding)


def _decoded(source: str, content: bytes, encoding: str) -> str:
    """Return characters that become the same bytes again."""
    text = content.decode(encoding, "replace")
    if text.encode(encoding, "replace") != content:
        reason = f"some of its bytes are not {encoding} as this library writes it; convert it to UTF-8 first"
        raise InputError(source, reason)
    return text


def _changes(document: Document, edits: Sequence[Edit], encoding: str) -> Iterator[Splice]:
    origin = cast("Origin", document.origin)
    codes = [span for span in origin.spared if span.why is Apart.CODE]
    ends = [span.end for span in codes]
    for edit in edits:
        number = bisect_left(ends, edit.end)
        is_code = number < len(codes) and codes[number].start <= edit.start
        try:
            new = _written(document, edit, encoding, is_code=is_code)
        except UnicodeEncodeError as error:
            raise _refusal(document, edit) from error
        yield from splices(origin.trace, edit.start, edit.end, new)


def _written(document: Document, edit: Edit, encoding: str, *, is_code: bool) -> str:
    """Return new words as the format writes them."""
    if document.form is DocumentFormat.HTML:
        return html_escaped(edit.new).encode(encoding, "xmlcharrefreplace").decode(encoding)
    new = edit.new.encode(encoding).decode(encoding)
    if document.form is DocumentFormat.TEXT or is_code:
        return new
    is_at_line_start = not edit.start or document.text[edit.start - 1] == "\n"
    return markdown_escaped(new, is_at_line_start=is_at_line_start)


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
    """Return the last edit that begins no later than a place of the text with the edits made."""
    shift, found = 0, edits[0]
    for edit in edits:
        if edit.start + shift > at:
            break
        found = edit
        shift += len(edit.new) - (edit.end - edit.start)
    return found


def _refusal(document: Document, edit: Edit) -> InputError:
    line, column = cast("Origin", document.origin).position(edit.start)
    old = document.text[edit.start : edit.end]
    shown = repr(old if len(old) <= _SHOWN else f"{old[: _SHOWN - 1]}…")
    reason = f"{shown} at {line}:{column} cannot be replaced without changing what is around it; change it by hand"
    return InputError(document.source, reason)
