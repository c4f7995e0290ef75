"""Every name of every entry, in each romanization and in each case, leads back to its entry."""

from collections.abc import Iterator

import pytest

from gazetteer.codes import FormRole
from gazetteer.core import Gazetteer
from gazetteer.language.inflect import inflect
from gazetteer.language.romanize import spellings
from gazetteer.model import Form, Romanization

SHOWN = (FormRole.PLAIN, FormRole.RENDERING)


def forms(gaz: Gazetteer) -> Iterator[tuple[str, Form]]:
    for entry in gaz.dataset:
        for name in () if entry.replaced_by else entry.names:
            yield from ((entry.id, form) for form in name.all_forms() if form.role in SHOWN)


def lost(gaz: Gazetteer, spelt: Iterator[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return what does not lead back, but for what people know to be something else."""
    traps = {trap.spelling.casefold() for trap in gaz.dataset.traps}
    missing = ((entry, text) for entry, text in spelt if all(found.entry.id != entry for found in gaz.lookup(text)))
    return [(entry, text) for entry, text in missing if text.casefold() not in traps]


def romanized(gaz: Gazetteer, system: Romanization) -> Iterator[tuple[str, str]]:
    for entry, form in forms(gaz):
        if form.lang == system.lang:
            yield from ((entry, text) for text in spellings(form.text, system))


def in_cases(gaz: Gazetteer, lang: str) -> Iterator[tuple[str, str]]:
    for entry, form in forms(gaz):
        if form.lang == lang:
            yield from ((entry, text) for _, text in inflect(form.text, lang, gaz.dataset.inflections))


SYSTEMS = [
    "armenian-press",
    "bgn-pcgn-1981",
    "iso-9985",
    "hubschmann-meillet",
    "ala-lc",
    "western-armenian",
    "azerbaijani-press",
    "turkish-press",
    "azerbaijani-cyrillic-1958",
    "azerbaijani-cyrillic-1939",
    "bgn-pcgn-1993",
    "russian-press",
    "bgn-pcgn-1947",
    "iso-9",
    "german-press-from-armenian",
    "german-press-from-azerbaijani",
    "german-press-from-russian",
    "french-press-from-armenian",
    "french-press-from-azerbaijani",
]


def test_every_system_is_tried(gaz: Gazetteer) -> None:
    assert [system.id for system in gaz.dataset.romanizations] == SYSTEMS


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_romanized_name_leads_back(gaz: Gazetteer, system: str) -> None:
    (found,) = (each for each in gaz.dataset.romanizations if each.id == system)
    spelt = list(romanized(gaz, found))

    assert len(spelt) > 10
    assert not lost(gaz, iter(spelt))


@pytest.mark.parametrize("lang", ["hy", "hyw", "az", "az-Cyrl", "ru", "tr"])
def test_every_case_form_leads_back(gaz: Gazetteer, lang: str) -> None:
    spelt = list(in_cases(gaz, lang))

    assert len(spelt) > 10
    assert not lost(gaz, iter(spelt))
