"""``gazetteer annotate``: the mentions in documents, as JSON Lines, CSV, Parquet, GeoJSON, a page or text."""

import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.cli.console import FAILED, failing, is_terminal
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Date, Files, Form, Lang, OnBadBytes, Output, Overlays, Policies, PolicyId
from gazetteer.cli.pages import check_folder
from gazetteer.cli.processes import Processes, number_of_jobs
from gazetteer.cli.progress import watched
from gazetteer.cli.texts import kept
from gazetteer.cli.working import Found, Work, reported
from gazetteer.cli.writing import AnnotationFormat, write_results
from gazetteer.core import DEFAULT_POLICY
from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.finding import find_documents
from gazetteer.errors import InputError, OutputError

TextOut = Annotated[
    str | None,
    typer.Option("--text-out", metavar="PATH", help="A file, or for several a folder, for the texts of the documents."),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="How many processes work at once; 0 is one per core.")]


def annotate(
    files: Files,
    output_format: Annotated[
        AnnotationFormat, typer.Option("--format", "-f", help="How to write the mentions.")
    ] = AnnotationFormat.TEXT,
    form: Form = None,
    bad_bytes: OnBadBytes = BadBytes.STRICT,
    text_out: TextOut = None,
    jobs: Jobs = 1,
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Find every mention of a place or loaded term in documents: text, Markdown, HTML, PDF or DOCX.

    With `--format html`, `-o` names the page for one text, or a folder for several. A file that cannot be read is
    reported, the others are done, and the exit status is 2. Results are in the order of the files.
    """
    gaz = open_gazetteer(data, overlays, policies)
    work = Work(policy=policy, lang=lang, date=date, form=form, bad_bytes=bad_bytes)
    failed: list[InputError] = []
    with failing():
        found = find_documents(files)
        _check_output(found, output_format, output)
        gaz.question(policy=policy, lang=lang, date=date)
        number = min(number_of_jobs(jobs), len(found))
        processes = Processes(number, data, tuple(overlays or ()), policies)
        begun = processes.results(work, gaz, found) if number > 1 else work.results(gaz, found)
        with closing(begun):
            results = watched(
                reported(begun, failed), found, is_shown=output is not None or not is_terminal(sys.stdout)
            )
            write_results(gaz, kept(results, text_out, len(found)), output_format, output, lang=lang)
    if failed:
        raise typer.Exit(FAILED)


def _check_output(found: Sequence[Found], output_format: AnnotationFormat, output: Path | None) -> None:
    if output_format is AnnotationFormat.HTML:
        check_folder(output, len(found))
    if output is None and output_format is AnnotationFormat.PARQUET:
        raise OutputError("standard output", "Parquet is written to a file; name one with -o")
