"""Look-ups: every spelling leads to its entry, and homonyms stay candidates."""

import pickle

import pytest

from gazetteer.core import Gazetteer
from gazetteer.errors import AmbiguousNameError, UnknownEntryError, UnknownNameError, UnknownPolicyError

STEPANAKERT = [
    "Khankendi",
    "Xankəndi",
    "Ստեփանակերտ",
    "Степанакерт",
    "Stepanakert",
    "Stepʻanakert",
    "Xankendi",
    "Ханкенди",
]


@pytest.mark.parametrize("name", STEPANAKERT)
def test_all_names_of_a_place_lead_to_it_alone(gaz: Gazetteer, name: str) -> None:
    assert [candidate.entry.id for candidate in gaz.lookup(name)] == ["stepanakert-xankendi"]


@pytest.mark.parametrize(
    ("name", "match"),
    [("Xankəndi", "exact"), ("XANKENDI", "folded"), ("Xankəndidə", "inflected"), ("Stepʻanakert", "folded")],
)
def test_the_match_tells_how_the_spelling_led_there(gaz: Gazetteer, name: str, match: str) -> None:
    assert gaz.lookup(name)[0].match == match


def test_homonyms_are_all_candidates(gaz: Gazetteer) -> None:
    found = {candidate.entry.id for candidate in gaz.lookup("Martuni")}

    assert {"martuni", "martuni-xocavend"} <= found


def test_resolve_gives_the_only_entry(gaz: Gazetteer) -> None:
    assert gaz.resolve("Ханкенди").id == "stepanakert-xankendi"


def test_resolve_names_the_candidates_of_a_homonym(gaz: Gazetteer) -> None:
    with pytest.raises(AmbiguousNameError, match="martuni-xocavend") as caught:
        gaz.resolve("Martuni")

    assert "martuni" in caught.value.entry_ids


def test_resolve_says_what_is_similar_to_an_unknown_name(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match="Stepanakert"):
        gaz.resolve("Stepanakeert")


def test_a_trap_is_no_name(gaz: Gazetteer) -> None:
    assert not any(mention.surface == "Susa" for mention in gaz.annotate("Susa lies in Italy."))


@pytest.mark.parametrize("name", ["", " ", "…", "\ud800", "x" * 1_000_000, "Atlantis"])
def test_what_is_no_name_has_no_candidates(gaz: Gazetteer, name: str) -> None:
    assert gaz.lookup(name) == ()


def test_similar_spellings_are_only_offered_when_asked_for(gaz: Gazetteer) -> None:
    assert gaz.lookup("Stepanakeert") == ()
    assert gaz.lookup("Stepanakeert", fuzzy=True)[0].match == "fuzzy"


def test_within_narrows_to_parts_of_a_place(gaz: Gazetteer) -> None:
    found = {candidate.entry.id for candidate in gaz.lookup("Martuni", within="gegharkunik-goyce")}

    assert "martuni" in found
    assert "martuni-xocavend" not in found


def test_unknown_ids_are_errors_that_say_what_there_is(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownEntryError, match="did you mean 'hadrut'"):
        gaz.entry("hadrutt")
    with pytest.raises(UnknownPolicyError, match="known: dual"):
        gaz.policy("neutral")


def test_errors_read_the_same_after_pickling(gaz: Gazetteer) -> None:
    for error in (UnknownNameError("a", ["b"]), AmbiguousNameError("a", ["b", "c"]), UnknownPolicyError("a", ["b"])):
        assert str(pickle.loads(pickle.dumps(error))) == str(error)


def test_every_form_of_every_entry_leads_back_to_it(gaz: Gazetteer) -> None:
    lost = [
        (entry.id, form.text)
        for entry in gaz.dataset
        for name in entry.names
        for form in name.all_forms()
        if all(candidate.entry.id != entry.id for candidate in gaz.lookup(form.text))
    ]

    assert not lost
