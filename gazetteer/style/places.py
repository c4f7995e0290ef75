"""What a style says of the names of places in a text."""

from collections.abc import Iterator, Sequence

from gazetteer.annotate.annotation import Mention
from gazetteer.codes import FirstMention, LaterMention, Level
from gazetteer.names.attribution import SHARED
from gazetteer.names.policy import Choice
from gazetteer.style.choosing import key_of
from gazetteer.style.finding import (
    ANACHRONISM,
    INCONSISTENT,
    MISSPELT,
    NOT_BOTH,
    NOT_CHOSEN,
    ONE_SIDED,
    OPEN,
    Finding,
    Suggestion,
)
from gazetteer.style.held import Held
from gazetteer.style.suggesting import all_names, instead


def place_findings(held: Held) -> Iterator[Finding]:
    """Yield what a style says of the places of a text, place by place."""
    for mentions in held.by_place():
        yield from _of_first(held, mentions)
        yield from _of_names(held, mentions)
        yield from _of_sides(held, mentions)
        yield from _of_several(held, mentions)
    for at in held.unsettled:
        yield from held.found(at, OPEN, held.rules.open, _open(held, held.mentions[at]))


def _of_first(held: Held, mentions: Sequence[int]) -> Iterator[Finding]:
    """Say where the first mention of a place has not all names that the style wants there."""
    at, rules = mentions[0], held.rules
    if rules.first is not FirstMention.BOTH or rules.level is Level.IGNORE:
        return
    mention = held.mentions[at]
    missing = _missing(held, at)
    if missing:
        suggestion = all_names(held, at, missing)
        message = f"{mention.surface!r} is the first mention of the place, without {_listed(missing)}"
        yield from held.found(at, NOT_BOTH, rules.level, f"{message}{_way_out(suggestion)}", suggestion)


def _missing(held: Held, at: int) -> tuple[Choice, ...]:
    """Return the names that a first mention lacks; none where several stand together, or in one sentence."""
    if len(held.together(at)) > 1:
        return ()
    mention = held.mentions[at]
    given = held.chooser.positions(mention)
    missing = [choice for choice in held.chooser.headword(mention).chosen if choice.position not in given]
    if not missing or held.has_other_name_beside(at):
        return ()
    alike = {key_of(mention.surface), key_of(str(mention.form))}
    missing = [choice for choice in missing if key_of(choice.form) not in alike]
    return held.chooser.others(held.chooser.entry(mention), given, missing)


def _of_names(held: Held, mentions: Sequence[int]) -> Iterator[Finding]:
    """Say which names of a place are not those that the style has, and which are misspelt."""
    rules = held.rules
    for number, at in enumerate(mentions):
        mention = held.mentions[at]
        wants_chosen = rules.later is LaterMention.CHOSEN if number else rules.first is FirstMention.CHOSEN
        chosen = held.chooser.headword(mention).chosen
        if not _is_one_of(held, at, chosen):
            asked = held.chooser.asked(held.chooser.entry(mention), chosen) if wants_chosen else ()
            if asked and not _stands_with(held, at, chosen):
                suggestion = instead(held, at, asked)
                message = f"{mention.surface!r} is not what the policy {rules.policy} has{_way_out(suggestion)}"
                yield from held.found(at, NOT_CHOSEN, rules.level, message, suggestion)
        elif rules.spelling is not Level.IGNORE:
            yield from _of_spelling(held, at)
        if mention.anachronism:
            message = f"{mention.surface!r} is not of the date of the text: {mention.anachronism}"
            yield from held.found(at, ANACHRONISM, rules.anachronism, message)


def _is_one_of(held: Held, at: int, chosen: Sequence[Choice]) -> bool:
    mention = held.mentions[at]
    positions = held.chooser.positions(mention)
    if any(choice.position in positions for choice in chosen):
        return True
    key = key_of(str(mention.form))
    return any(key_of(choice.form) == key for choice in chosen)


def _stands_with(held: Held, at: int, chosen: Sequence[Choice]) -> bool:
    """Say whether one of some names stands beside a mention: then both are given on purpose."""
    return any(_is_one_of(held, other, chosen) for other in held.together(at) - {at})


def _of_spelling(held: Held, at: int) -> Iterator[Finding]:
    mention, names = held.mentions[at], held.chooser.positions(held.mentions[at])
    entry = held.chooser.entry(mention)
    shown = {form for name in names for form in entry.names[name].forms_in(str(mention.lang))}
    if shown and mention.form not in shown:
        own = [choice for choice in held.chooser.headword(mention).chosen if choice.position in names]
        suggestion = instead(held, at, own)
        message = f"{mention.surface!r} is written otherwise where the name is on record{_way_out(suggestion)}"
        yield from held.found(at, MISSPELT, held.rules.spelling, message, suggestion)


def _of_sides(held: Held, mentions: Sequence[int]) -> Iterator[Finding]:
    """Say once of each name that one side alone has it, where another side has another."""
    if held.rules.one_sided is Level.IGNORE:
        return
    seen: set[tuple[int, ...]] = set()
    for at in mentions:
        mention = held.mentions[at]
        positions = held.chooser.positions(mention)
        if mention.side in {None, SHARED} or positions in seen:
            continue
        seen.add(positions)
        others = [choice for choice in held.chooser.headword(mention).chosen if choice.position not in positions]
        if others and len(held.together(at)) == 1 and not held.has_other_name_beside(at):
            message = f"{mention.surface!r} is a name of one side ({mention.side}); another is {_listed(others)}"
            yield from held.found(at, ONE_SIDED, held.rules.one_sided, message)


def _of_several(held: Held, mentions: Sequence[int]) -> Iterator[Finding]:
    """Say where a place first has another name than at its first mention, unless both stand together."""
    if not held.has_several_names(held.mentions[mentions[0]]) or held.has_other_name_beside(mentions[0]):
        return
    first = set(held.chooser.positions(held.mentions[mentions[0]]))
    for at in mentions[1:]:
        beside = {name for each in held.together(at) for name in held.chooser.positions(held.mentions[each])}
        if beside.isdisjoint(first) and not held.has_other_name_beside(at):
            mention = held.mentions[at]
            message = f"{mention.surface!r} is the same place as {held.mentions[mentions[0]].surface!r} above"
            yield from held.found(at, INCONSISTENT, held.rules.inconsistent, message)
            return


def _open(held: Held, mention: Mention) -> str:
    may_be = " or ".join(held.chooser.told(candidate.entry) for candidate in mention.candidates[:3])
    return f"{mention.surface!r} may be {may_be}; the text does not tell which"


def _listed(choices: Sequence[Choice]) -> str:
    return ", ".join(repr(choice.form) for choice in choices)


def _way_out(suggestion: Suggestion | None) -> str:
    if suggestion is None:
        return ""
    return f"; write {suggestion.text!r}" + (f" ({suggestion.doubt})" if suggestion.doubt else "")
