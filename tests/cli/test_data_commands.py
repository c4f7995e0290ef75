"""The commands about the data itself: `stats`, `homonyms` and `import`."""

import csv
import json
import shutil
from pathlib import Path

import pytest

from gazetteer.dataset.layout import formatted
from gazetteer.intake.tables import CITIES, LOCALITIES

MINI = Path(__file__).parents[1] / "data" / "mini"
COLUMNS = "wof_id,country,name,parent,lat,lon,geonames_id,wikidata_id,wikipedia,az,hy,hy_latn,ru,en,tr,fa,check"
NEW = "1,AZ,Balatala,,39.6,46.4,1,,,Balatala,Նորատափ,,Балатала,,,,"
KNOWN = "2,AZ,Stepanakert,,39.81,46.75,146970,,,Xankəndi,,,,,,,"
OUTSIDE = "3,AM,Nortun,,40.5,44.5,3,,,,Նորտուն,,,,,,"


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / LOCALITIES).write_text(f"{COLUMNS}\n{NEW}\n{KNOWN}\n{OUTSIDE}\n", encoding="utf-8")
    with (folder / CITIES).open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow([
            "geonames_id",
            "country",
            "admin1",
            "name",
            "lat",
            "lon",
            "population",
            "alternate_names",
        ])
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(MINI, tmp_path / "data"))
    (folder / "intake.yaml").write_text("every-settlement: []\n", encoding="utf-8")
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write('- {id: wof, title: A gazetteer, kind: gazetteer, url: "https://example.org"}\n')
    return folder


def test_stats_is_a_table_a_page_or_json(run, tmp_path):
    assert "Places by group and evidence" in run("stats").stdout
    assert run("stats", "--format", "markdown", "-o", "page.md").returncode == 0
    assert (tmp_path / "page.md").read_text(encoding="utf-8").startswith("# What the data covers")
    titles = [found["title"] for found in json.loads(run("stats", "--format", "json").stdout)]
    assert (titles[0], titles[-1]) == ("Records", "What is thin")


def test_homonyms_lists_every_pair_with_its_distance(run):
    (line,) = run("homonyms", "--format", "json", "Vank").stdout.splitlines()
    found = json.loads(line)

    assert len(found["pairs"]) == len(found["entries"]) * (len(found["entries"]) - 1) // 2 > 0
    assert {"cinarli-vank", "vank-vengli"} <= set(found["entries"])
    assert "cinarli-vank" in run("homonyms", "Vank").stdout


def test_import_proposes_entries_and_says_why_rows_are_not_taken(run, tables, data):
    done = run("import", str(tables), "--all", "--data", str(data))

    assert done.returncode == 0
    assert "- id: balatala-noratap" in done.stdout
    assert "3 rows: 1 new entries, 1 held already" in done.stderr
    assert "wof@3\tNortun\ta settlement of Armenia without an Azerbaijani name" in done.stderr


def test_import_changes_nothing_unless_told_to(run, tables, data):
    before = (data / "places.yaml").read_bytes()
    run("import", str(tables), "--data", str(data))

    assert (data / "places.yaml").read_bytes() == before


def test_import_adds_at_the_end_touches_nothing_else_and_is_done_once(run, tables, data):
    before = (data / "places.yaml").read_text(encoding="utf-8")
    assert run("import", str(tables), "--write", "--data", str(data)).returncode == 0
    after = (data / "places.yaml").read_text(encoding="utf-8")

    assert after.startswith(before)
    added = after.removeprefix(before)
    assert added.count("- id: ") == 1
    assert f"\n{formatted(added.encode(), path='x')}" == added
    record = data / "intake-record.yaml"
    assert formatted(record.read_bytes(), path="x") == record.read_text(encoding="utf-8")
    assert run("check", str(data)).returncode == 0
    assert "balatala-noratap" in run("lookup", "--data", str(data), "Балатала").stdout
    again = run("import", str(tables), "--write", "--data", str(data))
    assert "0 new entries" in again.stderr
    assert (data / "places.yaml").read_text(encoding="utf-8") == after


def test_import_writes_nothing_that_would_cite_an_unknown_source(run, tables, data):
    shutil.copy(MINI / "sources.yaml", data)
    before = (data / "places.yaml").read_bytes()
    done = run("import", str(tables), "--write", "--data", str(data))

    assert done.returncode == 2
    assert "would cite wof, which is not there; add it first" in done.stderr
    assert (data / "places.yaml").read_bytes() == before


def test_import_of_a_folder_without_tables_is_a_sentence(run, tmp_path, data):
    done = run("import", str(tmp_path), "--data", str(data))

    assert done.returncode == 2
    assert "the table cannot be read" in done.stderr
    assert done.stdout == ""
