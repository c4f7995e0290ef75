"""Markdown (CommonMark, with tables and footnotes): the text without its markup, code blocks and addresses."""

import re
from array import array
from collections.abc import Iterator
from typing import Any

from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.html import read_markup
from gazetteer.documents.missing import needing
from gazetteer.documents.notes import Notes, Seen
from gazetteer.documents.origin import Origin
from gazetteer.documents.page import Page
from gazetteer.documents.patterns import line_starts
from gazetteer.documents.ruler import Ruler
from gazetteer.documents.trace import Sources
from gazetteer.errors import InputError

MAX_DEPTH = 100
"""How deep markup may be nested."""

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?\n", re.DOTALL | re.MULTILINE)
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_CODE = re.compile(r"[^\s|]+|\|")
_BLOCKS = frozenset(
    (  # noqa: SIM905
        "BlockQuote CodeBlock FootnoteDefinition Heading HtmlBlock Item List Paragraph Table TableCell TableHead "
        "TableRow"
    ).split()
)
_SEEN = {
    "BlockQuote": Seen.QUOTATION,
    "FootnoteDefinition": Seen.CITATION,
    "Emphasis": Seen.EMPHASIS,
    "Link": Seen.LINK,
}
_ADDRESSES = frozenset(("Autolink", "Email"))
"""Links in angle brackets, which show where they lead and nothing else."""


def read_markdown(source: str, text: str) -> Origin:
    r"""Read what a text says without its markup.

    Args:
        source: What to call the text.
        text: Markdown.

    Returns:
        The text: blocks, cells and items parted by blank lines; of links what is shown, of pictures what stands in
        their place. Front matter, code blocks, addresses and hidden HTML are left out.

    Raises:
        InputError: If it is nested too deep, or a library is not installed.

    Examples:
        >>> read = read_markdown("a.md", "# To **Step**anakert\n\nby [Shushi](https://a.example/Lachin)\n\n    Goris()")
        >>> read.text, read.position(read.text.index("Shushi"))
        ('To Stepanakert\n\nby Shushi\n', Position(line=3, column=5))
    """
    with needing("pyromark", source, "Markdown"):
        from pyromark import Options, events_with_range  # noqa: PLC0415 - an extra
    matter = _FRONT_MATTER.match(text)
    start = matter.end() if matter else 0
    body = text[start:].replace("\0", "\ufffd")
    shown = _Shown(source, body, start)
    options = Options.ENABLE_TABLES | Options.ENABLE_STRIKETHROUGH | Options.ENABLE_FOOTNOTES
    for event, span in events_with_range(body, options=options):
        shown.take(event, span["start"], span["end"])
    return Origin(shown.flow.text(), shown.flow.trace, line_starts(text), ((0, shown.notes),))


