"""The built-in data: every entry is a test case."""

import pytest

from gazetteer.dataset.check.finding import LocatedEntry, iter_entries
from gazetteer.dataset.check.registry import check_parsed
from gazetteer.dataset.files import built_in_folder, read_files
from gazetteer.dataset.parse import parse_files, to_dataset

PARSED = parse_files(read_files(built_in_folder()))
ENTRIES = tuple(iter_entries(PARSED))


def test_the_built_in_data_has_no_errors():
    problems = (*PARSED.problems, *check_parsed(PARSED))
    assert [str(problem) for problem in problems if problem.severity == "error"] == []


def test_the_built_in_data_becomes_a_data_set():
    dataset = to_dataset(PARSED)
    assert {"dual", "armenian", "azerbaijani", "soviet", "as-written"} <= set(dataset.policies)
    assert len(dataset.places) + len(dataset.terms) == len(ENTRIES)


@pytest.mark.parametrize("located", ENTRIES, ids=lambda located: located.entry.id)
def test_an_entry_survives_being_written_and_read(located: LocatedEntry):
    entry = located.entry
    assert type(entry).model_validate_json(entry.model_dump_json(by_alias=True, exclude_defaults=True)) == entry


@pytest.mark.parametrize("located", ENTRIES, ids=lambda located: located.entry.id)
def test_an_entry_says_who_says_so(located: LocatedEntry):
    entry = located.entry
    usages = [usage for name in entry.names for usage in name.usage]
    assert all(usage.cite or usage.reported_by for usage in usages)
    assert entry.cite or usages or any(name.cite for name in entry.names)
