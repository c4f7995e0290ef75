"""Tables of mentions: the same columns and types whatever the text, and points where there are any."""

import pickle
from pathlib import Path

import pandas as pd
from shapely import Point

from gazetteer.core import Gazetteer
from gazetteer.export.frames import COLUMNS
from gazetteer.export.parquet import write_parquet
from gazetteer.export.table import COLUMNS as OF_CSV

TEXT = "The Lachin corridor near Stepanakert (Khankendi). “An anti-terrorist operation in Karabakh.”"


def test_there_is_a_row_for_each_mention(gaz: Gazetteer) -> None:
    annotation = gaz.annotate(TEXT, source="a.txt", date="2023-12")
    table = annotation.to_dataframe()

    assert table["surface"].tolist() == [mention.surface for mention in annotation]
    assert table.loc[1, "nested_in"] == 0
    assert table["counts"].iloc[list(annotation.counted())].all()
    assert (~table["counts"]).sum() == len(annotation) - len(annotation.counted())
    assert set(table["source"]) == {"a.txt"}
    assert table["used_by"].map(type).eq(tuple).all()


def test_an_open_mention_has_missing_values(gaz: Gazetteer) -> None:
    row = gaz.annotate("Martuni is a place.").to_dataframe().iloc[0]

    assert row[["entry", "lemma", "side", "lon", "lat", "nested_in"]].isna().all()
    assert {"martuni", "martuni-xocavend"} <= set(row["candidates"])


def test_columns_and_types_never_change(gaz: Gazetteer) -> None:
    full, empty = gaz.annotate(TEXT).to_dataframe(), gaz.annotate("").to_dataframe()

    assert full.columns.tolist() == list(COLUMNS)
    assert full.dtypes.astype(str).to_dict() == empty.dtypes.astype(str).to_dict() == COLUMNS
    assert full.index.name == empty.index.name == "mention"
    assert set(OF_CSV) <= set(COLUMNS)


def test_tables_of_several_texts_can_be_joined(gaz: Gazetteer) -> None:
    tables = [gaz.annotate(text).to_dataframe() for text in (TEXT, "", "Goris")]

    assert pd.concat(tables).dtypes.astype(str).to_dict() == COLUMNS


def test_points_are_those_of_the_entries(gaz: Gazetteer) -> None:
    annotation = gaz.annotate(TEXT)
    table = annotation.to_geodataframe()
    place = gaz.entry("stepanakert-xankendi")

    assert table.crs.to_epsg() == 4326
    assert table.loc[table["surface"] == "Khankendi", "geometry"].tolist() == [Point(place.point.lon, place.point.lat)]
    assert table.loc[table["kind"] == "term", "geometry"].tolist() == [None]
    assert gaz.annotate("Martuni is a place.").to_geodataframe().geometry.tolist() == [None]


def test_a_text_without_a_point_still_gives_a_table_with_points(gaz: Gazetteer) -> None:
    table = gaz.annotate("").to_geodataframe()

    assert table.crs.to_epsg() == 4326
    assert table.geometry.name == "geometry"
    assert len(table) == 0


def test_an_annotation_travels_and_stays_equal(gaz: Gazetteer) -> None:
    annotation = gaz.annotate(TEXT, date="2023")
    copy = pickle.loads(pickle.dumps(annotation))

    assert copy == annotation
    pd.testing.assert_frame_equal(copy.to_dataframe(), annotation.to_dataframe())
    assert copy.profile() == annotation.profile()
    assert copy._repr_html_() == annotation._repr_html_()


def test_a_lone_surrogate_in_the_words_of_a_text_is_escaped(gaz: Gazetteer) -> None:
    annotation = gaz.annotate("s\udfffgörə,Laçın", source="a\udcff.txt")
    assert list(annotation.to_dataframe()["attributed_to"]) == ["s\\udfffgörə"]
    assert list(annotation.to_geodataframe()["source"]) == ["a\\udcff.txt"]


def test_parquet_holds_what_a_lone_surrogate_stands_beside(gaz: Gazetteer, tmp_path: Path) -> None:
    path = tmp_path / "mentions.parquet"
    with path.open("wb") as file:
        write_parquet([gaz.annotate("s\udfffgörə,Laçın")], file)
    assert pd.read_parquet(path)["attributed_to"].tolist() == ["s\\udfffgörə"]
