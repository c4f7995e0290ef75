"""What a profile says in words, the same on a page and in a terminal."""

from collections.abc import Mapping

from gazetteer.annotate.profile import FirstMention, NameUse, Profile, Spot, Tally
from gazetteer.codes import Voice
from gazetteer.render.counting import counted
from gazetteer.render.sides import NO_SIDE, Side

Sides = Mapping[str | None, Side]

COUNTS_ONLY = (
    "This counts which names a text uses, and where. It gives no score: it says nothing of what the author thinks, or "
    "should have written."
)
WHAT_SIDES_ARE = (
    "A side says whose name a name is: that of the parties for which it is official on the date of the text; where it "
    "is official for none, that of those who use it. So the name of a town or a state that nobody disputes counts to "
    "the side of those who govern there. “Shared” are names of several sides at once. “No side” are names that no "
    "party of a side is recorded to have on that date, such as many of other times."
)
NO_DATE = "No date was given (--date), so names of other times were not looked for."
NO_ANACHRONISM = "No name is recorded to be of other times only."
CONSISTENT = "No place has names of several sides in the author’s own voice, but for those that stand together."
NO_PLACE, NO_TERM = "No place of the gazetteer is mentioned.", "No loaded term of the gazetteer is used."
ALONE = "one name"
VOICES = {Voice.OWN: "own voice", Voice.QUOTED: "quoted", Voice.ATTRIBUTED: "attributed"}
"""What voices are called, in the order of tables."""


def in_voices(use: NameUse | Tally) -> str:
    """Say how often a name stands in each voice, leaving out those in which it does not.

    Returns:
        A phrase.

    Examples:
        >>> in_voices(Tally("armenian", 2, 0, 1))
        'own voice 2, attributed 1'
    """
    counts = zip(VOICES.values(), (use.own, use.quoted, use.attributed), strict=True)
    return ", ".join(f"{voice} {count}" for voice, count in counts if count)


def where(spot: Spot | FirstMention) -> str:
    """Return a line and a column as programs write them.

    Examples:
        >>> where(Spot(10, 2, 5, "Shusha", Voice.OWN))
        '2:5'
    """
    return f"{spot.line}:{spot.column}"


def both_given(first: FirstMention, sides: Sides) -> str:
    """Say which names are given at the first mention of a place, and in which order."""
    if first.beside is None:
        return ALONE
    return ", then ".join(f"{name.surface} ({label(name.side, sides)})" for name in first.given)


def label(side: str | None, sides: Sides) -> str:
    """Return what a side is called."""
    return sides.get(side, NO_SIDE).label


def not_counted(profile: Profile) -> str:
    """Say what is in no table; empty where there is nothing."""
    embedded = f"{counted(profile.embedded, 'name')} inside the names of something else" if profile.embedded else ""
    still_open = f"{counted(profile.open, 'name')} of which it is open what they name" if profile.open else ""
    parts = " and ".join(filter(None, (embedded, still_open)))
    return f"Not counted: {parts}." if parts else ""


def both_sentence(profile: Profile) -> str:
    """Say of how many places names of several sides are given at the first mention."""
    both = sum(first.has_both for first in profile.firsts)
    return f"{counted(len(profile.places), 'place')}; names of two sides are given at the first mention of {both}."
