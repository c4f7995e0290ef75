"""A place name inside the name of a war, an army, a club, a brand is no mention of the place alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazetteer.annotate.nesting import Hit
from gazetteer.annotate.phrases import Part, Phrases, first_of
from gazetteer.annotate.surface import is_joined
from gazetteer.matching.haystack import Haystack

_YEAR = re.compile(r"(?<!\w)(?:1[89]|20)\d\d\s\Z")
_OPENING, _CLOSING = '«“„"', '»”“"'
_OPENED, _CLOSED = re.compile(f"[{_OPENING}][ \u00a0\u202f]?\\Z"), re.compile(f"[ \u00a0\u202f]?[{_CLOSING}]")
_COMMA = re.compile(r", ?(?=[«“„\"])")
_HYPHENS = ("-", "\u2010", "\u2011", "–")


@dataclass(frozen=True)
class Embedder:
    """Tells by the phrases beside a name whether it is only a part of another thing's name."""

    phrases: Phrases

    def phrase_around(self, haystack: Haystack, hit: Hit) -> str | None:
        """Return the phrase that a name is only a part of, or ``None``.

        Args:
            haystack: The text.
            hit: The name.

        Returns:
            ``2020 Karabakh War`` for the ``Karabakh`` in it.
        """
        if not (hit.left or hit.right):
            return None
        text, start, end = haystack.text, hit.start, hit.end
        is_quoted = bool(_OPENED.search(text, max(0, start - 2), start) and _CLOSED.match(text, end))
        after = _head_end(haystack, hit, Part.EMBEDDING) if hit.spelling.may_be_first else 0
        if after:
            return text[self._modified(haystack, hit) : after]
        opening = first_of(Part.EMBEDDING, hit.left) or (first_of(Part.QUOTED, hit.left) if is_quoted else None)
        if opening is None:
            after = _head_end(haystack, hit, Part.QUOTED) if is_quoted else 0
            return text[start:after] or None
        begun, ended = haystack.span(opening.at, hit.first + 1)
        gap = _COMMA.sub(" ", text[ended:start]) if is_quoted else text[ended:start]
        closing = text[end : end + 1] in _CLOSING and text[start - 1] not in " \n"
        return text[begun : end + closing] if is_joined(gap) else None

    def _modified(self, haystack: Haystack, hit: Hit) -> int:
        """Return where the phrase begins to which a name with its head belongs: with *Second*, with a year."""
        start, modifier = hit.start, first_of(Part.MODIFIER, hit.left)
        while modifier is not None:
            start = haystack.span(modifier.at, hit.first + 1)[0]
            modifier = first_of(Part.MODIFIER, self.phrases.left_of(haystack, modifier.at))
        year = _YEAR.search(haystack.text, max(0, start - 6), start)
        return year.start() if year else start


def _head_end(haystack: Haystack, hit: Hit, part: Part) -> int:
    """Return where the head ends that follows a name; 0 if none does."""
    head = first_of(part, hit.right)
    if head is None:
        return 0
    begun, ended = haystack.span(hit.last - 1, head.at)
    return ended if is_joined(haystack.text[hit.end : begun]) else 0


def hyphenated(embedded: Sequence[str | None], hits: Sequence[Hit], text: str) -> list[str | None]:
    """Return what names are only a part of, where several share a noun as in *Armenia-Azerbaijan War*.

    Args:
        embedded: What each name is only a part of by itself.
        hits: The names, by start.
        text: The text.

    Returns:
        The same, with the whole of such a phrase for all names in it.
    """
    joint = list(embedded)
    if not any(joint):
        return joint
    outer = [at for at, hit in enumerate(hits) if hit.outer < 0]
    for one, other in reversed(list(pairwise(outer))):
        phrase = joint[other]
        is_joined_on = text[hits[one].end : hits[other].start] in _HYPHENS
        if phrase and is_joined_on and phrase.startswith(hits[other].spelling.surface):
            joint[one] = joint[other] = text[hits[one].start : hits[other].start] + phrase
    return joint
