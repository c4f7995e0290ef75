"""``gazetteer profile``: what documents use of each side, in whose voice, where, and what is given at first."""

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.annotate.profile import Profile
from gazetteer.cli.console import FAILED, failing, is_terminal, rendered
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Date, Files, Form, Lang, OnBadBytes, Output, Overlays, Policies, PolicyId
from gazetteer.cli.pages import check_folder, write_profile, write_profiles
from gazetteer.cli.progress import watched
from gazetteer.cli.working import Result, Work, reported
from gazetteer.cli.writing import pour
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.documents.decoding import BadBytes
from gazetteer.documents.finding import find_documents
from gazetteer.errors import InputError
from gazetteer.export.jsonl import failure_record, profile_record, to_line


class ProfileFormat(StrEnum):
    """How profiles are written."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


def profile(
    files: Files,
    output_format: Annotated[
        ProfileFormat, typer.Option("--format", "-f", help="How to write the profiles.")
    ] = ProfileFormat.TEXT,
    form: Form = None,
    bad_bytes: OnBadBytes = BadBytes.STRICT,
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Count whose names and loaded terms documents use, in whose voice, and what is given at first.

    It gives no score and judges nothing. With `--format html`, `-o` names the page for one text, or a folder for
    several. A file that cannot be read is reported, the others are done, and the exit status is 2.
    """
    gaz = open_gazetteer(data, overlays, policies)
    work = Work(policy=policy, lang=lang, date=date, form=form, bad_bytes=bad_bytes)
    failed: list[InputError] = []
    with failing():
        found = find_documents(files)
        if output_format is ProfileFormat.HTML:
            check_folder(output, len(found))
        gaz.question(policy=policy, lang=lang, date=date)
        begun = reported(work.results(gaz, found), failed)
        results = watched(begun, found, is_shown=output is not None or not is_terminal(sys.stdout))
        _write(gaz, results, output_format, output, lang)
    if failed:
        raise typer.Exit(FAILED)


def _write(
    gaz: Gazetteer, results: Iterable[Result], output_format: ProfileFormat, output: Path | None, lang: str
) -> None:
    """Write the results, each as soon as it is there; pages need all of them first."""
    if output_format is ProfileFormat.JSON:
        pour(map(_line, results), output)
    elif output_format is ProfileFormat.HTML:
        _write_pages(gaz, list(results), output, lang)
    else:
        texts = _texts(gaz, results, is_for_terminal=output is None)
        # Where no input could be read, a file that was there before stays.
        first = next(texts, None)
        if first is not None:
            pour(chain([first], texts), output)


def _write_pages(gaz: Gazetteer, results: list[Result], output: Path | None, lang: str) -> None:
    annotations = [result for result in results if isinstance(result, Annotation)]
    if len(results) > 1 and output is not None:
        write_profiles(gaz, annotations, output, lang=lang)
        return
    for annotation in annotations:
        write_profile(gaz, annotation, output, lang=lang)


def _texts(gaz: Gazetteer, results: Iterable[Result], *, is_for_terminal: bool) -> Iterator[str]:
    from gazetteer.render.terminal import profile_tables  # noqa: PLC0415 - rich is not wanted for the others

    for result in results:
        if isinstance(result, Annotation):
            tables = profile_tables(Profile.of(result), gaz.dataset, title=result.source)
            yield rendered(*tables, is_for_terminal=is_for_terminal)


def _line(result: Result) -> str:
    if isinstance(result, InputError):
        return to_line(failure_record(result.source, result.reason))
    return to_line(profile_record(result, Profile.of(result)))
