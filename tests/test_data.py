"""The built-in data: every entry is a test case."""

from itertools import permutations

import pytest

from gazetteer.codes import Evidence
from gazetteer.core import Gazetteer
from gazetteer.coverage.thin import sources_of_names
from gazetteer.dataset.check.finding import LocatedEntry, iter_entries
from gazetteer.dataset.check.registry import check_parsed
from gazetteer.dataset.files import built_in_folder, read_files
from gazetteer.dataset.parse import parse_files, to_dataset
from gazetteer.intake.sounds import likeness

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


def test_what_was_gone_through_rests_on_two_sources(gaz: Gazetteer):
    curated = [place for place in gaz.dataset.places.values() if place.evidence is Evidence.CURATED]

    assert len(curated) >= 250
    assert [place.id for place in curated if len(sources_of_names(place)) < 2] == []


def test_what_was_taken_over_cites_its_record(gaz: Gazetteer):
    taken = [place for place in gaz.dataset.places.values() if place.evidence is Evidence.DATASET]

    assert [place.id for place in taken if not any(name.cite for name in place.names)] == []


def test_an_armenian_spelling_never_poses_as_a_name_where_it_only_transcribes(gaz: Gazetteer):
    """Where both sides have a name of their own, none of them has the other's in its own script among its forms."""
    posing = [
        (place.id, armenian, azerbaijani)
        for place in gaz.dataset.places.values()
        if place.evidence is Evidence.DATASET and len(place.names) > 1
        for one, other in permutations(place.names, 2)
        for armenian in one.forms.get("hy", ())
        for azerbaijani in other.forms.get("az", ())
        if likeness(armenian, "hy", azerbaijani, "az") > 0.97
    ]
    assert posing == []
