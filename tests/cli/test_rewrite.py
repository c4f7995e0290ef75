"""``gazetteer rewrite``: certain suggestions written into files, everything else as it was, and taken back exactly."""

import hashlib
import json
import stat
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

SAMPLES = Path(__file__).parents[2] / "seeds" / "samples"
LOG = "gazetteer-rewrite.jsonl"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def word(text: str) -> bytes:
    document = Document()
    for block in text.split("\n\n"):
        half = len(block) // 2
        paragraph = document.add_paragraph(block[:half])
        paragraph.add_run(block[half:]).italic = True
    document.add_table(1, 1).cell(0, 0).text = "Stepanakert"
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def page(text: str) -> bytes:
    blocks = "".join(f"<p>{block}</p>\r\n" for block in text.replace("&", "&amp;").replace("<", "&lt;").split("\n\n"))
    return f"<!doctype html><meta charset=utf-8><title>Stepanakert</title>{blocks}".encode()


def digests() -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in Path().iterdir() if path.is_file()}


def members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}


@pytest.mark.parametrize("style", ["both-names-first", "armenian", "azerbaijani"])
def test_every_sample_in_every_format_is_taken_back_exactly(run, style):
    for sample in sorted(SAMPLES.glob("*.txt")):
        text = sample.read_text(encoding="utf-8")
        Path(sample.name).write_bytes(sample.read_bytes())
        Path(f"{sample.stem}.md").write_bytes(b"\xef\xbb\xbf" + text.encode())
        Path(f"{sample.stem}.html").write_bytes(page(text))
        Path(f"{sample.stem}.docx").write_bytes(word(text))
    before = digests()
    names = sorted(before)

    first = run("rewrite", "--style", style, *names)
    after = digests()
    again = run("rewrite", "--style", style, *names)

    assert first.returncode == again.returncode == 0
    assert {name: digest for name, digest in digests().items() if name != LOG} == {
        name: digest for name, digest in after.items() if name != LOG
    }
    assert any(before[name] != after[name] for name in names)
    assert run("rewrite", "--undo", LOG).returncode == 0
    assert digests() == before


def test_only_the_names_change(run):
    content = "\ufeffIn  Stepanakert,\r\n\tat Shushi.\r\n\r\nHe said: “Shushi!”".encode()
    Path("a.txt").write_bytes(content)

    done = run("rewrite", "--style", "azerbaijani", "a.txt")

    assert Path("a.txt").read_bytes() == content.replace(b"Stepanakert", b"Khankendi").replace(
        b"at Shushi", b"at Shusha"
    )
    assert "a.txt: 2 edits, 0 left to you" in done.stderr


def test_of_a_word_document_only_the_changed_runs_differ(run):
    before = word("To Stepanakert leads an open road.")
    Path("a.docx").write_bytes(before)

    run("rewrite", "--style", "azerbaijani", "a.docx")
    after = Path("a.docx").read_bytes()

    assert {name for name, content in members(before).items() if members(after)[name] != content} == {
        "word/document.xml"
    }
    document = Document(BytesIO(after))
    assert [paragraph.text for paragraph in document.paragraphs] == ["To Khankendi leads an open road."]
    assert [run.italic for run in document.paragraphs[0].runs] == [None, True]
    was, now = (members(content)["word/document.xml"] for content in (before, after))
    assert len(was) - len(now) == 2 * (len("Stepanakert") - len("Khankendi"))


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("a.html", "<p>In Ste<b>panakert</b>, in Step&shy;anakert, in <b>Shushi</b>.", ("1:7", "1:30")),
        ("a.md", "In Shu*shi*, in Go\n**Step**anakert, in **Shushi**.", ("1:4", "2:3")),
    ],
)
def test_a_name_that_markup_cuts_is_left_and_told(run, name, content, where):
    Path(name).write_text(content)

    done = run("rewrite", "--style", "azerbaijani", name)

    assert Path(name).read_text() == content.replace("Shushi", "Shusha")
    lines = [line for line in done.stdout.splitlines() if "(it is not written in one piece in the file)" in line]
    assert tuple(line.split(":", 1)[1].split(": ")[0] for line in lines) == where


