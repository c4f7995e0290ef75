"""What becomes of rows: taken, held, or rejected with a reason."""

import pytest

from gazetteer.core import Gazetteer
from gazetteer.dataset.shapes import Shape
from gazetteer.intake.doubts import without_doubtful_names
from gazetteer.intake.outcome import Reason
from gazetteer.intake.propose import propose
from gazetteer.intake.rules import IntakeRules
from gazetteer.intake.writing import to_entries

FAR_EAST = (50.0, 40.0)
RULES = IntakeRules.model_validate({
    "every-settlement": ["lacin-rayonu"],
    "armenian-settled": [],
    "not-settlements": ["Ավերակ"],
})


def box(entry: str, west: float, south: float, east: float, north: float, country: str = "AZ") -> Shape:
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return Shape(entry, country, "a-source", "public domain", {"type": "Polygon", "coordinates": [ring]})


SHAPES = (box("lacin-rayonu", 49.0, 39.0, 51.0, 41.0), box("tavush", 43.0, 39.0, 44.0, 40.0, "AM"))


@pytest.fixture
def outcome_of(gaz: Gazetteer):
    return lambda *rows: propose(rows, gaz.dataset, SHAPES, RULES)


def test_inside_the_field_every_settlement_is_taken(outcome_of, a_row):
    outcome = outcome_of(a_row(1, az="Balatəpə", at=FAR_EAST))

    (entry,) = outcome.entries
    assert entry["id"] == "balatepe"
    assert entry["evidence"] == "dataset"
    assert entry["cite"] == ["wof@1"]
    assert entry["names"] == [{"forms": {"az": "Balatəpə"}}]
    assert entry["relations"][0]["entry"] == "lacin-rayonu"


def test_elsewhere_a_settlement_needs_a_name_of_the_other_side(outcome_of, a_row):
    outcome = outcome_of(
        a_row(1, az="Balatəpə", at=(48.0, 42.0)), a_row(2, country="AM", hy="Նորատափ", at=(43.5, 39.5))
    )

    assert not outcome.entries
    assert [rejection.reason for rejection in outcome.rejected] == [Reason.OUTSIDE_AZERBAIJAN, Reason.OUTSIDE_ARMENIA]


def test_a_place_that_the_data_holds_is_left_alone(outcome_of, a_row, gaz: Gazetteer):
    shusha = gaz.entry("shushi-susa")
    outcome = outcome_of(a_row(shusha.links.wof, az="Başqa ad", at=FAR_EAST))

    assert outcome.held == {f"wof@{shusha.links.wof}": "shushi-susa"}
    assert not outcome.entries


def test_one_settlement_under_two_ids_is_one_entry_with_the_forms_of_both(outcome_of, a_row):
    near = (FAR_EAST[0] + 0.005, FAR_EAST[1])
    outcome = outcome_of(a_row(2, az="Balatəpə", ru="Балатепе", at=near), a_row(1, az="Balatəpə", at=FAR_EAST))

    (entry,) = outcome.entries
    assert entry["cite"] == ["wof@1"]
    assert entry["names"] == [{"forms": {"az": "Balatəpə", "ru": "Балатепе"}}]
    assert [(r.record, r.reason, r.instead) for r in outcome.rejected] == [("wof@2", Reason.SAME_PLACE, "wof@1")]


def test_homonyms_are_numbered(outcome_of, a_row):
    outcome = outcome_of(a_row(1, az="Balatəpə", at=FAR_EAST), a_row(2, az="Balatəpə", at=(50.5, 40.5)))

    assert [entry["id"] for entry in outcome.entries] == ["balatepe", "balatepe-2"]


def test_a_common_noun_is_no_settlement(outcome_of, a_row):
    outcome = outcome_of(a_row(1, hy="Ավերակ", at=FAR_EAST))

    assert [rejection.reason for rejection in outcome.rejected] == [Reason.NO_SETTLEMENT]


def test_a_name_that_came_by_label_match_is_not_believed(outcome_of, a_row):
    row = a_row(1, country="AM", hy="Նորատափ", az="Göytəpə", at=(43.5, 39.5), doubts=frozenset({"az-by-label-match"}))
    outcome = outcome_of(row)

    assert [rejection.reason for rejection in outcome.rejected] == [Reason.LABEL_MATCH]


