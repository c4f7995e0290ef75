"""WordprocessingML: the paragraphs of a part of a DOCX, and where in its XML each piece of them stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate  # no entity is expanded: a document type is refused

from gazetteer.documents.archive import NO_DOCX
from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.notes import Notes, Seen
from gazetteer.documents.ruler import Ruler
from gazetteer.errors import InputError

MAX_DEPTH = 200
"""How deep elements may be nested."""

_WORDS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_GONE = frozenset({"del", "moveFrom", "pPr", "rPr"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": LINE_END, "cr": LINE_END, "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
_STYLES = {
    **dict.fromkeys(("Quote", "IntenseQuote", "Quotations"), Seen.QUOTATION),
    **dict.fromkeys(("Code", "HTMLPreformatted", "PreformattedText", "SourceCode"), Seen.CODE),
}
_OFF = frozenset(("0", "false", "off"))


@dataclass(slots=True)
class _Paragraph:
    """What has been read of a paragraph: pieces, each with its span and whether it is in italics."""

    pieces: list[tuple[str, int, int, bool]] = field(default_factory=list)
    seen: Seen | None = None


class Part:
    """Reads a part of a document; no tree is made."""

    def __init__(self, source: str, raw: bytes, seen: Seen | None) -> None:
        self.flow = Flow()
        self.notes = Notes(self.flow)
        self._source, self._raw, self._seen = source, raw, seen
        self._ruler = Ruler(raw)
        # A text box has paragraphs inside a paragraph, which do not break the outer one.
        self._paragraphs: list[_Paragraph] = []
        self._italics: list[bool] = []
        self._depth = self._gone_from = 0
        self._is_text = False
        self._parser = ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data

    def text(self) -> str:
        """Read the part.

        Returns:
            Its paragraphs, parted by blank lines.

        Raises:
            InputError: If it is no XML, nested too deep, or declares a document type.
        """
        if self._seen is not None:
            self.notes.begin(self._seen)
        try:
            self._parser.Parse(self._raw, True)  # noqa: FBT003 - that is all
        except (ExpatError, LookupError) as error:
            raise InputError(self._source, NO_DOCX.format(error)) from error
        if self._seen is not None:
            self.notes.end(self._seen)
        return self.flow.text()

    def _refuse(self, *_said: object) -> None:
        raise InputError(self._source, "its XML declares a document type, as no word processor does; save it again")

    def _start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise InputError(self._source, f"its elements are nested more than {MAX_DEPTH} deep; save it as text")
        word = _word(tag)
        self._is_text = word == "t"
        if self._gone_from:
            self._format(word, attributes)
        elif word in _GONE or tag == _FALLBACK:
            self._gone_from = self._depth
        elif word == "p":
            self._paragraphs.append(_Paragraph())
        elif word == "r":
            self._italics.append(False)
        elif word in _SIGNS:
            place = self._place()
            self._add(_SIGNS[word], place, place)

    def _format(self, word: str, attributes: Mapping[str, str]) -> None:
        """Take what is said of a paragraph or a run; of what it was before it was changed, nothing."""
        if self._depth != self._gone_from + 1:
            return
        value = next((attributes[space + "val"] for space in _WORDS if space + "val" in attributes), "")
        if word == "pStyle" and self._paragraphs:
            self._paragraphs[-1].seen = _STYLES.get(value)
        elif word == "i" and self._italics:
            self._italics[-1] = value not in _OFF

    def _end(self, tag: str) -> None:
        self._is_text = False
        word = _word(tag)
        if self._gone_from == self._depth:
            self._gone_from = 0
        elif self._gone_from:
            pass
        elif word == "p":
            self._end_paragraph(self._paragraphs.pop())
        elif word == "r":
            self._italics.pop()
        self._depth -= 1

    def _end_paragraph(self, paragraph: _Paragraph) -> None:
        if paragraph.seen is not None:
            self.notes.begin(paragraph.seen)
        was_italic = False
        for piece, start, end, is_italic in (*paragraph.pieces, ("", 0, 0, False)):
            if is_italic != was_italic:
                (self.notes.begin if is_italic else self.notes.end)(Seen.EMPHASIS)
            was_italic = is_italic
            self.flow.add(piece, start, end)
        if paragraph.seen is not None:
            self.notes.end(paragraph.seen)
        self.flow.end_block()

    def _data(self, text: str) -> None:
        if not self._is_text or self._gone_from:
            return
        at = self._parser.CurrentByteIndex
        length = len(text.encode())
        if self._raw.startswith(b"&", at):
            length = self._raw.find(b";", at) + 1 - at
        elif text == "\n" and self._raw.startswith(b"\r\n", at):
            length = len(b"\r\n")
        self._add(text, self._ruler.at(at), self._ruler.at(at + length))

    def _place(self) -> int:
        return self._ruler.at(self._parser.CurrentByteIndex)

    def _add(self, piece: str, start: int, end: int) -> None:
        if self._paragraphs:
            is_italic = bool(self._italics) and self._italics[-1]
            self._paragraphs[-1].pieces.append((piece, start, end, is_italic))


def _word(tag: str) -> str:
    """Return the name of an element of word processing; nothing for any other."""
    return next((tag.removeprefix(space) for space in _WORDS if tag.startswith(space)), "")
