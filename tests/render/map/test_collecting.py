"""From a data set to the records of a map: places, names, evidence, and what other places their cards name."""

from collections import Counter
from dataclasses import replace
from itertools import chain

import pytest

from gazetteer.codes import DateStatus, Extent, FormRole, RelationType, Stance
from gazetteer.errors import DateError, LanguageError, UnknownEntryError, UnknownPolicyError
from gazetteer.render.map.collecting.content import Wanted
from gazetteer.render.map.features import FEATURE_CLASSES, feature_class, weight
from gazetteer.render.map.records import MapCitation, MapForm, MapLink

TOWN = "stepanakert-xankendi"


@pytest.fixture(scope="module")
def whole(gaz):
    """Return what a map of every tenth place says, and of those that an area around them tells the holders of."""
    ids = [place.id for place in gaz.dataset.places.values() if place.replaced_by is None]
    return Wanted(dataset=gaz.dataset, policy="dual", places=[*ids[::10], "shushi-susa"]).content()


def one(gaz, *ids, **wanted):
    """Return what a map of some places says, and these places by id."""
    content = Wanted(dataset=gaz.dataset, policy="dual", places=ids, **wanted).content()
    return content, {place.id: place for place in content.places}


def test_every_place_is_there_once_and_merged_ones_are_not(gaz):
    ids = Counter(Wanted(dataset=gaz.dataset, policy="dual")._wanted(()))
    assert set(ids.values()) == {1}
    assert set(ids) == {place.id for place in gaz.dataset.places.values() if place.replaced_by is None}


@pytest.mark.parametrize(("version", "last"), [("2026-01-01", 2026), ("1", 2000), ("0.1", 2000), ("1812-06", 2000)])
def test_years_end_with_that_of_the_data_where_its_version_tells_one(gaz, version, last):
    manifest = gaz.dataset.manifest.model_copy(update={"version": version})
    assert Wanted(dataset=replace(gaz.dataset, manifest=manifest), policy="dual")._years == (1900, last)


def test_no_place_is_on_a_map_twice(whole):
    assert set(Counter(place.id for place in whole.places).values()) == {1}


def test_a_place_has_its_names_a_to_z_with_all_forms_and_usages(gaz):
    _, places = one(gaz, TOWN)
    place, entry = places[TOWN], gaz.dataset.places[TOWN]
    firsts = [next(form.text for form in name.forms if form.lang == "en") for name in place.names]
    assert firsts == sorted(firsts)
    recorded = {(form.text, form.lang) for name in entry.names for form in name.all_forms()}
    assert recorded <= {(form.text, form.lang) for name in place.names for form in name.forms}
    assert sum(len(name.usages) for name in place.names) == sum(len(name.usage) for name in entry.names)
    official = [usage for name in place.names for usage in name.usages if usage.stance is Stance.OFFICIAL]
    assert all(usage.citations or usage.reported_by for usage in official)
    assert (place.lon, place.lat) == pytest.approx((float(entry.point.lon), float(entry.point.lat)))


def test_what_is_only_matched_is_told_from_what_is_shown(gaz, whole):
    hidden = {
        (place.id, at)
        for place in whole.places
        for at, form in enumerate(chain.from_iterable(name.forms for name in place.names))
        if form.role is FormRole.HIDDEN
    }
    shown = {
        (place.id, at)
        for place in whole.places
        for changes in place.naming.values()
        for change in changes
        for at in chain.from_iterable(change.wording)
    }
    assert hidden
    assert not hidden & shown


def test_every_wording_has_a_label_in_all_letters(whole):
    for place in whole.places:
        count = sum(len(name.forms) for name in place.names)
        for changes in place.naming.values():
            assert changes[0].year is None
            assert [change.year for change in changes[1:]] == sorted({change.year for change in changes[1:]})
            for change in changes:
                assert len(change.wording) == len(whole.letters)
                assert all(label and all(0 <= at < count for at in label) for label in change.wording)


def test_own_letters_are_those_of_whoever_uses_the_name(gaz):
    content, places = one(gaz, TOWN, "baki-baku", "hadrut", "moskva")
    own = content.letters.index("own")

    def written(place, policy):
        forms = [form for name in places[place].names for form in name.forms]
        return [(forms[at].text, forms[at].lang) for at in places[place].naming[policy][0].wording[own]]

    assert written(TOWN, "dual") == [("Xankəndi", "az"), ("Ստեփանակերտ", "hy")]
    assert written(TOWN, "armenian") == [("Ստեփանակերտ", "hy")]
    assert written("baki-baku", "azerbaijani") == [("Bakı", "az")]
    assert written("hadrut", "dual") == [("Հադրութ", "hy"), ("Hadrut", "az")]


def test_a_computed_form_says_which_system_computed_it(gaz):
    content, _ = one(gaz, *list(gaz.dataset.places)[::40], lang="hy-Latn")
    made = [form for place in content.places for name in place.names for form in name.forms if form.system]
    assert made
    assert {form.system for form in made} <= {system.id for system in gaz.dataset.romanizations}
    assert content.letters[-1] == "hy-Latn"


