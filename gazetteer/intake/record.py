"""The record of an intake that is kept with the data: what became of the tables' rows, so that it can be looked up.

The tables are not part of the data. ``intake-record.yaml`` counts their rows and names each row that belongs to a
group and was not taken, with the reason; those that belong to none are counted only.
"""

from collections.abc import Sequence
from pathlib import Path

from pydantic import Field

from gazetteer.dataset.layout import to_yaml
from gazetteer.dataset.validate import validate_mapping
from gazetteer.dataset.yaml_reader import read_yaml
from gazetteer.errors import DataError
from gazetteer.intake.outcome import Outcome, Reason, Rejection
from gazetteer.model.base import Listed, Record, Text, Texts, WholeNumber

RECORD = "intake-record.yaml"
_ABOUT = """\
# What became of the rows of the reference tables. Made by `gazetteer import TABLES --write`; do not edit.
"""


class Refused(Record):
    """Rows that were not taken for one reason; ``records`` names them where they belong to a group."""

    reason: Text
    rows: WholeNumber
    records: Texts = ()


class IntakeRecord(Record):
    """How many rows the tables have, how many are in an entry, and why the others are not."""

    rows: WholeNumber
    in_entries: WholeNumber = Field(alias="in-entries")
    rejected: Listed[Refused] = ()


def to_record(outcome: Outcome) -> str:
    """Write the record of an outcome as YAML."""
    rejected = []
    for reason in Reason:
        found = [rejection for rejection in outcome.rejected if rejection.reason is reason]
        if found:
            rejected.append(_refused(reason, found))
    counts = {"rows": outcome.rows, "in-entries": len(outcome.held) + len(outcome.entries)}
    return _ABOUT + to_yaml({**counts, "rejected": rejected})


def _refused(reason: Reason, found: Sequence[Rejection]) -> dict[str, object]:
    refused: dict[str, object] = {"reason": reason.value, "rows": len(found)}
    if not reason.is_outside:
        refused["records"] = [f"{rejection.record} {rejection.name}".strip() for rejection in found]
    return refused


def read_record(folder: Path) -> IntakeRecord | None:
    """Read the record of a data folder.

    Returns:
        The record, or ``None`` where the folder has none.

    Raises:
        DataError: If anything is wrong with the form of the file.
    """
    path = folder / RECORD
    if not path.is_file():
        return None
    document = read_yaml(path.read_bytes(), path=str(path))
    validated = validate_mapping(document, IntakeRecord)
    if problems := [*document.problems, *validated.problems]:
        raise DataError(problems)
    return validated.records[()]
