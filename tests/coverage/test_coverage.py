"""Counts are of the data, each place is counted once, and the page that shows them is up to date."""

from dataclasses import replace
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer
from gazetteer.coverage.groups import REST, group_of, grouped
from gazetteer.coverage.page import coverage_page
from gazetteer.coverage.report import coverage
from gazetteer.coverage.thin import lacks_a_side, sources_of_names
from gazetteer.dataset.files import built_in_folder
from gazetteer.intake.outcome import Reason
from gazetteer.intake.record import read_record
from gazetteer.model import Place, PlaceGroup
from gazetteer.table import CountTable, to_markdown

ROOT = Path(__file__).parents[2]
LEAST_IN_THE_CORE = 250


def table(tables: tuple[CountTable, ...], title: str) -> CountTable:
    return next(found for found in tables if found.title == title)


@pytest.fixture(scope="module")
def tables(gaz: Gazetteer) -> tuple[CountTable, ...]:
    return coverage(gaz.dataset, read_record(built_in_folder()))


def test_the_page_is_what_the_data_gives(gaz: Gazetteer, tables):
    made = coverage_page(tables, version=gaz.dataset.manifest.version)

    assert (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8") == made, (
        "make it again: gazetteer stats --format markdown -o docs/coverage.md"
    )


def test_every_place_is_counted_once(gaz: Gazetteer, tables):
    rows = table(tables, "Places by group and evidence").rows
    counted = {row[0]: row[1] for row in rows}
    total = counted.pop("all")

    assert sum(counted.values()) == total == sum(1 for p in gaz.dataset.places.values() if not p.replaced_by)
    assert counted.get(REST, 0) == 0
    assert all(row[1] == sum(row[2:]) for row in rows)


def test_a_place_belongs_to_the_first_group_that_fits(gaz: Gazetteer):
    groups = (
        PlaceGroup(label="this one", entries=("shushi-susa",)),
        PlaceGroup(label="towns here", features=("PPL",), within=("susa-rayonu",)),
        PlaceGroup(label="nothing that was asked for"),
        PlaceGroup(label="in Armenian", languages=("hy",)),
    )
    dataset = replace(gaz.dataset, manifest=gaz.dataset.manifest.model_copy(update={"groups": groups}))

    labels = [
        group_of(gaz.entry(entry), dataset) for entry in ("shushi-susa", "dasalti-karin-tak", "araks-araz", "caxirli")
    ]
    assert labels == ["this one", "towns here", "in Armenian", REST]
    assert list(grouped(dataset))[:2] == ["this one", "towns here"]


def test_the_rows_of_the_tables_add_up(tables):
    rows = {row[0]: row[1] for row in table(tables, "Rows of the reference tables").rows}
    total = rows.pop("all")

    assert sum(rows.values()) == total
    assert set(rows) - {"in an entry"} <= {reason.value for reason in Reason}


def test_every_rejected_row_of_a_group_is_named():
    record = read_record(built_in_folder())

    assert record is not None
    for refused in record.rejected:
        assert Reason(refused.reason).is_outside or len(refused.records) == refused.rows


def test_sources_of_names_are_those_of_names_and_usages():
    place = Place.model_validate({
        "id": "a",
        "feature": "PPL",
        "point": {"at": ["46", "40"], "cite": ["map@1"]},
        "cite": ["one@1"],
        "names": [
            {"forms": {"en": "A"}},
            {
                "forms": {"en": "B"},
                "cite": ["two"],
                "usage": [{"by": "b", "stance": "rejects", "reported-by": ["three"]}],
            },
        ],
        "control": [{"held-by": "b", "cite": ["four"]}],
    })
    assert sources_of_names(place) == {"one", "two", "three"}


def test_a_side_is_heard_only_through_a_party_of_its_own(gaz: Gazetteer):
    town = gaz.entry("shushi-susa")
    assert isinstance(town, Place)
    assert not lacks_a_side(town, gaz.dataset)

    names = [
        name.model_copy(update={"usage": tuple(usage for usage in name.usage if usage.by == "azerbaijan")})
        for name in town.names
    ]
    assert lacks_a_side(town.model_copy(update={"names": tuple(names)}), gaz.dataset)
    assert not lacks_a_side(town.model_copy(update={"names": (), "control": (), "relations": ()}), gaz.dataset)


def test_a_bar_does_not_break_a_table():
    assert "a \\| b" in to_markdown(CountTable("T", ("x", "n"), (("a | b", 1),)))


def test_what_was_gone_through_by_hand_states_what_is_asked_of_it(tables):
    found = table(tables, "Places gone through by hand")
    counted = dict(zip(found.columns[1:], map(int, found.rows[-1][1:]), strict=True))

    assert found.rows[-1][0] == "all"
    assert counted["all three"] >= LEAST_IN_THE_CORE
    assert counted["all three"] <= min(counted[column] for column in found.columns[2:5])
    assert counted["names from two sources"] == counted["curated"]
