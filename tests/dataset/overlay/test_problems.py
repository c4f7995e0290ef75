"""What an overlay may not say, each at its line with a way out."""

import pickle
from pathlib import Path

import pytest

from gazetteer.dataset.load import load_dataset
from gazetteer.dataset.overlay import is_overlay, lay_over, read_overlay_files
from gazetteer.errors import DataError

MINI = Path(__file__).parents[2] / "data" / "mini"
BASE = load_dataset(MINI)
TOWN, TERM = "stepanakert-xankendi", "anti-terrorist-operation"
SURVEY = '- {id: survey, title: Our survey, kind: article, url: "https://example.org/survey"}\n'


def laid_over(dataset, *folders: Path):
    return lay_over(dataset, *map(read_overlay_files, folders))


@pytest.fixture
def wrong(write):
    """Return what lists the problems of an overlay, without its folder."""

    def problems(**files: str) -> list[str]:
        folder = write(**files)
        with pytest.raises(DataError) as caught:
            laid_over(BASE, folder)
        return [str(problem).removeprefix(f"{folder}/") for problem in caught.value.problems]

    return problems


CONTRADICTIONS = {
    "feature: PPL": "2:12: E017 {town}: the data under it state feature 'PPLA'; an overlay adds and changes nothing; ",
    "evidence: dataset": "2:13: E017 {town}: the data under it state evidence 'curated'; ",
    "point: {at: [46, 39]}": "2:10: E017 {town}: the data under it state point [46.7515, 39.8153]; ",
    "point-of: hadrut": "2:13: E017 {town}: the data under it state point [46.7515, 39.8153]; ",
    "replaced-by: hadrut": "2:16: E017 {town}: the data under it do not state replaced-by; ",
    "links: {osm: w1, geonames: 5}": "2:30: E017 {town}: the data under it state geonames '146970'; ",
    "names: [{forms: {en: Stepanakert}, when: {near: x}}]": "2:44: E017 {town}: the data under it have no condition ",
}


@pytest.mark.parametrize("line", CONTRADICTIONS)
def test_an_addition_says_nothing_otherwise(wrong, line):
    (problem,) = wrong(places=f"- id: {TOWN}\n  {line}\n")
    assert problem.startswith("places.yaml:" + CONTRADICTIONS[line].format(town=TOWN))
    assert problem.endswith("leave it out, or use a data folder of your own")


def test_a_name_that_may_be_either_of_two_is_told_apart_by_more_forms(wrong):
    (problem,) = wrong(places=f"- id: {TOWN}\n  names: [{{forms: {{en: [Stepanakert, Khankendi]}}}}]\n")
    assert problem.startswith(
        f"places.yaml:2:19: E017 {TOWN}: several of its names share as many forms with this one; "
    )


def test_a_term_keeps_its_type_and_what_its_senses_mean(wrong):
    found = wrong(terms=f"- id: {TERM}\n  type: war\n  senses: [{{id: september-2023, definition: Something else.}}]\n")
    assert [problem.partition(" ")[0] for problem in found] == ["terms.yaml:2:9:", "terms.yaml:3:17:"]
    assert "the data under it have another sense 'september-2023'; choose another id for this one" in found[1]


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("parties", "- {id: daily, label: {en: Another}, type: outlet}\n"),
        ("sources", "- {id: geonames, title: Another, kind: dataset}\n"),
    ],
)
def test_parties_and_sources_keep_their_ids(wrong, file, text):
    (problem,) = wrong(**{file: text})
    party = text[7:].split(",")[0]
    assert problem.startswith(f"{file}.yaml:1:8: E017 {party}: the data under it have this id for something else; ")


def test_an_addition_to_an_entry_that_was_merged_goes_to_the_other(write):
    first = write("first", places="- {id: old, feature: PPL, names: [{forms: {en: Old}}], replaced-by: hadrut}\n")
    second = write("second", places="- {id: old, note: x}\n")
    with pytest.raises(DataError, match="1:8: E017 old was merged into 'hadrut'; add to that"):
        laid_over(BASE, first, second)


def test_references_reach_both_and_unknown_ones_are_at_their_line(write, wrong):
    names = "names: [{forms: {en: H}, usage: [{by: %s, stance: uses}]}]"
    place = f"- {{id: hamlet, feature: PPL, cite: [survey, geonames], {names}}}\n"
    party = "- {id: weekly, label: {en: Weekly}, type: outlet}\n"
    both = place % "weekly" + (place % "daily").replace("hamlet", "other")
    assert laid_over(BASE, write(places=both, parties=party, sources=SURVEY)).changed == ("hamlet", "other")
    assert wrong(places=place % "weekli") == ["places.yaml:1:94: E301 unknown party 'weekli'; did you mean 'weekly'?"]


def test_everything_that_is_wrong_is_reported_together(wrong):
    found = wrong(
        places=f"- {{id: {TOWN}, feature: PPL, cite: [nowhere]}}\n- {{id: hamlet, feature: x}}\n- [",
        sources="- {id: geonames, title: X, kind: dataset}\n",
        parties="- {id: weekly}\n",
    )
    assert [problem.partition(" ")[2][:4] for problem in found] == ["E011", "E011", "E002", "E017"]


def test_an_id_that_is_almost_one_is_not_taken_for_a_new_entry(wrong):
    (problem,) = wrong(places="- {id: hadrud, names: [{forms: {en: Hadrud}}]}\n")
    assert problem.startswith(
        "places.yaml:1:8: E303 there is no entry 'hadrud' here to add to; did you mean 'hadrut'? "
    )


def test_an_addition_belongs_into_the_file_of_its_entry(wrong):
    assert any(
        "places.yaml:1:8: E303 there is no entry 'anti-terrorist-operation' here to add to; it is one of terms.yaml"
        in found
        for found in wrong(places=f"- {{id: {TERM}, note: x}}\n")
    )


@pytest.mark.parametrize("name", ["dataset", "inflections", "romanizations", "contexts"])
def test_what_holds_for_a_whole_data_set_is_refused(wrong, name):
    (problem,) = wrong(places="", **{name: "title: x\n"})
    assert problem.startswith(f"{name}.yaml:1:1: E016 an overlay cannot have {name}.yaml: ")


def test_a_folder_with_nothing_to_lay_over_is_a_mistake(tmp_path):
    with pytest.raises(DataError, match=r"E005 there is nothing to lay over; an overlay has any of places\.yaml, "):
        laid_over(BASE, tmp_path)
    with pytest.raises(DataError, match="E005 there is no such folder"):
        laid_over(BASE, tmp_path / "nowhere")
    (tmp_path / "places.yaml").mkdir()
    with pytest.raises(DataError, match="E005 the file cannot be read"):
        laid_over(BASE, tmp_path)


def test_an_overlay_is_told_by_its_files(write, tmp_path):
    assert is_overlay(write(places=""))
    assert not is_overlay(MINI)
    assert not is_overlay(tmp_path / "nowhere")
    assert not is_overlay(Path("\0"))


def test_the_error_survives_pickling(write):
    with pytest.raises(DataError) as caught:
        laid_over(BASE, write(places=f"- {{id: {TOWN}, feature: PPL}}\n"))
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