def test_statuses_of_names_follow_their_dates(gaz):
    _, places = one(gaz, TOWN)
    khankendi = next(name for name in places[TOWN].names if MapForm("Xankəndi", "az") in name.forms)
    told = dict(khankendi.in_use)
    assert told[1900] is DateStatus.IN_USE
    assert DateStatus.ANACHRONISM in told.values()
    assert max(told) <= 2026


def test_relations_control_people_and_links_are_taken_over(gaz):
    _, places = one(gaz, TOWN)
    place, entry = places[TOWN], gaz.dataset.places[TOWN]
    assert [relation.according_to for relation in place.relations] == [one.according_to for one in entry.relations]
    assert {relation.type for relation in place.relations} <= set(RelationType)
    assert place.control
    assert all(held.held_by in gaz.dataset.parties for held in place.control)
    assert len(place.people) == len(entry.population)
    assert MapLink("GeoNames", str(entry.links.geonames), "https://www.geonames.org/") in place.links


def test_control_through_an_area_names_the_area_and_the_area_is_there(whole):
    ids = {place.id for place in whole.places}
    through = [held for place in whole.places for held in place.control if held.through]
    assert through
    assert {held.through for held in through} <= ids
    assert all(held.extent in Extent for held in through)


@pytest.mark.parametrize("lang", ["en", "hy"])
def test_all_places_that_cards_name_are_there(gaz, lang):
    content, places = one(gaz, "shushi-susa", "hadrut", "karvachar-kelbecer", lang=lang)
    shown = [place for place in content.places if not place.related]
    assert [place.related for place in content.places] == sorted(place.related for place in content.places)
    for place in shown:
        named = {relation.place for relation in place.relations} | {held.through for held in place.control}
        assert named - {""} <= set(places)


def test_related_places_that_are_shown_at_another_have_it_too(gaz):
    moved = [place.id for place in gaz.dataset.places.values() if place.point_of]
    assert moved
    parts = [relation.entry for place in moved[:40] for relation in gaz.dataset.places[place].relations]
    for wanted in (moved[:40], parts):
        content, places = one(gaz, *wanted)
        assert {other.shown_at for other in content.places if other.shown_at} <= set(places)


def test_citations_are_said_once_each(gaz, whole):
    cited = [usage.citations for place in whole.places for name in place.names for usage in name.usages]
    assert all(len(set(citations)) == len(citations) for citations in cited)
    assert all(isinstance(citation, MapCitation) for citation in chain.from_iterable(cited))
    assert {citation.source for citation in chain.from_iterable(cited)} <= set(gaz.dataset.sources)


def test_what_is_unknown_is_an_error_that_names_it(gaz):
    with pytest.raises(UnknownEntryError, match="atlantis"):
        gaz.map(places=["atlantis"])
    with pytest.raises(UnknownPolicyError, match="mine"):
        gaz.map(policy="mine")
    with pytest.raises(LanguageError):
        gaz.map(lang="no such language")
    with pytest.raises(DateError):
        gaz.map(date="yesterday")


def test_a_map_of_some_places_has_landmarks_to_read_it_by(gaz):
    content = gaz.map(places=["stepanakert-xankendi", "baki-baku"]).content
    wanted = {place.id for place in content.places if not place.landmark and not place.related}
    assert wanted == {"stepanakert-xankendi", "baki-baku"}
    assert "irevan-yerevan" in {place.id for place in content.places if place.landmark}


@pytest.mark.parametrize("wanted", [{"annotations": []}, {"places": []}])
def test_a_map_of_nothing_has_landmarks_only(gaz, wanted):
    content = gaz.map(**wanted).content
    assert content.title == gaz.dataset.manifest.title
    assert all(place.landmark or place.related for place in content.places)
    assert any(place.landmark for place in content.places)


def test_terms_are_not_on_a_map(gaz):
    term = next(iter(gaz.dataset.terms))
    assert all(place.landmark or place.related for place in one(gaz, term)[0].places)


@pytest.mark.parametrize(
    ("code", "expected"),
    [("PPL", "settlement"), ("PPLC", "seat"), ("PCLI", "territory"), ("ADM2", "territory"), ("RGNH", "region"),
     ("STM", "water"), ("RD", "route"), ("RDGE", "relief"), ("MTS", "relief"), ("MSTY", "site"), ("XYZ", "other")],
)  # fmt: skip
def test_feature_codes_have_a_symbol(code, expected):
    assert FEATURE_CLASSES[feature_class(code)].id == expected


def test_symbols_differ_in_more_than_colour():
    assert len({group.path for group in FEATURE_CLASSES}) == len(FEATURE_CLASSES)


def test_every_feature_of_the_data_has_a_weight(gaz):
    assert all(1 <= weight(place.feature) <= 9 for place in gaz.dataset.places.values())
