"""Which form of a name is shown in a language and script."""

from collections.abc import Sequence
from typing import NamedTuple

from gazetteer.language.romanize import System, latin_systems, spellings, systems_to
from gazetteer.language.tags import NATIVE_LATIN
from gazetteer.model import Name, Romanization, Usage


class Shown(NamedTuple):
    """A form, its tag and, where it was computed, the id of the system that made it (else empty)."""

    form: str
    lang: str
    system: str = ""


def shown_form(name: Name, lang: str, usages: Sequence[Usage], systems: Sequence[Romanization]) -> Shown:
    """Return the form of a name to show.

    Args:
        name: The name.
        lang: The tag that is asked for, such as ``en``, ``hy``, ``hy-Latn`` or ``az-Cyrl``.
        usages: Who uses the name; a form that one of these holds for comes before others in its language.
        systems: What forms may be written by.

    Returns:
        A form with the tag; else, for a tag that says a script, one computed; else the native Latin form, else the
        English one, else one computed in Latin letters, else the first.
    """
    recorded = _recorded(name, (lang,), usages)
    if not recorded and "-" in lang:
        recorded = _computed(name, systems_to(lang, systems))
    found = recorded or _recorded(name, (*NATIVE_LATIN, "en"), usages) or _computed(name, latin_systems(systems))
    return next(iter((*found, *_recorded(name, tuple(name.forms), usages))))


def _recorded(name: Name, tags: Sequence[str], usages: Sequence[Usage]) -> tuple[Shown, ...]:
    for tag in tags:
        if forms := name.forms_in(tag):
            held = (form for form in forms if any(usage.holds_for(form) for usage in usages))
            return (Shown(next(held, forms[0]), tag),)
    return ()


def _computed(name: Name, systems: Sequence[System]) -> tuple[Shown, ...]:
    """Return what the first of some systems makes of a form that it is for."""
    for system in systems:
        if forms := name.forms_in(system.lang):
            return (Shown(spellings(forms[0], system)[0], system.to, system.id),)
    return ()
