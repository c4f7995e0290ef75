"""`Gazetteer`: an immutable value that wires data, names and annotator. What ``import gazetteer`` gives."""

from gazetteer.core.gazetteer import Gazetteer
from gazetteer.core.loading import load
from gazetteer.core.names import DEFAULT_POLICY

__all__ = ["DEFAULT_POLICY", "Gazetteer", "load"]
