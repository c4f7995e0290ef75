"""The command `schema`: what editors need, written into a data folder."""

import json
import os
import shutil
from pathlib import Path

import pytest

import gazetteer

MINI = Path(__file__).parents[1] / "data" / "mini"
LINE = "# yaml-language-server: $schema=schemas/{}.json\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "folder"))


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def known(folder: Path, kind: str) -> list[str]:
    """Return the ids that an editor proposes."""
    listed = json.loads((folder / "schemas" / "known.json").read_text(encoding="utf-8"))["$defs"][kind]
    return listed.get("enum") or [each["bodyText"] for each in listed["defaultSnippets"]]


def test_it_writes_schemas_and_leads_editors_to_them(run, folder):
    before = files(folder)
    done = run("schema", str(folder))
    assert (done.returncode, done.stderr) == (0, "")
    after = files(folder)
    assert {folder / name for name in after if after[name] != before.get(name)} == {
        *map(Path, done.stdout.splitlines())
    }
    assert {name for name in after if name.startswith("schemas")} >= {"schemas/known.json", "schemas/places.json"}
    for name in before:
        modeline = LINE.format(Path(name).stem).encode() if name.endswith(".yaml") else b""
        assert after[name] == modeline + before[name]
    assert set(known(folder, "party")) == {*gazetteer.load(folder).dataset.parties}


def test_a_second_run_changes_nothing(run, folder):
    run("schema", str(folder))
    written = files(folder)
    assert run("schema", str(folder)).stdout == ""
    assert run("schema", "--check", str(folder)).returncode == 0
    assert files(folder) == written


def test_what_a_killed_run_left_is_removed(run, folder):
    (folder / "schemas").mkdir()
    for there in (folder / ".places.yaml.abcd1234.part", folder / "schemas" / ".known.json.abcd1234.part"):
        there.write_text("{")
    run("schema", str(folder))
    assert [name for name in files(folder) if name.endswith(".part")] == []


def test_check_says_what_is_out_of_date_and_writes_nothing(run, folder):
    run("schema", str(folder))
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write("- {id: new-atlas, title: An atlas, kind: map}\n")
    written = files(folder)
    done = run("schema", "--check", str(folder))
    assert done.returncode == 1
    assert done.stdout == f"{folder / 'schemas' / 'known.json'}\n"
    assert "run `gazetteer schema`" in done.stderr
    assert files(folder) == written

    run("schema", str(folder))
    assert "new-atlas" in known(folder, "citation")


def test_a_record_that_is_wrong_does_not_hide_the_others(run, folder):
    with (folder / "parties.yaml").open("a", encoding="utf-8") as parties:
        parties.write("- {id: new-party, colour: red}\n- {id: Not an id}\n- text\n")
    assert run("schema", str(folder)).returncode == 0
    assert "new-party" in known(folder, "party")
    assert "Not an id" not in known(folder, "party")


def test_a_folder_without_a_manifest_may_name_what_the_built_in_data_has(run, tmp_path):
    folder = tmp_path / "local"
    folder.mkdir()
    (folder / "parties.yaml").write_text("- {id: our-town, label: {en: Our town}, type: community}\n", encoding="utf-8")
    assert run("schema", str(folder)).returncode == 0
    assert {"our-town", "armenia"} <= {*known(folder, "party")}
    assert "stepanakert-xankendi" in known(folder, "entry")


def test_what_is_no_yaml_gets_a_sentence_and_nothing_is_written(run, folder):
    with (folder / "sources.yaml").open("a", encoding="utf-8") as sources:
        sources.write("- {id: [\n")
    written = files(folder)
    done = run("schema", str(folder))
    assert done.returncode == 2
    assert "sources.yaml" in done.stderr
    assert "E002" in done.stderr
    assert files(folder) == written


@pytest.mark.parametrize("name", ["nowhere", "empty", "file"])
def test_what_is_no_data_folder_gets_a_sentence(run, tmp_path, name):
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("")
    done = run("schema", name)
    assert done.returncode == 2
    assert "name a folder with places.yaml" in done.stderr
    assert not (tmp_path / name / "schemas").exists()


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_folder_that_cannot_be_written_gets_a_sentence(run, folder):
    folder.chmod(0o500)
    done = run("schema", str(folder))
    folder.chmod(0o700)
    assert done.returncode == 2
    assert "it cannot be made" in done.stderr


def test_something_in_the_way_gets_a_sentence(run, folder):
    (folder / "schemas").write_text("")
    done = run("schema", str(folder))
    assert done.returncode == 2
    assert "schemas: it cannot be made" in done.stderr
