"""What to write instead of the characters of a form, as far as a rule can tell."""

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.editors.asked import Doubt
from gazetteer.editors.patterns import words_before
from gazetteer.model import Form, Inflections
from gazetteer.names.policy import Choice
from gazetteer.style.agreement import AGREEING, changing_before, differ_in_gender
from gazetteer.style.declining import in_place_of


class Replacement(NamedTuple):
    """What may be written instead, why it must be looked at, and before what it must be looked at all the same."""

    options: tuple[str, ...]
    doubt: Doubt = Doubt.NONE
    wary: str = ""


def instead(text: str, form: Form, chosen: Sequence[Choice], inflections: Inflections) -> Replacement:
    """Return what to write instead of a form.

    Args:
        text: How the form stands in a text, in whatever case.
        form: The form.
        chosen: The names that the style has.
        inflections: The paradigms to follow.
    """
    if not chosen:
        return Replacement((), Doubt.NOTHING)
    if len(chosen) > 1:
        return Replacement(tuple(dict.fromkeys(choice.form for choice in chosen)), Doubt.SEVERAL)
    choice = chosen[0]
    if choice.lang != form.lang or choice.system:
        return Replacement((choice.form,), Doubt.LANGUAGE)
    return replaced(text, form, choice.form, inflections)


def replaced(text: str, form: Form, new: str, inflections: Inflections) -> Replacement:
    """Return a wording in place of a form, in its case and its letters.

    Examples:
        >>> import gazetteer
        >>> from gazetteer.codes import FormRole
        >>> rules, shushi = gazetteer.load().dataset.inflections, Form("Şuşi", "az", FormRole.PLAIN)
        >>> replaced("Şuşidən", shushi, "Şuşa", rules).options
        ('Şuşadan',)
    """
    options = in_place_of(text, form.text, new, form.lang, inflections)
    if not options:
        return Replacement((), Doubt.CASE)
    if len(options) > 1:
        return Replacement(options, Doubt.OPEN_CASE)
    if _agrees_with_it(form, new) and text.lower() == form.text.lower():
        return Replacement(options, Doubt.AGREEMENT)
    return Replacement(options, wary=_wary(form, new, options[0]))


def _agrees_with_it(form: Form, new: str) -> bool:
    return form.lang in AGREEING and differ_in_gender(form.text, new)


def _wary(form: Form, new: str, option: str) -> str:
    """Return a pattern of the words before which something has to change with a name."""
    words = sorted(changing_before(form.text, option, form.lang))
    endings = AGREEING[form.lang].pattern.removesuffix("$") if _agrees_with_it(form, new) else ""
    return words_before(words, endings)