def test_of_a_pair_that_recurs_far_away_the_foreign_name_is_not_believed(a_row):
    pair = {"az": "Göytəpə", "hy": "Նորատափ", "ru": "Норатап"}
    rows = [a_row(1, at=(46.0, 40.0), **pair), a_row(2, at=(46.5, 40.0), **pair)]

    for row, reason in without_doubtful_names(rows).values():
        assert reason is Reason.REPEATED_PAIR
        # The Russian form of the name that is not believed goes with it.
        assert row.forms == {"az": ("Göytəpə",)}


def test_the_one_row_with_a_wikidata_item_keeps_the_pair(a_row):
    pair = {"az": "Göytəpə", "hy": "Նորատափ"}
    rows = [a_row(1, at=(46.0, 40.0), wikidata="Q1", **pair), a_row(2, at=(46.5, 40.0), **pair)]
    believed = without_doubtful_names(rows)

    assert believed["wof@1"][0].forms == {"az": ("Göytəpə",), "hy": ("Նորատափ",)}
    assert believed["wof@2"][0].forms == {"az": ("Göytəpə",)}


def test_a_homonym_written_in_both_scripts_is_no_contamination(a_row):
    rows = [a_row(n, at=(46.0 + n, 40.0), az="Qaradağlı", hy="Ղարադաղլը") for n in (1, 2)]

    assert all(reason is None for _, reason in without_doubtful_names(rows).values())


def test_a_minor_point_with_a_namesakes_label_has_no_name_of_its_own(outcome_of, a_row):
    flagged = frozenset({"pair-repeats-over-15km"})
    minor = a_row(1, country="AM", hy="Նորատափ", az="Noratap", at=(43.5, 39.5), geonames=10_654_067, doubts=flagged)
    village = a_row(2, country="AM", hy="Նորատափ", az="Noratap", at=(43.8, 39.5), geonames=5, doubts=flagged)
    outcome = outcome_of(minor, village)

    assert [entry["cite"] for entry in outcome.entries] == [["wof@2"]]
    assert [rejection.reason for rejection in outcome.rejected] == [Reason.LABEL_MATCH]


def test_near_the_edge_of_a_unit_only_the_country_is_said_unless_the_table_agrees(outcome_of, a_row):
    edge = (50.995, 40.0)
    silent = outcome_of(a_row(1, az="Balatəpə", at=edge)).entries[0]
    agreeing = outcome_of(a_row(1, az="Balatəpə", at=edge, unit="Laçın")).entries[0]
    differing = outcome_of(a_row(1, az="Balatəpə", at=FAR_EAST, unit="Ağdam")).entries[0]

    assert silent["relations"][0]["entry"] == "adrbejan-azerbaycan"
    assert agreeing["relations"][0]["entry"] == "lacin-rayonu"
    # A unit without a shape here cannot contradict.
    assert differing["relations"][0]["entry"] == "lacin-rayonu"


def test_a_unit_that_the_table_names_otherwise_is_not_believed(gaz: Gazetteer, a_row):
    shapes = (*SHAPES, box("agdam-rayonu", 45.0, 39.0, 46.0, 40.0))
    outcome = propose([a_row(1, az="Balatəpə", at=FAR_EAST, unit="Ağdam")], gaz.dataset, shapes, RULES)

    assert outcome.entries[0]["relations"][0]["entry"] == "adrbejan-azerbaycan"


def test_a_settlement_of_one_country_is_in_no_unit_of_the_other(outcome_of, a_row):
    entry = outcome_of(a_row(1, country="AM", az="Göytəpə", hy="Նորատափ", at=FAR_EAST)).entries[0]

    assert entry["relations"][0]["entry"] == "ermenistan-hayastan"


def test_the_same_rows_always_give_the_same_entries(outcome_of, a_row):
    rows = [a_row(n, az=f"Bala{'əöü'[n]}tala", at=(49.2 + n / 10, 40.0)) for n in range(3)]

    assert to_entries(outcome_of(*rows).entries) == to_entries(outcome_of(*rows).entries)
    assert to_entries(outcome_of(*rows).entries) == to_entries(outcome_of(*reversed(rows)).entries)
