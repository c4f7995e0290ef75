"""Writing annotated texts in the format that was asked for, to a file, a folder or standard output."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import written_atomically
from gazetteer.cli.console import deliver, emit, rendered
from gazetteer.cli.pages import write_page, write_site
from gazetteer.cli.working import Result
from gazetteer.core import Gazetteer
from gazetteer.errors import InputError
from gazetteer.export.geojson import to_geojson
from gazetteer.export.jsonl import annotation_record, failure_record, to_line
from gazetteer.export.parquet import write_parquet
from gazetteer.export.table import to_csv


class AnnotationFormat(StrEnum):
    """How mentions are written."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"
    PARQUET = "parquet"
    GEOJSON = "geojson"
    HTML = "html"


def write_results(
    gaz: Gazetteer, results: Iterable[Result], output_format: AnnotationFormat, output: Path | None, *, lang: str
) -> None:
    """Write the results, each as soon as it is there; only GeoJSON and pages need all of them first.

    Where no input could be read, a file that was there before stays, except that JSON Lines also say what went wrong.

    Args:
        gaz: The gazetteer that annotated the texts.
        results: Each text annotated, or what is wrong with its file, in order.
        output_format: How to write.
        output: A file, a folder for the pages of several texts, or ``None`` for standard output.
        lang: The language that names are shown in.

    Raises:
        OutputError: If it cannot be written.
    """
    if output_format is AnnotationFormat.JSONL:
        pour(map(_line, results), output)
    elif output_format is AnnotationFormat.HTML:
        _write_pages(gaz, list(results), output, lang)
    else:
        annotations = (result for result in results if isinstance(result, Annotation))
        first = next(annotations, None)
        if first is not None:
            _write_annotations(gaz, chain([first], annotations), output_format, output, lang)
        elif output is None:
            _write_annotations(gaz, iter(()), output_format, output, lang)


def _write_pages(gaz: Gazetteer, results: list[Result], output: Path | None, lang: str) -> None:
    annotations = [result for result in results if isinstance(result, Annotation)]
    if len(results) > 1:
        write_site(gaz, annotations, output, lang=lang)
        return
    for annotation in annotations:
        write_page(gaz, annotation, output, lang=lang)


def _write_annotations(
    gaz: Gazetteer,
    annotations: Iterator[Annotation],
    output_format: AnnotationFormat,
    output: Path | None,
    lang: str,
) -> None:
    if output_format is AnnotationFormat.CSV:
        pour(to_csv(annotations), output)
    elif output_format is AnnotationFormat.GEOJSON:
        deliver(to_geojson(annotations, gaz.dataset), output)
    elif output_format is AnnotationFormat.PARQUET and output is not None:
        with written_atomically(output) as file:
            write_parquet(annotations, file)
    else:
        pour((_shown(gaz, each, lang, is_for_terminal=output is None) for each in annotations), output)


def pour(pieces: Iterable[str], output: Path | None) -> None:
    """Write pieces one after the other."""
    if output is None:
        for piece in pieces:
            emit(piece)
        return
    with written_atomically(output) as file:
        for piece in pieces:
            file.write(piece.encode("utf-8", "backslashreplace"))


def _shown(gaz: Gazetteer, annotation: Annotation, lang: str, *, is_for_terminal: bool) -> str:
    from gazetteer.render.terminal import annotation_text  # noqa: PLC0415 - rich is not wanted for the others

    return rendered(annotation_text(annotation, gaz.dataset, lang=lang), is_for_terminal=is_for_terminal)


def _line(result: Result) -> str:
    if isinstance(result, InputError):
        return to_line(failure_record(result.source, result.reason))
    return to_line(annotation_record(result))
