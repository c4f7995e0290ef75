"""Who held a place and who counts it among its units, as far as that follows from the area around it."""

from dataclasses import replace

import pytest

from gazetteer.core import Gazetteer
from gazetteer.dataset.data import Dataset
from gazetteer.model import Place
from gazetteer.names.places import control_of
from gazetteer.names.standing import governing_sides

AREA = {"id": "area", "feature": "ADM1", "names": [{"forms": {"en": "Area"}}]}
VILLAGE = {
    "id": "village",
    "feature": "PPL",
    "names": [{"forms": {"en": "Village"}}],
    "relations": [{"is": "part-of", "entry": "area", "according-to": "azerbaijan"}],
}


@pytest.fixture
def dataset_of(gaz: Gazetteer):
    def make(*places: dict[str, object]) -> Dataset:
        return replace(gaz.dataset, places={str(place["id"]): Place.model_validate(place) for place in places})

    return make


def test_a_place_was_held_by_whoever_held_the_area(dataset_of):
    dataset = dataset_of({**AREA, "control": [{"held-by": "armenia", "until": "2020"}]}, VILLAGE)

    assert [control.held_by for control in control_of(dataset.places["village"], dataset)] == ["armenia"]


def test_of_a_part_that_was_held_nothing_follows(dataset_of):
    control = [{"held-by": "armenia", "until": "2020", "extent": "part"}, {"held-by": "azerbaijan", "since": "2020"}]
    dataset = dataset_of({**AREA, "control": control}, VILLAGE)

    assert control_of(dataset.places["village"], dataset) == ()
    assert len(control_of(dataset.places["area"], dataset)) == 2


def test_a_side_governs_by_holding_or_by_counting_among_its_units(dataset_of):
    dataset = dataset_of({**AREA, "control": [{"held-by": "nk-de-facto-1991-2023", "until": "2020"}]}, VILLAGE)
    village = dataset.places["village"]

    assert governing_sides(village, dataset, "1988-01-01") == {"armenian", "azerbaijani"}
    assert governing_sides(village, dataset, "2021-01-01") == {"azerbaijani"}


def test_whoever_held_a_part_of_the_area_may_have_held_the_place(dataset_of):
    control = [{"held-by": "nk-de-facto-1991-2023", "until": "2020", "extent": "part"}]
    dataset = dataset_of({**AREA, "control": control}, VILLAGE)

    assert governing_sides(dataset.places["village"], dataset, "1988-01-01") == {"armenian", "azerbaijani"}


def test_a_name_of_a_side_that_never_governed_a_place_does_not_compete(gaz: Gazetteer, dataset_of):
    names = [
        {"forms": {"hy": "Մեկ", "en": "One"}, "usage": [{"by": "armenia", "stance": "uses"}]},
        {"forms": {"az": "İki", "en": "Two"}, "usage": [{"by": "azerbaijan", "stance": "uses"}]},
    ]
    dataset = dataset_of({**VILLAGE, "names": names, "relations": []}, {**VILLAGE, "id": "other", "names": names}, AREA)
    asked = Gazetteer(dataset=dataset, index=gaz.index)

    assert asked.headword("other").text == "Two"
    # Where nobody is recorded to govern, neither name is left out.
    assert asked.headword("village").text == "One/Two"
