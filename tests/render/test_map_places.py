"""From a data set to the records of a map."""

from dataclasses import replace

import pytest

from gazetteer.annotate.annotation import Annotation, Mention, Scored
from gazetteer.codes import Kind
from gazetteer.dataset.data import Dataset
from gazetteer.errors import UnknownEntryError
from gazetteer.model import Contexts, Inflections, Manifest, Party, Place, Policy, Source, Term
from gazetteer.render.map import MapCitation, MapForm, MapPolicy, MapSource
from gazetteer.render.map.collect import map_places, map_policies, map_sources
from gazetteer.render.map.features import FEATURE_CLASSES, feature_class

PLACE = {
    "id": "stepanakert-xankendi",
    "feature": "PPLA",
    "point": {"at": ["46.75", "39.81"], "cite": ["atlas"]},
    "names": [
        {
            "forms": {"hy": "Ստեփանակերտ", "en": ["Stepanakert"]},
            "renderings": {"az": "Stepanakert"},
            "hidden": {"en": "Stepanakart"},
            "usage": [
                {
                    "by": "armenia",
                    "stance": "uses",
                    "since": "1991",
                    "until": "open",
                    "cite": ["atlas@p. 3", "atlas@p. 3"],
                },
                {
                    "by": "ussr",
                    "stance": "official",
                    "forms": ["Ստեփանակերտ"],
                    "since": "1923",
                    "until": "1991",
                    "cite": ["atlas"],
                    "reported-by": ["atlas@p. 9"],
                },
            ],
        },
        {"forms": {"az": "Xankəndi", "en": "Khankendi"}},
    ],
}

PARTY = {"id": "armenia", "label": {"en": "Armenia"}, "type": "state", "side": "armenian"}


@pytest.fixture
def dataset():
    manifest = {"title": "t", "version": "1", "licence": "x", "present-since": "1991", "present-why": "y"}
    place = Place.model_validate(PLACE)
    bare = Place.model_validate({"id": "bare", "feature": "RGN", "names": [{"forms": {"en": "Bare"}}]})
    term = Term.model_validate({"id": "corridor", "type": "claim", "names": [{"forms": {"en": "corridor"}}]})
    return Dataset(
        manifest=Manifest.model_validate(manifest),
        digest="0" * 64,
        places={place.id: place, bare.id: bare},
        terms={term.id: term},
        parties={"armenia": Party.model_validate(PARTY)},
        sources={"atlas": Source.model_validate({"id": "atlas", "title": "Atlas", "kind": "map"})},
        policies={
            "dual": Policy.model_validate({"id": "dual", "label": {"en": "Both"}, "description": "d", "steps": []})
        },
        inflections=Inflections(),
        romanizations=(),
        traps=(),
        countries=(),
        features=(),
        contexts=Contexts(),
        containers={},
    )


def text_of(source, *mentions):
    return Annotation("a b c", source, "0" * 64, "1", "dual", None, mentions)


def mention_of(entry, **changes):
    return Mention(0, 1, "a", Kind.PLACE, entry, (Scored(entry, 1.0, "it is"),), **changes)


def test_places_carry_names_usages_and_counts(dataset):
    armenian = mention_of(PLACE["id"], side="armenian")
    texts = (text_of("a.txt", mention_of("bare"), armenian, armenian), text_of("b.txt", armenian))
    place, bare = map_places(texts, dataset)
    assert (place.lon, place.lat, place.mentions, place.documents) == (46.75, 39.81, 3, ("a.txt", "b.txt"))
    assert place.by_side == {"Armenian": 3}
    assert [name.forms[-1].text for name in place.names] == ["Khankendi", "Stepanakert"]
    stepanakert = place.names[1]
    assert MapForm("Stepanakert", "az", "Azerbaijani, rendering") in stepanakert.forms
    assert "Stepanakart" not in {form.text for form in stepanakert.forms}
    said = [(usage.party, usage.sign, usage.stance) for usage in stepanakert.usages]
    assert said == [("ussr", "●", "official (only Ստեփանակերտ)"), ("Armenia", "○", "uses it")]
    assert stepanakert.usages[0].citations == (MapCitation("atlas"),)
    assert stepanakert.usages[0].reported_by == (MapCitation("atlas", "p. 9"),)
    assert stepanakert.usages[1].citations == (MapCitation("atlas", "p. 3"),)
    assert (bare.lon, bare.lat) == (None, None)


@pytest.mark.parametrize(("other", "shown_at"), [(PLACE["id"], ["Khankendi/Stepanakert"]), ("corridor", [])])
def test_a_place_shown_at_another_place_says_at_which(dataset, other: str, shown_at: list[str]):
    named = {**dataset.places, "bare": dataset.places["bare"].model_copy(update={"point_of": other})}
    (bare,) = map_places([text_of("a.txt", mention_of("bare"))], replace(dataset, places=named))
    assert [label.text for label in bare.shown_at.values()] == shown_at


def test_terms_are_left_out_and_unknown_ids_are_named(dataset):
    assert map_places([text_of("a.txt", mention_of("corridor"))], dataset) == ()
    with pytest.raises(UnknownEntryError, match="no entry with id 'atlantis'"):
        map_places([text_of("a.txt", mention_of("atlantis"))], dataset)


def test_policies_and_sources_as_the_map_shows_them(dataset):
    assert map_policies(dataset) == (MapPolicy("dual", "Both", "d"),)
    assert map_sources(dataset) == {"atlas": MapSource("Atlas")}


@pytest.mark.parametrize(
    ("code", "expected"),
    [("PPL", "settlement"), ("PPLC", "seat"), ("PCLI", "territory"), ("ADM2", "territory"), ("RGNH", "region"),
     ("STM", "water"), ("RD", "route"), ("RDGE", "relief"), ("MTS", "relief"), ("MSTY", "site"), ("XYZ", "other")],
)  # fmt: skip
def test_feature_codes_have_a_symbol(code, expected):
    assert FEATURE_CLASSES[feature_class(code)].id == expected


def test_symbols_differ_in_more_than_colour():
    assert len({group.path for group in FEATURE_CLASSES}) == len(FEATURE_CLASSES)
