"""Tables in files: what is added, what stays, and what is said of files that cannot be read."""

import csv
import os
import pty
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook
from typer.testing import CliRunner

from gazetteer.cli.app import app
from gazetteer.columns.answer import COLUMNS

ROWS = [
    ["1", "Xankəndi", "=1+1", "1985", "AZ"],
    ["2", "Martuni", 'a "quoted", cell', "2020", "AM"],
    ["3", "Susa", "two\nlines", "", ""],
    ["4", "", "-5", "", ""],
]
HEADER = ["id", "location", "note", "when", "cc"]
ADDED = [name for name in COLUMNS if name != "dated"]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *ROWS])
    return path


def run(*arguments: object, code: int = 0, given: str | bytes | None = None):
    result = CliRunner().invoke(app, ["normalize", *map(str, arguments)], input=given)
    assert result.exit_code == code, result.output
    return result


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_columns_are_added_and_the_others_stay(table: Path, tmp_path: Path) -> None:
    run(table, "--column", "location", "-o", tmp_path / "out.csv")
    header, *rows = rows_of(tmp_path / "out.csv")

    assert header == [*HEADER, *ADDED]
    assert [row[: len(HEADER)] for row in rows] == ROWS
    assert [row[header.index("status")] for row in rows] == ["matched", "ambiguous", "unknown", "empty"]
    assert rows[0][header.index("headword")] == "Khankendi/Stepanakert"


@pytest.mark.parametrize("ending", ["csv", "tsv", "xlsx", "parquet"])
def test_every_format_is_written_and_read_again(table: Path, tmp_path: Path, ending: str) -> None:
    first, second, last = (tmp_path / f"{name}.{ending}" for name in ("first", "second", "last"))
    run(table, "-c", "location", "-o", first)
    run(first, "-c", "location", "--prefix", "again_", "-o", second)
    run(second, "-c", "location", "--prefix", "last_", "-o", last.with_suffix(".csv"))
    header, *rows = rows_of(last.with_suffix(".csv"))

    assert [row[: len(HEADER)] for row in rows] == ROWS
    for name in ADDED:
        at = [header.index(prefix + name) for prefix in ("", "again_", "last_")]
        assert all(len({row[place].removesuffix(".0") for place in at}) == 1 for row in rows)


def test_types_of_a_parquet_file_stay(tmp_path: Path) -> None:
    frame = pd.DataFrame({
        "n": [1, 2],
        "x": [0.5, None],
        "name": ["Baku", None],
        "day": pd.to_datetime(["2020-01-01"] * 2),
    })
    frame.to_parquet(tmp_path / "in.parquet")
    run(tmp_path / "in.parquet", "-c", "name", "-o", tmp_path / "out.parquet")
    made = pd.read_parquet(tmp_path / "out.parquet")

    pd.testing.assert_frame_equal(made[list(frame.columns)], frame)
    assert made["lon"].dtype == "float64"
    assert list(made["status"]) == ["matched", "empty"]


def test_a_workbook_keeps_numbers_and_dates_and_never_gets_a_formula(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["name", "n", "text"])
    sheet.append(["Baku", 7, None])
    sheet["C2"] = "=cmd|' /C calc'!A0"
    sheet["C2"].data_type = "s"
    book.save(tmp_path / "in.xlsx")
    run(tmp_path / "in.xlsx", "-c", "name", "-o", tmp_path / "out.xlsx")
    made = load_workbook(tmp_path / "out.xlsx").active

    assert made["B2"].value == 7
    assert made["C2"].data_type == "s"
    assert made["D2"].value == "baki-baku"


