"""Whether a name was in use on a date."""

import pytest

from gazetteer.core import Gazetteer

DATED = [
    ("Khankendi", "1985", "anachronism"),
    ("Khankendi", "1900", "in-use"),
    ("Khankendi", "2024", "in-use"),
    ("Stepanakert", "1985", "in-use"),
    ("Stepanakert", "1900", "anachronism"),
    ("Artsakh", "2025", "anachronism"),
    ("Artsakh", "2018", "in-use"),
    ("Republic of Artsakh", "2025", "anachronism"),
    ("Kirovabad", "1960", "in-use"),
    ("Kirovabad", "2020", "anachronism"),
    ("Ganja", "1960", "anachronism"),
]


@pytest.mark.parametrize(("name", "date", "status"), DATED)
def test_a_name_is_in_use_or_from_another_time(gaz: Gazetteer, name: str, date: str, status: str) -> None:
    dating = gaz.lookup(name, date=date)[0].dating

    assert dating is not None
    assert dating.status == status
    assert dating.is_anachronism == (status == "anachronism")


def test_an_anachronism_says_when_the_name_was_in_use_and_who_used_it_all_the_same(gaz: Gazetteer) -> None:
    dating = gaz.lookup("Artsakh", date="2025")[0].dating

    assert dating.why.startswith("in use until 2023 (nk-de-facto-1991-2023); then only by")
    assert "karabakh-armenians" in dating.used_by


def test_without_a_date_nothing_is_dated(gaz: Gazetteer) -> None:
    assert gaz.lookup("Artsakh")[0].dating is None


def test_what_nobody_is_recorded_to_use_is_unknown(gaz: Gazetteer) -> None:
    undated = next(
        (name.forms["en"][0], entry)
        for entry in gaz.dataset.places.values()
        for name in entry.names
        if not name.usage and "en" in name.forms and len(gaz.lookup(name.forms["en"][0])) == 1
    )
    dating = gaz.lookup(undated[0], date="2020")[0].dating

    assert dating.status == "unknown"
    assert not dating.used_by
