"""What a style asks of the names of a place, form by form."""

from collections.abc import Iterator, Sequence

from gazetteer.codes import FirstMention, FormRole, LaterMention, Level
from gazetteer.editors.asked import Asked, Doubt, When, surfaces
from gazetteer.editors.replacing import Replacement, instead
from gazetteer.language.fold import match_key
from gazetteer.model import Form, Name, Place
from gazetteer.names.policy import Choice, headword
from gazetteer.style.choosing import Chooser
from gazetteer.style.rules import Rules


def asked_of_place(place: Place, rules: Rules, chooser: Chooser, lang: str) -> Iterator[Asked]:
    """Yield what a style asks of the names of a place in a language."""
    chosen = headword(place, chooser.question(lang)).chosen
    for position, name in enumerate(place.names):
        own = [choice for choice in chosen if choice.position == position]
        for form in name.all_forms():
            others = [choice for choice in chosen if choice not in own and not _is_spelt(choice, form)]
            missing = chooser.others(place, (position,), others)
            if form.lang == lang and missing and rules.first is FirstMention.BOTH:
                yield from _together(place, position, form, missing, rules, chooser)
            when, asked = _when_chosen(rules), chooser.asked(place, chosen)
            if form.lang == lang and len(others) == len(chosen) and when is not None and asked:
                doubt = Doubt.NONE if chooser.are_of_different_sides(place, (position,), asked) else Doubt.SIDES
                yield from _replaced(place, form, asked, (rules.level, when), chooser, doubt)
            elif form.lang == lang and own and _is_misspelt(name, form):
                yield from _replaced(place, form, own, (rules.spelling, When.ALWAYS), chooser)


def _is_spelt(choice: Choice, form: Form) -> bool:
    return match_key(choice.form) == match_key(form.text)


def _is_misspelt(name: Name, form: Form) -> bool:
    shown = name.forms_in(form.lang)
    return bool(shown) and form.text not in shown and form.role is not FormRole.ADJECTIVE


def _when_chosen(rules: Rules) -> When | None:
    """Return at which mentions the name that the policy chooses is wanted."""
    first, later = rules.first is FirstMention.CHOSEN, rules.later is LaterMention.CHOSEN
    if first and later:
        return When.ALWAYS
    if first:
        return When.FIRST
    return When.LATER if later else None


def _replaced(
    place: Place,
    form: Form,
    chosen: Sequence[Choice],
    how: tuple[Level, When],
    chooser: Chooser,
    doubt: Doubt = Doubt.NONE,
) -> Iterator[Asked]:
    inflections, (level, when) = chooser.dataset.inflections, how
    for text in surfaces(form.text, form.lang, inflections):
        found = _no_adjective(form) or instead(text, form, chosen, inflections)
        if found.options != (text,):
            found = found._replace(doubt=doubt) if found.doubt is Doubt.NONE else found
            yield Asked(place.id, text, form.lang, level, when, *found)


def _no_adjective(form: Form) -> Replacement | None:
    """Return that nothing takes the place of an adjective: names are nouns."""
    return Replacement((), Doubt.ADJECTIVE) if form.role is FormRole.ADJECTIVE else None


def _together(
    place: Place, position: int, form: Form, others: Sequence[Choice], rules: Rules, chooser: Chooser
) -> Iterator[Asked]:
    """Yield that a form is to stand with the other names of its place at the first mention.

    A name without a form in the language is not asked for: it would be in other letters.
    """
    others = [choice for choice in others if choice.lang == form.lang and not choice.system]
    if not others:
        return
    are_apart = chooser.are_of_different_sides(place, (position,), others)
    doubt = Doubt.NONE if are_apart else Doubt.SIDES
    listed = ", ".join(choice.form for choice in others)
    for text in surfaces(form.text, form.lang, chooser.dataset.inflections):
        found = _no_adjective(form) or Replacement((rules.written_together(text, listed, form.lang),), doubt)
        yield Asked(place.id, text, form.lang, rules.level, When.FIRST, *found)
