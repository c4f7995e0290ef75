"""A new record, from the answers to the file with it: put together, compared, checked, and laid out in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gazetteer.atomic import locked, remove_leftovers, write_atomically
from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.drafting.checking import problems_of
from gazetteer.drafting.cutting import inserted
from gazetteer.drafting.placing import neighbour
from gazetteer.drafting.records import FILE_OF, Answers, record_of
from gazetteer.drafting.survey import Survey, survey
from gazetteer.drafting.twins import Twin, twins
from gazetteer.errors import OutputError, Problem


@dataclass(frozen=True)
class Draft:
    """A new record that is not written yet.

    ``block`` is how it is written, ``twins`` what it may be already, ``problems`` what is wrong with it, at the lines
    that it will have in the file.
    """

    path: Path
    value: Mapping[str, Any]
    block: str
    twins: Sequence[Twin]
    problems: Sequence[Problem]

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong with it that must be mended first."""
        return any(problem.severity == "error" for problem in self.problems)

    def write(self) -> int:
        """Write the record into its file as that is now: others may have written since it was drafted.

        Returns:
            The line that it begins in.

        Raises:
            OutputError: If it cannot be written, or another record has its id by now; the file is then as it was.
        """
        with locked(self.path.parent):
            now = survey(self.path.parent)
            if self.value["id"] in now.of(self.path.name):
                reason = f"another record has the id {self.value['id']!r} by now; run this again"
                raise OutputError(str(self.path), reason)
            text, line = placed(self.value, self.block, self.path, now)
            remove_leftovers(self.path.parent)
            write_atomically(self.path, text)
        return line


def draft(kind: str, given: Answers, folder: Path, known: Survey, langs: Sequence[str] = ()) -> Draft:
    """Draft a record.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        given: The answers.
        folder: The data folder.
        known: What it holds, and what it is laid over.
        langs: The languages that ids of places are made of; those that its names are used in where there are none.

    Returns:
        The draft; nothing is written.

    Raises:
        DraftError: If an answer cannot be read, or no id can be made.
        OutputError: If no record can be put into the file that it belongs in.

    Examples:
        >>> given = {"name": ["hy: Նորշեն"], "feature": ["PPL"], "at": ["47.1, 39.6"], "cite": ["geonames@3"]}
        >>> mini = Path("tests/data/mini")
        >>> print(draft("place", given, mini, survey(mini)).block, end="")
        - id: norshen
          feature: PPL
          point: {at: [47.1, 39.6], cite: [geonames@3]}
          evidence: curated
          cite: [geonames@3]
          names:
          - {forms: {hy: Նորշեն}}
    """
    path = folder / FILE_OF[kind]
    value, _ = arranged([record_of(kind, given, known, langs)])
    block = to_yaml(value)
    found = twins(value[0], path.name, known)
    _, line = placed(value[0], block, path, known)
    problems = problems_of(block, value[0], path, known, [twin.row.id for twin in found])
    return Draft(path, value[0], block, found, tuple(replace(each, line=each.line + line - 1) for each in problems))


def placed(value: Mapping[str, Any], block: str, path: Path, known: Survey) -> tuple[str, int]:
    """Put a record where it belongs.

    Args:
        value: The record, as plain values.
        block: The same as it is written.
        path: Its file.
        known: What the folder of the file holds.

    Returns:
        The file with the record, and the line that it begins in.

    Raises:
        OutputError: If the records of the file do not each begin a line, or cannot be read.
    """
    file = known.cuts[path.name]
    if file is None:
        reason = "its records cannot be told apart by their lines; run `gazetteer check`, then `gazetteer fmt`"
        raise OutputError(str(path), reason)
    behind = neighbour(value, path.name, known)
    return inserted(file, block, known.texts[path.name][behind] if behind else None)
