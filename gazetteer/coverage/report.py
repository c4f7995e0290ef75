"""All tables of a data set."""

from gazetteer.coverage import counts
from gazetteer.coverage.core import core
from gazetteer.coverage.thin import thin
from gazetteer.dataset.data import Dataset
from gazetteer.intake.record import IntakeRecord
from gazetteer.table import CountTable


def coverage(dataset: Dataset, intake: IntakeRecord | None) -> tuple[CountTable, ...]:
    """Count everything.

    Args:
        dataset: The data set.
        intake: What became of the rows of the tables that places were taken over from, if there is a record of it.

    Returns:
        The tables, what there is first and what is thin last.
    """
    counted = (
        counts.records,
        counts.by_group,
        core,
        counts.by_language,
        counts.by_side,
        counts.by_party,
        counts.by_feature,
        counts.by_source,
    )
    return (*(count(dataset) for count in counted), *((_taken(intake),) if intake else ()), thin(dataset))


def _taken(intake: IntakeRecord) -> CountTable:
    rows = [("in an entry", intake.in_entries), *((refused.reason, refused.rows) for refused in intake.rejected)]
    note = (
        "Places were taken over from two tables, localities of Who's On First and towns of GeoNames. The rows that "
        "were not taken though they belong to a group are listed, each with its reason, in `data/intake-record.yaml`."
    )
    return CountTable("Rows of the reference tables", ("row", "rows"), (*rows, ("all", intake.rows)), note)
