"""The table for a spreadsheet: what is shown, and nothing that a spreadsheet would run."""

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from gazetteer.render.map.records import MapForm, MapName, MapSide

pytestmark = pytest.mark.browser


def saved(page):
    """Return the bytes of the table as text, and its rows."""
    with page.expect_download() as found:
        page.locator("#save-csv").click()
    assert found.value.suggested_filename == "places.csv"
    text = Path(found.value.path()).read_bytes().decode("utf-8")
    return text, list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_the_table_has_what_is_shown(opened, five):
    with opened(five.to_html()) as state:
        text, rows = saved(state.page)
        assert rows == [
            ["id", "name", "feature", "latitude", "longitude", "mentions", "mentions: Armenian",
             "mentions: Azerbaijani", "mentions: No side"],
            ["stepanakert-xankendi", "Khankendi/Stepanakert", "PPLA", "39.8153", "46.7515", "17", "13", "4", "0"],
            ["berdzor-lacin", "Berdzor/Lachin", "PPLA2", "39.6387", "46.549", "2", "1", "1", "0"],
            ["moskva", "Moscow", "PPLC", "55.75", "37.6", "1", "1", "0", "0"],
            ["nowhere", "Nowhere", "RGN", "", "", "1", "1", "0", "0"],
            ["baki-baku", "Baku", "PPLC", "40.41", "49.87", "0", "0", "0", "0"],
        ]  # fmt: skip
        assert text.startswith("\ufeffid,name")
        assert text.endswith("\r\n")
        assert text.count("\n") == text.count("\r\n") == 6


def test_the_table_follows_policy_letters_and_filters(opened, five):
    with opened(five.to_html()) as state:
        page = state.page
        page.get_by_role("radio", name="Armenian names").check()
        page.get_by_role("radio", name="Original script").check()
        page.locator('input[name="document"][value="0"]').uncheck()
        _, rows = saved(page)
        assert [row[1] for row in rows[1:]] == ["Ստեփանակերտ", "Nowhere", "Baku"]
        assert rows[1][5:] == ["5", "1", "4", "0"]


def test_a_map_without_texts_has_no_columns_of_sides(opened, make, make_town):
    with opened(make(make_town("a", "A", 46.5, 39.8), documents=()).to_html()) as state:
        _, rows = saved(state.page)
        assert rows[0] == ["id", "name", "feature", "latitude", "longitude", "mentions"]
        assert rows[1] == ["a", "A", "PPL", "39.8", "46.5", "0"]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1", "\u00a0=1", "\u3000=1", "\ufeff=1", "  -2",
     '=HYPERLINK("x")', "＝1+1", "＋1", "－1", "＠a"],
)  # fmt: skip
def test_what_a_spreadsheet_would_run_is_made_text(opened, make, make_town, text):
    town = make_town(text, text, 46.5, 39.8, text)
    with opened(make(town, documents=()).to_html()) as state:
        _, rows = saved(state.page)
        assert rows[1][:3] == [f"'{text}"] * 3


def test_numbers_stay_numbers(opened, make, make_town):
    with opened(make(make_town("a", "A", -70.5, -33.25), documents=()).to_html()) as state:
        _, rows = saved(state.page)
        assert rows[1][3:5] == ["-33.25", "-70.5"]


@pytest.mark.parametrize("text", ['a "b"', "a,b", "a;b", "a\nb", "a\r\nb", '"', "''", "a'b", "خان‌کندی", "𐎠"])
def test_text_comes_back_as_it_was(opened, make, make_town, text):
    with opened(make(make_town("a", text, 46.5, 39.8), documents=()).to_html()) as state:
        _, rows = saved(state.page)
        assert rows[1][1] == text


def test_sides_with_the_same_letters_are_counted_apart(opened, make, stepanakert):
    sides = {key: MapSide({"en": str(key)}, "A", "1") for key in ("armenian", "azerbaijani", None)}
    with opened(make(stepanakert, sides=sides).to_html()) as state:
        _, rows = saved(state.page)
        assert rows[1][6:] == ["13", "4", "0"]


def test_a_name_of_many_lines_stays_in_its_row(opened, make, stepanakert):
    names = (MapName(forms=(MapForm("one\ntwo\r\nthree", "en"),)),)
    naming = {"dual": (stepanakert.naming["dual"][0]._replace(wording=((0,),) * 5),)}
    with opened(make(replace(stepanakert, names=names, naming=naming)).to_html()) as state:
        _, rows = saved(state.page)
        assert len(rows) == 2
