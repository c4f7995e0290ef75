"""Look-ups: every spelling leads to its entry, and homonyms stay candidates."""

import pickle
import shutil
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer, load
from gazetteer.errors import AmbiguousNameError, UnknownEntryError, UnknownNameError, UnknownPolicyError

MINI = Path(__file__).parents[1] / "data" / "mini"
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


def test_a_name_of_its_own_comes_before_a_rendering_that_is_spelt_alike(gaz: Gazetteer) -> None:
    for entry in gaz.dataset:
        plain = {text for name in entry.names for texts in name.forms.values() for text in texts}
        for text in plain:
            (found,) = (candidate for candidate in gaz.lookup(text) if candidate.entry.id == entry.id)
            assert text in {form for forms in found.name.forms.values() for form in forms}, (entry.id, text)


def test_a_misspelling_is_never_suggested(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownNameError) as caught:
        gaz.resolve("Karabkahx")

    assert "Karabkah'" not in str(caught.value)
    assert "Karabakh" in str(caught.value)


def test_merged_entries_are_followed_wherever_they_are_named(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    with (folder / "places.yaml").open("a", encoding="utf-8") as file:
        file.write(MERGED)
    gaz = load(folder)

    assert gaz.entry("one").id == "three"
    assert [found.entry.id for found in gaz.lookup("Part", within="two")] == ["part"]
    assert [found.entry.id for found in gaz.lookup("Held", within="three")] == ["held"]
    assert gaz.entry("round").id == "about"


MERGED = """
- {id: one, feature: PPL, cite: [decree-1991], replaced-by: two, names: [{forms: {en: One}}]}
- {id: two, feature: PPL, cite: [decree-1991], replaced-by: three, names: [{forms: {en: Two}}]}
- id: three
  feature: PPL
  cite: [decree-1991]
  names: [{forms: {en: Three}}]
  relations: [{is: contains, entry: held-1, according-to: azerbaijan}]
- {id: held-1, feature: PPL, cite: [decree-1991], replaced-by: held, names: [{forms: {en: Held Once}}]}
- {id: held, feature: PPL, cite: [decree-1991], names: [{forms: {en: Held}}]}
- id: part
  feature: PPL
  cite: [decree-1991]
  names: [{forms: {en: Part}}]
  relations: [{is: part-of, entry: one, according-to: azerbaijan}]
- {id: round, feature: PPL, cite: [decree-1991], replaced-by: about, names: [{forms: {en: Round}}]}
- {id: about, feature: PPL, cite: [decree-1991], replaced-by: round, names: [{forms: {en: About}}]}
"""
