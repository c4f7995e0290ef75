"""Changes as JSON: all of them, as the document shows it, and as they were."""

import json
import re
from pathlib import Path
from typing import Any

from gazetteer.compare import State, compare
from gazetteer.dataset.files import OPTIONAL, REQUIRED, DataFile
from gazetteer.export.changes import comparison_record

ROOT = Path(__file__).parents[2]
MINI = ROOT / "tests" / "data" / "mini"


def state(name: str, *edits: tuple[str, str]) -> State:
    texts = {file: (MINI / file).read_text(encoding="utf-8") for file in (*REQUIRED, *OPTIONAL)}
    for find, put in edits:
        assert re.search(find, texts["places.yaml"])
        texts["places.yaml"] = re.sub(find, put, texts["places.yaml"])
    return State(name, tuple(DataFile(file, Path(file), text.encode()) for file, text in texts.items()), ())


def record(*edits: tuple[str, str]) -> Any:
    return json.loads(json.dumps(comparison_record(compare(state("old"), state("new", *edits)))))


def test_json_is_as_the_document_shows_it():
    text = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    shown = json.loads(re.search(r"```json diff\n(.*?)```", text, re.DOTALL)[1])
    actual = record(("1991-09-02, until: 2023}", "1991-09-02, until: 2023-09-20}"), ("rejects", "uses"))

    assert [list(part) for part in (shown, shown["old"], *shown["changes"], *shown["balance"])] == [
        list(part)
        for part in (actual, actual["old"], *actual["changes"][: len(shown["changes"])], *actual["balance"][:1])
    ]
    first, other = shown["changes"][0], actual["changes"][0]
    assert first == other
    assert list(shown["balance"][0]["before"]) == list(actual["balance"][0]["before"])
    assert shown["balance"][0] == actual["balance"][1]


def test_nothing_is_cut():
    forms = [f"Form {number}" for number in range(50)]
    changes = record(("en: Stepanakert}", f"en: [Stepanakert, {', '.join(forms)}]}}"))["changes"]
    note = record(("feature: PPLA", f"feature: PPLA\n  note: {'x' * 5000}"))["changes"][0]

    assert [change["after"]["text"] for change in changes] == forms
    assert note["after"] == "x" * 5000
    assert "x" * 5000 in note["sentence"]


def test_what_was_and_is_can_be_read_back():
    removed, moved = record(("(?m)^    - {by: ussr.*\n", ""), ("46.7515, 39.8153", "46.5, 39.5"))["changes"][::-1]

    assert (removed["kind"], removed["id"], removed["after"]) == ("usage-removed", "stepanakert-xankendi", None)
    assert removed["before"] == {
        "by": "ussr",
        "stance": "official",
        "since": "1923",
        "until": "1991-12-26",
        "cite": ["decree-1991"],
    }
    assert (moved["before"], moved["after"]) == ({"lon": 46.7515, "lat": 39.8153}, {"lon": 46.5, "lat": 39.5})
    assert moved["line"] == 3


def test_the_same_states_give_the_same_bytes():
    edit = ("en: Stepanakert}", "en: Stepanagert}")

    assert json.dumps(record(edit)) == json.dumps(record(edit))


def test_a_file_that_is_one_record_has_no_id():
    old, new = state("old"), state("new")
    newer = tuple(
        DataFile(file.name, file.path, file.content.replace(b"2026-01-01", b"2026-01-02")) for file in new.files
    )
    (change,) = comparison_record(compare(old, State("new", newer, ())))["changes"]

    assert (change["file"], change["id"], change["kind"]) == ("dataset.yaml", None, "dataset-version-changed")
