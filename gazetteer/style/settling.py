"""Rewriting a text until doing it once more would change nothing.

A name that is written anew may tell more, or less, of others that stand beside it. So what was written is read again:
if all that stayed is read as before and all that is new as it was meant, nothing more is to be written. That is told
before it is decided what any name means; only where something is read otherwise, the text is held to the style anew.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from gazetteer.annotate.sighting import Sighting
from gazetteer.style.finding import NOT_BOTH, TERM_REPLACED, Finding
from gazetteer.style.rewriting import Edit, Rewriting, Shift

_NEAR = 300
"""How many characters around an edit are listened to: about as many as a sentence has."""

MOST_ROUNDS = 4
"""How often a text is held to the style, at most."""


class Sights(NamedTuple):
    """How a text is read: in which language, and what is met in it, in order."""

    lang: str
    sightings: Sequence[Sighting]


class Read(NamedTuple):
    """What a style says of a text, how the text is read, and which of what is met stands in its author's own voice."""

    findings: Sequence[Finding]
    sights: Sights
    own: Sequence[bool]


class Reader(Protocol):
    """What reads texts, and holds them to a style."""

    def sight(self, text: str) -> Sights:
        """Read a text, and no more."""

    def read(self, text: str) -> Read:
        """Hold a text to the style."""

    def own(self, text: str, spans: Sequence[tuple[int, int]]) -> Sequence[bool]:
        """Say of names in a text, by their spans, in order, whether they stand in its author's own voice."""


def settled(text: str, reader: Reader) -> Rewriting:
    """Write a text anew until doing it once more would change nothing.

    Args:
        text: The text.
        reader: What reads it.

    Returns:
        The rewriting, all rounds of it as one.
    """
    read = reader.read(text)
    rewriting = round_ = Rewriting.of(text, read.findings)
    for _ in range(MOST_ROUNDS - 1):
        if not round_.edits or _changes_nothing(round_, read, reader):
            break
        read = reader.read(rewriting.after)
        round_ = Rewriting.of(rewriting.after, read.findings)
        rewriting = rewriting.then(round_)
    return replace(rewriting, left=round_.left)


def _changes_nothing(rewriting: Rewriting, read: Read, reader: Reader) -> bool:
    """Say whether a text is read with the edits of a round as it was without, and its author's voice heard alike."""
    after = reader.sight(rewriting.after)
    return is_read_alike(read.sights, after, rewriting.edits) and _is_heard_alike(rewriting, read, reader)


def _is_heard_alike(rewriting: Rewriting, before: Read, reader: Reader) -> bool:
    """Say whether what stands near the edits is in the same voice after them."""
    shift, places = Shift.of(rewriting.edits), [edit.start for edit in rewriting.edits]
    spans, heard = [], []
    for each, is_own in zip(before.sights.sightings, before.own, strict=True):
        at = bisect_right(places, each.start + _NEAR)
        if not each.is_inner and at and places[at - 1] >= each.start - _NEAR:
            start = shift.after(each.start)
            spans.append((start, max(start + 1, shift.after(each.end))))
            heard.append(is_own)
    return list(reader.own(rewriting.after, spans)) == heard


def is_read_alike(before: Sights, after: Sights, edits: Sequence[Edit]) -> bool:
    """Say whether a text is read with some edits as it was without: what stays as before, what is new as it was meant.

    Args:
        before: How the text is read.
        after: How it is read with the edits.
        edits: The edits of the text before.

    Returns:
        Whether nothing else can come of holding it to the same style.
    """
    shift = Shift.of(edits)
    stayed, _ = _told_apart(before.sightings, [(edit.start, edit.end) for edit in edits])
    starts = [shift.after(edit.start) for edit in edits]
    left, written = _told_apart(
        after.sightings, [(start, start + len(edit.new)) for start, edit in zip(starts, edits, strict=True)]
    )
    are_alike = before.lang == after.lang and len(stayed) == len(left)
    are_alike = are_alike and all(_moved(one, shift) == other for one, other in zip(stayed, left, strict=True))
    return are_alike and all(map(_is_as_meant, edits, written))


def _told_apart(
    sightings: Sequence[Sighting], spans: Sequence[tuple[int, int]]
) -> tuple[list[Sighting], list[list[Sighting]]]:
    """Return, in order, what lies in none of some spans, and for each span what lies in it."""
    outside: list[Sighting] = []
    inside: list[list[Sighting]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for each in sightings:
        number = bisect_right(starts, each.start) - 1
        (inside[number] if number >= 0 and each.end <= spans[number][1] else outside).append(each)
    return outside, inside


def _moved(sighting: Sighting, shift: Shift) -> Sighting:
    return Sighting(shift.after(sighting.start), shift.after(sighting.end), *sighting[2:])


def _is_as_meant(edit: Edit, sightings: Sequence[Sighting]) -> bool:
    """Say whether what was written may be the entry that it is a name of, and several names a pair."""
    outer = [each for each in sightings if not each.is_inner]
    are_names = all(edit.entry in each.candidates and not each.is_embedded for each in outer)
    if edit.code == TERM_REPLACED:
        # A style may have words of its own for a term, which are none of the data.
        return are_names
    return bool(outer) and are_names and (edit.code != NOT_BOTH or outer[0].is_paired)
