"""``gazetteer map``: the places that texts mention, or all, as one self-contained page or as a picture."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import write_atomically
from gazetteer.cli.console import FAILED, failing, is_terminal
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Date, Lang, Overlays, Policies, PolicyId
from gazetteer.cli.progress import watched
from gazetteer.cli.working import Work, reported
from gazetteer.core import DEFAULT_POLICY, Gazetteer
from gazetteer.documents.finding import find_documents
from gazetteer.errors import OutputError

if TYPE_CHECKING:
    from gazetteer.errors import InputError
    from gazetteer.render.map import NameMap

_PAGE, _SVG, _PNG = ".html", ".svg", ".png"
_USUAL_WIDTH = 1200
_FILES = (
    "Files, folders, or patterns such as 'texts/**/*.html'; - is standard input. Without any, all places are drawn."
)


def draw_map(
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PATH", help="What to write: a page (.html), a .svg or a .png.")
    ],
    files: Annotated[list[str] | None, typer.Argument(metavar="[FILE]…", help=_FILES)] = None,
    title: Annotated[str | None, typer.Option("--title", help="What the map is about.")] = None,
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    width: Annotated[int | None, typer.Option("--width", help="The width of a picture in pixels: 1200.")] = None,
    data: Data = None,
    overlays: Overlays = None,
    policies: Policies = None,
) -> None:
    """Draw the places that documents mention on one page that works without a network, or as a picture.

    A file that cannot be read is reported, the others are drawn, and the exit status is 2.
    """
    failed: list[InputError] = []
    with failing():
        _check(output, width)
        gaz = open_gazetteer(data, overlays, policies)
        gaz.question(policy=policy, lang=lang, date=date)
        annotations = _annotated(gaz, files, Work(policy=policy, lang=lang, date=date), failed) if files else None
        if annotations is None or annotations:
            with _waiting("collecting places" if annotations is None else None):
                drawn = gaz.map(annotations, title=title, policy=policy, lang=lang, date=date)
            write_atomically(output, _written(drawn, output, width or _USUAL_WIDTH))
    if failed:
        raise typer.Exit(FAILED)


def _check(output: Path, width: int | None) -> None:
    """Find out before any work whether the map can be written as it is asked for."""
    from gazetteer.render.map.picture import check_renderer, check_size  # noqa: PLC0415 - only wanted for a map

    suffix = output.suffix.lower()
    if suffix not in {_PAGE, _SVG, _PNG}:
        raise OutputError(str(output), f"a map is a {_PAGE}, {_SVG} or {_PNG} file; give it one of these endings")
    if suffix == _PAGE and width is not None:
        raise OutputError(str(output), f"a page fits every window; leave --width out, or write {_SVG} or {_PNG}")
    check_size(width or _USUAL_WIDTH)
    if suffix == _PNG:
        check_renderer()


def _annotated(gaz: Gazetteer, files: list[str], work: Work, failed: "list[InputError]") -> list[Annotation]:
    found = find_documents(files)
    results = reported(work.results(gaz, found), failed)
    return [each for each in watched(results, found, is_shown=True) if isinstance(each, Annotation)]


def _written(drawn: "NameMap", output: Path, width: int) -> str | bytes:
    suffix = output.suffix.lower()
    if suffix == _PAGE:
        return drawn.to_html()
    return drawn.to_svg(width=width) if suffix == _SVG else drawn.to_png(width=width)


@contextmanager
def _waiting(doing: str | None) -> Iterator[None]:
    """Show what takes time on standard error, where that is a terminal; nothing where it takes none."""
    if doing is None or not is_terminal(sys.stderr):
        yield
        return
    from rich.console import Console  # noqa: PLC0415 - not wanted where there is no terminal

    with Console(stderr=True, markup=False).status(doing):
        yield