def test_no_run_of_a_word_document_becomes_empty(run):
    before = word("In Stepanakert, in Shushi.")
    Path("a.docx").write_bytes(before)
    Path("b.docx").write_bytes(word("Shu\n\nStepanakert"))

    done = run("rewrite", "--style", "azerbaijani", "a.docx", "b.docx")

    assert "a.docx:1:4: L101 'Stepanakert'" in done.stdout
    assert [run.text for run in Document("a.docx").paragraphs[0].runs] == ["In Stepanaker", "t, in Shusha."]
    assert [run.text for run in Document("b.docx").paragraphs[1].runs] == ["Stepa", "nakert"]


def test_a_difference_is_printed_and_nothing_written(run):
    Path("a.md").write_text("# Shushi\n\nIn Stepanakert.\n")

    done = run("rewrite", "--style", "azerbaijani", "--diff", "a.md")

    assert "-# Shushi\n+# Shusha\n" in done.stdout
    assert Path("a.md").read_text() == "# Shushi\n\nIn Stepanakert.\n"
    assert not Path(LOG).exists()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "Первая.\nВ Степанакерте.\n".encode("utf-16")),
        ("a.html", "<meta charset=windows-1251><p>\nВ Степанакерте.\n".encode("cp1251")),
        ("a.txt", "\ufeff\nВ Степанакерте.\n".encode()),
    ],
)
def test_a_difference_is_readable_whatever_the_encoding(run, name, content):
    Path(name).write_bytes(content)

    done = run("rewrite", "--style", "azerbaijani", "--diff", name)

    assert "\n-В Степанакерте.\n+В Ханкенди.\n" in done.stdout


def test_a_difference_has_the_lines_of_the_file_and_their_ends(run):
    Path("a.txt").write_bytes("\ufeffIn Shushi.\r\nA\u2028B\x85C \x1b[2J.\r\nIn Stepanakert.".encode())

    done = run("rewrite", "--style", "azerbaijani", "--diff", "a.txt")

    assert done.stdout == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -1,3 +1,3 @@\n-\ufeffIn Shushi.\r\n+\ufeffIn Shusha.\r\n"
        " A\ufffdB\ufffdC \ufffd[2J.\r\n-In Stepanakert.\n\\ No newline at end of file\n"
        "+In Khankendi.\n\\ No newline at end of file\n"
    )


def test_what_is_not_certain_is_left_and_told_where_it_stands_now(run):
    Path("a.txt").write_text("Stepanakert sleeps. A Stepanakert-based team.")

    done = run("rewrite", "--style", "azerbaijani", "a.txt")

    assert Path("a.txt").read_text() == "Khankendi sleeps. A Stepanakert-based team."
    assert done.stdout.startswith("a.txt:1:21: L101 'Stepanakert'")


def test_the_log_says_what_was_changed_where(run):
    Path("a.txt").write_text("A line.\nIn Stepanakert.")

    run("rewrite", "--style", "azerbaijani", "--log", "log.jsonl", "a.txt")
    (line,) = Path("log.jsonl").read_text().splitlines()
    told = json.loads(line)

    assert told["style"] == "azerbaijani"
    assert told["changes"] == [
        {
            "line": 2,
            "column": 4,
            "old": "Stepanakert",
            "new": "Khankendi",
            "code": "L101",
            "entry": "stepanakert-xankendi",
        }
    ]


def test_a_file_that_has_changed_since_is_left_and_the_others_are_taken_back(run):
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("In Stepanakert.")
    run("rewrite", "--style", "azerbaijani", "a.txt", "b.txt")
    Path("a.txt").write_text("In Khankendi, today.")

    done = run("rewrite", "--undo", LOG)

    assert done.returncode == 2
    assert "a.txt: it has changed since it was rewritten" in done.stderr
    assert Path("a.txt").read_text() == "In Khankendi, today."
    assert Path("b.txt").read_text() == "In Stepanakert."
    assert len(Path(LOG).read_text().splitlines()) == 1


def test_two_rewritings_are_taken_back_in_turn(run):
    Path("a.txt").write_text("In Stepanakert.")
    run("rewrite", "--style", "azerbaijani", "a.txt")
    run("rewrite", "--style", "both-names-first", "a.txt")

    assert Path("a.txt").read_text() == "In Khankendi (Stepanakert)."
    assert run("rewrite", "--undo", LOG).returncode == 0
    assert Path("a.txt").read_text() == "In Stepanakert."
    assert not Path(LOG).exists()


