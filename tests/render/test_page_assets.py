"""What holds of every script and style of our own that goes into a page, and of the scripts' tests."""

from pathlib import Path

import pytest

from gazetteer import render

ASSETS = sorted(
    path
    for folder in (Path(render.__file__).parent, Path(__file__).parent)
    for path in folder.rglob("*.*s")
    if path.suffix in {".js", ".css"} and path.stem != "leaflet"
)
MAX_LINE, MAX_LINES = 120, 300
# Whatever could make code or markup of a text.
BANNED = (
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTML",
    "document.write",
    "createContextualFragment",
    "DOMParser",
    "eval(",
    "new Function",
    'setTimeout("',
    "setTimeout('",
    "setTimeout(`",
)


@pytest.mark.parametrize("path", ASSETS, ids=lambda path: path.name)
def test_scripts_and_styles_stay_short_enough_to_read(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= MAX_LINES
    assert [number for number, line in enumerate(lines, start=1) if len(line) > MAX_LINE] == []


@pytest.mark.parametrize("path", ASSETS, ids=lambda path: path.name)
def test_text_never_becomes_code_or_markup(path):
    text = path.read_text(encoding="utf-8")
    assert [word for word in BANNED if word in text] == []


def test_all_are_looked_at():
    assert {"names.js", "names.css", "page.js", "page.css", "fold.js", "fold.test.js"} <= {path.name for path in ASSETS}
