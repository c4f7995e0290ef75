"""HTML: the text that a page shows, without scripts, styles, and what it hides."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from gazetteer.documents.decoding import BadBytes, declared_encoding, decoded
from gazetteer.documents.elements import VOID
from gazetteer.documents.flow import Flow
from gazetteer.documents.missing import needing
from gazetteer.documents.notes import Notes
from gazetteer.documents.origin import Origin
from gazetteer.documents.page import Page
from gazetteer.documents.patterns import line_starts

if TYPE_CHECKING:
    from array import array

    from turbohtml import Token

_TEXT, _END, _COMMENT, _REFERENCE = 0, 2, 3, 5
"""What a token may be, by the numbers of `turbohtml.TokenType`."""

_EMPTY = re.compile(
    r"<(?:scr(?=ipt)|tit(?=le)|sty(?=le)|ifr(?=ame)|tex(?=tarea)|nos(?=cript))([^<>]*)[^<>]/>", re.IGNORECASE
)
"""Elements of XHTML without content, which HTML would read on from as if they had some."""


def read_html(source: str, content: bytes, bad_bytes: BadBytes = BadBytes.STRICT) -> Origin:
    r"""Read the text that a page shows.

    Args:
        source: What to call the page.
        content: Its bytes, in the encoding that a byte-order mark or the page itself says, else UTF-8.
        bad_bytes: What is done about bytes that are no characters.

    Returns:
        The text: blocks, cells and items parted by blank lines, white space as one blank but in ``pre``.

    Raises:
        InputError: If it is nested too deep, the encoding is not known, bytes are no characters, or turbohtml is not
            installed.

    Examples:
        >>> read_html("a.html", b"<h1>Shushi</h1><p>The <b>Step</b>anakert&nbsp;road<script>var baku;</script>").text
        'Shushi\n\nThe Stepanakert\xa0road\n'
    """
    markup = decoded(source, content, bad_bytes, encoding=declared_encoding(source, content))
    flow = Flow()
    notes = Notes(flow)
    page = Page(source, flow, notes)
    starts = read_markup(source, markup, 0, page)
    page.close()
    return Origin(flow.text(), flow.trace, starts, ((0, notes),))


def read_markup(source: str, markup: str, base: int, page: Page) -> "array[int]":
    """Give a page what markup says.

    Args:
        source: What to call the page.
        markup: A page, or part of one.
        base: Where in the source it begins.
        page: What takes it.

    Returns:
        Where each line of the markup starts in it.

    Raises:
        InputError: If it is nested too deep, or turbohtml is not installed.
    """
    with needing("turbohtml", source, "HTML"):
        from turbohtml import tokenize  # noqa: PLC0415 - an extra
    starts = line_starts(markup)
    is_xml = markup.startswith("<?xml")
    # In a flow, NUL is a sign.
    plain = (_EMPTY.sub(r"<!--\1-->", markup) if is_xml else markup).replace("\0", "\ufffd")
    for token in tokenize(plain, resolve_references=False):
        start = starts[token.line - 1] + token.col
        if token.tag:
            _add_tag(page, token, (base + start, base + plain.find(">", start) + 1), is_xml=is_xml)
        elif token.type == _COMMENT:
            page.notes.comment(token.data or "")
        elif token.type == _TEXT:
            end = _end(starts, token, start)
            page.add(plain[start:end], base + start, base + end)
        elif token.type == _REFERENCE:
            _add_reference(page, token, base + start)
    return starts


def _add_tag(page: Page, token: "Token", span: tuple[int, int], *, is_xml: bool) -> None:
    tag = token.tag or ""
    if token.type == _END:
        page.end(tag)
        return
    page.start(tag, dict(token.attrs or ()), span)
    if is_xml and token.self_closing and tag not in VOID:
        page.end(tag)


def _add_reference(page: Page, token: "Token", start: int) -> None:
    """Add the character that a reference stands for; without a semicolon, letters that follow come with it."""
    text, written = token.data or "", token.source or ""
    along = 0
    while along + 1 < len(text) and written.endswith(text[len(text) - along - 1 :]):
        along += 1
    behind = start + len(written)
    page.add(text[: len(text) - along], start, behind - along)
    if along:
        page.add(text[-along:], behind - along, behind)


def _end(starts: Sequence[int], token: "Token", start: int) -> int:
    """Return where text ends in the markup, whose line ends may be longer than the one that the token has."""
    text = token.data or ""
    lines = text.count("\n")
    return starts[token.line - 1 + lines] + len(text) - text.rindex("\n") - 1 if lines else start + len(text)
