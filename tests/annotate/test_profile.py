"""Whose names and terms a text uses, in whose voice, and what is given at the first mention of a place."""

import pytest

from gazetteer.annotate.profile import FirstMention, GivenName, Profile, Tally
from gazetteer.codes import Voice
from gazetteer.core import Gazetteer

TEXT = (
    "Buses left Stepanakert (Khankendi) for Shushi. He said: “Khankendi is quiet.” In what Armenians call Artsakh, an "
    "anti-terrorist operation began. Shushi is near Stepanakert. The Battle of Shusha was in 2020."
)


@pytest.fixture(scope="module")
def profile(gaz: Gazetteer) -> Profile:
    return gaz.annotate(TEXT).profile()


def test_names_are_counted_by_side_and_voice(profile: Profile) -> None:
    assert profile.names[:2] == (Tally("armenian", 4, 0, 1), Tally("azerbaijani", 1, 1, 0))


def test_terms_are_counted_apart(profile: Profile) -> None:
    assert profile.terms == (Tally("azerbaijani", 1, 0, 0),)
    assert profile.terms[0].total == 1


def test_the_first_mention_says_what_other_name_is_given(profile: Profile) -> None:
    first = FirstMention(
        *("stepanakert-xankendi", "Khankendi/Stepanakert", "Stepanakert", 11, "armenian", Voice.OWN, "Khankendi"),
        *(1, 12, (GivenName("Stepanakert", "armenian"), GivenName("Khankendi", "azerbaijani"))),
    )

    assert profile.firsts[0] == first
    assert [(each.surface, each.has_both) for each in profile.firsts[:3]] == [
        ("Stepanakert", True),
        ("Shushi", False),
        ("Artsakh", False),
    ]


def test_what_is_embedded_or_open_is_counted_apart(gaz: Gazetteer, profile: Profile) -> None:
    assert profile.embedded == 1
    assert gaz.annotate("Martuni is a place.").profile().open == 1


def test_every_counted_mention_is_in_one_tally(gaz: Gazetteer, profile: Profile) -> None:
    assert sum(tally.total for tally in (*profile.names, *profile.terms)) == len(gaz.annotate(TEXT).counted())


def test_it_is_read_as_tables(profile: Profile) -> None:
    lines = repr(profile).splitlines()

    assert lines[0].split() == ["names", "own", "quoted", "attributed"]
    assert "armenian       4       0           1" in lines
    assert lines[-1] == "1 name inside the names of something else, not counted above"


def test_the_table_has_a_row_for_each_side(profile: Profile) -> None:
    table = profile.to_dataframe()

    assert table.columns.tolist() == ["kind", "side", "own", "quoted", "attributed", "total"]
    assert table[table["kind"] == "term"].values.tolist() == [["term", "azerbaijani", 1, 0, 0, 1]]


def test_a_text_without_a_name(gaz: Gazetteer) -> None:
    profile = gaz.annotate("").profile()

    assert (profile.names, profile.terms, profile.firsts, profile.embedded, profile.open) == ((), (), (), 0, 0)
    assert repr(profile) == "0 places; at its first mention names of two sides are given for 0"
    assert profile.to_dataframe().dtypes.to_dict() == gaz.annotate(TEXT).profile().to_dataframe().dtypes.to_dict()
