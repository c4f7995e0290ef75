"""``gazetteer rewrite --ask`` in a terminal: what somebody says yes to is written, and nothing after they leave."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="there are no such terminals on this system")
TEXT = "A Stepanakert-based team.\nIn Stepanakert.\n"


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def asked(answers: bytes, *files: str, meanwhile: Callable[[], object] = lambda: None) -> tuple[int, str]:
    """Run the command with answers that are typed as soon as something is asked."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "gazetteer", "rewrite", "--style", "azerbaijani", "--ask", *files]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True) as process:
        os.close(theirs)
        said = b""
        try:
            while data := os.read(ours, 4096):
                said += data
                if answers and b"[y/n]" in said:
                    meanwhile()
                    os.write(ours, answers)
                    answers = b""
        except OSError:
            # So Linux says that the other end is closed.
            pass
        status = process.wait(timeout=60)
    os.close(ours)
    return status, said.decode()


def test_what_is_accepted_is_written_and_the_rest_is_left():
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(TEXT)

    status, said = asked(b"y\nmaybe\nn\n", "a.txt", "b.txt")

    assert status == 0
    assert "a.txt:1:3: A >>Stepanakert<<-based team.\r\nWrite 'Khankendi'? (it is joined to another word)" in said
    assert "Rewriting" not in said
    assert Path("a.txt").read_text() == "A Khankendi-based team.\nIn Khankendi.\n"
    assert Path("b.txt").read_text() == "A Stepanakert-based team.\nIn Khankendi.\n"


def test_who_ends_the_input_leaves_what_is_not_done_as_it_is():
    Path("a.txt").write_text(TEXT)
    Path("b.txt").write_text(TEXT)

    status, said = asked(b"y\n\x04", "a.txt", "b.txt")

    assert status == 130
    assert "b.txt and what comes after it is left as it is" in said
    assert Path("a.txt").read_text() == "A Khankendi-based team.\nIn Khankendi.\n"
    assert Path("b.txt").read_text() == TEXT


def test_a_file_that_changes_while_somebody_is_asked_is_left_as_it_is_then():
    Path("a.txt").write_text(TEXT)

    status, said = asked(b"y\n", "a.txt", meanwhile=lambda: Path("a.txt").write_text("New."))

    assert status == 2
    assert "a.txt: it has changed since it was read" in said
    assert Path("a.txt").read_text() == "New."
    assert not Path("gazetteer-rewrite.jsonl").exists()
