"""``gazetteer diff``: what changed in meaning between two states of a data folder."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gazetteer.cli.console import deliver, failing, rendered
from gazetteer.cli.options import Output
from gazetteer.compare import Comparison, State, compare, read_folder, read_revision
from gazetteer.dataset.files import is_folder
from gazetteer.export.changes import comparison_record
from gazetteer.render.changes import balance_table, changes_page, changes_text
from gazetteer.render.terminal.counts import count_table


class DiffFormat(StrEnum):
    """How changes are written."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def diff(
    old: Annotated[str, typer.Argument(metavar="OLD", help="What was: a data folder, or a Git revision of DIR.")],
    new: Annotated[
        str | None, typer.Argument(metavar="[NEW]", help="What is: the same; DIR as it is now if left out.")
    ] = None,
    data: Annotated[Path, typer.Option("--data", metavar="DIR", help="The data folder that revisions are of.")] = Path(
        "data"
    ),
    form: Annotated[DiffFormat, typer.Option("--format", help="How to write the changes.")] = DiffFormat.TEXT,
    output: Output = None,
) -> None:
    """Say in words what changed in meaning: claims, names, points, sources, and how much each side is heard.

    Comments, layout and order mean nothing. The exit status is 0 whatever changed.
    """
    with failing():
        comparison = compare(_state(old, data), _state(new, data) if new is not None else read_folder(data))
        deliver(_written(comparison, form, is_for_terminal=output is None), output)


def _state(name: str, data: Path) -> State:
    """Read a folder of that name, or else the revision."""
    return read_folder(Path(name)) if is_folder(Path(name)) else read_revision(name, data)


def _written(comparison: Comparison, form: DiffFormat, *, is_for_terminal: bool) -> str:
    if form is DiffFormat.MARKDOWN:
        return changes_page(comparison)
    if form is DiffFormat.JSON:
        return json.dumps(comparison_record(comparison), ensure_ascii=False, indent=1) + "\n"
    table = balance_table(comparison)
    made = rendered(count_table(table.title, table.columns, table.rows), is_for_terminal=is_for_terminal)
    return f"{changes_text(comparison)}\n{made}{table.note}\n"
