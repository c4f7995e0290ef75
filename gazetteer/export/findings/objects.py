"""Findings as JSON."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from gazetteer.dataset.figures import SideFigures
from gazetteer.errors import Problem


def to_json(problems: Iterable[Problem], figures: Mapping[str, Mapping[str, SideFigures]]) -> str:
    """Write findings and figures as one JSON object, indented, that ends with a line end.

    Args:
        problems: What was found.
        figures: How much each file says for each side.

    Returns:
        ``schema``, ``findings`` in the order given, and ``balance`` by file and side.

    Examples:
        >>> found = json.loads(to_json([Problem("places.yaml", 3, 7, "E205", "form 'X' is listed twice")], {}))
        >>> found["findings"][0]["line"], found["findings"][0]["fix"], found["balance"]
        (3, None, [])
    """
    written = {
        "schema": 1,
        "findings": [_finding(problem) for problem in problems],
        "balance": [_balance(file, side, each) for file, sides in figures.items() for side, each in sides.items()],
    }
    return json.dumps(written, ensure_ascii=False, indent=1) + "\n"


def _finding(problem: Problem) -> dict[str, Any]:
    fix = problem.fix and {"path": list(problem.fix.path), "value": problem.fix.value}
    keys = ("path", "line", "column", "code", "severity", "message")
    return {**{key: getattr(problem, key) for key in keys}, "fix": fix}


def _balance(file: str, side: str, figures: SideFigures) -> dict[str, Any]:
    per_name = round(figures.citations_per_name, 2)
    return {"file": file, "side": side, **asdict(figures), "citations_per_name": per_name}