class _Shown:
    """Takes what the parser tells of a text, in bytes of UTF-8, and gives a flow what is shown."""

    def __init__(self, source: str, body: str, base: int) -> None:
        self.flow = Flow()
        self.notes = Notes(self.flow)
        self._source, self._body, self._base = source, body, base
        self._page = Page(source, self.flow, self.notes)
        self._ruler = Ruler(body.encode())
        self._texts: list[str] = []
        self._spans = array("I")
        self._html: list[tuple[int, int]] = []
        self._broken: tuple[int, int] | None = None
        self._behind = self._depth = self._hidden_from = 0

    def take(self, event: Any, start: int, end: int) -> None:
        """Take what begins, ends or is there, and the bytes that it is written in."""
        kind, value = (event, "") if isinstance(event, str) else next(iter(event.items()))
        self._end_line(0 if kind == "End" else start)
        if kind == "Text":
            self._add_text(value, start, end)
            return
        self._end_run()
        if kind == "Start":
            self._start(*_named(value))
        elif kind == "End":
            self._end(_named(value)[0])
        elif kind in {"SoftBreak", "HardBreak"}:
            self._broken = start, end
        else:
            self._add_other(kind, value, self._ruler.at(start), self._ruler.at(end))

    def _start(self, tag: str, said: Any) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise InputError(self._source, f"its markup is nested more than {MAX_DEPTH} deep; save it as text")
        if tag in _BLOCKS:
            self._end_block()
        if tag in _SEEN:
            self.notes.begin(_SEEN[tag])
        is_hidden = tag == "CodeBlock" or (tag == "Link" and said["link_type"] in _ADDRESSES)
        if is_hidden and not self._hidden_from:
            self._hidden_from = self._depth

    def _end(self, tag: str) -> None:
        if self._html:
            self._add_html()
        if tag in _BLOCKS:
            self._end_block()
        if tag in _SEEN:
            self.notes.end(_SEEN[tag])
        if self._hidden_from == self._depth:
            self._hidden_from = 0
        self._depth -= 1

    def _end_block(self) -> None:
        self._page.close()
        self.flow.end_block()

    def _add_other(self, kind: str, text: str, start: int, end: int) -> None:
        if kind == "Html":
            self._html.append((start, end))
        elif kind == "InlineHtml":
            read_markup(self._source, self._body[start:end], self._base + start, self._page)
        elif kind == "Code":
            self._add_code(text, start, end)
        elif kind == "Rule":
            self._end_block()

    def _add_text(self, text: str, start: int, end: int) -> None:
        if self._hidden_from:
            return
        first, last = self._ruler.at(start), self._ruler.at(end)
        if first > self._behind and self._body[first - 1] == "\\":
            # What is escaped is written in two characters; nothing else is written behind that sign alone.
            self._write(text[0], first - 1, first + 1)
            text, first = text[1:], first + 1
        self._write(text, first, last)
        self._behind = last

    def _write(self, text: str, start: int, end: int) -> None:
        if text:
            self._texts.append(text)
            self._spans.extend((self._base + start, self._base + end))

    def _end_run(self) -> None:
        """Take text that is written in one run, without the addresses in it."""
        joined, sources = "".join(self._texts), Sources(self._texts, self._spans)
        self._texts, self._spans = [], array("I")
        for start, end in _beside(_ADDRESS, joined):
            at = start
            for length, first, last in sources.of(start, end):
                self._page.add(joined[at : at + length], first, last)
                at += length

    def _end_line(self, byte: int) -> None:
        """Take the line end before a byte, and what quotations and lists put at the beginning of the next line."""
        if self._broken:
            start, end = self._broken
            first, last = self._ruler.at(start), self._ruler.at(max(end, byte))
            self._page.add(LINE_END, self._base + first, self._base + last)
            self._broken = None

    def _add_code(self, text: str, start: int, end: int) -> None:
        self.notes.begin(Seen.CODE)
        length = _fence(self._body[start:end])
        at, place, end = 0, start + length, end - length
        for word in _CODE.finditer(text):
            # Between words, a line end may have become a blank, and a bar may be escaped.
            begun = self._body.find(word[0], place, end)
            self._write(text[at : word.start()], place, begun)
            at, place = word.end(), begun + len(word[0])
            self._write(word[0], begun, place)
        self._write(text[at:], place, end)
        self._end_run()
        self._behind = end + length
        self.notes.end(Seen.CODE)

    def _add_html(self) -> None:
        """Take a block of HTML; blanks stand for what quotations and lists put at the beginning of its lines."""
        first = at = self._html[0][0]
        lines = []
        for start, end in self._html:
            lines.append(" " * (start - at) + self._body[start:end])
            at = end
        self._html = []
        read_markup(self._source, "".join(lines), self._base + first, self._page)


def _named(tag: Any) -> tuple[str, Any]:
    """Return the name of what begins or ends, and what is said of it."""
    return (tag, None) if isinstance(tag, str) else next(iter(tag.items()))


def _beside(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of a text that do not fit a pattern."""
    at = 0
    for found in pattern.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _fence(code: str) -> int:
    """Return how many signs stand before inline code."""
    return len(code) - len(code.lstrip("`"))
