"""Checks of traps."""

from collections.abc import Iterator

from gazetteer.dataset.check.finding import Finding, iter_forms
from gazetteer.dataset.parse import Parsed
from gazetteer.model import Trap


def trap_is_a_form(parsed: Parsed) -> Iterator[Finding]:
    """Trap {spelling!r} is a form on record, which comes before it; remove the trap, or the form.

    A trap keeps a spelling from being taken for a name. A name in capitals is that name; in small letters it may be a
    word.
    """
    forms = {text for form in iter_forms(parsed) for text in (form.text, form.text.upper())}
    for path, trap in parsed.of("traps.csv", Trap).items():
        if trap.spelling in forms:
            yield Finding("traps.csv", (*path, "spelling"), {"spelling": trap.spelling})


def trap_is_listed_twice(parsed: Parsed) -> Iterator[Finding]:
    """Trap {spelling!r} is listed already; remove one.

    Case does not count.
    """
    seen: set[str] = set()
    for path, trap in parsed.of("traps.csv", Trap).items():
        if trap.spelling.casefold() in seen:
            yield Finding("traps.csv", (*path, "spelling"), {"spelling": trap.spelling})
        seen.add(trap.spelling.casefold())
