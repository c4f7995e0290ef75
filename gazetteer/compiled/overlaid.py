"""Data with overlays on it.

The compiled form of the data under them is read, and only what they are about is added. Of a few entries that takes a
fraction of a second; of many it would take as long at every start, and so it is kept in a compiled file of its own.
"""

from collections.abc import Sequence
from pathlib import Path

from gazetteer.compiled.cache import (
    cache_folder,
    compiled_key,
    in_folders,
    keep_compiled,
    load_compiled,
    load_files,
    read_compiled,
)
from gazetteer.compiled.form import Compiled
from gazetteer.dataset.files import built_in_folder, read_files

MANY = 200
"""How many entries overlays must be about to be kept."""


def load_overlaid(folder: Path | None, overlays: Sequence[Path]) -> Compiled:
    """Load a data folder with overlays on it, one on the other.

    Args:
        folder: The data folder, or ``None`` for the built-in data.
        overlays: The folders of the overlays; without any, the data is as `load_compiled` loads it.

    Returns:
        The records of all of them and their index.

    Raises:
        DataError: If anything is wrong with the form of the files, or if an overlay says otherwise than what is under
            it; it lists everything that is wrong with the first such folder.
    """
    if not overlays:
        return load_compiled(folder)
    # Neither the YAML reader nor the inflections are wanted where there is nothing to lay over.
    from gazetteer.dataset.overlay import lay_over, read_overlay_files  # noqa: PLC0415
    from gazetteer.names.extend import extended_index  # noqa: PLC0415

    files = read_files(folder or built_in_folder())
    layers = [read_overlay_files(overlay) for overlay in overlays]
    key, cached = compiled_key(files, *layers), cache_folder()
    for compiled in read_compiled(cached / f"{key}.txt", key):
        return in_folders(compiled, files, *layers)
    under = load_files(files)
    dataset, changed = lay_over(under.dataset, *layers)
    compiled = Compiled(dataset, extended_index(under.index, under.dataset, dataset, changed))
    if len(changed) > MANY:
        keep_compiled(compiled, key, cached)
    return compiled
