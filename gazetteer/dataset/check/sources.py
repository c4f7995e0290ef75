"""Checks of sources: that each is cited, once on record, dated, and found at an address that lasts."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.check.shapes import shapes_under
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.references import SOURCE, iter_references
from gazetteer.dataset.shapes import cited_in_shapes
from gazetteer.errors import Fix
from gazetteer.model import Source
from gazetteer.model.address import address_of

# What an address leads through, not to, with all that lies below it: it dies before the page does.
_PASSING = (
    *("bit.ly", "buff.ly", "cc.bingj.com", "fb.me", "goo.gl", "is.gd", "l.facebook.com", "lnkd.in", "news.google.com"),
    *("ow.ly", "t.co", "tinyurl.com", "translate.goog", "translate.google.com", "webcache.googleusercontent.com"),
)
# The search of Google in any country; other sites of it, such as books.google.com, are pages.
_SEARCH = re.compile(r"(www\.)?google(\.[a-z]{2,3}){1,2}")
_TRACKING = frozenset((
    *("dclid", "fbclid", "gbraid", "gclid", "igsh", "igshid", "mc_cid", "mc_eid", "msclkid", "twclid", "wbraid"),
    *("yclid", "ysclid"),
))


def source_is_unused(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} is cited nowhere; cite it or remove it.

    It may have been cited by something that is gone.
    """
    documents = parsed.documents.values()
    if not all(document.is_readable for document in documents):
        return
    used = {found.target for document in documents for found in iter_references(document.value) if found.kind == SOURCE}
    used |= cited_in_shapes(parsed.once(shapes_under))
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.id not in used:
            yield Finding("sources.yaml", (*path, "id"), {"source": source.id})


def source_has_no_url(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} has no url; add where it can be read, or say in `note` why there is none.

    A book may have none; then a note says where it was seen.
    """
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.url is None and source.note is None:
            yield Finding("sources.yaml", path, {"source": source.id})


def source_is_recorded_twice(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} has the url of {other!r}, so that one witness counts as two; cite one, with locators.

    With and without www., http or https, a slash at the end, and a part of the page (#), an address is the same.
    """
    first: dict[str, str] = {}
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.url is None:
            continue
        other = first.setdefault(address_of(source.url), source.id)
        if other != source.id:
            yield Finding("sources.yaml", (*path, "url"), {"source": source.id, "other": other})


def source_has_no_date(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} has no date; add the day, month or year that it is of if it says one.

    Nothing is wrong: many pages have none. A date tells which of two sources is the later.
    """
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.date is None:
            yield Finding("sources.yaml", path, {"source": source.id})


def url_will_not_last(parsed: Parsed) -> Iterator[Finding]:
    """The url of {source!r} leads through {host}, and not to the page; write the address of the page itself.

    A shortened address, a cache or a search result dies before the page does, and hides what is cited.
    """
    for path, source in parsed.of("sources.yaml", Source).items():
        host = urlsplit(source.url or "").hostname or ""
        if f".{host}".endswith(tuple(f".{passing}" for passing in _PASSING)) or _SEARCH.fullmatch(host):
            yield Finding("sources.yaml", (*path, "url"), {"source": source.id, "host": host})


def url_tracks_readers(parsed: Parsed) -> Iterator[Finding]:
    """The url of {source!r} has {parameter!r}, which only tells how a reader came to the page; leave it out.

    The page is the same without it.
    """
    for path, source in parsed.of("sources.yaml", Source).items():
        _, query, _ = _parts(source.url or "")
        tracking = [item for item in query.split("&") if _tracks(item)]
        if tracking:
            facts = {"source": source.id, "parameter": tracking[0].partition("=")[0]}
            yield Finding("sources.yaml", (*path, "url"), facts, Fix((*path, "url"), _untracked(source.url or "")))


def _untracked(url: str) -> str:
    """Return an address without what tracks; all else stays as it is encoded."""
    page, query, part = _parts(url)
    kept = "&".join(item for item in query.split("&") if not _tracks(item))
    return f"{page}?{kept}{part}" if kept else f"{page}{part}"


def _parts(url: str) -> tuple[str, str, str]:
    """Return what stands before the query, the query, and what stands behind it."""
    page, _, rest = url.partition("?")
    query, mark, part = rest.partition("#")
    return page, query, mark + part


def _tracks(item: str) -> bool:
    key = item.partition("=")[0].lower()
    return key.startswith("utm_") or key in _TRACKING
