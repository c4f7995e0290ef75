"""Addresses on the web."""

from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator

from gazetteer.model.base import Text

_OF_PARTS_OF_A_PAGE = "#/", "#!"


def address_of(url: str) -> str:
    """Return what the ways of writing the address of one page have in common.

    A part of a page (``#p2``) is of the page; what a program shows (``#/p2``) is a page of its own.

    Examples:
        >>> address_of("http://www.example.org/a/") == address_of("https://EXAMPLE.org/a#p2")
        True
        >>> address_of("https://example.org/#/a") == address_of("https://example.org/#/b")
        False
    """
    page, mark, part = url.partition("://")[2].partition("#")
    host, slash, path = page.partition("/")
    own = f"{mark}{part}" if f"{mark}{part}".startswith(_OF_PARTS_OF_A_PAGE) else ""
    return f"{host.lower().removeprefix('www.')}{slash}{path}".rstrip("/") + own


def checked_url(url: str) -> str:
    """Return an address that a browser can open.

    Raises:
        ValueError: If it is none; it says what an address needs.

    Examples:
        >>> checked_url("https://example.org/a b")
        Traceback (most recent call last):
        ValueError: 'https://example.org/a b' has a blank; write %20 for it
    """
    if not url.startswith(("https://", "http://")):
        raise ValueError(f"{url!r} must begin with https:// or http://")
    if any(character.isspace() for character in url):
        raise ValueError(f"{url!r} has a blank; write %20 for it")
    if "." not in _host(url).strip("."):
        raise ValueError(f"{url!r} names no site such as example.org; write the address as a browser shows it")
    return url


def _host(url: str) -> str:
    """Return the site of an address, or nothing where there is none."""
    try:
        parts = urlsplit(url)
        is_port = parts.port != 0
    except ValueError:
        return ""
    return (parts.hostname or "") if is_port else ""


Url = Annotated[Text, AfterValidator(checked_url)]
