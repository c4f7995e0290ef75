"""How sides are told apart where people read: a label, a few letters, and a place in a row of styles.

Sides are data, so nothing here knows any by name. All come from one rule: in alphabetical order, the same for every
page of a data set, so that no side is first by choice.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from gazetteer.annotate.annotation import Mention
from gazetteer.codes import Kind
from gazetteer.dataset.data import Dataset
from gazetteer.names.attribution import SHARED

STYLES = 6
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Side:
    """A side as a reader meets it: what it is called, its letters, and the number of its style.

    Styles count from 1; ``shared`` and ``none`` have their own.
    """

    label: str
    letters: str
    style: str


TERM, QUOTED, EMBEDDED, UNSURE = "t", "”", "°", "?"
"""What stands behind a side's letters: a loaded term, in quotation marks, part of another name, several entries."""

NO_SIDE = Side("No side", "–", "none")


def sides_of(dataset: Dataset) -> Mapping[str | None, Side]:
    """Return every side of a data set by id, A-Z, then names of several sides, then names of none.

    Args:
        dataset: Its parties say which sides there are.

    Returns:
        The sides; ``None`` stands for names of no side.
    """
    return named_sides({party.side for party in dataset.parties.values() if party.side is not None})


def named_sides(ids: Collection[str]) -> Mapping[str | None, Side]:
    """Return sides by id, A-Z, then names of several sides, then names of none."""
    ids = sorted({*ids} - {SHARED})
    letters = abbreviations((*ids, SHARED))
    sides: dict[str | None, Side] = {
        side: Side(_label(side), letters[side], str(number % STYLES + 1)) for number, side in enumerate(ids)
    }
    sides[SHARED] = Side("Shared", letters[SHARED], "shared")
    sides[None] = NO_SIDE
    return sides


def abbreviations(words: Collection[str]) -> dict[str, str]:
    """Return the fewest letters that tell each word from the others, two at least.

    Examples:
        >>> abbreviations(["armenian", "azerbaijani", "international", "internal"])
        {'armenian': 'Ar', 'azerbaijani': 'Az', 'international': 'Internat', 'internal': 'Internal'}
    """
    return {word: _shortest(word, words).capitalize() for word in words}


def letters_of(mention: Mention, sides: Mapping[str | None, Side]) -> str:
    """Return the letters that tell of a mention without colour.

    Args:
        mention: The mention.
        sides: All sides.

    Returns:
        The letters of its side, or a question mark where its entry is open, then what else there is to tell.
    """
    first = UNSURE if mention.entry is None else sides.get(mention.side, NO_SIDE).letters
    cues = {TERM: mention.kind is Kind.TERM, QUOTED: mention.quoted, EMBEDDED: mention.embedded is not None}
    return " ".join((first, *(cue for cue, holds in cues.items() if holds)))


def tally(mentions: Iterable[Mention], sides: Mapping[str | None, Side]) -> Mapping[Side, int]:
    """Count mentions by side.

    Args:
        mentions: The mentions.
        sides: All sides, in the order to show them in.

    Returns:
        The sides that occur with their counts, in that order.
    """
    found = [sides.get(mention.side, NO_SIDE) for mention in mentions]
    return {side: found.count(side) for side in sides.values() if side in found}


def _label(side: str) -> str:
    return side.replace("-", " ").title()


def _shortest(word: str, words: Iterable[str]) -> str:
    others = [other for other in words if other != word]
    lengths = range(_FEWEST_LETTERS, len(word))
    return next((word[:n] for n in lengths if not any(other.startswith(word[:n]) for other in others)), word)
