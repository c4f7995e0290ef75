"""Writing the texts that the offsets of mentions are offsets of."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import write_atomically
from gazetteer.cli.pages import make_folder
from gazetteer.cli.working import Result
from gazetteer.documents.reading import STANDARD_INPUT

_LONGEST_NAME = 120


def kept(results: Iterable[Result], target: str | None, number: int) -> Iterator[Result]:
    """Yield results, and write the text of each before.

    Args:
        results: What becomes of each file, in order.
        target: A file for one text, a folder for several (it is made), or nothing.
        number: How many files there are.

    Yields:
        The results.

    Raises:
        OutputError: If a text cannot be written.
    """
    if target is None:
        yield from results
        return
    is_folder = number > 1 or Path(target).is_dir() or target.endswith(("/", os.sep))
    if is_folder:
        make_folder(Path(target))
    taken: set[str] = set()
    for result in results:
        if isinstance(result, Annotation):
            path = Path(target, _name(result.source, taken)) if is_folder else Path(target)
            write_atomically(path, result.text)
        yield result


def _name(source: str, taken: set[str]) -> str:
    """Name a text after its file; those of one name get numbers, also where capitals do not part names."""
    stem = "standard-input" if source == STANDARD_INPUT else Path(source).name[-_LONGEST_NAME:]
    name, number = f"{stem}.txt", 1
    while name.casefold() in taken:
        number += 1
        name = f"{stem}-{number}.txt"
    taken.add(name.casefold())
    return name
