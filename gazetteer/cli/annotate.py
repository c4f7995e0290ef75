"""``gazetteer annotate``: the mentions in texts, as JSON Lines, CSV, GeoJSON, a page or text for a terminal."""

from collections.abc import Iterator
from typing import Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.annotate.reading import read_document
from gazetteer.cli.console import FAILED, complain, failing, open_gazetteer, tracked
from gazetteer.cli.options import Data, Date, Files, Lang, Output, Policies, PolicyId
from gazetteer.cli.writing import AnnotationFormat, stream_lines, write_results
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.errors import InputError, OutputError


def annotate(
    files: Files,
    output_format: Annotated[
        AnnotationFormat, typer.Option("--format", "-f", help="How to write the mentions.")
    ] = AnnotationFormat.TEXT,
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    output: Output = None,
    data: Data = None,
    policies: Policies = None,
) -> None:
    """Find every mention of a place or loaded term in texts.

    With `--format html`, `-o` names the page for one text, or a folder for several. A text that cannot be read is
    reported, the others are done, and the exit status is 2.
    """
    gaz = open_gazetteer(data, policies)
    with failing():
        if output_format is AnnotationFormat.HTML and len(files) > 1 and output is None:
            raise OutputError("standard output", "several pages need a folder; name one with -o")
        gaz.question(policy=policy, lang=lang, date=date)
        results = annotated(gaz, files, policy=policy, lang=lang, date=date)
        if output_format is AnnotationFormat.JSONL and output is None:
            is_whole = stream_lines(results)
        else:
            collected = list(results)
            write_results(gaz, collected, output_format, output, lang=lang)
            is_whole = all(isinstance(result, Annotation) for result in collected)
    if not is_whole:
        raise typer.Exit(FAILED)


def annotated(
    gaz: Gazetteer, files: list[str], *, policy: str, lang: str, date: str | None
) -> Iterator[Annotation | InputError]:
    """Yield each text annotated, or what is wrong with it, in order; what is wrong is reported too."""
    for source in tracked(files, "Annotating"):
        try:
            document = read_document(source)
        except InputError as error:
            complain(error)
            yield error
            continue
        yield gaz.annotate(
            document.text, source=document.source, policy=policy, lang=lang, date=date, digest=document.sha256
        )
