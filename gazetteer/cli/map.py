"""``gazetteer map``: one self-contained map of the places that texts mention."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import write_atomically
from gazetteer.cli.console import FAILED, failing, open_gazetteer
from gazetteer.cli.options import Data, Date, Files, Lang, Policies, PolicyId
from gazetteer.cli.progress import watched
from gazetteer.cli.working import Work, reported
from gazetteer.core import DEFAULT_POLICY
from gazetteer.documents.finding import find_documents

if TYPE_CHECKING:
    from gazetteer.errors import InputError


def draw_map(
    files: Files,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="PATH", help="The page to write.")],
    title: Annotated[str | None, typer.Option("--title", help="What the map is about.")] = None,
    policy: PolicyId = DEFAULT_POLICY,
    lang: Lang = "en",
    date: Date = None,
    data: Data = None,
    policies: Policies = None,
) -> None:
    """Draw the places that documents mention on one page that works without a network.

    A file that cannot be read is reported, the others are drawn, and the exit status is 2.
    """
    gaz = open_gazetteer(data, policies)
    failed: list[InputError] = []
    with failing():
        gaz.question(policy=policy, lang=lang, date=date)
        found = find_documents(files)
        results = reported(Work(policy=policy, lang=lang, date=date).results(gaz, found), failed)
        annotations = [each for each in watched(results, found, is_shown=True) if isinstance(each, Annotation)]
        if annotations:
            page = gaz.map(annotations, title=title, policy=policy, lang=lang, date=date)
            write_atomically(output, page.to_html())
    if failed:
        raise typer.Exit(FAILED)
