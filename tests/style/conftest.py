"""What the tests of styles share: a style from a few lines of YAML, and texts at random."""

from collections.abc import Callable
from pathlib import Path

import pytest

import gazetteer
from gazetteer.core import Gazetteer

Styled = Callable[[str], Gazetteer]


@pytest.fixture
def styled(tmp_path: Path) -> Styled:
    """Return a function that loads the built-in data with a style called ``ours``, given without its id."""

    def load(said: str) -> Gazetteer:
        path = tmp_path / "styles.yaml"
        path.write_text(f"- id: ours\n{said}", encoding="utf-8")
        return gazetteer.load(styles=path)

    return load
