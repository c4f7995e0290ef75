"""What a style says of the loaded terms in a text."""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from gazetteer.annotate.annotation import Mention
from gazetteer.codes import Kind, LaterMention, Stance
from gazetteer.model import Term, TermRule
from gazetteer.style.choosing import label
from gazetteer.style.finding import TERM, TERM_REPLACED, Finding, Suggestion
from gazetteer.style.held import Held
from gazetteer.style.suggesting import instead, replaced

_SAID = {Stance.OFFICIAL: "official for", Stance.USES: "used by", Stance.REJECTS: "rejected by"}
_MOST = 3
"""How many parties a message lists."""


def term_findings(held: Held) -> Iterator[Finding]:
    """Yield what a style says of the loaded terms of a text, in order."""
    for at in held.counted:
        mention = held.mentions[at]
        if mention.kind is not Kind.TERM:
            continue
        term = held.chooser.entry(mention)
        rule = held.rules.for_term(term, mention.side) if isinstance(term, Term) else None
        if isinstance(term, Term) and rule is not None:
            suggestion = _suggestion(held, at, rule)
            code = TERM_REPLACED if suggestion else TERM
            message = f"{mention.surface!r} is {_said(held, mention, term)}"
            message = "; ".join(filter(None, (message, _way_out(held, mention, term, suggestion), rule.note or "")))
            yield from held.found(at, code, rule.level, message, suggestion)


def _suggestion(held: Held, at: int, rule: TermRule) -> Suggestion | None:
    mention = held.mentions[at]
    if new := rule.use.get(str(mention.lang)):
        return replaced(held, at, new)
    if rule.write is not LaterMention.CHOSEN:
        return None
    own = held.chooser.positions(mention)
    chosen = [each for each in held.chooser.wording(mention).chosen if each.position not in own]
    return instead(held, at, chosen)


def _said(held: Held, mention: Mention, term: Term) -> str:
    """Return what is said of a wording of a term: whose it is, and who objects to the term but has no such wording."""
    users = held.chooser.users(term, held.chooser.positions(mention)[0])
    named: set[str] = set()
    said = []
    for stance in (each for each in Stance if each in users):
        # Who has a wording as official uses it as well.
        said += [f"{_SAID[stance]} {_some(others)}"] if (others := _without(users[stance], named)) else []
        named.update(users[stance])
    objecting = _without((label(held.chooser.dataset.parties[each.by]) for each in term.objections), named)
    objected = f"; {_some(objecting)} object{'s' * (len(objecting) == 1)}" if objecting else ""
    return (", ".join(said) or "a loaded term; nobody is recorded to use it") + objected


def _without(parties: Iterable[str], named: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(party for party in parties if party not in named))


def _way_out(held: Held, mention: Mention, term: Term, suggestion: Suggestion | None) -> str:
    """Return what to write instead, or else what others write."""
    if suggestion is not None:
        return f"write {suggestion.text!r}" + (f" ({suggestion.doubt})" if suggestion.doubt else "")
    others = _others(held, mention, term)
    return f"others write {others}" if others else ""


def _others(held: Held, mention: Mention, term: Term) -> str:
    """Return what others write in the language of a mention, with who does."""
    told = []
    for other in term.alternatives:
        for form in other.form.get(str(mention.lang), ()):
            by = tuple(label(held.chooser.dataset.parties[party]) for party in other.used_by)
            told.append(f"{form!r}" + (f" ({_some(by)})" if by else ""))
    return ", ".join(told[:_MOST])


def _some(parties: tuple[str, ...]) -> str:
    more = len(parties) - _MOST
    return ", ".join(parties[:_MOST]) + (f" and {more} more" if more > 0 else "")
