"""Which files a user means: files, folders and patterns, in an order that is the same everywhere."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazetteer.documents.formats import DOCUMENT_SUFFIXES
from gazetteer.documents.reading import STANDARD_INPUT
from gazetteer.errors import InputError

_MAGIC = frozenset("*?[")


def find_documents(named: Iterable[str]) -> tuple[str | InputError, ...]:
    """Say which files are meant.

    Args:
        named: Files, ``-`` for standard input, folders, and patterns such as ``texts/**/*.html``.

    Returns:
        For each that is named, in that order: itself, or the files in a folder or of a pattern by their path. Of a
        folder these are the files, at any depth, whose name ends as that of a format does. Hidden files and folders
        are left out, and links to folders are not followed. Where a folder or a pattern leads to no file, what is
        wrong stands in its place.

    Examples:
        >>> find_documents(["-", "a.txt"])
        ('-', 'a.txt')
        >>> find_documents(["no/*.txt"])[0].reason
        'no file has such a path; check the pattern, and put it in quotation marks'
    """
    return tuple(found for name in named for found in _found(name))


def _found(name: str) -> tuple[str | InputError, ...]:
    path = Path(name)
    try:
        if name == STANDARD_INPUT or not name or path.is_file():
            return (name,)
        if path.is_dir():
            ends = ", ".join(DOCUMENT_SUFFIXES)
            return _sorted(_in_folder(path)) or (InputError(name, f"no file in this folder ends in {ends}; name one"),)
        if _MAGIC.isdisjoint(name) or path.exists():
            return (name,)
        reason = "no file has such a path; check the pattern, and put it in quotation marks"
        return _sorted(_of_pattern(path)) or (InputError(name, reason),)
    except (OSError, ValueError, NotImplementedError) as error:
        return (InputError(name, f"it cannot be looked for ({error})"),)


def _sorted(paths: Iterable[Path]) -> tuple[str, ...]:
    return tuple(map(str, sorted(set(paths), key=lambda path: path.parts)))


def _in_folder(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(here, name)
            if not name.startswith(".") and path.suffix.lower() in DOCUMENT_SUFFIXES and path.is_file():
                yield path


def _of_pattern(pattern: Path) -> Iterator[Path]:
    first = next(at for at, part in enumerate(pattern.parts) if not _MAGIC.isdisjoint(part))
    root, wanted = Path(*pattern.parts[:first]), pattern.parts[first:]
    if wanted[-1] == "**":
        wanted = (*wanted, "*")
    takes_hidden = any(part.startswith(".") for part in wanted)
    for path in root.glob("/".join(wanted)):
        is_hidden = any(part.startswith(".") for part in path.relative_to(root).parts)
        if path.is_file() and (takes_hidden or not is_hidden):
            yield path
