"""The files of an overlay: which it may have, and their bytes."""

import os
from pathlib import Path

from gazetteer.dataset.files import DataFile, is_folder, missing, read_bounded
from gazetteer.errors import DataError, Problem

FILES = ("places.yaml", "terms.yaml", "parties.yaml", "sources.yaml", "policies.yaml", "styles.yaml", "traps.csv")
"""What an overlay may have; it needs one of them."""

_ONE_FOR_ALL = "what it says holds for all names of a data set at once; use a data folder of your own to say otherwise"
_REFUSED = {
    "dataset.yaml": "it makes the folder a data set of its own; load it as one, or take the file out",
    "inflections.yaml": _ONE_FOR_ALL,
    "romanizations.yaml": _ONE_FOR_ALL,
    "contexts.yaml": _ONE_FOR_ALL,
}


def is_overlay(folder: Path) -> bool:
    """Say whether a folder is an overlay: it has files that one may have, and does not say that it is a data set."""
    return not _is_there(folder / "dataset.yaml") and any(_is_there(folder / name) for name in FILES)


def read_overlay_files(folder: Path) -> tuple[DataFile, ...]:
    """Read the files of an overlay.

    Args:
        folder: The folder.

    Returns:
        Those that it has, in an order that never changes.

    Raises:
        DataError: If the folder is missing, has none of the files, or has one that cannot be read or laid over.
    """
    if not is_folder(folder):
        raise DataError([missing(folder, f"there is no such folder; name one that holds any of {', '.join(FILES)}")])
    files: list[DataFile] = []
    problems = [
        Problem(str(folder / name), 1, 1, "E016", f"an overlay cannot have {name}: {why}")
        for name, why in _REFUSED.items()
        if _is_there(folder / name)
    ]
    for name in FILES:
        try:
            files.append(DataFile(name, folder / name, read_bounded(folder / name)))
        except FileNotFoundError:
            continue
        except OSError as error:
            problems.append(missing(folder / name, f"the file cannot be read: {error.strerror}"))
    if not files and not problems:
        problems.append(missing(folder, f"there is nothing to lay over; an overlay has any of {', '.join(FILES)}"))
    if problems:
        raise DataError(problems)
    return tuple(files)


def _is_there(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - unlike Path.exists, it raises nothing
