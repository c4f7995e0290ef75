"""What is said where the library for a format is not installed."""

from collections.abc import Iterator
from contextlib import contextmanager

from gazetteer.errors import InputError


@contextmanager
def needing(package: str, source: str, form: str) -> Iterator[None]:
    """Import what a format is read with.

    Args:
        package: What it is called where it is installed from.
        source: The file that is to be read.
        form: The name of the format.

    Raises:
        InputError: If it is not installed.
    """
    try:
        yield
    except ImportError as error:
        reason = f"reading {form} needs {package}; run pip install contested-gazetteer[documents]"
        raise InputError(source, reason) from error
