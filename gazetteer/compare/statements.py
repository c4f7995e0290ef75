"""Statements about an entry or a name: who uses it, how it stands to others, who held it, what is said of it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.pairing import paired
from gazetteer.compare.wording import changes_in, citing, period, shown
from gazetteer.compare.written import Plain, is_same, sameness
from gazetteer.model import EdtfDate
from gazetteer.model.dates import Period

Phrase = Callable[[Plain], tuple[Part, ...]]


def _nothing(_: Plain) -> tuple[Part, ...]:
    return ()


class Sort(NamedTuple):
    """A sort of statement: what it is called, what tells one from others, the rest of it, and which are one.

    Two are one that was changed only if they agree in all ``anchors``; then, if they agree in ``marks`` and their
    periods meet, or if they differ in one thing. ``noun`` stands before what tells it from others, where that needs it.
    """

    what: str
    label: Phrase
    anchors: tuple[str, ...]
    marks: tuple[str, ...] = ()
    detail: Phrase = _nothing
    noun: str = ""
    is_cited: bool = True


def statement_changes(sort: Sort, old: Sequence[Plain], new: Sequence[Plain], where: Where) -> Iterator[Change]:
    """Yield what changed between two lists of statements of one sort.

    Args:
        sort: What they are.
        old: The statements before.
        new: The statements now.
        where: Where the list stands in the new file.

    Yields:
        The changes, those of statements that are gone last.
    """
    for pair in paired(old, new, same=sameness, likeness=lambda one, other: _likeness(sort, one, other)):
        before, after = pair.of(old, new)
        here = where if pair.new is None else where.at(pair.new)
        if before and after:
            told = here.about(sort.noun, *sort.label(after), *period(after))
            yield from changes_in(sort.what, before, after, told)
        elif after:
            words = _statement_phrase(sort, after, here)
            yield here.change("added", sort.what, f"{sort.what} added: ", *words, after=after)
        else:
            words = _statement_phrase(sort, before, here)
            yield here.change("removed", sort.what, f"{sort.what} removed: ", *words, before=before)


def _statement_phrase(sort: Sort, statement: Plain, where: Where) -> tuple[Part, ...]:
    words = (*sort.label(statement), *period(statement), *sort.detail(statement))
    return (*words, *citing(statement, where)) if sort.is_cited else words


def _likeness(sort: Sort, old: Plain, new: Plain) -> int | None:
    differing = {key for key in {*old, *new} if not is_same(old.get(key), new.get(key))}
    if not differing.isdisjoint(sort.anchors):
        return None
    is_one = len(differing) <= 1 or (differing.isdisjoint(sort.marks) and _meet(old, new))
    return -len(differing) if is_one else None


def _meet(old: Plain, new: Plain) -> bool:
    """Say whether two periods may have a day in common."""
    now = _period(new)
    return _period(old).overlaps(now.first_day, now.last_day)


def _period(statement: Plain) -> Period:
    since, until = statement.get("since"), statement.get("until")
    return Period(
        since=EdtfDate.parse(since) if since else None,
        until=EdtfDate.parse(until) if until and until != "open" else until,
    )


def _usage(usage: Plain) -> tuple[Part, ...]:
    stances = {"official": "official for ", "uses": "used by ", "rejects": "rejected by "}
    only: tuple[Part, ...] = (" (only ", tuple(usage["forms"]), ")") if "forms" in usage else ()
    return (stances[usage["stance"]], (usage["by"],), *only)


def _relation(relation: Plain) -> tuple[Part, ...]:
    words = {"successor-of": "successor of", "capital-of": "capital of", "part-of": "part of"}
    kind = words.get(relation["is"], relation["is"].replace("-", " "))
    return (f"{kind} ", (relation["entry"],), " according to ", (relation["according-to"],))


def _control(control: Plain) -> tuple[Part, ...]:
    return ("held in part by " if control.get("extent") == "part" else "held by ", (control["held-by"],))


def _population(record: Plain) -> tuple[Part, ...]:
    share: tuple[Part, ...] = (" (", (record["share"],), ")") if "share" in record else ()
    return ((record["on"],), ", mostly ", (record["majority"],), *share, ", language ", (record["lang"],))


def _unknown(item: Plain) -> tuple[Part, ...]:
    return (item["what"], *((" by ", tuple(item["sides"])) if "sides" in item else ()))


def _alternative(alternative: Plain) -> tuple[Part, ...]:
    used: tuple[Part, ...] = (", used by ", tuple(alternative["used-by"])) if "used-by" in alternative else ()
    return used


def _quoted(key: str) -> Phrase:
    return lambda statement: (", “", (statement[key],), "”") if key in statement else ()


USAGE = Sort("usage", _usage, ("by",), ("stance",))
STATEMENTS: Mapping[str, Sort] = {
    "relations": Sort("relation", _relation, ("entry",), ("is", "according-to"), detail=_quoted("note")),
    "control": Sort("control", _control, ("held-by",)),
    "population": Sort("population", _population, ("on",), noun="population "),
    "unknown": Sort("unknown", _unknown, ("what",), ("sides",), _quoted("note"), noun="unknown ", is_cited=False),
    "senses": Sort("sense", lambda sense: ((sense["id"],),), ("id",), detail=_quoted("definition"), noun="sense "),
    "objections": Sort(
        "objection", lambda one: ("by ", (one["by"],)), ("by",), detail=_quoted("why"), noun="objection "
    ),
    "alternatives": Sort(
        "alternative", lambda one: shown(one.get("form", {})), ("form",), detail=_alternative, noun="alternative "
    ),
}
"""The statements of an entry by their keys."""
