"""The years in which a place may come to be called otherwise: none is missed."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

import pytest

from gazetteer.core import Gazetteer
from gazetteer.model import Place
from gazetteer.names.moment import Moment
from gazetteer.names.places import control_of
from gazetteer.names.policy import headword
from gazetteer.names.question import Question
from gazetteer.names.turning import turning_years
from gazetteer.render.map.collecting.naming import OWN, Change, Namer

FIRST, LAST = 1900, 2026
SAMPLE = 60
BY_RELATION = ["zangezuri-mijantsk-zengezur-dehlizi"]
BY_CONTROL = ["shushi-susa", "asagi-sus-nerkin-sus"]
LETTERS = ("en", OWN, "hy", "az", "ru")


@pytest.fixture(scope="module")
def contested(gaz: Gazetteer) -> list[Place]:
    """Return places that several names compete for: by relations, by who held them, often, and from all of the data."""
    dataset = gaz.dataset
    places = [place for place in dataset.places.values() if len(place.names) > 1 and place.replaced_by is None]
    turns = {place.id: len(turning_years(place, dataset, first=FIRST, last=LAST)) for place in places}
    held = [place.id for place in places if control_of(place, dataset)]
    often = sorted(turns, key=lambda place: (-turns[place], place))
    groups = (BY_RELATION, BY_CONTROL, every(held, 20), often[:20], every(often, SAMPLE))
    return [dataset.places[place] for place in list(dict.fromkeys(chain.from_iterable(groups)))[:SAMPLE]]


def every(things: list[str], wanted: int) -> list[str]:
    """Return as many things as are wanted, from the first to the last."""
    return things[:: max(1, len(things) // wanted)][:wanted]


def by_year(changes: tuple[Change, ...]) -> Iterator[tuple[int, Change]]:
    """Yield the change that holds in each year."""
    for year in range(FIRST, LAST + 1):
        yield year, [one for one in changes if one.year is None or one.year <= year][-1]


def joined(forms: list[str], join: str) -> str:
    return "/".join(forms) if join == "slash" or len(forms) == 1 else f"{forms[0]} ({', '.join(forms[1:])})"


def test_the_sample_is_large_and_turns_often(gaz: Gazetteer, contested: list[Place]) -> None:
    assert len({place.id for place in contested}) == SAMPLE
    turns = [len(turning_years(place, gaz.dataset, first=FIRST, last=LAST)) for place in contested]
    assert max(turns) > 6
    assert sum(turn > 1 for turn in turns) > SAMPLE // 2


@pytest.mark.parametrize("part", range(6))
def test_in_every_year_a_place_is_called_as_each_policy_says(gaz: Gazetteer, contested: list[Place], part: int) -> None:
    dataset = gaz.dataset
    namer = Namer(dataset, ("en",), (FIRST, LAST), None)
    moments = {year: Moment.of(str(year), dataset.manifest) for year in range(FIRST, LAST + 1)}
    wrong = []
    for place in contested[part::6]:
        naming = namer.naming(place, None)
        assert set(naming) == set(dataset.policies)
        for policy, changes in naming.items():
            question = Question.of(dataset, policy=policy)
            for year, change in by_year(changes):
                shown = joined([form.text for form in change.wording[0]], question.policy.join)
                asked = headword(place, replace(question, moment=moments[year])).text
                if shown != asked:
                    wrong.append((place.id, policy, year, shown, asked))
    assert wrong == []


@pytest.mark.parametrize(("lang", "date"), [("hy", "1985"), ("az", "1915-04"), ("ru", None), ("en", "2010")])
def test_at_the_maps_date_a_place_is_called_as_the_library_says(
    gaz: Gazetteer, contested: list[Place], lang: str, date: str | None
) -> None:
    namer = Namer(gaz.dataset, LETTERS, (FIRST, LAST), date)
    for place in contested[::4]:
        for policy, changes in namer.naming(place, None).items():
            forms = [form.text for form in changes[0].wording[LETTERS.index(lang)]]
            asked = gaz.headword(place.id, policy=policy, lang=lang, date=date).text
            assert joined(forms, gaz.dataset.policies[policy].join) == asked, (place.id, policy)


def test_a_status_holds_from_its_year_until_the_next(gaz: Gazetteer, contested: list[Place]) -> None:
    namer = Namer(gaz.dataset, ("en",), (FIRST, LAST), None)
    for place in contested[::3]:
        for name in place.names:
            told = namer.in_use(place, name)
            for year, moment in namer.moments.items():
                then = [status for since, status in told if since <= year]
                assert (then[-1] if then else None) is (namer._status(name, moment) if told else None), (place.id, year)


def test_the_first_year_is_always_there_and_years_are_in_order(gaz: Gazetteer) -> None:
    for place in gaz.dataset.places.values():
        years = turning_years(place, gaz.dataset, first=FIRST, last=LAST)
        assert years[0] == FIRST
        assert list(years) == sorted(set(years))
        assert years[-1] <= LAST


def test_what_happens_outside_the_years_does_not_count(gaz: Gazetteer) -> None:
    place = gaz.dataset.places["stepanakert-xankendi"]
    assert turning_years(place, gaz.dataset, first=2100, last=2200) == (2100,)
    inside = turning_years(place, gaz.dataset, first=1900, last=2026)
    assert set(turning_years(place, gaz.dataset, first=1950, last=2000)) == {
        1950,
        *(y for y in inside if 1950 < y <= 2000),
    }
