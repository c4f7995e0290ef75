"""Read a data folder from its YAML."""

from collections.abc import Sequence
from pathlib import Path

from gazetteer.dataset.data import Dataset
from gazetteer.dataset.files import DataFile, built_in_folder, read_files
from gazetteer.dataset.parse import parse_files, to_dataset


def load_dataset(folder: Path | None = None) -> Dataset:
    """Read a data folder.

    Args:
        folder: The folder, or ``None`` for the built-in data.

    Returns:
        All its records. Rules that the folder does not have are the built-in ones.

    Raises:
        DataError: If anything is wrong with the form of the files; it lists everything that is.

    Examples:
        >>> load_dataset(Path("no/such/folder"))
        Traceback (most recent call last):
        gazetteer.errors.DataError: no/such/folder:1:1: E005 there is no such folder; ...
    """
    return read_dataset(read_files(folder or built_in_folder()))


def read_dataset(files: Sequence[DataFile]) -> Dataset:
    """Read the files of a data folder, as `load_dataset` does."""
    return to_dataset(parse_files(files))
