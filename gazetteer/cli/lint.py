"""``gazetteer lint``: what in documents is otherwise than a style has it, as lines, JSON, SARIF or annotations."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from gazetteer.cli.baseline import Baseline
from gazetteer.cli.console import FAILED, FOUND, deliver, failing
from gazetteer.cli.holding import Holding
from gazetteer.cli.options import Data, Date, Files, Form, OnBadBytes, Output, Overlays, Policies
from gazetteer.cli.styles import Styled, StyleName, open_styled
from gazetteer.codes import DEFAULT_STYLE, Level
from gazetteer.documents.decoding import BadBytes
from gazetteer.errors import GazetteerError
from gazetteer.export.findings import to_github, to_sarif
from gazetteer.render.counting import counted
from gazetteer.render.markup import harmless
from gazetteer.style.finding import CODES
from gazetteer.style.report import Report

Format = Annotated[
    Literal["text", "json", "github", "sarif"],
    typer.Option(
        "--format", "-f", help="Lines to read or jump to, JSON, annotations of GitHub Actions, or SARIF 2.1.0."
    ),
]
FailOn = Annotated[
    Literal["note", "warning", "error", "never"],
    typer.Option("--fail-on", help="From which level on a finding ends the command with status 1."),
]
OldFindings = Annotated[
    Path | None,
    typer.Option("--baseline", metavar="FILE", help="Findings that are known; they are not reported."),
]
NewBaseline = Annotated[
    Path | None,
    typer.Option("--write-baseline", metavar="FILE", help="Write what is found into such a file, and report nothing."),
]
_LEVELS = (Level.NOTE, Level.WARNING, Level.ERROR)


def lint(
    files: Files,
    style: StyleName = DEFAULT_STYLE,
    output_format: Format = "text",
    fail_on: FailOn = "warning",
    baseline: OldFindings = None,
    new_baseline: NewBaseline = None,
    form: Form = None,
    bad_bytes: OnBadBytes = BadBytes.STRICT,
    date: Date = None,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Hold documents to a style and print what is otherwise as `path:line:column: CODE message`.

    Quotations, titles, citations, addresses and code are left alone, and so is what stands between the comments
    `<!-- gazetteer: off -->` and `<!-- gazetteer: on -->`. The exit status is 1 if something of the level of
    `--fail-on` or above is found, and 2 if a file cannot be read; the others are done.
    """
    styled = open_styled(style, data, overlays, policies)
    failed: list[GazetteerError] = []
    holding = Holding(styled=styled, date=date, form=form, bad_bytes=bad_bytes, failed=failed)
    with failing():
        known = Baseline.read(baseline) if baseline else Baseline(Counter())
        styled.gaz.linter(style=styled.style, date=date)
        reports = tuple(known.new_in(holding.reports(files)))
        if new_baseline is not None:
            deliver(Baseline.of(reports).written(), new_baseline)
        else:
            deliver(_written(reports, failed, styled, output_format), output)
    typer.echo(_counts(reports), err=True)
    if failed:
        raise typer.Exit(FAILED)
    if new_baseline is None and _has_any(reports, fail_on):
        raise typer.Exit(FOUND)


def _written(reports: Sequence[Report], failed: Sequence[GazetteerError], styled: Styled, form: str) -> str:
    problems = [problem for report in reports for problem in report.problems()]
    match form:
        case "json":
            return _json(reports, failed, styled)
        case "github":
            return to_github(problems)
        case "sarif":
            return to_sarif(problems, CODES, tool="gazetteer lint")
        case _:
            return harmless("".join(f"{problem}\n" for problem in problems))


def _json(reports: Sequence[Report], failed: Sequence[GazetteerError], styled: Styled) -> str:
    documents = [report.to_dict() for report in reports]
    errors = [
        {"source": getattr(error, "source", None), "error": getattr(error, "reason", str(error))} for error in failed
    ]
    rules = styled.gaz.linter(style=styled.style).rules
    head = {"schema": 1, "style": rules.style, "policy": rules.policy, "data_version": styled.gaz.version}
    return json.dumps({**head, "documents": documents, "errors": errors}, ensure_ascii=False, indent=1) + "\n"


def _counts(reports: Sequence[Report]) -> str:
    levels = Counter(placed.finding.level for report in reports for placed in report.placed)
    told = ", ".join(counted(levels[level], level.value) for level in reversed(_LEVELS))
    return f"{told} in {counted(len(reports), 'document')}"


def _has_any(reports: Sequence[Report], fail_on: str) -> bool:
    counting = _LEVELS[_LEVELS.index(Level(fail_on)) :] if fail_on != "never" else ()
    return any(placed.finding.level in counting for report in reports for placed in report.placed)
