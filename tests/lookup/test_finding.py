"""Look-ups: every spelling leads to its entry, and homonyms stay candidates."""

import pickle
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer.core import Gazetteer, load
from gazetteer.errors import AmbiguousNameError, NotTextError, UnknownEntryError, UnknownNameError, UnknownPolicyError
from gazetteer.language.fold import match_key

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


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Khan-Kendi", "stepanakert-xankendi"),
        ("Xan kəndi", "stepanakert-xankendi"),
        ("NagornoKarabakh", "dagliq-qarabag-lerrnayin-gharabagh"),
        ("Лачинскийрайон", "lacin-rayonu"),
    ],
)
def test_a_name_may_be_parted_otherwise(gaz: Gazetteer, name: str, entry: str) -> None:
    found = gaz.lookup(name)

    assert [(candidate.entry.id, str(candidate.match)) for candidate in found] == [(entry, "folded")]


def test_a_short_name_may_not(gaz: Gazetteer) -> None:
    assert gaz.lookup("Go ris") == ()


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


@pytest.mark.parametrize(
    ("name", "entry", "system"),
    [
        ("K'arvač̣aṙ", "kelbecer-rayonu", "iso-9985"),
        ("Łarabał", "gharabagh-qarabag", "hubschmann-meillet"),
        ("Sdepanagerd", "stepanakert-xankendi", "western-armenian"),
        ("Stəpanakert", "stepanakert-xankendi", ""),
        ("Ханҝәнди", "", ""),
        ("Кәлбәҹәр", "karvachar-kelbecer", "azerbaijani-cyrillic-1958"),
        ("Kelbadžar", "karvachar-kelbecer", "iso-9"),
        ("Jabrajyl", "", ""),
        ("Djabrayil", "cebrayil-jrakan", "azerbaijani-press"),
    ],
)
def test_a_romanized_name_says_which_system_made_it(gaz: Gazetteer, name: str, entry: str, system: str) -> None:
    found = {candidate.entry.id: candidate.system for candidate in gaz.lookup(name)}

    assert found.get(entry, "") == system
    assert not entry or entry in found


@pytest.mark.parametrize(
    ("spelling", "case", "stem", "suffix"),
    [
        ("Լաչինից", "ablative", "Լաչին", "ից"),
        ("Մարտունու", "genitive", "Մարտուն", "ու"),
        ("Բաքվից", "ablative", "Բաք", "վից"),
        ("Երեւանէն", "ablative-western", "Երեւան", "էն"),
        ("Լեռնային Ղարաբաղում", "locative", "Ղարաբաղ", "ում"),
        ("Степанакерте", "locative", "Степанакерт", "е"),
        ("Лачинского района", "genitive", "район", "а"),
        ("Лачинскому району", "dative", "район", "у"),
        ("Zəngəzur dəhlizinin", "genitive", "dəhlizi", "nin"),
        ("Qarabağın", "genitive", "Qarabağ", "ın"),
        ("Karabağ'da", "locative", "Karabağ", "da"),
        ("Stepanakert'te", "locative", "Stepanakert", "te"),
        ("Shusha’s", "possessive", "Shusha", "’s"),
    ],
)
def test_stem_and_suffix_of_a_case_form_are_told_apart(
    gaz: Gazetteer, spelling: str, case: str, stem: str, suffix: str
) -> None:
    inflection = gaz.lookup(spelling)[0].inflection

    assert inflection is not None
    found = spelling[slice(*inflection.stem)], spelling[slice(*inflection.suffix)]
    assert (inflection.case, *found) == (case, stem, suffix)


@given(
    st.text(st.characters(codec=None), max_size=60) | st.text(alphabet="ՇուշիՍԵւև՛ŞşuaИ́'’ -\u00ad\u200e", max_size=20)
)
def test_no_text_whatever_fails_a_look_up(gaz: Gazetteer, text: str) -> None:
    for candidate in gaz.lookup(text, fuzzy=True, near=(46.0, 40.0), date="2020"):
        assert 0 < candidate.rank <= candidate.score <= 1
        assert candidate.form


@pytest.mark.parametrize("mark", ["", "\u0301", "\u00ad", "\u200e"])
def test_spans_are_those_of_the_spelling_whatever_vanishes_in_it(gaz: Gazetteer, mark: str) -> None:
    keys = list(gaz.index.inflected)[::97]
    spelt = (each for key in keys for each in gaz.index.inflected[key][:1] if not (each.is_adjective or each.system))
    for entry, name, form, case, _ in spelt:
        for text in name.inflect(case, lang=form.lang) if form.text == name.form_in(form.lang) else ():
            spelling = mark.join(text)
            found = [c.inflection for c in gaz.lookup(spelling) if c.entry is entry and c.inflection]
            for _, (first, cut), (start, last) in found:
                assert 0 <= first < cut <= start <= last <= len(spelling)
                assert (
                    match_key(spelling[first:cut] + spelling[start:last]) in match_key(spelling).split(" ")
                    or " " in text
                )


def test_what_stands_as_it_is_has_no_inflection(gaz: Gazetteer) -> None:
    assert gaz.lookup("Stepanakert")[0].inflection is None


HOSTILE = ["", " ", "…", "\ud800", "\udfff" * 300, "\x00\x1b[31m", "x" * 1_000_000, "'" * 290, "և" * 290, "Atlantis"]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_name_has_no_candidates(gaz: Gazetteer, name: str) -> None:
    assert gaz.lookup(name, fuzzy=True) == ()


@pytest.mark.parametrize("value", [None, 7, 1.5, float("nan"), b"Baku", ["Baku"], True])
def test_what_is_no_text_is_refused(gaz: Gazetteer, value: object) -> None:
    with pytest.raises(NotTextError, match=f"must be text, not {type(value).__name__}"):
        gaz.lookup(value)
    with pytest.raises(NotTextError):
        gaz.resolve(value)


def test_a_name_of_another_entry_is_never_equated(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match="it is a name of 'artsakh'") as caught:
        gaz.resolve("Artsakh", within="qarabag-iqtisadi-rayonu")

    assert caught.value.elsewhere == (("artsakh", ""),)
    with pytest.raises(UnknownNameError, match="'artsakh', which overlaps it"):
        gaz.resolve("Artsakh", within="dagliq-qarabag-lerrnayin-gharabagh")


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


def test_places_that_only_overlap_or_follow_one_another_share_no_name_unless_a_side_uses_it_for_both(gaz: Gazetteer):
    assert {found.entry.id for found in gaz.lookup("Artsakh")} == {"artsakh"}
    assert {found.entry.id for found in gaz.lookup("Zangezur")}.isdisjoint({"sunik-syunik"})
    assert {found.entry.id for found in gaz.lookup("NKAO")}.isdisjoint({"dagliq-qarabag-lerrnayin-gharabagh"})


def test_every_form_of_every_entry_leads_back_to_it(gaz: Gazetteer) -> None:
    lost = [
        (entry.id, form.text)
        for entry in gaz.dataset
        for name in entry.names
        for form in name.all_forms()
        if entry.replaced_by is None and all(candidate.entry.id != entry.id for candidate in gaz.lookup(form.text))
    ]

    assert not lost


def test_a_name_of_its_own_comes_before_a_rendering_that_is_spelt_alike(gaz: Gazetteer) -> None:
    for entry in (entry for entry in gaz.dataset if entry.replaced_by is None):
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
