"""Whether it is certain what a name means, the one in the text and the one to be written."""

from collections.abc import Iterable

from gazetteer.annotate.annotation import Mention
from gazetteer.language.tags import SCRIPTS
from gazetteer.names.policy import Choice
from gazetteer.style.held import Held


def doubt_of_meaning(held: Held, mention: Mention) -> str:
    """Return why it is not certain what a mention is; empty where it is.

    What the text tells of a name that several places have is enough to point it out, and not to write it anew. Whose
    markup cuts it in two may have meant something by that.
    """
    if held.origin.is_cut(mention.start, mention.end):
        return "it is not written in one piece in the file"
    if rival := _rival(held, mention, (candidate.entry for candidate in mention.candidates)):
        return f"it may also be {held.chooser.told(rival)}"
    if mention.nested_in is not None:
        return f"it stands in {held.mentions[mention.nested_in].surface!r}"
    positions, lang, text_lang = held.chooser.positions(mention), str(mention.lang), held.annotation.lang
    if len(positions) > 1:
        return "it may be any of several names"
    name = held.chooser.entry(mention).names[positions[0]]
    if SCRIPTS.get(lang) == SCRIPTS.get(text_lang) and not name.forms_in(text_lang):
        return f"no form of it in {text_lang!r} is on record"
    return ""


def doubt_of_sides(held: Held, mention: Mention, others: Iterable[Choice]) -> str:
    """Return why it is not certain that names are names of one thing for different sides; empty where it is."""
    chooser = held.chooser
    are_apart = chooser.are_of_different_sides(chooser.entry(mention), chooser.positions(mention), others)
    return "" if are_apart else "no two sides are recorded to use one each today"


def doubt_of_reading(held: Held, mention: Mention, new: str, *, is_pair: bool = False) -> str:
    """Return why what is to be written may be read as something else than a mention; empty where it is not.

    Args:
        held: The text.
        mention: The mention.
        new: What is to be written in its place.
        is_pair: Whether that is several names at once.

    Returns:
        The reason.
    """
    outer = [each for each in held.alone(new) if each.nested_in is None]
    if not outer or any(each.entry is None or each.embedded is not None for each in outer):
        return f"{new!r} may not be taken for a name"
    for each in outer:
        if rival := _rival(held, mention, (candidate.entry for candidate in each.candidates)):
            return f"{new!r} may also be {held.chooser.told(rival)}"
    is_right = all(each.entry == mention.entry for each in outer) and (not is_pair or outer[0].paired_with is not None)
    return "" if is_right else f"{new!r} may not be taken for the same place"


def _rival(held: Held, mention: Mention, candidates: Iterable[str]) -> str | None:
    """Return an entry that may be meant instead."""
    own = held.chooser.entry(mention)
    return next((each for each in candidates if held.chooser.is_rival(own, each)), None)
