"""What `gazetteer check --fix` does: writing what mends problems into the files that they are in."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import typer

from gazetteer.atomic import locked, remove_leftovers, write_atomically
from gazetteer.dataset.check.registry import Report, report_on
from gazetteer.dataset.layout import with_fixes
from gazetteer.dataset.layout.files import SUFFIXES, read_bytes
from gazetteer.errors import DataError, Problem

_MOST_ROUNDS = 10
"""Fixes that are made may show others; a check whose fix does not help itself must not go on for ever."""


def mend(*folders: Path) -> Report:
    """Mend what is wrong in the files of a folder, as far as that is certain, and say how much was mended.

    Args:
        folders: A data folder and the overlays on it; only the last of them is changed, and no rules that it has from
            elsewhere.

    Returns:
        What is wrong then.

    Raises:
        DataError: If there is nothing to check.
        OutputError: If a file cannot be written; it is then as it was.
    """
    folder = folders[-1]
    if not folder.is_dir():
        return report_on(*folders)
    fixes = 0
    with locked(folder):
        remove_leftovers(folder)
        report = report_on(*folders)
        for _ in range(_MOST_ROUNDS):
            made = write_fixes(folder, report.problems)
            if not made:
                break
            fixes += made
            report = report_on(*folders)
    typer.echo("1 fix made" if fixes == 1 else f"{fixes} fixes made", err=True)
    return report


def write_fixes(folder: Path, problems: Iterable[Problem]) -> int:
    """Write what mends problems into the files of a folder. All are read before any is written.

    Args:
        folder: The folder.
        problems: What is wrong in its files as they are.

    Returns:
        How many fixes were made; none in a file that is wrong as YAML.

    Raises:
        OutputError: If a file cannot be written; it is then as it was.
    """
    by_path: defaultdict[Path, list[Problem]] = defaultdict(list)
    for problem in problems:
        path = Path(problem.path)
        if problem.fix is not None and path.parent == folder and path.suffix in SUFFIXES:
            by_path[path].append(problem)
    changed = [fixed for path, found in by_path.items() if (fixed := _fixed(path, found))]
    for path, text, _ in changed:
        write_atomically(path, text.encode())
    return sum(fixes for _, _, fixes in changed)


def _fixed(path: Path, problems: Iterable[Problem]) -> tuple[Path, str, int] | None:
    try:
        before = read_bytes(path)
        text, fixes = with_fixes(before, problems, path=str(path))
    except DataError:
        return None
    return (path, text, fixes) if text.encode() != before else None
