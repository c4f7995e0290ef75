"""Markup of SVG: every attribute and every text is escaped here, through `escape_html`, and nowhere else."""

from typing import TypeAlias

from gazetteer.render.markup import escape_html, web_address

Attribute: TypeAlias = str | float | None


def element(tag: str, *inner: str, **attributes: Attribute) -> str:
    """Write an element.

    Args:
        tag: Its name.
        *inner: What is in it, as markup.
        **attributes: Text or numbers; ``None`` leaves one out. In names, ``__`` stands for a colon and ``_`` for a
            hyphen.

    Returns:
        Markup.

    Examples:
        >>> element("path", d="M0 0", stroke_width=1.50, fill=None)
        '<path d="M0 0" stroke-width="1.5"/>'
        >>> element("title", text("Şuşa & Շուշի"))
        '<title>Şuşa &amp; Շուշի</title>'
    """
    written = "".join(
        f' {name.replace("__", ":").replace("_", "-")}="{_value(value)}"'
        for name, value in attributes.items()
        if value is not None
    )
    content = "".join(inner)
    return f"<{tag}{written}>{content}</{tag}>" if content else f"<{tag}{written}/>"


def text(content: str) -> str:
    """Write text as markup."""
    return escape_html(content)


def link(inner: str, url: str) -> str:
    """Write a link around markup, or the markup alone where the address is not one to follow."""
    address = web_address(url)
    return element("a", inner, href=address, target="_blank", rel="noopener noreferrer") if address else inner


def number(value: float) -> str:
    """Write a number with two digits at most, and no more than it needs.

    Args:
        value: The number.

    Returns:
        Its digits.

    Examples:
        >>> number(12.0), number(-0.001), number(3.14159)
        ('12', '0', '3.14')
    """
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _value(value: str | float) -> str:
    return escape_html(value) if isinstance(value, str) else number(value)
