"""Columns in Python: each name answered or left open, with the reason, and nothing guessed."""

import numpy as np
import pandas as pd
import pytest
from geopandas import GeoDataFrame
from shapely.geometry import Point

from gazetteer.core import Gazetteer
from gazetteer.errors import ContextError, UnknownEntryError, UnknownPolicyError

NAMES = ["Xankəndi", "Martuni", "Susa", "Atlantis", None, " ", "Kelbedjer"]


def test_every_row_has_an_answer_in_its_place(gaz: Gazetteer) -> None:
    series = pd.Series(NAMES, index=list("abcdefg"))
    table = gaz.normalize(series)

    assert list(table.index) == list(series.index)
    assert list(table["status"]) == ["matched", "ambiguous", "unknown", "unknown", "empty", "empty", "ambiguous"]
    assert table.loc["a", "entry"] == "stepanakert-xankendi"
    assert table.loc["a", "headword"] == "Khankendi/Stepanakert"
    assert (table.loc["a", "lon"], table.loc["a", "lat"]) == (46.7528, 39.8177)
    assert table.loc["a", "match"] == "exact"
    assert table.loc["b":"g", "entry"].isna().all()
    assert "dated" not in table


def test_every_row_says_why(gaz: Gazetteer) -> None:
    reasons = gaz.normalize(NAMES)["reason"]

    assert reasons[0] == "exact: Xankəndi (az)"
    assert reasons[1] == "may be any of 5 entries"
    assert reasons[2].startswith("known to be something else: a town in Colombia")
    assert reasons[3] == "no entry has the name"


def test_what_is_no_text_is_open_or_empty_and_never_fails(gaz: Gazetteer) -> None:
    values = [7, 1.5, float("nan"), True, b"Baku", ["Baku"], pd.NaT, pd.NA, np.int64(3), "\ud800", "x" * 1_000_000, ""]
    table = gaz.normalize(pd.Series(values, dtype=object))

    statuses = [*["unknown"] * 2, "empty", *["unknown"] * 3, "empty", "empty", *["unknown"] * 3, "empty"]
    assert list(table["status"]) == statuses
    assert table.loc[0, "reason"] == "not text but int"
    assert table.loc[5, "reason"] == "not text but list"


def test_numbers_and_texts_of_one_value_are_told_apart(gaz: Gazetteer) -> None:
    assert list(gaz.normalize([1, "1", True, "Baku", 1.0])["status"])[3] == "matched"


@pytest.mark.parametrize("dtype", [object, "string", "category"])
def test_any_column_of_text_will_do(gaz: Gazetteer, dtype: object) -> None:
    assert list(gaz.normalize(pd.Series(["Baku", None, "Baku"], dtype=dtype))["status"]) == [
        "matched",
        "empty",
        "matched",
    ]


def test_an_empty_column_gives_an_empty_table(gaz: Gazetteer) -> None:
    table = gaz.normalize(pd.Series([], dtype=object))

    assert len(table) == 0
    assert "headword" in table


def test_what_is_known_of_all_rows_decides(gaz: Gazetteer) -> None:
    table = gaz.normalize(["Kelbedjer", "Martuni", "Stepanakert"], feature="PPL", country="AZ")

    assert list(table["entry"].fillna("")) == ["karvachar-kelbecer", "", "stepanakert-xankendi"]
    assert gaz.normalize(["Stepanakert"], country="TR").loc[0, "reason"] == (
        "nothing that fits has the name: counted to AZ, not to TR"
    )


def test_what_is_known_of_each_row_decides_for_that_row(gaz: Gazetteer) -> None:
    countries = pd.Series(["AM", "AZ", None, "XX"])
    table = gaz.normalize(pd.Series(["Shusha"] * 4), country=countries, feature="PPL")

    assert list(table["status"]) == ["unknown", "matched", "matched", "unknown"]
    assert "country 'XX' cannot be used" in table.loc[3, "reason"]


def test_dates_of_rows_are_read_and_anachronisms_flagged(gaz: Gazetteer) -> None:
    table = gaz.normalize(["Khankendi"] * 3, date=["1985", "2024", "n/a"])

    assert list(table["dated"].fillna("")) == ["anachronism", "in-use", ""]
    assert list(table["headword"].fillna("")) == ["Stepanakert", "Khankendi/Stepanakert", ""]


def test_dates_and_years_may_be_of_any_type(gaz: Gazetteer) -> None:
    for dates in (pd.to_datetime(["1985-06-01", None]), [1985, float("nan")], pd.Series([1985.0, None])):
        assert list(gaz.normalize(["Khankendi", "Baku"], date=dates)["dated"].fillna("")) == ["anachronism", ""]


def test_points_of_a_geopandas_table_tell_homonyms_apart(gaz: Gazetteer) -> None:
    table = GeoDataFrame(
        {"name": ["Martuni", "Martuni", "Martuni"]},
        geometry=[Point(45.31, 40.14), Point(47.11, 39.79), None],
        crs="EPSG:4326",
    )
    found = gaz.normalize(table["name"], near=table.geometry, feature="PPL")

    assert list(found["entry"].fillna("")) == ["martuni", "martuni-xocavend", ""]
    assert isinstance(table.join(found), GeoDataFrame)
    metric = table.to_crs(32638)
    assert list(gaz.normalize(metric["name"], near=metric.geometry, feature="PPL")["entry"][:2]) == list(
        found["entry"][:2]
    )


def test_what_a_person_settled_holds(gaz: Gazetteer) -> None:
    table = gaz.normalize(["Martuni", "Susa"], settled={"Martuni": "martuni", "Susa": "none"})

    assert list(table["status"]) == ["settled", "settled"]
    assert list(table["entry"].fillna("")) == ["martuni", ""]
    with pytest.raises(UnknownEntryError):
        gaz.normalize(["Martuni"], settled={"Martuni": "atlantis"})


def test_similar_spellings_count_only_when_asked_for(gaz: Gazetteer) -> None:
    assert gaz.normalize(["Stepanakeert"]).loc[0, "status"] == "unknown"
    found = gaz.normalize(["Stepanakeert"], fuzzy=True)
    assert (found.loc[0, "match"], found.loc[0, "status"]) == ("fuzzy", "matched")


def test_what_is_wrong_for_all_rows_is_an_error(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownPolicyError):
        gaz.normalize(["Baku"], policy="neutral")
    with pytest.raises(ContextError):
        gaz.normalize(["Baku"], country="XX")
    with pytest.raises(ContextError, match="give one value, or a column of 1 rows"):
        gaz.normalize(["Baku"], country=["AZ", "AM"])