def test_what_is_open_is_reported_settled_and_read_again(table: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    report = tmp_path / "out.csv.settled.yaml"
    run(table, "-c", "location", "-o", out)
    text = report.read_text(encoding="utf-8")
    assert "value: Martuni" in text
    assert "{entry: martuni, feature: PPLA2, within: gegharkunik-goyce" in text

    first, rest = text.split("- value: Susa")
    report.write_text(
        first.replace("entry: open", "entry: martuni")
        + "- value: Susa"
        + rest.replace("entry: open", "entry: none\n  note: the one in Italy")
    )
    again = run(table, "-c", "location", "-o", out)
    header, *rows = rows_of(out)

    assert [row[header.index("status")] for row in rows] == ["matched", "settled", "settled", "empty"]
    assert [row[header.index("entry")] for row in rows][1:3] == ["martuni", ""]
    assert "names are open" not in again.output
    assert "the one in Italy" in report.read_text(encoding="utf-8")


def test_a_mistake_in_what_was_settled_has_a_line(table: Path, tmp_path: Path) -> None:
    (tmp_path / "s.yaml").write_text("- value: Martuni\n  entri: martuni\n")
    assert (
        "s.yaml:2:3: E010 unknown key 'entri'"
        in run(table, "-c", "location", "--settled", tmp_path / "s.yaml", code=2).output
    )
    (tmp_path / "s.yaml").write_text("- value: Martuni\n  entry: atlantis\n")
    assert (
        "s.yaml:2:10: E303 unknown entry 'atlantis'; did you mean"
        in run(table, "-c", "location", "--settled", tmp_path / "s.yaml", code=2).output
    )


def test_rows_may_say_their_country_and_date(table: Path) -> None:
    out = run(table, "-c", "location", "--country-column", "cc", "--date-column", "when", "--feature", "PPL").output

    assert "anachronism" in out
    assert "counted to AZ" in out


def test_a_table_may_come_from_standard_input(table: Path) -> None:
    out = run("-", "-c", "location", given=table.read_bytes()).output

    assert "stepanakert-xankendi" in out


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_first_line_tells_what_separates(tmp_path: Path, separator: str) -> None:
    (tmp_path / "t.csv").write_text(f"id{separator}location\n1{separator}Baku\n", encoding="utf-8")
    assert "baki-baku" in run(tmp_path / "t.csv", "-c", "location").output


def test_other_encodings_and_byte_order_marks_are_read(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes("id,location\n1,Степанакерт\n".encode("cp1251"))
    assert "name its encoding with --encoding" in run(tmp_path / "t.csv", "-c", "location", code=2).output
    assert "stepanakert" in run(tmp_path / "t.csv", "-c", "location", "--encoding", "cp1251").output
    (tmp_path / "t.csv").write_bytes("\ufeffid,location\n1,Baku\n".encode())
    run(tmp_path / "t.csv", "-c", "location", "-o", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_bytes().startswith("\ufeffid,".encode())


BAD = [
    (b"", "it is empty"),
    (b"id,location\n1,Baku,x\n", "line 2 has 3 cells and the header 2"),
    (b"location,location\nBaku,Baku\n", "two columns are named 'location'"),
    (b"id,name\n1,Baku\n", "it has no column 'location'; it has 'id', 'name'"),
    (b"location,status\nBaku,x\n", "it has a column 'status' already; give the added ones a --prefix"),
    (b'location\n"' + b"x" * 70_000_000, "cannot be read"),
]


@pytest.mark.parametrize(("content", "sentence"), BAD, ids=range(len(BAD)))
def test_a_bad_table_gets_a_sentence_and_leaves_nothing_behind(tmp_path: Path, content: bytes, sentence: str) -> None:
    (tmp_path / "t.csv").write_bytes(content)
    result = run(tmp_path / "t.csv", "-c", "location", "-o", tmp_path / "out.csv", code=2)

    assert sentence in result.output.replace("\n", " ")
    assert [path.name for path in tmp_path.iterdir()] == ["t.csv"]


@pytest.mark.parametrize("name", ["t.xlsx", "t.parquet", "t.docx", "missing.csv", "missing.xlsx", "missing.parquet"])
def test_a_file_that_is_not_what_it_says_gets_a_sentence(tmp_path: Path, name: str) -> None:
    if not name.startswith("missing"):
        (tmp_path / name).write_bytes(b"nonsense")
    result = run(tmp_path / name, "-c", "location", code=2)

    assert name in result.output
    assert "fault of the program" not in result.output


def test_a_cell_may_be_long_and_hold_anything(tmp_path: Path) -> None:
    with (tmp_path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["location"], ["x" * 1_000_000], ["\x00\x1b[31m"], ["Ба\u0301ку"]])
    out = run(tmp_path / "t.csv", "-c", "location", "-o", tmp_path / "out.csv")

    assert [row[-2] for row in rows_of(tmp_path / "out.csv")[1:]] == ["unknown", "unknown", "matched"]
    assert "2 unknown" in out.output


def test_a_terminal_sees_a_progress_bar_and_what_is_written_has_none(table: Path) -> None:
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "gazetteer", "normalize", str(table), "-c", "location"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=end, check=True)
    os.close(end)
    seen = os.read(terminal, 100_000).decode(errors="replace")
    os.close(terminal)

    assert "normalizing" in seen
    assert "rows" in seen
    assert "normalizing" not in done.stdout.decode()


def test_nothing_that_is_added_looks_like_a_formula(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("location,when\nBaku,=1\nBaku,@x\n=HYPERLINK(1),1985\n", encoding="utf-8")
    run(tmp_path / "t.csv", "-c", "location", "--date-column", "when", "-o", tmp_path / "out.csv")

    assert not [
        cell for row in rows_of(tmp_path / "out.csv") for cell in row[2:] if cell.startswith(("=", "+", "@", "\t"))
    ]
