"""Files of a data folder that are named almost like one that is read, so that nothing in them counts."""

from collections.abc import Iterator
from pathlib import Path

from gazetteer.dataset.files import INHERITED, OPTIONAL, REQUIRED
from gazetteer.dataset.suggest import closest
from gazetteer.errors import Problem

_READ = {Path(name).stem: name for name in (*REQUIRED, *OPTIONAL, *INHERITED)}
_SUFFIXES = frozenset({".yaml", ".yml", ".csv"})
_ALMOST_ALIKE = 80


def stray_files(folder: Path) -> Iterator[Problem]:
    """Yield a warning for each file that is named almost like one that is read, A-Z; others may be there for anything.

    Args:
        folder: A data folder or an overlay, which has been read.
    """
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in _SUFFIXES and path.name not in _READ.values():
            stem = closest(path.stem.lower(), [*_READ], alike=_ALMOST_ALIKE)
            if stem is not None:
                message = f"nothing reads {path.name}; name it {_READ[stem]}, or take it out of the folder"
                yield Problem(str(path), 1, 1, "W018", message, "warning")
