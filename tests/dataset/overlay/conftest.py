"""Overlays of the small data set, written for a test."""

from collections.abc import Callable
from pathlib import Path

import pytest

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return what writes an overlay; its files are named without their endings."""

    def written(name: str = "local", **files: str) -> Path:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        for stem, text in files.items():
            path = folder / f"{stem}{'.csv' if stem == 'traps' else '.yaml'}"
            path.write_text(text, encoding="utf-8")
        return folder

    return written
