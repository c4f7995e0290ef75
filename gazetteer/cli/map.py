"""``gazetteer map``: one self-contained map of the places that texts mention."""

from pathlib import Path
from typing import Annotated

import typer

from gazetteer.annotate.annotation import Annotation
from gazetteer.atomic import write_atomically
from gazetteer.cli.annotate import annotated
from gazetteer.cli.console import FAILED, failing, open_gazetteer
from gazetteer.cli.options import Data, Date, Files, Lang, Policies, PolicyId
from gazetteer.core import DEFAULT_POLICY


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
    """Draw the places that texts mention on one page that works without a network.

    A text that cannot be read is reported, the others are drawn, and the exit status is 2.
    """
    gaz = open_gazetteer(data, policies)
    with failing():
        gaz.question(policy=policy, lang=lang, date=date)
        results = list(annotated(gaz, files, policy=policy, lang=lang, date=date))
        annotations = [result for result in results if isinstance(result, Annotation)]
        if annotations:
            page = gaz.map(annotations, title=title, policy=policy, lang=lang, date=date)
            write_atomically(output, page.to_html())
    if len(annotations) < len(results):
        raise typer.Exit(FAILED)
