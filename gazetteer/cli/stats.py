"""``gazetteer stats`` and ``gazetteer homonyms``: what a data folder holds, and which names are shared."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from gazetteer.cli.console import deliver, failing, rendered
from gazetteer.cli.opening import open_gazetteer
from gazetteer.cli.options import Data, Output, Overlays
from gazetteer.core import Gazetteer
from gazetteer.coverage.page import coverage_page
from gazetteer.coverage.report import coverage
from gazetteer.dataset.files import built_in_folder
from gazetteer.export.homonyms import homonym_record
from gazetteer.intake.record import read_record
from gazetteer.language.fold import match_key
from gazetteer.names.homonyms import Homonym, homonyms
from gazetteer.render.terminal.counts import count_table, homonym_table
from gazetteer.table import CountTable

if TYPE_CHECKING:
    from rich.table import Table


class StatsFormat(StrEnum):
    """How counts are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


class HomonymFormat(StrEnum):
    """How homonyms are written."""

    TEXT = "text"
    JSON = "json"


def stats(
    form: Annotated[StatsFormat, typer.Option("--format", help="How to write the tables.")] = StatsFormat.TEXT,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
) -> None:
    """Count what the data holds: by group, evidence, language, party and source, and what is thin."""
    gaz = open_gazetteer(data, overlays)
    with failing():
        tables = coverage(gaz.dataset, read_record(data or built_in_folder()))
        if form is StatsFormat.MARKDOWN:
            deliver(coverage_page(tables, version=gaz.dataset.manifest.version), output)
        elif form is StatsFormat.JSON:
            deliver(json.dumps([_record(table) for table in tables], ensure_ascii=False, indent=1) + "\n", output)
        else:
            deliver(rendered(*map(_table, tables), is_for_terminal=output is None), output)


def _table(table: CountTable) -> "Table":
    return count_table(table.title, table.columns, table.rows)


def _record(table: CountTable) -> dict[str, object]:
    return {"title": table.title, "rows": [dict(zip(table.columns, row, strict=True)) for row in table.rows]}


def list_homonyms(
    names: Annotated[list[str] | None, typer.Argument(metavar="[NAME]…", help="Only these; all if left out.")] = None,
    form: Annotated[HomonymFormat, typer.Option("--format", help="How to write them.")] = HomonymFormat.TEXT,
    output: Output = None,
    data: Data = None,
    overlays: Overlays = None,
) -> None:
    """List the names that several entries share, those of most entries first, and how far the entries are apart."""
    gaz = open_gazetteer(data, overlays)
    with failing():
        found = _wanted(gaz, names or [])
        if form is HomonymFormat.JSON:
            lines = (json.dumps(homonym_record(homonym), ensure_ascii=False) for homonym in found)
            deliver("".join(f"{line}\n" for line in lines), output)
        else:
            deliver(rendered(homonym_table(found, gaz.dataset), is_for_terminal=output is None), output)


def _wanted(gaz: Gazetteer, names: list[str]) -> tuple[Homonym, ...]:
    keys = {match_key(name) for name in names}
    return tuple(found for found in homonyms(gaz.dataset) if not keys or match_key(found.form) in keys)
