"""Editors complete, check and explain the YAML of a data folder, by the schemas that it has."""

from pathlib import Path

import pytest

from gazetteer.dataset.check.registry import check_folder
from gazetteer.dataset.files import built_in_folder
from gazetteer.dataset.schema.writing import changes_of

pytestmark = pytest.mark.npm

FILES = sorted(path.stem for path in (built_in_folder() / "schemas").iterdir() if path.stem != "known")
PLACE = """\
- id: stepanakert-xankendi
  feature: PPLA
  names:
  - forms: {hy: Ստեփանակերտ, en: [Stepanakert]}
"""
IN_FLOW = PLACE + "    usage: [{by: armenia, stance: uses"
IN_BLOCK = PLACE + "    usage:\n    - by: armenia\n      stance: uses\n"


@pytest.mark.parametrize("name", FILES)
def test_the_data_has_no_complaint(server, name: str):
    path = built_in_folder() / f"{name}.yaml"
    assert server.open(path, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("written", "marked", "message"),
    [
        (IN_FLOW + ", sinze: 1923}]", "sinze", "Property sinze is not allowed"),
        (IN_BLOCK + "      colour: red", "colour", "Property colour is not allowed"),
        (PLACE + "    usage: [{by: armenai, stance: uses}]", "armenai", "No such party. Add it to parties.yaml"),
        (PLACE + "    usage: [{by: armenia, stance: used}]", "used", '"official", "uses", "rejects"'),
        (PLACE + "    usage: [{by: armenia}]", "{", 'Missing property "stance"'),
        (IN_FLOW + ", cite: [wof@1, geonamse]}]", "geonamse", "No such source. Add it to sources.yaml"),
        (IN_FLOW + ", cite: [geonames, wov@12]}]", "wov@12", "No such source"),
        (IN_FLOW + ", since: autumn 1991}]", "autumn 1991", "Write 1923, 1991-11"),
        (IN_FLOW + ", until: opne}]", "opne", "Write 1923, 1991-11"),
        (PLACE + "  point: {at: [200, 40]}", "200", "above the maximum of 180"),
        (PLACE.replace("hy:", "yh:"), "yh", "No such language tag"),
        (PLACE.replace("PPLA", "town"), "town", "GeoNames feature code"),
        (PLACE + "  relations: [{is: part-of, entry: atlantis, according-to: armenia}]", "atlantis", "No such entry"),
    ],
    ids=lambda value: value if len(value) < 20 else "",
)
def test_a_mistake_is_underlined(editor, written: str, marked: str, message: str):
    (complaint,) = editor.complaints(written)
    assert complaint.marked == marked
    assert message in complaint.message


def test_a_file_that_the_library_reads_has_no_complaint(editor):
    written = IN_FLOW + ", since: 1923, until: open, cite: [wof@421193975, geonames]}]\n"
    assert editor.complaints(written + "  point: {at: [46.75, 39.82], cite: [geonames@146970]}") == []


@pytest.mark.parametrize(
    "written",
    [
        PLACE + "    usage: [{by: ¦}]",
        PLACE + "    usage: [{by: arm¦, stance: uses}]",
        PLACE + "    usage:\n    - by: ¦",
    ],
)
def test_parties_are_proposed(editor, gaz, written: str):
    proposed = editor.proposals(written)
    assert proposed.keys() == gaz.dataset.parties.keys()
    assert proposed["nk-de-facto-1991-2023"] == "Nagorno-Karabakh Republic / Republic of Artsakh (de facto)"


def test_stances_are_proposed(editor):
    for written in (PLACE + "    usage: [{by: armenia, stance: ¦}]", PLACE + "    usage:\n    - stance: ¦"):
        assert [*editor.proposals(written)] == ["official", "uses", "rejects"]


def test_sources_and_entries_are_proposed(editor, gaz):
    sources = editor.proposals(IN_FLOW + ", cite: [wof@1, ¦]}]")
    assert sources.keys() >= gaz.dataset.sources.keys()
    assert sources["geonames"] == "GeoNames geographical database"
    entries = editor.proposals(PLACE + "  relations: [{is: part-of, entry: ¦}]")
    assert entries.keys() == {entry if len(entry) <= 60 else f"{entry[:57]}..." for entry in gaz.dataset.entries}
    assert entries["stepanakert-xankendi"].startswith("Khankendi / Stepanakert / ")


def test_keys_are_proposed(editor):
    keys = editor.proposals(IN_BLOCK + "      ¦")
    assert keys.keys() == {"cite", "forms", "reported-by", "since", "until"}
    assert keys["reported-by"].startswith("Sources that report what the party said")


def test_what_else_is_known_is_proposed(editor):
    assert editor.proposals("- id: a\n  feature: ¦")["MSTY"] == "a monastery"
    assert "hy-Latn" in editor.proposals("- id: a\n  names:\n  - forms: {¦}")
    assert "open" in editor.proposals(IN_FLOW + ", until: ¦}]")
    assert [*editor.proposals("- id: a\n  type: ¦", "parties")][:2] == ["state", "authority"]


def test_resting_on_a_key_shows_what_it_means(editor):
    shown = editor.shown(PLACE + "    usage: [{by: armenia, st¦ance: uses}]")
    assert "How the party stands to the name." in shown
    assert "* `uses`: the party writes or says it\n* `official`" in shown


def test_resting_on_an_id_shows_what_it_is_called(editor):
    party = editor.shown(PLACE + "    usage: [{by: nk-de-facto-1991-2023¦, stance: uses}]")
    assert "* `nk-de-facto-1991-2023`: Nagorno-Karabakh Republic / Republic of Artsakh (de facto)\n" in party
    source = editor.shown(IN_FLOW + ", cite: [geon¦ames]}]")
    assert "Allowed Values:\n\n* `geonames`: GeoNames geographical database\n" in source
    assert source.count("\n* ") <= 16


def test_a_folder_of_ones_own_knows_its_own(editor_of, tmp_path: Path):
    (tmp_path / "dataset.yaml").write_text("title: My names\n", encoding="utf-8")
    (tmp_path / "parties.yaml").write_text("- {id: northland, type: state, side: north}\n", encoding="utf-8")
    (tmp_path / "schemas").mkdir()
    for path, content in changes_of(tmp_path, {}).items():
        path.write_bytes(content)

    own = editor_of(tmp_path)
    usage = PLACE + "    usage: [{by: ¦northland, stance: uses}]\n"
    assert [*own.proposals(usage)] == ["northland"]
    assert own.complaints(usage.replace("¦", "")) == []
    assert [each.marked for each in own.complaints(usage.replace("¦northland", "armenia"))] == ["armenia"]
    assert [each.marked for each in own.complaints(PLACE + "  cite: [geonames]")] == ["geonames"]


def test_mistakes_that_the_editor_underlines_are_those_that_check_finds(editor, tmp_path: Path):
    written = PLACE + "    usage: [{by: armenai, stance: uses, cite: [geonamse]}]\n"
    for name in ("dataset", "parties", "sources"):
        content = (built_in_folder() / f"{name}.yaml").read_bytes()
        (tmp_path / f"{name}.yaml").write_bytes(content)
    (tmp_path / "places.yaml").write_text(written, encoding="utf-8")

    found = {problem.code: problem for problem in check_folder(tmp_path) if problem.path.endswith("places.yaml")}
    lines = written.split("\n")
    marked = [lines[found[code].line - 1][found[code].column - 1 :] for code in ("E301", "E302")]
    complaints = editor.complaints(written)
    assert all(rest.startswith(complaint.marked) for rest, complaint in zip(marked, complaints, strict=True))
