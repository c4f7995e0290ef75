"""The table of spellings that look like a name of ours and are none."""

from collections import Counter
from dataclasses import replace

import pytest

from gazetteer.codes import TrapKind
from gazetteer.core import Gazetteer
from gazetteer.errors import UnknownNameError


def test_no_trap_has_a_candidate_even_where_similar_spellings_are_asked_for(gaz: Gazetteer) -> None:
    taken = [trap.spelling for trap in gaz.dataset.traps if gaz.lookup(trap.spelling, fuzzy=True)]

    assert not taken


def test_a_trap_is_one_whatever_the_case_of_its_letters(gaz: Gazetteer) -> None:
    assert gaz.lookup("SUSA") == gaz.lookup("susa") == gaz.lookup("Susa", fuzzy=True) == ()
    with pytest.raises(UnknownNameError):
        gaz.resolve("Martini")


def test_there_are_traps_of_every_kind_and_each_says_what_it_is(gaz: Gazetteer) -> None:
    kinds = Counter(trap.kind for trap in gaz.dataset.traps)

    assert sum(kinds.values()) >= 300
    assert set(kinds) == set(TrapKind)
    assert min(kinds.values()) >= 20


def test_no_trap_is_a_form_of_an_entry(gaz: Gazetteer) -> None:
    forms = {form.text for entry in gaz.dataset for name in entry.names for form in name.all_forms()}

    assert not [trap.spelling for trap in gaz.dataset.traps if trap.spelling in forms]


def test_without_the_table_many_of_them_would_be_taken_for_a_name(gaz: Gazetteer) -> None:
    unaware = Gazetteer(replace(gaz.dataset, traps=()), gaz.index)

    assert sum(bool(unaware.lookup(trap.spelling, fuzzy=True)) for trap in gaz.dataset.traps) > 50


def test_a_trap_is_no_mention(gaz: Gazetteer) -> None:
    assert not any(mention.surface == "Susa" for mention in gaz.annotate("Susa lies in Italy."))
