"""Checks of sources."""

from collections.abc import Iterator
from pathlib import Path

from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.parse import Parsed
from gazetteer.dataset.references import SOURCE, iter_references
from gazetteer.dataset.shapes import cited_in_shapes
from gazetteer.model import Source


def source_is_unused(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} is cited nowhere; cite it or remove it."""
    documents = parsed.documents.values()
    if not all(document.is_readable for document in documents):
        return
    used = {found.target for document in documents for found in iter_references(document.value) if found.kind == SOURCE}
    used |= cited_in_shapes(Path(parsed.documents["sources.yaml"].path).parent)
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.id not in used:
            yield Finding("sources.yaml", (*path, "id"), {"source": source.id})


def source_has_no_url(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} has no url; add where it can be read, or say in `note` why there is none."""
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.url is None and source.note is None:
            yield Finding("sources.yaml", path, {"source": source.id})


def source_is_recorded_twice(parsed: Parsed) -> Iterator[Finding]:
    """Source {source!r} has the url of {other!r}, so that one witness counts as two; cite one, with locators."""
    first: dict[str, str] = {}
    for path, source in parsed.of("sources.yaml", Source).items():
        if source.url is None:
            continue
        other = first.setdefault(_address(source.url), source.id)
        if other != source.id:
            yield Finding("sources.yaml", (*path, "url"), {"source": source.id, "other": other})


def _address(url: str) -> str:
    """Return what two ways of writing one address have in common."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")
