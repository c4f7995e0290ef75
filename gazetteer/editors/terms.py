"""What a style asks of the wordings of a loaded term, form by form."""

from collections.abc import Iterator

from gazetteer.codes import FormRole, LaterMention
from gazetteer.editors.asked import Asked, Doubt, When, surfaces
from gazetteer.editors.replacing import Replacement, instead, replaced
from gazetteer.model import Form, Term, TermRule
from gazetteer.names.attribution import attribute
from gazetteer.names.policy import Choice, headword
from gazetteer.names.selecting import Written
from gazetteer.style.choosing import Chooser
from gazetteer.style.rules import Rules


def asked_of_term(term: Term, rules: Rules, chooser: Chooser, lang: str) -> Iterator[Asked]:
    """Yield what a style asks of the wordings of a term in a language."""
    moment = chooser.question(lang).moment
    for position, name in enumerate(term.names):
        is_sense = name.when is not None or any(sense.when for sense in term.senses)
        for form in name.all_forms():
            side = attribute(name, form.text, chooser.dataset, moment).side
            rule = rules.for_term(term, side)
            if form.lang == lang and rule is not None:
                wanted = _wanted(term, position, form, rule, chooser)
                yield from _asked(term, form, rule, wanted, chooser, is_sense=is_sense)


def _wanted(term: Term, position: int, form: Form, rule: TermRule, chooser: Chooser) -> list[Choice]:
    """Return the wordings that the policy of the style chooses, if the rule asks for them."""
    if rule.write is not LaterMention.CHOSEN:
        return []
    written = Written(term.names[position], form.text, form.lang)
    chosen = headword(term, chooser.question(form.lang), written=written).chosen
    return [choice for choice in chosen if choice.position != position]


def _asked(
    term: Term, form: Form, rule: TermRule, wanted: list[Choice], chooser: Chooser, *, is_sense: bool
) -> Iterator[Asked]:
    inflections = chooser.dataset.inflections
    for text in surfaces(form.text, form.lang, inflections):
        if form.role is FormRole.ADJECTIVE:
            found = Replacement((), Doubt.ADJECTIVE)
        elif new := rule.use.get(form.lang):
            found = replaced(text, form, new, inflections)
        else:
            found = instead(text, form, wanted, inflections)
            found = found._replace(doubt=Doubt.MEANING) if found.options and found.doubt is Doubt.NONE else found
        if is_sense:
            found = Replacement(found.options, Doubt.SENSE)
        yield Asked(term.id, text, form.lang, rule.level, When.ALWAYS, *found, note=rule.note or "")
