"""A new record, from the answers to the file with it: put together, compared, checked, and laid out in its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from gazetteer.atomic import remove_leftovers, write_atomically
from gazetteer.dataset.layout.order import arranged
from gazetteer.dataset.layout.writer import to_yaml
from gazetteer.drafting.checking import problems_of
from gazetteer.drafting.placing import inserted, neighbour
from gazetteer.drafting.records import FILE_OF, Answers, record_of
from gazetteer.drafting.survey import Survey
from gazetteer.drafting.twins import Twin, twins
from gazetteer.errors import OutputError, Problem
from gazetteer.names.ids import SIDES


@dataclass(frozen=True)
class Draft:
    """A new record that is not written yet.

    ``block`` is how it is written, ``twins`` what it may be already, ``problems`` what is wrong with it, at the lines
    that it will have in the file; ``line`` is the first of these, and ``text`` the whole file with it.
    """

    path: Path
    value: Mapping[str, Any]
    block: str
    twins: Sequence[Twin]
    problems: Sequence[Problem]
    line: int
    text: str

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong with it that must be mended first."""
        return any(problem.severity == "error" for problem in self.problems)

    def write(self) -> None:
        """Write the file with the record.

        Raises:
            OutputError: If it cannot be written; the file is then as it was.
        """
        remove_leftovers(self.path.parent)
        write_atomically(self.path, self.text)


def draft(kind: str, given: Answers, folder: Path, known: Survey, langs: Sequence[str] = SIDES) -> Draft:
    """Draft a record.

    Args:
        kind: ``place``, ``term``, ``source`` or ``party``.
        given: The answers.
        folder: The data folder.
        known: What it holds.
        langs: The languages of the sides, for the id of a place.

    Returns:
        The draft; nothing is written.

    Raises:
        DraftError: If an answer cannot be read.
        OutputError: If the file that it belongs in cannot be read.

    Examples:
        >>> from gazetteer.drafting.survey import survey
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
    text, line = inserted(_read(path), block, neighbour(value[0], path.name, known))
    problems = problems_of(block, value[0], path, known, [twin.row.id for twin in found])
    moved = tuple(replace(problem, line=problem.line + line - 1) for problem in problems)
    return Draft(path, value[0], block, found, moved, line, text)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise OutputError(str(path), f"it cannot be read ({error}); run `gazetteer check`") from error
