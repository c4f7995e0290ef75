"""Findings as SARIF 2.1.0, the OASIS format that code hosts and editors read results of linters from."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from gazetteer.errors import Problem
from gazetteer.version import __version__

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def to_sarif(problems: Iterable[Problem], rules: Mapping[str, str], *, tool: str = "gazetteer check") -> str:
    """Write one run of a command, indented, that ends with a line end.

    Args:
        problems: What was found.
        rules: What each code says, by code; those that nothing was found of are left out.
        tool: The command.

    Returns:
        SARIF. Columns count code points, as in the messages of the command. What to write instead is a fix.

    Examples:
        >>> problem = Problem("data/places.yaml", 3, 7, "W208", "form 'A  B' has several blanks", "warning")
        >>> run = json.loads(to_sarif([problem], {"W208": "A form has several blanks; write one."}))["runs"][0]
        >>> run["tool"]["driver"]["rules"][0]["id"], run["results"][0]["level"]
        ('W208', 'warning')
    """
    problems = tuple(problems)
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": tool,
        "version": __version__,
        "rules": [{"id": code, "shortDescription": {"text": rules.get(code, code)}} for code in codes],
    }
    results = [_result(problem, codes.index(problem.code)) for problem in problems]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1) + "\n"


def _result(problem: Problem, rule: int) -> dict[str, Any]:
    artifact, region = {"uri": _uri(problem.path)}, {"startLine": problem.line, "startColumn": problem.column}
    if problem.end:
        region |= {"endLine": problem.end[0], "endColumn": problem.end[1]}
    location = {"artifactLocation": artifact, "region": region}
    result = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": problem.message},
        "locations": [{"physicalLocation": location}],
    }
    if problem.new is None:
        return result
    change = {"deletedRegion": region, "insertedContent": {"text": problem.new}}
    changes = [{"artifactLocation": artifact, "replacements": [change]}]
    return {**result, "fixes": [{"description": {"text": f"Write {problem.new!r}."}, "artifactChanges": changes}]}


def _uri(path: str) -> str:
    """Return a path as SARIF wants it: a reference relative to where the command ran, or a file URI."""
    return Path(path).as_uri() if Path(path).is_absolute() else quote(Path(path).as_posix())
