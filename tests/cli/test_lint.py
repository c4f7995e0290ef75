"""``gazetteer lint``: findings at the file's own lines and columns, in every format."""

import json
import os
import re
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from docx import Document

MARKDOWN = """\
# The road to **Step**anakert

He left Stepanakert's market with *The Black Garden of Stepanakert*.

> Stepanakert is quoted.

He said: “Stepanakert is ours.” See [the town](https://example.com/Stepanakert), `Stepanakert`, Stepanakert[^1].

[^1]: Stepanakert Today, 2020.
"""
HTML = """<title>Stepanakert</title>
<p>The <b>Step</b>anakert &amp; Shushi road.
<blockquote>Stepanakert</blockquote><p><cite>Stepanakert Today</cite> <code>Stepanakert</code>
<!-- gazetteer: off --><p>Stepanakert<!-- gazetteer: on --><p>Stepanakert"""
LINE = re.compile(r"(?P<path>.+):(?P<line>\d+):(?P<column>\d+): (?P<code>L\d{3}) (?P<message>.+)")


@pytest.fixture
def places(run):
    """Return a function that lints a file and returns where the name of a place is not the style's."""

    def found(name, content, *options):
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
        done = run("lint", "--style", "azerbaijani", name, *options)
        lines = [LINE.fullmatch(line) for line in done.stdout.splitlines()]
        return [(int(line["line"]), int(line["column"])) for line in lines if line and line["code"] == "L101"]

    return found


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def word() -> bytes:
    document = Document()
    document.add_paragraph("The road is open.")
    paragraph = document.add_paragraph("It leads to Step")
    paragraph.add_run("anakert").bold = True
    paragraph.add_run(" and on.")
    document.add_paragraph("Stepanakert is quoted.", style="Intense Quote")
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def test_positions_are_those_of_the_file(places):
    assert places("a.txt", "In town.\r\nIn Stepanakert, Stepanakert.\r\n") == [(2, 4), (2, 17)]
    assert places("a.md", MARKDOWN) == [(1, 17), (3, 9), (7, 97)]
    assert places("a.html", HTML) == [(2, 11), (2, 33), (4, 63)]
    assert places("a.docx", word()) == [(2, 13)]


def test_other_languages_and_encodings(places):
    assert places("ru.txt", "Дорога в Степанакерт.\nИз Степанакерта.") == [(1, 10), (2, 4)]
    assert places("hy.txt", "Ստեփանակերտից եկան։".encode("utf-16")) == [(1, 1)]
    page = '<meta charset="windows-1251"><p>Из Степанакерта'.encode("cp1251")
    assert places("ru.html", page) == [(1, 36)]


def test_the_status_says_whether_something_is_to_be_mended(run):
    Path("a.txt").write_text("In Stepanakert.")

    assert run("lint", "a.txt").returncode == 0
    assert run("lint", "--fail-on", "note", "a.txt").returncode == 1
    assert run("lint", "--style", "armenian", "--fail-on", "note", "a.txt").returncode == 0
    assert run("lint", "--style", "azerbaijani", "a.txt").returncode == 1
    assert run("lint", "--style", "azerbaijani", "--fail-on", "never", "a.txt").returncode == 0


def test_json_has_places_suggestions_and_what_failed(run):
    Path("a.txt").write_text("In Stepanakert.\nThe old Stepanakert-based team.")

    done = run("lint", "--style", "azerbaijani", "--format", "json", "a.txt", "none.txt")
    told = json.loads(done.stdout)

    assert done.returncode == 2
    assert (told["schema"], told["style"], told["policy"]) == (1, "azerbaijani", "azerbaijani")
    first, second = told["documents"][0]["findings"]
    assert (first["line"], first["column"], first["end_column"], first["surface"]) == (1, 4, 15, "Stepanakert")
    assert first["suggestion"] == {"text": "Khankendi", "certain": True, "doubt": ""}
    assert not second["suggestion"]["certain"]
    assert told["errors"] == [{"source": "none.txt", "error": "there is no such file; check the path"}]


