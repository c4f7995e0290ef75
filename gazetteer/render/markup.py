"""The one place where text becomes markup: every page writer escapes through here and nowhere else.

Text from data files and from the texts that are read is never trusted. It reaches a page either escaped, or as JSON in
a `<script type="application/json">`, which a browser does not run.
"""

import base64
import hashlib
import html
import json
import re
from typing import TYPE_CHECKING, TypeAlias
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"

_NOT_FOR_MARKUP = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_NOT_FOR_SCRIPT = re.compile("[<\u2028\u2029\ud800-\udfff]|\\{(?=[{%#])")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Surrogates that stand for no byte of a file's name."""

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_MEANT_IN_MARKDOWN = re.compile(
    r"[\\`*_{}\[\]<>!|~&$]|^[-+=#]|(?<=[0-9])[.)](?=\s|$)|:(?=//)|(?<=www)\.", flags=re.IGNORECASE
)
"""What means something anywhere in a line, at its beginning, behind a number, or in an address."""

_CALLS = re.compile(r"[@#](?=\\?\w)|(?<!\w)GH-(?=[0-9])", flags=re.IGNORECASE)
"""What a host takes for a person, an address of one, or the number of an issue."""

_NOT_FOR_ADDRESS = re.compile("[\\s<>\"'`\\\\^{|}\x00-\x1f\x7f]")


def escape_html(text: str) -> str:
    """Escape text for an element or for an attribute in either sort of quotes.

    Characters that no HTML document may hold become U+FFFD.

    Args:
        text: Any text.

    Returns:
        The text with every character that means something in markup escaped.

    Examples:
        >>> escape_html('<a href="x">Şuşa & Շուշի</a>')
        '&lt;a href=&quot;x&quot;&gt;Şuşa &amp; Շուշի&lt;/a&gt;'
    """
    return html.escape(_NOT_FOR_MARKUP.sub("\ufffd", text)).replace("\r", "&#13;")


def script_json(value: Json) -> str:
    r"""Write a value as JSON that is safe inside a script element, and that no template engine reads as its own.

    Args:
        value: What JSON can hold; mappings keep their order.

    Returns:
        JSON without `<`, without line separators, without lone surrogates and without `{{`, `{%` or `{#`.

    Raises:
        ValueError: If a number is not finite.

    Examples:
        >>> print(script_json({"name": "</script>{{ 7 }}"}))
        {"name":"\u003c/script>\u007b{ 7 }}"}
    """
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return _NOT_FOR_SCRIPT.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def web_address(url: str) -> str:
    """Return an address that a reader may be sent to, or nothing.

    Args:
        url: What a source gives as its address.

    Returns:
        The address if it is an http or https one with a host and without characters that an address cannot have;
        otherwise the empty text.

    Examples:
        >>> web_address("https://www.geonames.org/146970")
        'https://www.geonames.org/146970'
        >>> web_address("javascript:alert(1)")
        ''
    """
    if _NOT_FOR_ADDRESS.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""


def relative_link(path: str) -> str:
    """Write the path of a file beside the page as an address that a browser takes for nothing else.

    Args:
        path: A relative path with forward slashes.

    Returns:
        The address, ready for an attribute; nothing for a path that does not begin beside the page.

    Examples:
        >>> relative_link("texts/Şuşa #1.html")
        'texts/%C5%9Eu%C5%9Fa%20%231.html'
        >>> relative_link("javascript:alert(1)")
        'javascript%3Aalert%281%29'
        >>> relative_link("//example.org/a.html")
        ''
    """
    known = _NO_BYTE.sub("\ufffd", path)
    return "" if path.startswith("/") else quote(known.encode("utf-8", "surrogateescape"), safe="/")


def link(text: str, url: str) -> str:
    """Write a link that tells its target nothing, or the bare text where the address is not one to follow.

    Args:
        text: What to show.
        url: Where it leads.

    Returns:
        Escaped markup.

    Examples:
        >>> print(link("GeoNames", "https://www.geonames.org/"))
        <a href="https://www.geonames.org/" target="_blank" rel="noopener noreferrer">GeoNames</a>
        >>> link("a & b", "javascript:alert(1)")
        'a &amp; b'
    """
    address = web_address(url)
    if not address:
        return escape_html(text)
    return f'<a href="{escape_html(address)}" target="_blank" rel="noopener noreferrer">{escape_html(text)}</a>'


def escape_markdown(text: str) -> str:
    r"""Escape text for a line of a Markdown page, such as a comment on a pull request.

    Args:
        text: Any text.

    Returns:
        The text on one line: no character of it means anything in Markdown or HTML, an `@` calls nobody, and a `#` or
        `GH-` links to nothing. What is a web address as a whole becomes a link to itself.

    Examples:
        >>> print(escape_markdown("*Şuşa* | <b>"), escape_markdown("https://www.geonames.org/"))
        \*Şuşa\* \| \<b\> <https://www.geonames.org/>
    """
    line = " ".join(_NOT_FOR_MARKUP.sub("\ufffd", text).split())
    if web_address(line):
        return f"<{line}>"
    # A host finds names and numbers after it has read the Markdown; only a mark between the two keeps it from that.
    escaped = _MEANT_IN_MARKDOWN.sub(r"\\\g<0>", line)
    return _CALLS.sub("\\g<0>\u200b", escaped)


def content_policy(*, scripts: tuple[str, ...], styles: tuple[str, ...], pictures: tuple[str, ...] = ()) -> str:
    """Write a content security policy that lets only these scripts and styles in, and no request out.

    Args:
        scripts: The exact texts of the script elements.
        styles: The exact texts of the style elements.
        pictures: The origins that pictures may come from besides the page.

    Returns:
        The value of the policy's meta element.

    Examples:
        >>> content_policy(scripts=(), styles=())
        "default-src 'none'; img-src data:; script-src 'none'; style-src 'none'; base-uri 'none'; form-action 'none'"
    """
    origins = " ".join(("data:", *pictures))
    return (
        f"default-src 'none'; img-src {origins}; script-src {_hashes(scripts)}; style-src {_hashes(styles)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hashes(texts: tuple[str, ...]) -> str:
    digests = (base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts)
    return " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"


def harmless(text: str) -> str:
    r"""Return text that a terminal shows and does not obey.

    Args:
        text: Any text.

    Returns:
        The text with plain line ends, and U+FFFD for every control character but line end and tab.

    Examples:
        >>> harmless("a\x1b[2Jb\r\n")
        'a\ufffd[2Jb\n'
    """
    return _OBEYED.sub("\ufffd", text.replace("\r\n", "\n"))
