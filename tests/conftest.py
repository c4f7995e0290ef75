"""What all tests share: the built-in gazetteer, loaded once."""

import pytest

import gazetteer
from gazetteer.core import Gazetteer


@pytest.fixture(scope="session")
def gaz() -> Gazetteer:
    """Return the gazetteer of the built-in data."""
    return gazetteer.load()
