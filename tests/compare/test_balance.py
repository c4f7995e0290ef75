"""The figures of each side: counted alike, and as the check of balance has it."""

import re

from gazetteer.compare import compare
from gazetteer.dataset.check.registry import check_parsed
from gazetteer.dataset.figures import SideFigures, side_figures
from gazetteer.dataset.parse import parse_files


def figures(state):
    return side_figures(parse_files(state.files))


def test_every_side_has_its_figures(state):
    assert figures(state({})) == {
        "armenian": SideFigures(names=2, official=2, citations=2, heard=2),
        "azerbaijani": SideFigures(names=4, official=4, rejects=1, citations=6, heard=2),
        "soviet": SideFigures(names=1, official=1, citations=1),
        "no side": SideFigures(),
    }


def test_sides_are_counted_alike(state):
    parties = next(file.content.decode() for file in state({}).files if file.name == "parties.yaml")
    exchanged = re.sub(
        "side: (armenian|azerbaijani)",
        lambda found: "side: azerbaijani" if found[1] == "armenian" else "side: armenian",
        parties,
    )
    one, other = figures(state({})), figures(state({"parties.yaml": exchanged}))

    assert (one["armenian"], one["azerbaijani"]) == (other["azerbaijani"], other["armenian"])


def test_a_side_that_is_not_heard_is_one_that_the_check_warns_of(state):
    places = next(file.content.decode() for file in state({}).files if file.name == "places.yaml")
    silent = state({
        "places.yaml": re.sub(r"    usage: \[\{by: azerbaijan, stance: official, since: 1991.*\n", "", places)
    })
    changes = compare(state({}), silent)
    before, after = changes.before["azerbaijani"], changes.after["azerbaijani"]

    assert (before.unheard, after.unheard, before.official - after.official) == (0, 1, 1)
    assert [problem.code for problem in check_parsed(parse_files(silent.files))].count("W601") == 1


def test_a_side_that_came_is_there_with_nothing_before(after):
    changes = after("parties.yaml", "type: outlet", "type: state, side: northern")

    assert "northern" not in changes.before
    assert changes.after["northern"] == SideFigures()


def test_a_folder_compared_with_itself_is_read_once(state, monkeypatch):
    read = []
    monkeypatch.setattr(
        "gazetteer.compare.comparison.parse_files", lambda files: read.append(files) or parse_files(files)
    )
    same = compare(state({}, "one"), state({}, "other"))

    assert len(read) == 1
    assert same.before == same.after
