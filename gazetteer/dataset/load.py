"""Load a data folder, from its compiled form where there is one."""

from pathlib import Path

from gazetteer.dataset.compiled import (
    COMPILED_NAME,
    cache_folder,
    compile_files,
    compiled_key,
    keep_compiled,
    read_compiled,
)
from gazetteer.dataset.data import Dataset
from gazetteer.dataset.files import built_in_folder, read_files


def load_dataset(folder: Path | None = None) -> Dataset:
    """Load a data folder.

    Args:
        folder: The folder, or ``None`` for the built-in data.

    Returns:
        All its records. Rules that the folder does not have (policies, inflections, contexts) are the built-in ones.

    Raises:
        DataError: If anything is wrong with the form of the files; it lists everything that is.

    Examples:
        >>> load_dataset(Path("no/such/folder"))
        Traceback (most recent call last):
        gazetteer.errors.DataError: no/such/folder:1:1: E005 there is no such folder; ...
    """
    folder = folder or built_in_folder()
    files = read_files(folder)
    key = compiled_key(files)
    cached = cache_folder()
    for path in (folder / COMPILED_NAME, cached / f"{key}.json"):
        for dataset in read_compiled(path, key):
            return dataset
    compiled = compile_files(files)
    keep_compiled(compiled, cached)
    return compiled.dataset
