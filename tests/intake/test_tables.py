"""Tables: two of them, one row for each settlement, and nothing of them taken on trust."""

import pytest

from gazetteer.errors import DataError
from gazetteer.intake.spelling import is_azerbaijani, mended
from gazetteer.intake.tables import read_tables

A_TOWN = {
    "wof_id": "7",
    "country": "AZ",
    "name": "Bala",
    "lat": "39.5",
    "lon": "46.5",
    "geonames_id": "9",
    "az": "Bala",
}


def test_forms_are_split_at_bars_and_kept_once(tables):
    (row,) = read_tables(tables([{**A_TOWN, "az": "Bala|Balə|Bala"}], []))

    assert row.forms["az"] == ("Bala", "Balə")
    assert row.record == "wof@7"
    assert row.wof == 7


def test_all_three_schwas_become_the_one_of_azerbaijani(tables):
    (row,) = read_tables(tables([{**A_TOWN, "az": "K\u01ddnd|K\u04d9nt"}], []))

    assert row.forms["az"] == ("Kənd", "Kənt")


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("ՈՒսասար", "Ուսասար"),
        ("Bala (Aşağı)", "Bala"),
        ("Bala, Azerbaijan", "Bala"),
        ("Развалины Бала", "Бала"),
        ("Նոր\u0315ա", "Նորա"),
    ],
)
def test_slips_that_leave_no_doubt_are_mended(written, form):
    assert mended(written) == form


def test_a_settlement_that_the_table_calls_ruins_is_an_abandoned_one(tables):
    (row,) = read_tables(tables([{**A_TOWN, "ru": "Развалины Бала"}], []))

    assert row.feature == "PPLQ"


def test_latin_strings_among_the_armenian_are_no_armenian_names():
    assert is_azerbaijani("Bala")
    assert not is_azerbaijani("Balakhlar")


def test_a_town_in_both_tables_is_one_row_at_the_point_of_geonames(tables):
    town = {"geonames_id": "9", "country": "AZ", "name": "Bala", "lat": "39.6", "lon": "46.6"}
    (row,) = read_tables(tables([A_TOWN], [town]))

    assert row.point == ("46.6", "39.6")
    assert row.point_record == "geonames@9"
    assert row.record == "wof@7"


def test_of_untagged_names_only_the_armenian_ones_are_taken(tables):
    town = {
        "geonames_id": "8",
        "country": "AM",
        "name": "Nor",
        "lat": "40",
        "lon": "45",
        "alternate_names": "Nor|Նոր|Нор",
    }
    (row,) = read_tables(tables([], [town]))

    assert row.forms == {"hy": ("Նոր",)}


@pytest.mark.parametrize(
    ("column", "value", "sentence"),
    [
        ("lat", "nan", "lat is no latitude"),
        ("lat", "91", "lat is no latitude"),
        ("lon", "", "lon is no longitude"),
        ("country", "GE", "the country is neither AM nor AZ"),
        ("geonames_id", "x", "geonames_id is no whole number"),
        ("wof_id", "", "wof_id is no whole number"),
    ],
)
def test_a_row_that_cannot_be_one_is_named_with_its_line(tables, column, value, sentence):
    with pytest.raises(DataError, match=f":3:1: E005 {sentence}; mend the row or leave it out"):
        read_tables(tables([A_TOWN, {**A_TOWN, column: value}], []))


def test_a_row_that_is_cut_off_has_no_forms(tables):
    folder = tables([], [])
    with (folder / "whosonfirst_localities.csv").open("a", encoding="utf-8") as file:
        file.write("7,AZ,Bala,,39.5,46.5,9\n")
    (row,) = read_tables(folder)

    assert row.forms == {}


def test_what_is_wrong_with_the_tables_is_said_at_once(tables, tmp_path):
    folder = tables([{**A_TOWN, "lat": "north"}], [])
    (folder / "geonames_cities.csv").write_text("geonames_id,country\n", encoding="utf-8")

    with pytest.raises(DataError) as caught:
        read_tables(folder)

    assert [(problem.line, problem.code) for problem in caught.value.problems] == [(2, "E005"), (1, "E005")]
    assert "no column name, lat, lon, alternate_names" in str(caught.value)


def test_a_folder_without_tables_is_a_sentence(tmp_path):
    with pytest.raises(DataError, match="cannot be read"):
        read_tables(tmp_path)
