"""What to write instead of a name, and how certain that is."""

from collections.abc import Sequence

from gazetteer.codes import Kind
from gazetteer.names.policy import Choice
from gazetteer.style.agreement import doubt_of_agreement
from gazetteer.style.certainty import doubt_of_meaning, doubt_of_reading, doubt_of_sides
from gazetteer.style.doubts import doubt_of_setting
from gazetteer.style.finding import Suggestion
from gazetteer.style.held import Held
from gazetteer.style.setting import Setting

_PREDICATIVE = {"az": ("dır", "dir", "dur", "dür")}
"""Endings that make a name the predicate of its sentence."""


def instead(held: Held, at: int, chosen: Sequence[Choice]) -> Suggestion | None:
    """Return what to write in place of a mention.

    Args:
        held: The text.
        at: The mention.
        chosen: The names that the style has.

    Returns:
        The first of the names, in the case and the letters of the mention; ``None`` where there is no name. It is
        certain where nothing speaks against it.
    """
    if not chosen:
        return None
    mention, choice = held.mentions[at], chosen[0]
    if len(chosen) > 1:
        return Suggestion("/".join(each.form for each in chosen), "the policy has several names")
    if choice.lang != mention.lang or choice.system:
        return Suggestion(choice.form, f"no form in {mention.lang!r} is on record")
    suggestion = replaced(held, at, choice.form)
    doubt = _doubt_of_kind(held, at, choice)
    return suggestion if suggestion.doubt or not doubt else Suggestion(suggestion.text, doubt)


def _doubt_of_kind(held: Held, at: int, choice: Choice) -> str:
    """Return why the name that another side has is not certain to mean the same, or to be wanted."""
    mention = held.mentions[at]
    if mention.kind is Kind.TERM:
        return "it may mean more, or less, than the other wording"
    if held.has_other_name_beside(at):
        return "the sentence has another name of the place as well"
    is_own = choice.position in held.chooser.positions(mention)
    return "" if is_own else doubt_of_sides(held, mention, (choice,))


def replaced(held: Held, at: int, new: str) -> Suggestion:
    """Return a wording in place of a mention, in its case and its letters.

    Args:
        held: The text.
        at: The mention.
        new: The wording, in its base form and in the language of the mention.

    Returns:
        The suggestion; with the base form where the case is not certain.
    """
    mention = held.mentions[at]
    form, lang = str(mention.form), str(mention.lang)
    inflected = held.chooser.written_as(mention, new)
    if len(inflected) != 1:
        return Suggestion(new, "its case is not certain" if inflected else "no rule tells its case")
    place = Setting(held.annotation.text, mention.start, mention.end, lang)
    doubt = (
        doubt_of_meaning(held, mention) or doubt_of_setting(place) or doubt_of_agreement(place, inflected[0], form, new)
    )
    if not doubt and mention.kind is Kind.PLACE:
        doubt = doubt_of_reading(held, mention, inflected[0])
    return Suggestion(inflected[0], doubt)


def all_names(held: Held, at: int, missing: Sequence[Choice]) -> Suggestion:
    """Return a mention with the names that it lacks, as the style writes names together.

    Args:
        held: The text.
        at: The mention.
        missing: The names, in the order of the policy.

    Returns:
        The suggestion: the mention as it stands, the others in their base form.
    """
    mention, text = held.mentions[at], held.annotation.text
    lang = str(mention.lang)
    place = Setting(text, mention.start, mention.end, lang)
    others = ", ".join(choice.form for choice in missing)
    written = held.rules.written_together(mention.surface, others, lang)
    doubt = doubt_of_meaning(held, mention) or doubt_of_setting(place) or doubt_of_sides(held, mention, missing)
    doubt = doubt or _doubt_of_others(place, missing)
    return Suggestion(written, doubt or doubt_of_reading(held, mention, written, is_pair=True))


def _doubt_of_others(place: Setting, missing: Sequence[Choice]) -> str:
    before, after = place.text[: place.start].rstrip()[-1:], place.text[place.end : place.end + 2].lstrip()[:1]
    if place.is_possessive or place.is_joined:
        return "it is joined to another word"
    if "(" in {before, after} or "[" in {before, after}:
        return "there are brackets beside it"
    if place.lang in _PREDICATIVE and place.text[: place.end].endswith(_PREDICATIVE[place.lang]):
        return "it is the predicate"
    if any(choice.lang != place.lang or choice.system for choice in missing):
        return f"not every name has a form in {place.lang!r} on record"
    return ""
