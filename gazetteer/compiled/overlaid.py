"""Data with overlays on it.

It is not kept in a file of its own. The compiled form of the data under it is read, and only what the overlays are
about is added: that takes a fraction of a second, and each change of an overlay would leave a file of many megabytes.
"""

from collections.abc import Sequence
from pathlib import Path

from gazetteer.compiled.form import Compiled
from gazetteer.dataset.overlay import lay_over
from gazetteer.names.extend import extended_index


def with_overlays(compiled: Compiled, folders: Sequence[Path]) -> Compiled:
    """Return data with overlays on it, as `lay_over` lays them, and the index of all names.

    Args:
        compiled: The data; it stays as it is.
        folders: The folders of the overlays, one on the other.

    Returns:
        The data with them.

    Raises:
        DataError: If anything is wrong with an overlay.
    """
    dataset, changed = lay_over(compiled.dataset, *folders)
    return Compiled(dataset, extended_index(compiled.index, compiled.dataset, dataset, changed))
