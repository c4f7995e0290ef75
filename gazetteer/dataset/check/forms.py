"""Checks of forms that are there twice."""

from collections.abc import Iterator

from gazetteer.codes import FormRole
from gazetteer.dataset.check.finding import (
    Finding,
    LocatedName,
    forms_of,
    iter_entries,
    iter_names,
)
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Name


def form_is_listed_twice(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is listed twice in this name; keep one.

    The second adds nothing, and who edits one later may miss the other.
    """
    for name in iter_names(parsed):
        seen: set[tuple[str, str]] = set()
        for form in forms_of(name):
            if (form.lang, form.text) in seen:
                yield form.taken_out()
            seen.add((form.lang, form.text))


def form_is_of_two_names(parsed: Parsed) -> Iterator[Finding]:
    """Form {form!r} is a form of another name of this entry too; join the two names, or say why in a `note`.

    A form belongs to one name, since whose name it is depends on it. Two names may share one where they are found
    under different conditions.
    """
    for file, path, entry in iter_entries(parsed):
        first: dict[tuple[str, str], Name] = {}
        for index, name in enumerate(entry.names):
            for form in forms_of(LocatedName(file, (*path, "names", index), name)):
                if form.role is FormRole.PLAIN and _repeats(name, first.setdefault((form.lang, form.text), name)):
                    yield form.finding()
                    break


def _repeats(name: Name, other: Name) -> bool:
    """Say whether nothing tells why a name has a form of another: it is found under the same condition."""
    return name is not other and name.when == other.when and not name.note and not other.note
