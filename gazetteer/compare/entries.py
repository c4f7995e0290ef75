"""Places and terms: added, removed, merged, and what changed in those that stay."""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from gazetteer.compare.change import Change, Part, Where
from gazetteer.compare.forms import forms_of
from gazetteer.compare.names import name_changes
from gazetteer.compare.points import point_changes
from gazetteer.compare.statements import STATEMENTS, statement_changes
from gazetteer.compare.wording import changes_in
from gazetteer.compare.written import Plain

_MOST_TRIED = 50
_SAID_WITH_IT = ("id", "feature", "type", "evidence")
_KNOWN_BETTER = ("cite", "names", "point", "replaced-by", *STATEMENTS)


def entry_changes(old: Plain, new: Plain, where: Where, *, twin: str = "") -> Iterator[Change]:
    """Yield what changed in an entry, claim by claim; of one that came or went, every claim that came or went with it.

    Args:
        old: The entry before, empty where there was none.
        new: The entry now, empty where there is none.
        where: Where it stands in the new file.
        twin: Of an entry that came or went, the id of one that went or came and looks the same.
    """
    if not old:
        words = ("added: ", *_entry_phrase(new), *_renamed(twin, "which was removed; an id never changes"))
        yield where.change("added", "entry", *words, after=_head(new))
    elif not new:
        words = ("removed: ", *_entry_phrase(old), *_renamed(twin, "which was added; an id never changes"))
        yield where.change("removed", "entry", *words, before=_head(old))
    yield from _merge_changes(old.get("replaced-by"), new.get("replaced-by"), where.at("replaced-by"))
    yield from point_changes(old.get("point"), new.get("point"), where.at("point"))
    yield from name_changes(old.get("names", []), new.get("names", []), where.at("names"))
    for key, sort in STATEMENTS.items():
        yield from statement_changes(sort, old.get(key, []), new.get(key, []), where.at(key))
    said = () if old and new else _SAID_WITH_IT
    yield from changes_in("entry", old, new, where, but=(*_KNOWN_BETTER, *said))


def twins(went: Mapping[str, Plain], came: Mapping[str, Plain]) -> dict[str, str]:
    """Return entries that came under another id than they went under, by either id.

    Args:
        went: The entries that are gone, by id.
        came: The entries that are new, by id.

    Returns:
        Those that have all forms in common, or some and the same point.

    Examples:
        >>> susa = {"names": [{"forms": {"az": ["Şuşa"]}}]}
        >>> twins({"susha": susa}, {"susa": susa})
        {'susha': 'susa', 'susa': 'susha'}
    """
    by_form: dict[tuple[str, str], list[str]] = {}
    for entry_id, entry in went.items():
        for form in _forms(entry):
            by_form.setdefault(form, []).append(entry_id)
    found: dict[str, str] = {}
    for entry_id, entry in came.items():
        alike = islice((other for form in sorted(_forms(entry)) for other in by_form.get(form, ())), _MOST_TRIED)
        other = next((other for other in alike if other not in found and _is_twin(entry, went[other])), None)
        if other is not None:
            found |= {other: entry_id, entry_id: other}
    return found


def _is_twin(one: Plain, other: Plain) -> bool:
    points = [entry.get("point", {}) for entry in (one, other)]
    is_there = bool(points[0]) and all(points[0].get(key) == points[1].get(key) for key in ("lon", "lat"))
    return is_there or _forms(one) == _forms(other)


def _forms(entry: Plain) -> set[tuple[str, str]]:
    return {(form.lang, form.text) for name in entry["names"] for form in forms_of(name)}


def _entry_phrase(entry: Plain) -> tuple[Part, ...]:
    kind = "place" if "feature" in entry else "term"
    return (f"{kind}, ", (entry.get("feature", entry.get("type", "")),), ", evidence ", (entry["evidence"],))


def _head(entry: Plain) -> dict[str, Any]:
    return {key: entry[key] for key in _SAID_WITH_IT if key in entry}


def _renamed(twin: str, why: str) -> tuple[Part, ...]:
    return (
        (" (it looks like ", (twin,), f", {why}: keep the old entry, with replaced-by if it was merged)")
        if twin
        else ()
    )


def _merge_changes(old: str | None, new: str | None, where: Where) -> Iterator[Change]:
    if old is None and new is not None:
        yield where.change("added", "merge", "merged into ", (new,), after=new)
    elif new is None and old is not None:
        yield where.change("removed", "merge", "no longer merged into ", (old,), before=old)
    elif old is not None and new is not None and old != new:
        yield where.change("changed", "merge", "merged into ", (new,), ", before into ", (old,), before=old, after=new)