def test_a_read_only_file_is_left_and_the_others_are_done(run):
    for name in ("a.txt", "b.txt"):
        Path(name).write_text("In Stepanakert.")
    Path("a.txt").chmod(stat.S_IRUSR)

    done = run("rewrite", "--style", "azerbaijani", "a.txt", "b.txt")

    assert done.returncode == 2
    assert "a.txt: it is read-only" in done.stderr
    assert Path("a.txt").read_text() == "In Stepanakert."
    assert Path("b.txt").read_text() == "In Khankendi."


def test_other_files_and_standard_output_may_be_written_to(run):
    Path("a.txt").write_text("In Stepanakert.")
    Path("out").mkdir()

    run("rewrite", "--style", "azerbaijani", "-o", "out", "a.txt")
    done = run("rewrite", "--style", "azerbaijani", "-", stdin="В Степанакерте.")

    assert Path("out/a.txt").read_text() == "In Khankendi."
    assert Path("a.txt").read_text() == "In Stepanakert."
    assert done.stdout == "В Ханкенди."


@pytest.mark.parametrize("output", ["{here}/a.txt", "./link", "."])
def test_writing_to_the_file_itself_in_whatever_spelling_is_logged(run, output):
    Path("a.txt").write_text("In Stepanakert.")
    Path("link").symlink_to("a.txt")

    run("rewrite", "--style", "azerbaijani", "-o", output.format(here=Path.cwd()), "a.txt")

    assert Path("a.txt").read_text() == "In Khankendi."
    assert run("rewrite", "--undo", LOG).returncode == 0
    assert Path("a.txt").read_text() == "In Stepanakert."


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.txt"], "--style: it is missing"),
        (["--style", "describe"], "FILE: it is missing"),
        (["--undo", "none"], "none: it cannot be read"),
        (["--undo", "a.txt"], "a.txt: it is no log"),
        (["--style", "armenian", "--ask", "a.txt"], "--ask: there is no terminal"),
        (["--style", "armenian", "-o", "b.txt", "a.txt", "a.txt"], "several documents need a folder"),
        (["--style", "armenian", "--log", "no/log", "a.txt"], "the log cannot be written"),
        (["--style", "armenian", "--log", "a.txt", "a.txt"], "a.txt: it is the log, and a document at once"),
        (["--style", "armenian", "--log", "./link", "../{here}/a.txt"], "it is the log, and a document at once"),
        (["--style", "armenian", "--log", "hard", "*.txt"], "it is the log, and a document at once"),
        (["--style", "armenian", "--log", "b", "-o", "./b", "a.txt"], "it is the log, and a document at once"),
        (["--style", "armenian", "--log", "other", "a.txt"], "other: it is no log"),
        (["--style", "armenian", "--log", ".", "a.txt"], ".: it is no file that can be read again"),
        (["--style", "armenian", "--log", "/dev/null", "a.txt"], "/dev/null: it is no file that can be read again"),
        (["--undo", "/dev/null"], "/dev/null: it is no file that can be read again"),
        (
            ["--style", "armenian", "-o", "x", "a.txt", "y/a.txt"],
            "x/a.txt: a.txt and y/a.txt would both be written to it",
        ),
        (["--style", "armenian", "-o", "x", "x", "a.txt"], "x/a.txt: x/a.txt and a.txt would both be written to it"),
        (["--style", "armenian", "-o", "x", "-"], "x: standard input has no name in a folder"),
        (["--undo", "empty"], "empty: there is nothing in it to take back"),
    ],
)
def test_misuse_is_told_in_a_sentence(run, arguments, said):
    Path("a.txt").write_text("In Khankendi.")
    Path("other").write_text("In Khankendi.")
    Path("empty").touch()
    for folder in ("x", "y"):
        Path(folder).mkdir()
        Path(folder, "a.txt").write_text("In Khankendi.")
    Path("link").symlink_to("a.txt")
    Path("hard").hardlink_to("a.txt")

    done = run("rewrite", *(each.format(here=Path.cwd().name) for each in arguments))

    assert done.returncode == 2
    assert said in done.stderr
    assert Path("a.txt").read_text() == Path("other").read_text() == "In Khankendi."
    assert Path("empty").exists()
