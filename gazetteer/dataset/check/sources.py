"""Checks of sources: that each is cited, once on record, dated, and found at an address that lasts."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.references import SOURCE, iter_references
from gazetteer.dataset.shapes import cited_in_shapes
from gazetteer.errors import Fix
from gazetteer.model import Source
from gazetteer.model.source import address_of

# What an address leads through, not to: it dies before the page does.
_PASSING = frozenset((
    "bit.ly",
    "t.co",
    "goo.gl",
    "tinyurl.com",
    "ow.ly",
    "is.gd",
    "buff.ly",
    "lnkd.in",
    "fb.me",
    "l.facebook.com",
    "www.google.com",
    "news.google.com",
    "webcache.googleusercontent.com",
    "translate.google.com",
    "translate.goog",
    "cc.bingj.com",
))
_TRACKING = ("utm_", "fbclid", "gclid", "yclid", "mc_cid", "mc_eid", "igshid")


def source_is_unused(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} is cited nowhere; cite it or remove it.

    It may have been cited by something that is gone.
    """
    documents = parsed.documents.values()
    if not all(document.is_readable for document in documents):
        return
    used = {found.target for document in documents for found in iter_references(document.value) if found.kind == SOURCE}
    used |= cited_in_shapes(Path(parsed.documents["sources.yaml"].path).parent)
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

    With and without www., http or https, and a slash at the end, an address is the same.
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
        host = (urlsplit(source.url or "").hostname or "").lower()
        if host in _PASSING:
            yield Finding("sources.yaml", (*path, "url"), {"source": source.id, "host": host})


def url_tracks_readers(parsed: Parsed) -> Iterator[Finding]:
    """The url of {source!r} has {parameter!r}, which only tells how a reader came to the page; leave it out.

    The page is the same without it.
    """
    for path, source in parsed.of("sources.yaml", Source).items():
        tracking = [key for key, _ in parse_qsl(urlsplit(source.url or "").query) if key.startswith(_TRACKING)]
        if tracking:
            facts = {"source": source.id, "parameter": tracking[0]}
            yield Finding("sources.yaml", (*path, "url"), facts, Fix((*path, "url"), _untracked(source.url or "")))


def _untracked(url: str) -> str:
    parts = urlsplit(url)
    kept = [
        (key, value) for key, value in parse_qsl(parts.query, keep_blank_values=True) if not key.startswith(_TRACKING)
    ]
    return parts._replace(query=urlencode(kept)).geturl()
