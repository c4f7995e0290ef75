"""The mentions of places in annotated texts, with the words around each."""

import re
from collections.abc import Iterable, Sequence

from gazetteer.annotate.annotation import Annotation, Mention
from gazetteer.render.map.records import MapDocument, MapMention

_AROUND = 70
"""How many characters of a text stand at most on either side of a mention."""

_BLANKS = re.compile(r"\s+")


def mentions_by_entry(annotations: Sequence[Annotation]) -> dict[str, tuple[MapMention, ...]]:
    """Return the mentions that count by the entry that they name, in the order of the texts.

    Args:
        annotations: The annotated texts.

    Returns:
        The mentions of each entry, in order of first mention; terms are among them.
    """
    found: dict[str, list[MapMention]] = {}
    for document, annotation in enumerate(annotations):
        for number in annotation.counted():
            mention = annotation[number]
            found.setdefault(str(mention.entry), []).append(_mention(document, number, mention, annotation.text))
    return {entry: tuple(mentions) for entry, mentions in found.items()}


def first_mentions(annotations: Iterable[Annotation]) -> dict[str, Mention]:
    """Return the first mention that counts of each entry."""
    found: dict[str, Mention] = {}
    for annotation in annotations:
        for entry, mentions in annotation.by_entry().items():
            found.setdefault(entry, mentions[0])
    return found


def documents_of(annotations: Sequence[Annotation], pages: Sequence[str]) -> tuple[MapDocument, ...]:
    """Return how the texts are shown: their sources or else numbers, and the path of each one's page, if it has one."""
    hrefs = [*pages, *[""] * (len(annotations) - len(pages))]
    return tuple(
        MapDocument(annotation.source or str(number), href)
        for number, (annotation, href) in enumerate(zip(annotations, hrefs, strict=True), 1)
    )


def _mention(document: int, number: int, mention: Mention, text: str) -> MapMention:
    before = text[max(0, mention.start - _AROUND) : mention.start]
    after = text[mention.end : mention.end + _AROUND]
    return MapMention(
        document,
        number,
        _BLANKS.sub(" ", mention.surface),
        _from_a_word(before, is_cut=mention.start > _AROUND),
        _from_a_word(after[::-1], is_cut=mention.end + _AROUND < len(text))[::-1],
        mention.side,
        mention.voice,
    )


def _from_a_word(words: str, *, is_cut: bool) -> str:
    """Return words on one line, without the part of a word that they begin with where they are cut."""
    line = _BLANKS.sub(" ", words)
    if not is_cut:
        return line
    _, blank, rest = line.partition(" ")
    return f"…{blank}{rest}" if rest else f"…{line}"
