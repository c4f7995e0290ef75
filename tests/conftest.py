"""What all tests share: the built-in gazetteer, loaded once."""

import pytest
from hypothesis import settings

import gazetteer
from gazetteer.core import Gazetteer

# No test depends on the clock: a busy machine takes longer.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


@pytest.fixture(scope="session")
def gaz() -> Gazetteer:
    """Return the gazetteer of the built-in data."""
    return gazetteer.load()
