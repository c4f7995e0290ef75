"""Entries test themselves: each sentence under `examples` is tried, and one that does not hold is reported in place."""

import shutil
from pathlib import Path

import pytest

from gazetteer.core import Gazetteer, load
from gazetteer.dataset.files import built_in_folder, read_files
from gazetteer.dataset.parse import parse_files
from gazetteer.evaluate.examples import tried_examples

MINI = Path(__file__).parents[1] / "data" / "mini"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(MINI, tmp_path / "data"))


def tried(folder: Path) -> list[str]:
    parsed = parse_files(read_files(folder))
    return [str(problem) for problem in tried_examples(parsed, load(folder).annotate)]


def test_sentences_of_the_built_in_data_hold(gaz: Gazetteer):
    parsed = parse_files(read_files(built_in_folder()))
    assert [str(problem) for problem in tried_examples(parsed, gaz.annotate)] == []


def test_a_name_inside_another_things_name_does_not_count(folder: Path):
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("The road to Stepanakert reopened.", "Stepanakert Brandy sponsored it."), encoding="utf-8"
    )
    (found,) = tried(folder)
    assert found.endswith(
        "places.yaml:20:22: E911 entry 'stepanakert-xankendi' is not found in 'Stepanakert Brandy "
        "sponsored it.'; mend the sentence, the forms or the condition"
    )


def test_a_sense_has_sentences_of_its_own(folder: Path):
    path = folder / "terms.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("in Azerbaijan spoke", "in Paris spoke"), encoding="utf-8")
    (found,) = tried(folder)
    assert "terms.yaml:8:24: E911 entry 'anti-terrorist-operation' is not found" in found
