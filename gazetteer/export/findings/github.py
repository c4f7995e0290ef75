"""Findings as workflow commands of GitHub Actions, which it shows beside the changed lines.

The form and its escapes are those of GitHub's documentation, "Workflow commands for GitHub Actions".
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from gazetteer.errors import Problem

_LEVELS: Mapping[str, str] = MappingProxyType({"error": "error", "warning": "warning", "note": "notice"})
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def to_github(problems: Iterable[Problem]) -> str:
    """Write findings as annotations.

    Returns:
        One command a line, in the order given; empty text where nothing was found.

    Examples:
        >>> print(to_github([Problem("data/places.yaml", 3, 7, "W208", "several blanks: 100 %", "warning")]), end="")
        ::warning file=data/places.yaml,line=3,col=7,title=W208::several blanks: 100 %25
    """
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    path = problem.path.translate(_IN_PROPERTIES)
    end = f",endLine={problem.end[0]},endColumn={problem.end[1]}" if problem.end else ""
    where = f"file={path},line={problem.line},col={problem.column}{end},title={problem.code}"
    return f"::{_LEVELS[problem.severity]} {where}::{problem.message.translate(_IN_MESSAGES)}"
