"""The words of sentences: values, periods, citations, and what differs in a record."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.keys import ALL, key_in_words, keys_in_words
from gazetteer.compare.tree import Difference, differences

CITATIONS = frozenset({"cite", "reported-by", "seen-in"})
_PLAIN = re.compile(r"[\w.,:/@~?#&=%+*-]+")


def shown(value: Any) -> tuple[Part, ...]:
    """Return a plain value in words; text of several words stands in quotation marks.

    Examples:
        >>> shown("1991-11"), shown("Decree of the President")
        ((('1991-11',),), (('“Decree of the President”',),))
        >>> shown({"features": ["PPL", "PPLA"], "show": "each"})
        ('features ', ('PPL', 'PPLA'), '; ', 'names shown ', ('each',))
    """
    if isinstance(value, Mapping):
        return _joined([(f"{key_in_words(key)} ", *shown(item)) for key, item in value.items()], "; ")
    if isinstance(value, list) and any(isinstance(item, Mapping | list) for item in value):
        return _joined([shown(item) for item in value], " / ")
    return (tuple(map(_quoted, value if isinstance(value, list) else [value])),)


def period(statement: Mapping[str, Any]) -> tuple[Part, ...]:
    """Say when a statement holds, its dates as they are written.

    Args:
        statement: A statement, as it is written.

    Returns:
        Words to put after it; none where it has no period.

    Examples:
        >>> period({"since": "1923~", "until": "1991"}), period({"until": "open"})
        ((' from ', ('1923~',), ' to ', ('1991',)), (', still so, start not recorded',))
    """
    since, until = statement.get("since"), statement.get("until")
    if until == "open":
        return (" since ", (since,)) if since else (", still so, start not recorded",)
    if since and until:
        return (" from ", (since,), " to ", (until,))
    if until:
        return (" until ", (until,))
    return (" from ", (since,), ", end not recorded") if since else ()


def citing(statement: Mapping[str, Any], where: Where) -> tuple[Part, ...]:
    """Say where a statement can be read, and who reports it."""
    cited, reported = statement.get("cite", []), statement.get("reported-by", [])
    first: tuple[Part, ...] = (", citing ", where.cited(cited)) if cited else (", citing nothing",) * (not reported)
    return (*first, ", as reported by ", where.cited(reported)) if reported else first


def changes_in(
    what: str, old: Mapping[str, Any], new: Mapping[str, Any], where: Where, *, but: Sequence[str] = ()
) -> Iterator[Change]:
    """Yield a change for each difference between two records of any sort.

    Args:
        what: What such a record is called.
        old: The record before.
        new: The record now.
        where: Where it stands.
        but: Keys that are no concern here.
    """
    before = {key: value for key, value in old.items() if key not in but}
    after = {key: value for key, value in new.items() if key not in but}
    for found in differences(before, after):
        yield _changed(what, found, after, where.at(*found.path))


def _changed(what: str, found: Difference, record: Mapping[str, Any], where: Where) -> Change:
    action = _action(found)
    words = _words(found, action, where)
    is_left_without = found.keys == ("cite",) and not record.get("cite") and where.path is not None
    if action == "removed" and is_left_without:
        words = (*words, ", so that it cites nothing")
    return where.change(action, what, *words, keys=found.keys, before=found.before, after=found.after)


def _action(found: Difference) -> str:
    if found.is_order:
        return "reordered"
    if found.before is None:
        return "added"
    return "removed" if found.after is None else "changed"


def _words(found: Difference, action: str, where: Where) -> tuple[Part, ...]:
    if [] in (found.before, found.after):
        return _narrowed(found)
    named = keys_in_words(found.keys)
    if action == "reordered":
        return ("order of ", *named, " changed")
    if action == "changed":
        old, new = _value(found, found.before, where), _value(found, found.after, where)
        return (*named, " changed from ", *old, " to ", *new)
    return (*named, f" {action}: ", *_value(found, found.before if action == "removed" else found.after, where))


def _narrowed(found: Difference) -> tuple[Part, ...]:
    """Say that something holds for some only, or for all again."""
    *leading, key = found.keys
    lead: tuple[Part, ...] = (*keys_in_words(leading), " ") if leading else ()
    if found.after:
        return (*lead, "now holds only for ", *shown(found.after), f", before for {ALL[key]}")
    return (*lead, f"now holds for {ALL[key]}, before only for ", *shown(found.before))


def _value(found: Difference, value: Any, where: Where) -> tuple[Part, ...]:
    return (where.cited(value),) if found.keys[0] in CITATIONS and isinstance(value, list) else shown(value)


def _joined(items: Sequence[tuple[Part, ...]], mark: str) -> tuple[Part, ...]:
    return tuple(part for index, item in enumerate(items) for part in ((mark,) if index else ()) + item)


def _quoted(value: Any) -> str:
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return text if _PLAIN.fullmatch(text) else f"“{text}”"
