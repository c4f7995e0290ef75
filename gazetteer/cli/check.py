"""``gazetteer check``: everything that is wrong in a data folder, at its line and column."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from gazetteer.cli.console import FOUND, emit, failing
from gazetteer.cli.mending import mend
from gazetteer.cli.options import Data, Overlays
from gazetteer.dataset.check.reference import EXPLANATIONS
from gazetteer.dataset.check.registry import Report, report_on
from gazetteer.dataset.figures import NO_SIDE
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.overlay import is_overlay
from gazetteer.errors import InputError, Problem
from gazetteer.export.findings import to_github, to_json, to_sarif
from gazetteer.render.counting import counted

_DIR = "A data folder, or a folder to lay over the data; the data itself if left out."
Folder = Annotated[Path | None, typer.Argument(metavar="[DIR]", help=_DIR)]
Format = Annotated[
    Literal["text", "json", "github", "sarif"],
    typer.Option("--format", help="Lines to read or jump to, JSON, annotations of GitHub Actions, or SARIF 2.1.0."),
]
Notes = Annotated[bool, typer.Option("--notes", help="Also what is thin and not wrong.")]
Fixed = Annotated[
    bool, typer.Option("--fix", help="First write what mends a problem for certain into its file; comments stay.")
]
Examples = Annotated[bool, typer.Option("--examples", help="Also try the sentences under `examples`.")]


def check(
    folder: Folder = None,
    form: Format = "text",
    notes: Notes = False,
    examples: Examples = False,
    is_fixed: Fixed = False,
    data: Data = None,
    overlays: Overlays = None,
) -> None:
    """Check a data folder and print what is wrong as `path:line:column: CODE message`.

    A folder without `dataset.yaml` is laid over the data; then what is wrong in it is printed, and nothing of what is
    under it. The exit status is 1 if there is an error and 2 if a folder cannot be read; warnings and notes alone leave
    it at 0. What each code means is told in docs/checks.
    """
    with failing():
        folders = _folders(folder, data, overlays or [])
        report = mend(*folders) if is_fixed else report_on(*folders)
        report = _with_examples(report, *folders) if examples else report
    emit(_written(report, report.problems if notes else report.of("error", "warning"), form))
    laid = f" in {folders[-1]}, laid over {folders[-2]}" if len(folders) > 1 else ""
    for line in (*_balance(report), _counts(report, are_notes_shown=notes) + laid):
        typer.echo(line, err=True)
    if report.of("error"):
        raise typer.Exit(FOUND)


def _folders(folder: Path | None, data: Path | None, overlays: list[Path]) -> list[Path]:
    """Return the data folder and the overlays on it, what is checked last.

    Raises:
        InputError: If two data folders are named.
    """
    if folder is None or is_overlay(folder):
        return [data or built_in_folder(), *overlays, *([folder] if folder else [])]
    if data is not None:
        raise InputError("--data", f"{folder} is no folder to lay over it; name one of the two")
    return [folder, *overlays]


def _with_examples(report: Report, folder: Path, *overlays: Path) -> Report:
    """Try the sentences of a folder too, where the data can be loaded; say so where it cannot.

    Returns:
        The report, with what was found.
    """
    if report.parsed.problems:
        typer.echo("no sentence was tried, since the data cannot be loaded; mend its errors first", err=True)
        return report
    # The annotator is only wanted for sentences.
    from gazetteer.core import load  # noqa: PLC0415
    from gazetteer.evaluate.examples import tried_examples  # noqa: PLC0415

    return report.joined_by(tried_examples(report.parsed, load(folder, overlay=overlays).annotate))


def _written(report: Report, problems: tuple[Problem, ...], form: str) -> str:
    match form:
        case "json":
            return to_json(problems, report.figures)
        case "github":
            return to_github(problems)
        case "sarif":
            return to_sarif(problems, {code: explained.sentence() for code, explained in EXPLANATIONS.items()})
        case _:
            return "".join(f"{problem}\n" for problem in problems)


def _balance(report: Report) -> Iterator[str]:
    """Yield a line for each file: how many names each side has in it, and how many citations for each."""
    for file, figures in report.figures.items():
        told = [
            f"{side} {counted(each.names, 'name')}, {each.citations_per_name:.1f} citations each"
            for side, each in figures.items()
            if side != NO_SIDE
        ]
        if told:
            yield f"{file}: {'; '.join(told)}"


def _counts(report: Report, *, are_notes_shown: bool) -> str:
    told = (counted(len(report.of(severity)), severity) for severity in ("error", "warning", "note"))
    hint = " (--notes lists them)" if report.of("note") and not are_notes_shown else ""
    return f"{', '.join(told)}{hint}"
