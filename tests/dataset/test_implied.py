"""What follows from a dataset, and what does not."""

from gazetteer.codes import Stance
from gazetteer.core import Gazetteer
from gazetteer.dataset.implied import as_stated, with_implied_usage, with_lent_point
from gazetteer.model import Place, Source

SOURCES = {
    "atlas": Source.model_validate({
        "id": "atlas",
        "title": "Atlas",
        "kind": "dataset",
        "implies": [
            {"lang": "az", "by": "azerbaijan", "stance": "uses"},
            {"lang": "hy", "by": "armenia", "stance": "uses"},
        ],
    }),
    "book": Source.model_validate({"id": "book", "title": "Book", "kind": "book"}),
}


def a_place(**given: object) -> Place:
    values = {
        "id": "a",
        "feature": "PPL",
        "evidence": "dataset",
        "cite": ["atlas@1"],
        "names": [{"forms": {"az": "A"}, "renderings": {"hy": "Ա"}}, {"forms": {"hy": "Բ", "ru": "Б"}}],
    }
    return Place.model_validate({**values, **given})


def usages(place: Place) -> list[list[tuple[str, Stance, str]]]:
    return [[(usage.by, usage.stance, str(usage.cite[0])) for usage in name.usage] for name in place.names]


def test_a_name_in_a_language_is_used_by_the_party_that_the_dataset_stands_for():
    assert usages(with_implied_usage(a_place(), SOURCES)) == [
        [("azerbaijan", Stance.USES, "atlas@1")],
        [("armenia", Stance.USES, "atlas@1")],
    ]


def test_a_rendering_says_nothing_about_use():
    (name,) = with_implied_usage(a_place(names=[{"forms": {"ru": "А"}, "renderings": {"hy": "Ա"}}]), SOURCES).names

    assert not name.usage


def test_what_is_stated_of_a_party_stands_in_place_of_what_would_follow():
    stated = [{"forms": {"az": "A"}, "usage": [{"by": "azerbaijan", "stance": "official"}]}]

    assert usages(with_implied_usage(a_place(names=stated), SOURCES)) == [[("azerbaijan", Stance.OFFICIAL, "atlas@1")]]


def test_what_is_stated_of_another_party_takes_nothing_away():
    stated = [{"forms": {"az": "A"}, "usage": [{"by": "ussr", "stance": "official"}]}]
    (found,) = usages(with_implied_usage(a_place(names=stated), SOURCES))

    assert [by for by, _, _ in found] == ["ussr", "azerbaijan"]


def test_nothing_follows_for_an_entry_that_was_gone_through_or_from_a_source_that_is_no_dataset():
    assert usages(with_implied_usage(a_place(evidence="curated"), SOURCES)) == [[], []]
    assert usages(with_implied_usage(a_place(cite=["book"]), SOURCES)) == [[], []]


def test_both_sides_are_implied_alike(gaz: Gazetteer):
    for source in gaz.dataset.sources.values():
        stances = {(implied.lang, implied.by): implied.stance for implied in source.implies}
        assert stances.get(("az", "azerbaijan")) == stances.get(("hy", "armenia"))


def test_a_place_may_be_shown_at_another():
    town = a_place(id="town", point={"at": [46.5, 39.5]})
    province = with_lent_point(a_place(**{"id": "province", "point-of": "town"}), {"town": town})

    assert province.point == town.point
    assert province.point_of == "town"


def test_a_point_of_its_own_stays():
    town = a_place(id="town", point={"at": [46.5, 39.5]})

    assert with_lent_point(town, {"town": town}) is town


def test_what_follows_can_be_taken_away_and_follows_again(gaz):
    places, sources = gaz.dataset.places, gaz.dataset.sources
    stated = {place.id: as_stated(place, sources) for place in places.values()}
    assert sum(stated[place.id] != place for place in places.values()) > 1000
    again = (with_lent_point(with_implied_usage(place, sources), stated) for place in stated.values())
    assert list(again) == list(places.values())
