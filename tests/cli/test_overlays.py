"""`--data` and `--overlay` work with every command that reads data."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
import typer

from gazetteer.cli.app import app
from gazetteer.intake.tables import CITIES, LOCALITIES

Run = Callable[..., CompletedProcess[str]]

MINI = Path(__file__).parents[1] / "data" / "mini"
PLACES = """\
- id: stepanakert-xankendi
  names: [{forms: {en: [Stepanakert, Stepan Town]}}]
- id: hamlet
  feature: PPL
  point: {at: [46.8, 39.8]}
  cite: [geonames]
  names: [{forms: {en: [Little Hamlet, Twin]}, usage: [{by: weekly, stance: uses}]}]
  links: {wof: 1}
- id: dorp
  feature: PPL
  point: {at: [46.9, 39.9]}
  cite: [geonames]
  names: [{forms: {en: Twin}}]
"""
GOLD = {
    "document": "d",
    "language": "en",
    "text": "Little Hamlet",
    "mentions": [{"start": 0, "end": 13, "surface": "Little Hamlet", "entries": ["hamlet"]}],
}
LOCALITY = "wof_id,country,name,parent,lat,lon,geonames_id,wikidata_id,wikipedia,az,hy,hy_latn,ru,en,tr,fa,check\n"
CITY = "geonames_id,country,admin1,name,lat,lon,population,alternate_names\n"

RUNS = {
    "annotate": (["annotate", "--format", "jsonl", "text.txt"], '"entry": "hamlet"'),
    "lookup": (["lookup", "--format", "json", "Stepan Town"], '"entry": "stepanakert-xankendi"'),
    "show": (["show", "hamlet"], "Little Hamlet"),
    "normalize": (["normalize", "table.csv", "--column", "name"], "Stepan Town,stepanakert-xankendi"),
    "check": (["check"], "0 errors, 0 warnings, 0 notes in local"),
    "stats": (["stats", "--format", "json"], '"record": "places",\n    "number": 5'),
    "homonyms": (["homonyms", "--format", "json", "Twin"], '"dorp"'),
    "evaluate": (["evaluate", "gold.jsonl"], "1.000"),
    "attest": (["attest", "text.txt", "--title", "T", "--publisher", "weekly", "--id", "x"], "Little Hamlet"),
    "map": (["map", "-o", "map.html"], "Little Hamlet"),
    "import": (["import", "tables"], "1 held already"),
    "profile": (["profile", "--format", "json", "text.txt"], '"entry": "hamlet"'),
    "lint": (["lint", "--style", "azerbaijani", "--fail-on", "never", "twin.txt"], "'Stepan Town' is not what"),
    "rewrite": (["rewrite", "--style", "azerbaijani", "--diff", "twin.txt"], "+In Khankendi and Twin."),
}
"""By command, what it is run with, and what of the overlay it prints."""

READ_NONE = {"init", "new", "fmt", "diff", "schema", "export"}
"""Commands that make, rewrite or compare files of data, which their first argument names, and programs of several."""


@pytest.fixture
def _files(tmp_path: Path) -> None:
    shutil.copytree(MINI, tmp_path / "data")
    (tmp_path / "data" / "intake.yaml").write_text("every-settlement: []\n")
    (tmp_path / "local").mkdir()
    (tmp_path / "local" / "places.yaml").write_text(PLACES)
    (tmp_path / "local" / "parties.yaml").write_text("- {id: weekly, label: {en: Weekly}, type: outlet}\n")
    (tmp_path / "text.txt").write_text("From Little Hamlet to Stepanakert.\n")
    (tmp_path / "twin.txt").write_text("In Stepan Town and Twin.\n")
    (tmp_path / "table.csv").write_text("name\nStepan Town\n")
    (tmp_path / "gold.jsonl").write_text(json.dumps(GOLD) + "\n")
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / LOCALITIES).write_text(f"{LOCALITY}1,AZ,Kend,,39.8,46.8,,,,Kənd,,,,,,,\n", encoding="utf-8")
    (tmp_path / "tables" / CITIES).write_text(CITY)


def test_every_command_that_reads_data_takes_another_folder_and_overlays() -> None:
    group = typer.main.get_command(app)
    commands = {name: group.get_command(None, name) for name in group.list_commands(None)}
    options = {name: {option for each in command.params for option in each.opts} for name, command in commands.items()}
    assert {name for name, found in options.items() if {"--data", "--overlay"} <= found} == set(RUNS)
    assert set(commands) - set(RUNS) <= READ_NONE


@pytest.mark.usefixtures("_files")
@pytest.mark.parametrize("command", RUNS)
def test_a_command_reads_another_folder_and_what_is_laid_over_it(run: Run, tmp_path: Path, command: str) -> None:
    arguments, printed = RUNS[command]

    def told(*options: str) -> str:
        done = run(*arguments, "--data", "data", *options)
        assert done.returncode == 0 or not options, done.stderr
        pages = [page.read_text("utf-8") for page in tmp_path.glob("*.html")]
        return "".join([done.stdout, done.stderr, *pages])

    assert printed not in told()
    assert printed in told("--overlay", "local")


@pytest.mark.usefixtures("_files")
def test_overlays_lie_one_on_the_other_in_every_process(run: Run, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "places.yaml").write_text("- {id: dorp, names: [{forms: {en: Nether Dorp}}]}\n")
    (tmp_path / "other.txt").write_text("From Nether Dorp to Little Hamlet.\n")
    laid = ["--data", "data", "--overlay", "local", "--overlay", "more"]
    one, two = (run("annotate", "--format", "jsonl", "-j", jobs, "text.txt", "other.txt", *laid) for jobs in "12")

    assert one.stdout == two.stdout
    assert [found["entry"] for found in json.loads(one.stdout.splitlines()[1])["mentions"]] == ["dorp", "hamlet"]
    assert json.loads(one.stdout.splitlines()[0])["data_version"].count("+") == 3


@pytest.mark.usefixtures("_files")
def test_what_is_wrong_with_an_overlay_is_told_at_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "local" / "places.yaml").write_text("- {id: hadrut, feature: ADM2}\n- {id: x}\n")
    done = run("lookup", "--data", "data", "--overlay", "local", "Hadrut")

    assert (done.returncode, done.stdout) == (2, "")
    assert "local/places.yaml:1:25: E017 hadrut: the data under it state feature 'PPL'" in done.stderr
    assert "local/places.yaml:2:3: E011 x: key 'names' is missing" in done.stderr


@pytest.mark.usefixtures("_files")
def test_check_takes_a_folder_without_a_manifest_for_an_overlay(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "local" / "places.yaml").open("a") as file:
        file.write("- {id: nowhere, feature: PPL, cite: [geonames], names: [{forms: {en: Nowhere}}]}\n")
    done = run("check", "local", "--data", "data")
    twice = run("check", "data", "--data", "data")

    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert "local/places.yaml:14:3: W403 place 'nowhere' has no point" in done.stdout
    assert "0 errors, 1 warning, 0 notes in local, laid over data" in done.stderr
    assert twice.returncode == 2
    assert "--data: data is no folder to lay over it; name one of the two" in twice.stderr


@pytest.mark.usefixtures("_files")
def test_import_writes_into_the_overlay_and_leaves_the_data(run: Run, tmp_path: Path) -> None:
    with (tmp_path / "tables" / LOCALITIES).open("a", encoding="utf-8") as table:
        table.write("2,AZ,Balatala,,39.6,46.4,2,,,Balatala,Նորատափ,,Балатала,,,,\n")
    (tmp_path / "local" / "sources.yaml").write_text("- {id: wof, title: A gazetteer, kind: gazetteer}\n")
    before = {path: path.read_bytes() for path in (tmp_path / "data").iterdir()}
    done = run("import", "tables", "--write", "--data", "data", "--overlay", "local")
    found = run("lookup", "--data", "data", "--overlay", "local", "Նորատափ")

    assert (done.returncode, found.returncode) == (0, 0), done.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "data").iterdir()} == before
    assert (tmp_path / "local" / "places.yaml").read_text("utf-8").startswith(PLACES)
