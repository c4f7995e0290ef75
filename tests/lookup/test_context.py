"""What a caller knows of a place ranks the candidates, each time with a reason."""

import pytest

from gazetteer.core import Gazetteer
from gazetteer.errors import AmbiguousNameError, ContextError, DateError, UnknownEntryError, UnknownNameError


def test_a_point_puts_the_nearest_first(gaz: Gazetteer) -> None:
    assert gaz.lookup("Martuni", near=(45.3, 40.1))[0].entry.id == "martuni"
    assert gaz.lookup("Martuni", near=(47.1, 39.8))[0].entry.id == "martuni-xocavend"


def test_a_place_may_stand_for_its_point(gaz: Gazetteer) -> None:
    first = gaz.lookup("Martuni", near="stepanakert-xankendi")[0]

    assert first.entry.id == "martuni-xocavend"
    assert [(reason.criterion, reason.why) for reason in first.reasons] == [("near", "31 km away")]


def test_a_country_comes_before_others_and_says_so(gaz: Gazetteer) -> None:
    found = gaz.lookup("Martuni", country="am")
    by_entry = {candidate.entry.id: candidate for candidate in found}

    assert "counted to AM" in {reason.why for reason in found[0].reasons}
    assert by_entry["martuni-xocavend"].is_excluded
    assert len(found) == len(gaz.lookup("Martuni"))


def test_a_feature_leaves_one_of_a_town_and_its_district(gaz: Gazetteer) -> None:
    with pytest.raises(AmbiguousNameError):
        gaz.resolve("Kalbajar")

    assert gaz.resolve("Kalbajar", feature="PPL").id == "karvachar-kelbecer"
    assert gaz.resolve("Kalbajar", feature="adm").id == "kelbecer-rayonu"


def test_several_criteria_count_together(gaz: Gazetteer) -> None:
    found = gaz.lookup("Martuni", country="AM", near=(45.3, 40.1), feature="PPL", date="2020")

    assert [reason.criterion for reason in found[0].reasons] == ["country", "feature", "near", "date"]
    assert gaz.resolve("Martuni", country="AM", near=(45.3, 40.1), feature="PPL").id == "martuni"


def test_what_is_in_another_country_is_no_answer(gaz: Gazetteer) -> None:
    with pytest.raises(UnknownNameError, match="no entry in the country 'TR' has the name 'Stepanakert'"):
        gaz.resolve("Stepanakert", country="TR")


@pytest.mark.parametrize(
    ("known", "error"),
    [
        ({"country": "XX"}, ContextError),
        ({"country": ""}, ContextError),
        ({"feature": "QQQ"}, ContextError),
        ({"near": (400.0, 0.0)}, ContextError),
        ({"near": (float("nan"), 0.0)}, ContextError),
        ({"near": "atlantis"}, UnknownEntryError),
        ({"within": "atlantis"}, UnknownEntryError),
        ({"date": "yesterday"}, DateError),
        ({"contry": "AM"}, ContextError),
    ],
)
def test_what_is_no_context_is_refused(gaz: Gazetteer, known, error) -> None:
    with pytest.raises(error):
        gaz.lookup("Martuni", **known)


def test_nothing_known_is_no_context(gaz: Gazetteer) -> None:
    nothing = {"within": None, "near": None, "country": None, "feature": None, "date": None}

    assert [found.entry.id for found in gaz.lookup("Martuni", **nothing)] == [
        found.entry.id for found in gaz.lookup("Martuni")
    ]
