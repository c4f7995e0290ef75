"""Writing annotated texts in the format that was asked for, to a file, a folder or standard output."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from pathlib import Path

from gazetteer.annotate.annotation import Annotation
from gazetteer.cli.console import deliver, emit, rendered
from gazetteer.cli.pages import write_page, write_site
from gazetteer.core import Gazetteer
from gazetteer.errors import InputError
from gazetteer.export.geojson import to_geojson
from gazetteer.export.jsonl import annotation_record, failure_record, to_line
from gazetteer.export.table import to_csv


class AnnotationFormat(StrEnum):
    """How mentions are written."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"
    GEOJSON = "geojson"
    HTML = "html"


def stream_lines(results: Iterator[Annotation | InputError]) -> bool:
    """Print each result as a line as soon as it is there, and say whether every input could be read."""
    is_whole = True
    for result in results:
        is_whole = is_whole and isinstance(result, Annotation)
        emit(_line(result))
    return is_whole


def write_results(
    gaz: Gazetteer,
    results: Sequence[Annotation | InputError],
    output_format: AnnotationFormat,
    output: Path | None,
    *,
    lang: str,
) -> None:
    """Write the results.

    Where no input could be read, a file that was there before stays, except that JSON Lines also say what went wrong.

    Args:
        gaz: The gazetteer that annotated the texts.
        results: Each text annotated, or what is wrong with it, in order.
        output_format: How to write.
        output: A file, a folder for the pages of several texts, or ``None`` for standard output.
        lang: The language that names are shown in.

    Raises:
        OutputError: If it cannot be written.
    """
    annotations = [result for result in results if isinstance(result, Annotation)]
    if output_format is AnnotationFormat.HTML and len(results) > 1:
        write_site(gaz, annotations, output, lang=lang)
    elif output_format is AnnotationFormat.HTML:
        for annotation in annotations:
            write_page(gaz, annotation, output, lang=lang)
    elif annotations or output is None or output_format is AnnotationFormat.JSONL:
        deliver(_document(gaz, results, annotations, output_format, output, lang), output)


def _document(
    gaz: Gazetteer,
    results: Sequence[Annotation | InputError],
    annotations: Sequence[Annotation],
    output_format: AnnotationFormat,
    output: Path | None,
    lang: str,
) -> str:
    if output_format is AnnotationFormat.CSV:
        return to_csv(annotations)
    if output_format is AnnotationFormat.GEOJSON:
        return to_geojson(annotations, gaz.dataset)
    if output_format is AnnotationFormat.JSONL:
        return "".join(map(_line, results))
    from gazetteer.render.terminal import annotation_text  # noqa: PLC0415 - rich is not wanted for the others

    shown = [annotation_text(annotation, gaz.dataset, lang=lang) for annotation in annotations]
    return rendered(*shown, is_for_terminal=output is None)


def _line(result: Annotation | InputError) -> str:
    if isinstance(result, InputError):
        return to_line(failure_record(result.source, result.reason))
    return to_line(annotation_record(result))
