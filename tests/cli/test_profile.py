"""Profiles on the command line: text, JSON Lines and pages, of several files, some of which cannot be read."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

COUNT = {"type": "integer", "minimum": 0}
FROM_ONE = {"type": "integer", "minimum": 1}
TEXT, MAYBE = {"type": "string"}, {"type": ["string", "null"]}


def record(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def many(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


VOICES = {"own": COUNT, "quoted": COUNT, "attributed": COUNT}
VOICE = {"enum": ["own", "quoted", "attributed"]}
SPOT = record(start=COUNT, line=FROM_ONE, column=FROM_ONE, surface=TEXT, voice=VOICE)
NAME = record(name=TEXT, lang=MAYBE, side=MAYBE, used_by=many(TEXT), in_use=MAYBE, **VOICES, at=many(SPOT))
GIVEN = many(record(surface=TEXT, side=MAYBE))
FIRST = record(
    entry=TEXT,
    headword=TEXT,
    surface=TEXT,
    start=COUNT,
    side=MAYBE,
    voice=VOICE,
    beside=MAYBE,
    line=FROM_ONE,
    column=FROM_ONE,
    given=GIVEN,
)
USES = many(record(entry=TEXT, kind={"enum": ["place", "term"]}, headword=TEXT, first=FIRST, names=many(NAME)))
TALLIES = many(record(side=MAYBE, **VOICES))
SCHEMA = {
    "oneOf": [
        record(schema={"const": 1}, source=TEXT, error=TEXT),
        record(
            schema={"const": 1},
            source=TEXT,
            sha256=TEXT,
            text_sha256=TEXT,
            length=COUNT,
            data_version=TEXT,
            policy=TEXT,
            as_of=MAYBE,
            names=TALLIES,
            terms=TALLIES,
            places=USES,
            terms_used=USES,
            anachronisms={"oneOf": [USES, {"type": "null"}]},
            inconsistent=USES,
            embedded=COUNT,
            open=COUNT,
        ),
    ]
}


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a folder of four texts; one of them cannot be read."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "1.md").write_text(
        "# Buses\n\nBuses left **Step**anakert (Khankendi) for Shushi. Shusha is near.", "utf-8"
    )
    (folder / "2.txt").write_bytes(b"Baku \xff")
    (folder / "3.html").write_text("<p>Кировабад<p>Шуша &lt;img src=x onerror=alert(1)&gt; {{ 7*7 }}", "utf-8")
    (folder / "4.txt").write_text("", "utf-8")
    return folder


def test_json_is_one_object_per_input_and_fits_its_schema(run: Run, texts: Path) -> None:
    done = run("profile", "-f", "json", "--date", "2023", "texts", "-", "missing.txt", stdin="Xankəndi")
    records = [json.loads(line) for line in done.stdout.splitlines()]

    assert done.returncode == 2
    assert [Path(each["source"]).name for each in records] == [
        *("1.md", "2.txt", "3.html", "4.txt"),
        *("-", "missing.txt"),
    ]
    assert ["error" in each for each in records] == [False, True, False, False, False, True]
    for each in records:
        jsonschema.validate(each, SCHEMA)
    assert records[0]["places"][0]["first"]["line"] == 3
    assert records[2]["anachronisms"][0]["names"][0]["name"] == "Кировабад"
    assert "byte 5 (0xff) is not UTF-8" in done.stderr


def test_without_a_date_anachronisms_are_null(run: Run) -> None:
    (line,) = run("profile", "-f", "json", "-", stdin="Kirovabad").stdout.splitlines()

    assert json.loads(line)["anachronisms"] is None
    assert json.loads(line)["as_of"] is None


def test_text_is_tables_without_colour(run: Run, texts: Path) -> None:
    done = run("profile", "texts")

    assert done.returncode == 2
    assert "\x1b" not in done.stdout
    for piece in ("Whose names", "Names of places", "First mentions", "Khankendi", "3:12", "No date"):
        assert piece in done.stdout
    assert done.stdout.count("It gives no score") == 3
    assert done.stdout.index("Armenian") < done.stdout.index("Azerbaijani")
    assert "{{ 7*7 }}" not in done.stdout


def test_text_goes_to_a_file_and_nothing_is_written_of_nothing(run: Run, texts: Path, tmp_path: Path) -> None:
    assert run("profile", "-o", "out.txt", "texts/1.md").returncode == 0
    before = (tmp_path / "out.txt").read_text("utf-8")
    assert "Stepanakert" in before
    assert run("profile", "-o", "out.txt", "texts/2.txt").returncode == 2
    assert (tmp_path / "out.txt").read_text("utf-8") == before


def test_pages_go_to_a_folder_with_an_index(run: Run, texts: Path, tmp_path: Path) -> None:
    assert run("profile", "-f", "html", "-o", "pages", "texts").returncode == 2

    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["1.html", "3.html", "4.html", "index.html"]
    page = (tmp_path / "pages" / "3.html").read_text("utf-8")
    assert "<img" not in page
    assert 'href="index.html"' in page


def test_one_page_goes_to_a_file_or_to_standard_output(run: Run, texts: Path, tmp_path: Path) -> None:
    assert run("profile", "-f", "html", "-o", "page.html", "texts/1.md").returncode == 0
    assert (tmp_path / "page.html").read_text("utf-8") == run("profile", "-f", "html", "texts/1.md").stdout
    several = run("profile", "-f", "html", "texts/1.md", "texts/4.txt")
    assert (several.returncode, several.stdout) == (2, "")
    assert "name one with -o" in several.stderr


def test_a_date_or_policy_that_there_is_not_is_a_sentence(run: Run) -> None:
    assert run("profile", "--date", "soon", "-", stdin="Baku").returncode == 2
    assert run("profile", "--policy", "nobody", "-", stdin="Baku").returncode == 2


def test_the_same_question_gives_the_same_bytes(run: Run, texts: Path) -> None:
    one, other = (run("profile", "-f", form, "texts/1.md").stdout for form in ("html", "html"))

    assert one == other


@pytest.mark.parametrize("command", ["profile", "annotate"])
def test_several_pages_need_a_folder_that_is_not_called_like_a_page(
    run: Run, texts: Path, tmp_path: Path, command: str
) -> None:
    done = run(command, "-f", "html", "-o", "p1.html", "texts/1.md", "texts/4.txt")

    assert done.returncode == 2
    assert "p1.html: several pages need a folder" in done.stderr
    assert not (tmp_path / "p1.html").exists()


def test_a_page_says_what_sides_are(run: Run, texts: Path) -> None:
    page = run("profile", "-f", "html", "texts/1.md").stdout

    assert "A side says whose name a name is" in page
    assert "“No side” are names that no party" in page
