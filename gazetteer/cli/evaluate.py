"""``gazetteer evaluate``: how right the annotator is on gold texts."""

import json
from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.cli.console import deliver, failing, rendered, tracked
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Output, Overlays
from gazetteer.evaluate.comparing import Comparison
from gazetteer.evaluate.gold import read_gold
from gazetteer.evaluate.report import report
from gazetteer.evaluate.running import compared
from gazetteer.render.terminal.counts import count_table
from gazetteer.table import CountTable, to_markdown


class EvaluationFormat(StrEnum):
    """How figures are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def evaluate(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD…", help="Gold files, or folders of them.")],
    form: Annotated[
        EvaluationFormat, typer.Option("--format", help="How to write the figures.")
    ] = EvaluationFormat.TEXT,
    differences: Annotated[bool, typer.Option("--differences", help="List every difference first.")] = False,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
) -> None:
    """Compare what the annotator finds in gold texts with what is marked in them."""
    gaz = open_gazetteer(data, overlays)
    with failing():
        documents = {document.document: document for document in read_gold(gold, gaz.dataset)}
        shown = (documents[name] for name in tracked(list(documents), "Annotating"))
        comparisons = tuple(compared(shown, gaz.dataset, lambda gold: gaz.annotate(gold.text, date=gold.date)))
        tables = report(comparisons)
        written = (_differing(comparisons), *tables) if differences else tables
        deliver(_written(written, form, is_for_terminal=output is None), output)


def _differing(comparisons: Iterable[Comparison]) -> CountTable:
    rows = [
        (each.document, each.start, each.surface, each.marked or "–", each.found or "–")
        for comparison in comparisons
        for each in comparison.differences()
    ]
    sprung = [
        (comparison.gold.document, trap.start, trap.surface, "trap", "a mention")
        for comparison in comparisons
        for trap in comparison.sprung()
    ]
    return CountTable("Differences", ("document", "start", "surface", "marked", "found"), (*rows, *sprung))


def _written(tables: tuple[CountTable, ...], form: EvaluationFormat, *, is_for_terminal: bool) -> str:
    if form is EvaluationFormat.MARKDOWN:
        return "\n".join(map(to_markdown, tables))
    if form is EvaluationFormat.JSON:
        return json.dumps([_record(table) for table in tables], ensure_ascii=False, indent=1) + "\n"
    made = (count_table(table.title, table.columns, table.rows) for table in tables)
    return rendered(*made, is_for_terminal=is_for_terminal)


def _record(table: CountTable) -> dict[str, object]:
    return {"title": table.title, "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows]}
