"""HTML: the text that a page shows, without scripts, styles, and what it hides."""

from gazetteer.documents.decoding import BadBytes, declared_encoding, decoded
from gazetteer.documents.flow import LINE_END, Flow
from gazetteer.documents.missing import needing
from gazetteer.errors import InputError

MAX_DEPTH = 512
"""How deep elements may be nested; browsers nest no deeper."""

_CHUNK = 1 << 16
_BLOCKS = frozenset(
    (  # noqa: SIM905 - a list would be sixty lines
        "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset "
        "figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol "
        "optgroup option p plaintext pre search section select summary table tbody td textarea tfoot th thead tr ul xmp"
    ).split()
)
_NO_TEXT = frozenset(
    "head iframe math noembed noframes noscript object script style template title".split()  # noqa: SIM905
)
_VERBATIM = frozenset(("listing", "plaintext", "pre", "textarea", "xmp"))


def html_text(source: str, content: bytes, bad_bytes: BadBytes = BadBytes.STRICT) -> str:
    r"""Return the text that a page shows.

    Args:
        source: What to call the page.
        content: Its bytes, in the encoding that a byte-order mark or the page itself says, else UTF-8.
        bad_bytes: What is done about bytes that are no characters.

    Returns:
        The text: blocks, cells and items parted by blank lines, white space as one blank but in ``pre``.

    Raises:
        InputError: If it is nested too deep, the encoding is not known, bytes are no characters, or lxml is not
            installed.

    Examples:
        >>> html_text("a.html", b"<h1>Shushi</h1><p>The <b>Step</b>anakert&nbsp;road<script>var baku;</script>")
        'Shushi\n\nThe Stepanakert\xa0road\n'
    """
    return markup_text(source, decoded(source, content, bad_bytes, encoding=declared_encoding(source, content)))


def markup_text(source: str, markup: str) -> str:
    """Return the text that markup shows; see `html_text`.

    Raises:
        InputError: If it is nested too deep, or lxml is not installed.
    """
    with needing("lxml", source, "HTML"):
        from lxml import etree  # noqa: PLC0415 - an extra
    target = _Shown(source)
    parser = etree.HTMLParser(target=target, encoding="utf-8", remove_comments=True, remove_pis=True)
    raw = markup.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        for start in range(0, len(raw), _CHUNK):
            parser.feed(raw[start : start + _CHUNK])
        if raw:
            parser.close()
    except etree.LxmlError as error:
        raise InputError(source, f"it is no HTML that can be read ({error}); open and save it in a browser") from error
    return target.flow.text()


class _Shown:
    """What the parser tells of a page as it reads it; no tree is made."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.flow = Flow()
        self._depth = self._hidden_from = self._verbatim_from = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Begin an element."""
        self._depth += 1
        if self._depth > MAX_DEPTH:
            reason = f"its elements are nested more than {MAX_DEPTH} deep; save it as text from a browser"
            raise InputError(self.source, reason)
        if self._hidden_from:
            return
        if tag in _BLOCKS:
            self._end_block()
        if tag == "br":
            self.flow.add(LINE_END)
        if tag in _NO_TEXT or "hidden" in attributes:
            self._hidden_from = self._depth
        elif tag in _VERBATIM and not self._verbatim_from:
            self._verbatim_from = self._depth

    def end(self, tag: str) -> None:
        """End an element."""
        if tag in _BLOCKS and not self._hidden_from:
            self._end_block()
        if self._hidden_from == self._depth:
            self._hidden_from = 0
        if self._verbatim_from == self._depth:
            self._verbatim_from = 0
        self._depth -= 1

    def data(self, text: str) -> None:
        """Take text."""
        if not self._hidden_from:
            self.flow.add(text)

    def close(self) -> None:
        """End the page."""

    def _end_block(self) -> None:
        self.flow.end_block(is_verbatim=self._verbatim_from > 0)
