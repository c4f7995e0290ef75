"""``gazetteer annotate``: the mentions in texts, as JSON Lines, CSV, GeoJSON, a page or text for a terminal."""

import io
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.annotate.reading import read_document
from gazetteer.atomic import write_atomically
from gazetteer.cli.console import FAILED, complain, console, emit, failing, open_gazetteer, tracked
from gazetteer.cli.options import Data, Date, Lang, Output, PolicyId
from gazetteer.cli.pages import write_page, write_site
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.errors import InputError
from gazetteer.export.geojson import to_geojson
from gazetteer.export.jsonl import annotation_record, failure_record, to_line
from gazetteer.export.table import to_csv

Files = Annotated[list[str], typer.Argument(metavar="FILE…", help="UTF-8 texts; - is standard input.")]


class AnnotationFormat(StrEnum):
    """How mentions are written."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"
    GEOJSON = "geojson"
    HTML = "html"


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
) -> None:
    """Find every mention of a place or loaded term in texts.

    With `--format html`, `-o` names the page for one text, or a folder for several. A text that cannot be read is
    reported, the others are done, and the exit status is 2.
    """
    gaz = open_gazetteer(data)
    with failing():
        gaz.check_question(policy=policy, lang=lang, date=date)
        results = annotated(gaz, files, policy=policy, lang=lang, date=date)
        is_whole = _write(gaz, results, output_format, output, lang, is_one=len(files) == 1)
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


def _write(
    gaz: Gazetteer,
    results: Iterator[Annotation | InputError],
    output_format: AnnotationFormat,
    output: Path | None,
    lang: str,
    *,
    is_one: bool,
) -> bool:
    """Write the results and say whether every input could be read."""
    if output_format is AnnotationFormat.JSONL and output is None:
        return _stream_lines(results)
    collected = list(results)
    annotations = [result for result in collected if isinstance(result, Annotation)]
    if output_format is AnnotationFormat.HTML:
        _write_html(gaz, annotations, output, lang, is_one=is_one)
    elif output_format is AnnotationFormat.TEXT:
        _write_text(gaz, annotations, output, lang)
    else:
        _deliver(_document(gaz, collected, annotations, output_format), output)
    return len(annotations) == len(collected)


def _write_html(gaz: Gazetteer, annotations: list[Annotation], output: Path | None, lang: str, *, is_one: bool) -> None:
    if is_one:
        for annotation in annotations:
            write_page(gaz, annotation, output, lang=lang)
    elif annotations:
        write_site(gaz, annotations, output, lang=lang)


def _document(
    gaz: Gazetteer,
    collected: list[Annotation | InputError],
    annotations: list[Annotation],
    output_format: AnnotationFormat,
) -> str:
    if output_format is AnnotationFormat.CSV:
        return to_csv(annotations)
    if output_format is AnnotationFormat.GEOJSON:
        return to_geojson(annotations, gaz.dataset)
    return "".join(_line(result) for result in collected)


def _stream_lines(results: Iterator[Annotation | InputError]) -> bool:
    is_whole = True
    for result in results:
        is_whole = is_whole and isinstance(result, Annotation)
        emit(_line(result))
    return is_whole


def _line(result: Annotation | InputError) -> str:
    if isinstance(result, InputError):
        return to_line(failure_record(result.source, result.reason))
    return to_line(annotation_record(result))


def _write_text(gaz: Gazetteer, annotations: list[Annotation], output: Path | None, lang: str) -> None:
    from gazetteer.render.terminal import annotation_text  # noqa: PLC0415 - rich is not wanted for JSON

    buffer = io.StringIO() if output else None
    out = console(buffer)
    for annotation in annotations:
        out.print(annotation_text(annotation, gaz.dataset, lang=lang))
    if output is not None and buffer is not None:
        write_atomically(output, buffer.getvalue())


def _deliver(document: str, output: Path | None) -> None:
    if output is None:
        emit(document)
    else:
        write_atomically(output, document)
