"""Every name of every contested place and loaded term, who uses it, since when, and who says so.

Start with `load`::

    import gazetteer

    gaz = gazetteer.load()
    gaz.lookup("Xankəndi")
    gaz.annotate("The road to Stepanakert reopened.")
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from gazetteer.errors import (
    AmbiguousNameError,
    DataError,
    DateError,
    GazetteerError,
    GazetteerWarning,
    InputError,
    LanguageError,
    OutputError,
    Problem,
    UnknownEntryError,
    UnknownNameError,
    UnknownPolicyError,
)
from gazetteer.version import __version__

if TYPE_CHECKING:
    from gazetteer.core import Gazetteer, load
    from gazetteer.core.batches import annotate_batch, find_batch

__all__ = [
    "AmbiguousNameError",
    "DataError",
    "DateError",
    "Gazetteer",
    "GazetteerError",
    "GazetteerWarning",
    "InputError",
    "LanguageError",
    "OutputError",
    "Problem",
    "UnknownEntryError",
    "UnknownNameError",
    "UnknownPolicyError",
    "__version__",
    "annotate_batch",
    "find_batch",
    "load",
]


def __getattr__(name: str) -> Any:
    """Import the core when it is first asked for, so that ``import gazetteer`` stays light."""
    if name in ("Gazetteer", "load"):
        return getattr(import_module("gazetteer.core"), name)
    if name in ("annotate_batch", "find_batch"):
        return getattr(import_module("gazetteer.core.batches"), name)
    raise AttributeError(f"module 'gazetteer' has no attribute {name!r}")
