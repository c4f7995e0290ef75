"""What an overlay adds, where it comes to stand, and that what is under it stays as it is."""

from pathlib import Path

import pytest

from gazetteer.codes import Stance
from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.overlay import lay_over, read_overlay_files
from gazetteer.errors import DataError

MINI = Path(__file__).parents[2] / "data" / "mini"
BASE = load_dataset(MINI)
TOWN, REGION, TERM = "stepanakert-xankendi", "qarabag-iqtisadi-rayonu", "anti-terrorist-operation"
SURVEY = '- {id: survey, title: Our survey, kind: article, url: "https://example.org/survey"}\n'


def laid_over(dataset, *folders: Path):
    return lay_over(dataset, *map(read_overlay_files, folders))


@pytest.fixture
def lay(write):
    return lambda **files: laid_over(BASE, write(**files)).dataset


def forms(dataset, entry: str) -> list[dict[str, tuple[str, ...]]]:
    return [dict(name.forms) for name in dataset.entries[entry].names]


def test_a_record_with_a_new_id_is_added_behind_the_others(lay):
    laid = lay(places="- {id: hamlet, feature: PPL, names: [{forms: {en: Hamlet}}]}\n")
    assert list(laid.places) == [*BASE.places, "hamlet"]
    assert [entry.id for entry in laid] == [*BASE.places, "hamlet", *BASE.terms]
    assert "hamlet" not in BASE.places


def test_an_addition_needs_neither_what_its_entry_states_nor_a_name(lay):
    laid = lay(places=f"- {{id: {TOWN}, note: It has a bypass.}}\n", terms=f"- {{id: {TERM}, note: So they say.}}\n")
    assert laid.places[TOWN] == BASE.places[TOWN].model_copy(update={"note": "It has a bypass."})
    assert laid.terms[TERM] == BASE.terms[TERM].model_copy(update={"note": "So they say."})


def test_what_an_addition_repeats_is_there_once(lay):
    places = (MINI / "places.yaml").read_text(encoding="utf-8")
    terms, sources = ((MINI / name).read_text(encoding="utf-8") for name in ("terms.yaml", "sources.yaml"))
    laid = lay(places=places, terms=terms, sources=sources)
    assert (dict(laid.places), dict(laid.terms), dict(laid.sources)) == (BASE.places, BASE.terms, BASE.sources)


def test_a_name_that_shares_a_form_is_made_longer_and_shown_as_before(lay):
    laid = lay(
        sources=SURVEY,
        places=f"""\
- id: {TOWN}
  cite: [survey]
  names:
  - forms: {{en: [Stepan Town, Stepanakert], de: Stepanakert}}
    hidden: {{en: Stepanakrt}}
    seen-in: {{de: [geonames]}}
    note: A note.
    usage: [{{by: daily, stance: uses, since: 2024}}]
""",
    )
    name, before = laid.places[TOWN].names[1], BASE.places[TOWN].names[1]
    assert dict(name.forms) == {**before.forms, "en": ("Stepanakert", "Stepan Town"), "de": ("Stepanakert",)}
    assert (dict(name.hidden), dict(name.renderings)) == ({"en": ("Stepanakrt",)}, dict(before.renderings))
    assert [str(cited) for cited in name.seen_in["de"]] == ["geonames"]
    assert name.form_in("en") == before.form_in("en")
    assert name.note == "A note."
    assert name.usage[:-1] == before.usage
    assert (name.usage[-1].by, [str(cited) for cited in name.usage[-1].cite]) == ("daily", ["survey"])
    assert laid.places[TOWN].names[:1] == BASE.places[TOWN].names[:1]


def test_the_same_characters_in_another_language_are_another_name(lay):
    laid = lay(places=f"- {{id: {TOWN}, names: [{{forms: {{ka: Stepanakert}}}}, {{forms: {{en: Qala}}}}]}}\n")
    assert forms(laid, TOWN) == [*forms(BASE, TOWN), {"ka": ("Stepanakert",)}, {"en": ("Qala",)}]


def test_a_name_goes_to_the_one_that_it_shares_most_forms_with(lay):
    name = "{forms: {en: [Stepanakert, Khankendi, Qala], az: Xankəndi}}"
    laid = lay(places=f"- {{id: {TOWN}, names: [{name}]}}\n")
    assert forms(laid, TOWN)[0]["en"] == ("Khankendi", "Khankandi", "Stepanakert", "Qala")


def test_statements_come_behind_those_that_are_there(lay):
    laid = lay(
        places=f"""\
- id: hadrut
  cite: [decree-1991]
  relations: [{{is: part-of, entry: {REGION}, according-to: azerbaijan}}]
  control: [{{held-by: armenia, until: 1992}}]
  population: [{{on: 1979, majority: Armenians, lang: hy}}]
  unknown: [{{what: usage, sides: [soviet], note: Nothing was found.}}]
  links: {{wikidata: Q5, geonames: 7}}
  distinct-from: [{TOWN}]
  examples: {{match: [A bus to Hadrut.], skip: Hadrut Wines.}}
""",
    )
    place, before = laid.places["hadrut"], BASE.places["hadrut"]
    assert [relation.entry for relation in place.relations] == [REGION]
    assert place.control[:-1] == before.control
    assert [str(cited) for cited in place.control[-1].cite] == ["decree-1991"]
    assert (place.population[0].majority, place.unknown[0].sides) == ("Armenians", ("soviet",))
    assert (place.links.wikidata, place.links.geonames) == ("Q5", 7)
    assert place.distinct_from == (TOWN,)
    assert (place.examples.match, place.examples.skip) == (("A bus to Hadrut.",), ("Hadrut Wines.",))
    assert place.point == before.point


