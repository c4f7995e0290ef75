"""Checks of styles: what one says that cannot be followed, since something else in it says otherwise."""

import re
from collections.abc import Iterator, Mapping

from gazetteer.codes import FirstMention, LaterMention, Level
from gazetteer.dataset.check.finding import Finding
from gazetteer.dataset.parse import Parsed
from gazetteer.language.fold import match_key
from gazetteer.model import Policy, Style, Term, TermRule

_FILE = "styles.yaml"
_QUOTING = re.compile(r"""["“”„‟«»‹›‘‚＂`]|(?<!\w)['’]|['’](?!\w)""")
"""A quotation mark; an apostrophe between letters is none."""


def style_goes_in_a_circle(parsed: Parsed) -> Iterator[Finding]:
    """Style {style!r} extends itself, by way of {by}; take one `extends` out.

    What a style leaves out is as in the style that it extends; in a circle nothing says it.
    """
    styles = parsed.by_id(_FILE, Style)
    for path, style in parsed.of(_FILE, Style).items():
        chain = [style.id]
        while (found := styles.get(chain[-1])) and found.extends and found.extends not in chain:
            chain.append(found.extends)
        if found and found.extends == style.id:
            yield Finding(_FILE, (*path, "extends"), {"style": style.id, "by": ", ".join(chain)})


def term_is_ruled_twice(parsed: Parsed) -> Iterator[Finding]:
    """Style {style!r} has a rule for {term!r} already: rule {first} says {level}; take one of the two out.

    The first rule that fits a term decides, so that what the later one says never happens.
    """
    for path, style in parsed.of(_FILE, Style).items():
        for at, rule in enumerate(style.terms):
            for before, other in enumerate(style.terms[:at]):
                if not _covers(other, rule):
                    continue
                for index, term in enumerate(rule.term):
                    if term in other.term:
                        facts = {"style": style.id, "term": term, "first": before + 1, "level": other.level.value}
                        yield Finding(_FILE, (*path, "terms", at, "term", index), facts)


def rule_is_never_reached(parsed: Parsed) -> Iterator[Finding]:
    """Rule {rule} for terms is never reached, since rule {first} is for all of the same terms; put it before that one.

    The first rule that fits a term decides.
    """
    for path, style in parsed.of(_FILE, Style).items():
        for at, rule in enumerate(style.terms):
            wider = (before for before, other in enumerate(style.terms[:at]) if not other.term and _covers(other, rule))
            if (first := next(wider, None)) is not None:
                yield Finding(_FILE, (*path, "terms", at), {"rule": at + 1, "first": first + 1})


def _covers(one: TermRule, other: TermRule) -> bool:
    """Say whether a rule fits all terms that another fits, as far as their sides and types go."""
    sides = not one.sides or (other.sides and set(other.sides) <= set(one.sides))
    types = not one.types or (other.types and set(other.types) <= set(one.types))
    return bool(sides and types)


def replacement_is_ignored(parsed: Parsed) -> Iterator[Finding]:
    """Rule {rule} for terms says what to write, but its level is `ignore`; raise the level, or take that out.

    What is ignored is not reported, and so nobody is told what to write.
    """
    for path, style in parsed.of(_FILE, Style).items():
        for at, rule in enumerate(style.terms):
            if rule.level is Level.IGNORE and (rule.use or rule.write is LaterMention.CHOSEN):
                yield Finding(_FILE, (*path, "terms", at, "level"), {"rule": at + 1})


def replacement_is_twofold(parsed: Parsed) -> Iterator[Finding]:
    """Rule {rule} for terms says two things to write: `use` and what the policy chooses; take one of the two out.

    `write: chosen` leaves the wording to the policy of the style, and `use` gives one.
    """
    for path, style in parsed.of(_FILE, Style).items():
        for at, rule in enumerate(style.terms):
            if rule.use and rule.write is LaterMention.CHOSEN:
                yield Finding(_FILE, (*path, "terms", at, "use"), {"rule": at + 1})


def replacement_is_pointed_out(parsed: Parsed) -> Iterator[Finding]:
    """Rule {rule} writes {form!r}, which rule {other} points out as {term!r}; write something else.

    A text that follows such a rule breaks it, or another, at once.
    """
    terms = parsed.by_id("terms.yaml", Term)
    for path, style in parsed.of(_FILE, Style).items():
        named = {term: at for at, rule in reversed(list(enumerate(style.terms))) for term in rule.term if _is_on(rule)}
        keys = {key: term for term in named for key in _keys(terms.get(term))}
        for at, rule in enumerate(style.terms):
            for lang, form in rule.use.items():
                if term := keys.get(match_key(form)):
                    facts = {"rule": at + 1, "form": form, "other": named[term] + 1, "term": term}
                    yield Finding(_FILE, (*path, "terms", at, "use", lang), facts)


def policy_has_one_name(parsed: Parsed) -> Iterator[Finding]:
    """Style {style!r} wants all names at the first mention, but policy {policy!r} has one only; use another policy.

    `first: both` is for policies that show the names of several sides, such as `dual`.
    """
    styles, policies = parsed.by_id(_FILE, Style), parsed.by_id("policies.yaml", Policy)
    for path, style in parsed.of(_FILE, Style).items():
        policy = policies.get(_policy_of(style, styles) or "")
        wants_both = style.places.first is FirstMention.BOTH
        if wants_both and policy and not policy.then and all(step.show == "one" for step in policy.steps):
            yield Finding(_FILE, (*path, "places", "first"), {"style": style.id, "policy": policy.id})


def names_are_quoted(parsed: Parsed) -> Iterator[Finding]:
    """Names written together as {wording!r} have a quotation mark, and what is quoted is left alone; write brackets.

    What `gazetteer rewrite` wrote so would be taken for somebody else's words when it is read again.
    """
    for path, style in parsed.of(_FILE, Style).items():
        for lang, wording in style.places.together.items():
            if _QUOTING.search(wording):
                yield Finding(_FILE, (*path, "places", "together", lang), {"wording": wording})


def _policy_of(style: Style, styles: Mapping[str, Style]) -> str | None:
    seen: set[str] = set()
    while style.places.policy is None and (base := styles.get(style.extends or "")) and base.id not in seen:
        seen.add(base.id)
        style = base
    return style.places.policy


def _is_on(rule: TermRule) -> bool:
    return rule.level is not Level.IGNORE


def _keys(term: Term | None) -> Iterator[str]:
    for name in term.names if term else ():
        for form in name.all_forms():
            yield match_key(form.text)