@pytest.mark.npm
def test_sarif_is_what_its_schema_describes(run):
    root = Path(__file__).parents[2]
    (schema,) = (root / ".venv/npm/node_modules/@microsoft").glob("sarif-multitool-*/sarif-2.1.0.json")
    Path("a ü.md").write_text(MARKDOWN.replace("**Step**anakert", "**Stepanakert**"))

    told = json.loads(run("lint", "--style", "both-names-first", "--format", "sarif", "a ü.md").stdout)

    jsonschema.validate(told, json.loads(schema.read_text()))
    (result, *_) = told["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["insertedContent"]["text"] == "Stepanakert (Khankendi)"
    assert change["artifactLocation"]["uri"] == "a%20%C3%BC.md"


def test_annotations_of_github_have_a_place_and_an_end(run):
    Path("a.txt").write_text("In Stepanakert.")

    (line,) = run("lint", "--style", "azerbaijani", "--format", "github", "a.txt").stdout.splitlines()

    assert line.startswith("::warning file=a.txt,line=1,col=4,endLine=1,endColumn=15,title=L101::'Stepanakert' is")


def test_a_baseline_leaves_what_is_new(run):
    Path("a.txt").write_text("In Stepanakert.")
    assert run("lint", "--style", "azerbaijani", "--write-baseline", "known.json", "a.txt").returncode == 0
    Path("a.txt").write_text("A line.\n\nIn Stepanakert and Shushi.")

    done = run("lint", "--style", "azerbaijani", "--baseline", "known.json", "a.txt")

    assert [line.split(": ")[1][:14] for line in done.stdout.splitlines()] == ["L101 'Shushi' "]
    assert run("lint", "--baseline", "none.json", "a.txt").returncode == 2
    Path("none.json").write_text("[]")
    assert "it is no baseline" in run("lint", "--baseline", "none.json", "a.txt").stderr


@pytest.mark.parametrize(
    ("before", "after", "new"),
    [
        ("In Stepanakert.\n", "To Stepanakert.\nIn Stepanakert.\n", ["1:4"]),
        ("In Stepanakert.\nTo Stepanakert.\n", "To Stepanakert.\nBy Stepanakert.\n", ["2:4"]),
        ("In Stepanakert.\nTo Stepanakert.\n", "To Stepanakert.\n", []),
        ("In Stepanakert.\n", "In Stepanakert.\nIn Stepanakert.\n", ["2:4"]),
        ("In  Stepanakert today.\r\n", "A line.\nIn Stepanakert today.", []),
    ],
)
def test_a_baseline_tells_findings_by_the_words_around_them(run, before, after, new):
    style = ("lint", "--style", "azerbaijani")
    Path("a.txt").write_text(before)
    run(*style, "--write-baseline", "known.json", "a.txt")
    Path("a.txt").write_text(after)

    done = run(*style, "--baseline", "known.json", "a.txt")

    assert [line.split(":", 1)[1].split(": ")[0] for line in done.stdout.splitlines()] == new


def test_a_style_of_ones_own_comes_from_a_file(run):
    Path("ours.yaml").write_text("- {id: a, extends: azerbaijani}\n- {id: b, extends: armenian}\n")
    Path("a.txt").write_text("In Stepanakert.")

    assert "L101" in run("lint", "--style", "ours.yaml#a", "a.txt").stdout
    assert "L101" not in run("lint", "--style", "ours.yaml#b", "a.txt").stdout
    assert "it holds a, b; name one as ours.yaml#a" in run("lint", "--style", "ours.yaml", "a.txt").stderr
    assert "it holds a, b" in run("lint", "--style", "ours.yaml#c", "a.txt").stderr


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("- id: a\n  places: {first: bot}\n", "ours.yaml:2:19: E"),
        ("- id: a\n  terms: [{level: note}, {level: note}]\n", "ours.yaml:2:26: E324"),
        ("- id: a\n\tx\n", "ours.yaml:2:1: E"),
        (
            "- id: a\n- {extends: describe, id: armenian}\n",
            "ours.yaml:2:27: E102 id 'armenian' is that of a style of the data set; choose another, and write `extends",
        ),
        ("- id: a\n  extends: b\n", "ours.yaml:2:12: E321 unknown style 'b'; add it to ours.yaml"),
        ("- id: a\n  terms: [{term: [x-y-z]}]\n", "E303 unknown entry 'x-y-z'; name one of the data set\n"),
        (
            "- id: a\n  places: {policy: b}\n",
            "E309 unknown policy 'b'; name one of the data set, or one of a file that",
        ),
        ("", "it holds no style"),
    ],
)
def test_a_broken_style_is_told_with_its_place(run, style, said):
    Path("ours.yaml").write_text(style)
    Path("a.txt").write_text("In Stepanakert.")

    done = run("lint", "--style", "ours.yaml", "a.txt")

    assert done.returncode == 2
    assert said in done.stderr


def test_what_cannot_be_read_is_told_and_the_rest_is_done(run):
    Path("a.txt").write_text("In Stepanakert.")
    Path("bad.txt").write_bytes("В Степанакерте".encode("cp1251"))
    with Path("long.txt").open("wb") as file:
        os.truncate(file.fileno(), 100 << 20)

    done = run("lint", "--style", "azerbaijani", "bad.txt", "long.txt", "no.txt", "a.txt")

    assert done.returncode == 2
    assert done.stdout.startswith("a.txt:1:4: L101")
    assert "bad.txt: byte 0 (0xc2) is not UTF-8" in done.stderr
    assert "long.txt: it is longer than 64 MB" in done.stderr
    assert "no.txt: there is no such file" in done.stderr


def test_standard_input_and_unknown_styles(run):
    assert run("lint", "--style", "azerbaijani", "-", stdin="In Stepanakert.").stdout.startswith("-:1:4: L101")
    assert "known: describe, both-names-first" in run("lint", "--style", "fair", "-").stderr
