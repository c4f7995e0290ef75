"""Homonyms: one spelling, several entries."""

from gazetteer.core import Gazetteer
from gazetteer.model import Place
from gazetteer.names.homonyms import homonyms


def a_place(place_id: str, form: str, lon: str | None = "46", **given: object) -> Place:
    point = {"point": {"at": [lon, "40"]}} if lon else {}
    return Place.model_validate({
        "id": place_id,
        "feature": "PPL",
        "names": [{"forms": {"az": form}}],
        **point,
        **given,
    })


def test_spellings_that_fold_alike_are_one():
    (found,) = homonyms([a_place("b", "Balatəpə"), a_place("a", "BALATEPE"), a_place("c", "Başqa")])

    assert found.entries == ("a", "b")
    assert found.form == "BALATEPE"


def test_every_two_are_a_pair_with_their_distance():
    (found,) = homonyms([a_place("a", "X", "46"), a_place("b", "X", "47"), a_place("c", "X", None)])

    assert [(pair.one, pair.other, pair.kilometres) for pair in found.pairs] == [
        ("a", "b", 85.2),
        ("a", "c", None),
        ("b", "c", None),
    ]


def test_one_entry_with_a_spelling_twice_is_no_homonym():
    assert homonyms([a_place("a", "X", names=[{"forms": {"az": "X"}}, {"forms": {"en": "X"}}])]) == ()


def test_misspellings_and_merged_entries_do_not_count():
    hidden = [{"forms": {"az": "Y"}, "hidden": {"az": "X"}}]

    assert homonyms([a_place("a", "X"), a_place("b", "Y", names=hidden)]) == ()
    assert homonyms([a_place("a", "X"), a_place("b", "X", **{"replaced-by": "a"})]) == ()


def test_all_of_the_data_are_listed_most_shared_first(gaz: Gazetteer):
    found = homonyms(gaz.dataset)

    assert [len(homonym.entries) for homonym in found] == sorted((len(h.entries) for h in found), reverse=True)
    assert {"cinarli-vank", "vank-vengli"} <= set(next(h for h in found if h.form == "Vank").entries)
