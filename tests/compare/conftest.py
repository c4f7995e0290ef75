"""States of a small data folder, made of its text."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gazetteer.compare import Comparison, State, compare
from gazetteer.dataset.files import OPTIONAL, REQUIRED, DataFile

MINI = Path(__file__).parents[1] / "data" / "mini"

Edits = Mapping[str, tuple[str, str]]


def state_of(texts: Mapping[str, str], name: str = "now") -> State:
    """Return a folder with these files, and those of the small data set where nothing else is given."""
    contents = {file: (MINI / file).read_text(encoding="utf-8") for file in (*REQUIRED, *OPTIONAL)} | dict(texts)
    return State(name, tuple(DataFile(file, Path(name, file), text.encode()) for file, text in contents.items()), ())


def edited(file: str, pattern: str, replacement: str) -> State:
    """Return the small data set with one edit, which must hit."""
    text, hits = re.subn(pattern, replacement, (MINI / file).read_text(encoding="utf-8"), count=1)
    assert hits == 1, pattern
    return state_of({file: text})


@pytest.fixture
def state() -> Callable[..., State]:
    return state_of


@pytest.fixture
def after() -> Callable[[str, str, str], Comparison]:
    """Return a function that compares the small data set with what an edit makes of it."""

    def compared(file: str, pattern: str, replacement: str) -> Comparison:
        return compare(state_of({}, "before"), edited(file, pattern, replacement))

    return compared


@pytest.fixture
def undone() -> Callable[[str, str, str], Comparison]:
    """Return a function that compares what an edit makes of the small data set with that data set."""

    def compared(file: str, pattern: str, replacement: str) -> Comparison:
        return compare(edited(file, pattern, replacement), state_of({}, "before"))

    return compared
