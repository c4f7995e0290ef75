"""From the records of a map to the JSON of its page: nothing that is in the records is lost on the way."""

import json
from dataclasses import replace
from typing import Any

import pytest

from gazetteer.codes import DateStatus, Extent
from gazetteer.render.map.ground import base_layer
from gazetteer.render.map.payload import payload
from gazetteer.render.map.payload.naming import naming_row
from gazetteer.render.map.payload.tables import Table, Tables, trimmed
from gazetteer.render.map.records import (
    MapChange,
    MapCitation,
    MapControl,
    MapPeriod,
    MapShape,
    MapSource,
)
from gazetteer.render.markup import script_json


def data_of(drawn: Any) -> Any:
    """Return what a page reads, with what only cards read under their own key."""
    read = payload(drawn.content)
    return {**read.drawn, "cards": read.cards}


def test_a_table_gives_each_thing_one_position_in_the_order_of_meeting():
    table = Table()
    assert [table.at(thing) for thing in "abcab"] == [0, 1, 2, 0, 1]
    assert table.rows(str.upper) == ["A", "B", "C"]


def test_citing_notes_sources_and_keeps_places_in_them_apart():
    tables = Tables()
    assert tables.cite([MapCitation("a", "1"), MapCitation("b"), MapCitation("a", "2")]) == [0, 1, 2]
    assert tables.cite([MapCitation("b")]) == [1]
    assert list(tables.sources.positions) == ["a", "b"]


@pytest.mark.parametrize(
    ("row", "left"),
    [(("a", 0, "", []), ["a"]), ((0, 0), []), ((0, 1), [0, 1]), ((None, "", "x", None), [None, "", "x"]), ((), [])],
)
def test_only_empty_cells_at_the_end_are_left_out(row, left):
    assert trimmed(*row) == left


def test_a_policy_that_always_says_the_same_is_one_number(make_town):
    one, two = ((0,),) * 5, ((1,), (0, 1), (0,), (0,), (0,))
    naming = {
        "always": (MapChange(None, one), MapChange(1900, one)),
        "turning": (MapChange(None, two), MapChange(1900, one), MapChange(1923, two)),
        "other": (MapChange(None, two),),
    }
    namings = Table()
    place = make_town("a", "A", 46, 39, naming=naming)
    wordings, at = naming_row(place, ["always", "turning", "other", "unknown"], namings)
    assert wordings == [[0, 0, 0, 0, 0], [1, [0, 1], 0, 0, 0]]
    assert list(namings.positions)[at] == (0, (1, 1900, 0, 1923, 1), 1, 0)


def test_places_that_are_called_alike_share_a_naming(make, make_town):
    towns = [make_town(f"t{n}", f"T{n}", 46, 39) for n in range(50)]
    assert len(data_of(make(*towns))["namings"]) == 1


def test_everything_in_the_records_is_in_the_payload(five):
    text = json.dumps(data_of(five), ensure_ascii=False)
    for said in ("Ստեփանակերտ", "خان‌کندی", "Hankenti", "art. 1", "146970", "By decree.", "1923~", "2023-09",
                 "the road to", "Parliament, 1991", "De facto authorities", "Азербайджанская", "a.html"):  # fmt: skip
        assert said in text, said


@pytest.mark.parametrize("first", ["azerbaijan", "nk", "armenia"])
def test_who_held_an_area_is_kept_whichever_party_is_met_first(make, stepanakert, first):
    square = (((46.0, 39.5), (46.0, 40.0), (47.0, 40.0)),)
    area = MapShape("a", "area", square, "", "law", "", MapPeriod("1991", "2020"), first)
    control = (MapControl(first),)
    data = data_of(make(replace(stepanakert, control=control), shapes=(area,)))
    labels = [label["en"] for label, _ in data["parties"]]
    assert labels[data["shapes"][0][8]] == make().content.parties[first].label["en"]


@pytest.mark.parametrize("order", [1, -1])
def test_the_area_that_control_goes_through_is_kept_wherever_it_stands(make, stepanakert, make_town, order):
    held = replace(stepanakert, control=(MapControl("nk", MapPeriod("1991", ""), Extent.WHOLE, "region"),))
    places = (held, make_town("region", "Karabakh", 46.9, 39.9, "RGN"))[::order]
    data = data_of(make(*places))
    row = data["places"]["control"][data["places"]["id"].index(held.id)][0]
    assert data["places"]["id"][row[5]] == "region"


def test_statuses_are_pairs_of_a_year_and_a_code(make, stepanakert):
    data = data_of(make(stepanakert))
    turns = data["places"]["names"][0][0][0]
    statuses = [DateStatus(data["codes"]["statuses"][code]) for code in turns[1::2]]
    assert tuple(zip(turns[::2], statuses, strict=True)) == stepanakert.names[0].in_use


def test_points_of_a_shape_are_read_back_to_a_thousandth(make, stepanakert):
    line = tuple((43 + n / 7, 38.2 + n / 11) for n in range(30))
    data = data_of(make(stepanakert, shapes=(MapShape("a", "line", (line,), "", "law", ""),)))
    (numbers,) = data["shapes"][0][1]
    ground = base_layer()
    (west, south, *_), units = ground["bounds"], ground["unitsPerDegree"]
    x = y = 0
    for (dx, dy), (lon, lat) in zip(zip(numbers[::2], numbers[1::2], strict=True), line, strict=True):
        x, y = x + dx, y + dy
        assert (west + x / units, south + y / units) == pytest.approx((lon, lat), abs=1 / units)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//x", "ftp://x/y", "https://", "https://a b", 'https://a"b'])
def test_an_address_that_is_not_to_be_followed_is_left_out(make, stepanakert, url):
    data = data_of(make(stepanakert, sources={"law": MapSource("A law", url)}))
    assert url not in json.dumps(data, ensure_ascii=False)


def test_sources_that_the_map_knows_nothing_of_are_called_by_their_ids(make, stepanakert):
    data = data_of(make(stepanakert, sources={}))
    assert sorted(data["cards"]["sources"]["title"]) == ["atlas", "law", "note"]


def test_citations_lead_to_their_own_sources_however_these_are_sorted(make, stepanakert):
    data = data_of(make(stepanakert))
    titles = data["cards"]["sources"]["title"]
    cited = {(titles[row[0] if row else 0], row[1] if len(row) > 1 else "") for row in data["cards"]["citations"]}
    assert cited == {("A law", "art. 1"), ("A note", "art. 1"), ("A note", ""), ("A law", ""), ("An atlas", "146970")}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_that_no_script_reads_is_an_error(make, make_town, number):
    with pytest.raises(ValueError):
        script_json(data_of(make(make_town("a", "A", 46, 39, weight=number))))
