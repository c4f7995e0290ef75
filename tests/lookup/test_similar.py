"""Similar spellings: offered when asked for, and never for what is short or something else."""

import pytest

from gazetteer.core import Gazetteer

SLIPS = [
    ("Stepanakeert", "stepanakert-xankendi"),
    ("Stepanakret", "stepanakert-xankendi"),
    ("Nakhichevann", "naxcivan-nakhijevan"),
    ("Ստեփանակեերտ", "stepanakert-xankendi"),
    ("Степанакертт", "stepanakert-xankendi"),
    ("Kəlbəcərr", "karvachar-kelbecer"),
]


@pytest.mark.parametrize(("slip", "entry"), SLIPS)
def test_a_slip_leads_to_the_name_when_asked_for(gaz: Gazetteer, slip: str, entry: str) -> None:
    assert gaz.lookup(slip) == ()
    found = gaz.lookup(slip, fuzzy=True)

    assert entry in {candidate.entry.id for candidate in found}
    assert {str(candidate.match) for candidate in found} == {"fuzzy"}
    assert all(0 < candidate.score < 0.8 for candidate in found)


@pytest.mark.parametrize(
    "name", ["Goros", "Xoi", "Susan", "Van d", "1234567", "Agdam ov", "Stepanakertyan", "Zzzzzzzz"]
)
def test_what_is_short_or_unlike_or_a_surname_is_never_guessed(gaz: Gazetteer, name: str) -> None:
    assert gaz.lookup(name, fuzzy=True) == ()


def test_another_letter_in_a_short_name_is_no_slip(gaz: Gazetteer) -> None:
    assert gaz.lookup("Askeran")
    assert gaz.lookup("Askeram", fuzzy=True) == ()
    assert gaz.lookup("Askerann", fuzzy=True)


def test_a_known_name_is_not_compared_with_others(gaz: Gazetteer) -> None:
    assert gaz.lookup("Hadrut", fuzzy=True) == gaz.lookup("Hadrut")