def test_a_term_gets_senses_objections_and_alternatives(lay):
    laid = lay(
        terms=f"""\
- id: {TERM}
  cite: [statement-2023]
  senses: [{{id: april-2016, definition: Another one.}}]
  objections: [{{by: daily, why: It is loaded.}}]
  alternatives: [{{form: {{en: the offensive}}, used-by: [daily]}}]
""",
    )
    term, before = laid.terms[TERM], BASE.terms[TERM]
    assert [sense.id for sense in term.senses] == [*(sense.id for sense in before.senses), "april-2016"]
    assert (term.objections[-1].by, term.alternatives[-1].used_by) == ("daily", ("daily",))
    assert [str(cited) for cited in term.senses[-1].cite] == ["statement-2023"]


def test_what_depends_on_places_counts_those_of_the_overlay(lay):
    laid = lay(
        places=f"""\
- id: shire
  feature: ADM2
  cite: [geonames]
  names: [{{forms: {{en: Shire}}}}]
  links: {{iso-3166-1: GE}}
  point-of: {TOWN}
  relations: [{{is: contains, entry: hadrut, according-to: armenia}}]
""",
    )
    assert laid.containers["hadrut"] == ("shire",)
    assert laid.countries == (*BASE.countries, "GE")
    assert laid.features == tuple(sorted({*BASE.features, "ADM2"}))
    assert laid.places["shire"].point == BASE.places[TOWN].point


def test_a_usage_that_is_stated_stands_in_place_of_one_that_is_implied(write):
    implying = write(
        "data",
        **{path.stem: path.read_text(encoding="utf-8") for path in MINI.glob("*.yaml")},
    )
    with (implying / "sources.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: list, title: A list, kind: dataset, implies: [{lang: az, by: azerbaijan, stance: uses}]}\n")
    with (implying / "places.yaml").open("a", encoding="utf-8") as file:
        file.write("- {id: vank, feature: PPL, evidence: dataset, cite: [list], names: [{forms: {az: Vəng}}]}\n")
    base = load_dataset(implying)
    assert [usage.stance for usage in base.places["vank"].usages()] == [Stance.USES]
    name = "names: [{forms: {az: Vəng}, usage: [{by: %s, stance: rejects, cite: [list]}]}]"
    other = write("one", places=f"- {{id: vank, {name % 'armenia'}}}\n")
    same = write("two", places=f"- {{id: vank, {name % 'azerbaijan'}}}\n")
    assert [usage.stance for usage in laid_over(base, other).dataset.places["vank"].usages()] == ["rejects", "uses"]
    assert [usage.stance for usage in laid_over(base, same).dataset.places["vank"].usages()] == ["rejects"]


def test_a_whole_entry_with_an_id_much_like_another_is_a_new_entry(lay):
    assert "hadrud" in lay(places="- {id: hadrud, feature: PPL, names: [{forms: {en: Hadrud}}]}\n").places


def test_a_policy_with_a_known_id_takes_its_place_and_may_lead_on_to_others(lay):
    steps = "label: {en: X}, description: x, steps: [{sides: [armenian], reason: y}]"
    laid = lay(policies=f"- {{id: dual, {steps}}}\n- {{id: ours, then: soviet, {steps}}}\n")
    assert laid.policies["dual"].description == "x"
    assert list(laid.policies) == [*BASE.policies, "ours"]


def test_traps_are_added(lay):
    laid = lay(traps="spelling,kind,why\nHadruta,word,a brand of cheese\n")
    assert (laid.traps[:-1], laid.traps[-1].spelling) == (BASE.traps, "Hadruta")


@pytest.mark.parametrize("text", ["", "# none yet\n", "[]\n"])
def test_an_empty_overlay_changes_nothing_but_the_version(lay, text):
    laid = lay(places=text, terms=text, parties=text, sources=text, policies=text)
    for group in ("places", "terms", "parties", "sources", "policies", "containers"):
        assert dict(getattr(laid, group)) == getattr(BASE, group)
    assert (laid.traps, laid.countries, laid.features, laid.digest) == (
        BASE.traps,
        BASE.countries,
        BASE.features,
        BASE.digest,
    )
    assert laid.version.startswith(f"{BASE.version}+")


def test_the_version_names_every_overlay_in_order(write):
    one, two = write("one", places="# one\n"), write("two", places="# two\n")
    versions = [laid_over(BASE, *folders).dataset.version for folders in ((one,), (two,), (one, two), (two, one))]
    assert versions[2] == f"{versions[0]}+{versions[1].rpartition('+')[2]}"
    assert len(set(versions)) == 4


def test_what_lies_on_top_may_add_to_what_lies_under_it(write):
    one = write("one", places="- {id: hamlet, feature: PPL, names: [{forms: {en: Hamlet}}]}\n")
    two = write("two", places="- {id: hamlet, names: [{forms: {en: [Hamlet, Little Hamlet]}}]}\n")
    laid = laid_over(BASE, one, two)
    assert (forms(laid.dataset, "hamlet"), laid.changed) == ([{"en": ("Hamlet", "Little Hamlet")}], ("hamlet",))
    with pytest.raises(DataError, match="E011 hamlet: key 'feature' is missing"):
        laid_over(BASE, two, one)


def test_the_data_under_an_overlay_stays_as_it_is(lay):
    before = [entry.model_dump_json() for entry in BASE]
    lay(places=f"- {{id: {TOWN}, names: [{{forms: {{en: [Stepanakert, X]}}}}], links: {{osm: w1}}, note: x}}\n")
    assert [entry.model_dump_json() for entry in BASE] == before
    assert load_dataset(MINI) == BASE
